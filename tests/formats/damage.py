"""Ways to damage a file, and the one promise about damaged files: they are read, or refused in words."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from types import ModuleType

from hypothesis import strategies as st

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.limits import Limits
from tests.formats.packages import unzipped, zipped

SMALL = Limits(unpacked_bytes=5_000_000, entries=200)


def read_or_refuse(kind: ModuleType, content: bytes) -> None:
    """Reads `content` and unpacks what is inside it, and lets every error out but the one that refuses it."""
    with suppress(UnreadableDocument):
        document = kind.read(Path("x"), content, SMALL)
        for block in document.blocks:
            block.text.encode("utf-8")
        for enclosed in [gap.enclosed for gap in document.gaps if gap.enclosed]:
            with suppress(UnreadableDocument):
                enclosed.unpack()


def with_changed_bytes(content: bytes, data: st.DataObject) -> bytes:
    """`content` with up to eight other bytes in it."""
    changed = bytearray(content)
    for position in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=8)):
        changed[position] = data.draw(st.integers(0, 255))
    return bytes(changed)


def with_a_changed_part(content: bytes, data: st.DataObject) -> bytes:
    """The archive `content` with a stretch of one part replaced."""
    parts = unzipped(content)
    name = data.draw(st.sampled_from(sorted(parts)))
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(parts[name]))] * 2)))
    replacement = data.draw(st.sampled_from([b"", b"<", b"&#0;", b"9" * 30, b"\xff\xfe", parts[name][:start]]))
    return zipped({**parts, name: parts[name][:start] + replacement + parts[name][end:]})


def with_parts_mixed_up(content: bytes, data: st.DataObject) -> bytes:
    """The archive `content` with parts missing and parts that stand for one another."""
    parts = unzipped(content)
    names = sorted(parts)
    gone = data.draw(st.sets(st.sampled_from(names)))
    swapped = {name: parts[data.draw(st.sampled_from(names))] for name in data.draw(st.sets(st.sampled_from(names)))}
    return zipped({name: part for name, part in {**parts, **swapped}.items() if name not in gone})
