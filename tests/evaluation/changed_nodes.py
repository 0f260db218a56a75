"""What differs between a file and its mended copy, told without the reader: parts of its ZIP, nodes of its XML."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from msgcheck.model import Edit

_WORD = re.compile(r"[^\W_]+")
_MOST_SHOWN = 160  # characters of a text that is not as it was


class Differences(NamedTuple):
    """Texts that differ otherwise than by the edits, and parts that differ though no edit is in them."""

    texts: list[str]
    parts: list[str]


def differences(path: Path, before: bytes, after: bytes, edits: Sequence[Edit]) -> Differences:
    """What is not as it was although no edit is about it."""
    if before == after:
        return Differences([], [])
    words = _words_of(edits)
    if not zipfile.is_zipfile(io.BytesIO(before)):
        return Differences(
            list(_others(path.name, before.decode("utf-8", "replace"), after.decode("utf-8", "replace"), words)), []
        )
    found = Differences([], [])
    for name, old, new in _differing(before, after, found.parts):
        if old == new:
            continue
        if name.lower().endswith((".xml", ".rels", ".vml")):
            found.texts.extend(_in_xml(name, old, new, words))
        else:
            inner = differences(Path(name), old, new, edits)
            found.texts.extend(inner.texts)
            found.parts.extend(inner.parts)
    return found


def _words_of(edits: Iterable[Edit]) -> frozenset[str]:
    """All words that an edit takes away or brings; shared strings are known by numbers, which may change as well."""
    return frozenset(word for edit in edits for text in (edit.before, edit.after) for word in _WORD.findall(text))


def _differing(before: bytes, after: bytes, parts: list[str]) -> Iterator[tuple[str, bytes, bytes]]:
    """The parts whose packed bytes differ, unpacked; what differs but unpacks to the same was changed without need."""
    with zipfile.ZipFile(io.BytesIO(before)) as old, zipfile.ZipFile(io.BytesIO(after)) as new:
        if old.namelist() != new.namelist():
            parts.append("its parts are others, or in another order")
            return
        for one, other in zip(old.infolist(), new.infolist(), strict=True):
            if _packed(before, one) != _packed(after, other):
                unpacked, unpacked_after = old.read(one), new.read(other)
                if unpacked == unpacked_after:
                    parts.append(f"{one.filename} was packed anew without need")
                yield one.filename, unpacked, unpacked_after


def _packed(content: bytes, entry: zipfile.ZipInfo) -> tuple[int, int, bytes]:
    header = content[entry.header_offset :][:30]
    start = entry.header_offset + 30 + int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
    return entry.compress_type, entry.CRC, content[start : start + entry.compress_size]


def _in_xml(name: str, old: bytes, new: bytes, words: frozenset[str]) -> Iterator[str]:
    """The texts and values of an XML part that differ by other words than those of the edits; and other nodes."""
    before, after = (list(_nodes(etree.fromstring(part))) for part in (old, new))
    if len(before) != len(after) and not name.endswith("sharedStrings.xml"):
        yield f"{name}: other nodes than before"
        return
    for (kind, text), (new_kind, new_text) in zip(before, after, strict=False):
        if kind != new_kind:
            yield f"{name}: {kind} is {new_kind}"
        elif text != new_text:
            yield from _others(f"{name}: {kind}", text, new_text, words)


def _nodes(root: etree._Element) -> Iterator[tuple[str, str]]:
    """All texts and attributes in document order, each with what it is."""
    for element in root.iter():
        yield str(element.tag), element.text or ""
        for name, value in sorted(element.attrib.items()):
            if not str(name).endswith("}space"):
                yield f"{element.tag} {name!s}", str(value)
        yield f"behind {element.tag}", element.tail or ""


def _others(where: str, old: str, new: str, words: frozenset[str]) -> Iterator[str]:
    """The words that two texts do not share although no edit takes them away or brings them."""
    before, after = Counter(_WORD.findall(old)), Counter(_WORD.findall(new))
    for said, changed in (("is gone", before - after), ("has come", after - before)):
        strangers = [word for word in changed if not _is_part_of(word, words)]
        if strangers:
            yield f"{where}: “{' '.join(strangers)}” {said}"[:_MOST_SHOWN]


def _is_part_of(word: str, words: frozenset[str]) -> bool:
    """Whether a word is one of those, or a part of one that is divided over nodes, or the number of a string."""
    return word in words or word.isdecimal() or any(word in one for one in words)
