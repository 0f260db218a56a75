"""Ways to damage a document, by chance but always the same for the same number.

Bytes of the file, bytes of a part of a ZIP, and the things in text and XML on which readers depend: numbers, tags,
attributes, nesting. What a ZIP packs is packed anew, so that the damage reaches the reader behind it.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Sequence
from random import Random

_NUMBER = re.compile(rb"-?\d+(?:\.\d+)?")
_TAG = re.compile(rb"<[^<>]{1,200}>")
_VALUE = re.compile(rb"[\"'][^\"'<>]{0,80}[\"']")
_NUMBERS = (
    b"0",
    b"-1",
    b"1",
    b"255",
    b"65536",
    b"2147483647",
    b"-2147483648",
    b"4294967296",
    b"9" * 40,
    b"1e999",
    b"NaN",
)
_BYTES = (b"", b"\0", b"\xff", b"\x80", b"<", b">", b"&", b'"', b"]]>", b"\\", b"{", b"}", b"\r", b"%", b"\xed\xa0\x80")
_MOST = 8 * 1024 * 1024  # bytes of a mutated file
_DEPTHS = (10, 300, 20_000)

Mutation = Callable[[bytes, Random, Sequence[bytes]], bytes]


def mutated(content: bytes, chance: Random, others: Sequence[bytes]) -> bytes:
    """`content` with one to four damages; parts of `others` may get into it."""
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        parts = _parts(content)
        if parts and chance.random() < 0.8:
            content = _with_a_part_mutated(parts, chance, others)
        else:
            content = chance.choice(MUTATIONS)(content, chance, others)
    return content[:_MOST]


def _parts(content: bytes) -> dict[str, bytes]:
    """What is packed in a ZIP; nothing where it is none."""
    if not content.startswith(b"PK"):
        return {}
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return {entry.filename: archive.read(entry) for entry in archive.infolist() if entry.file_size < _MOST}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError, EOFError, zlib.error):
        return {}


def _with_a_part_mutated(parts: dict[str, bytes], chance: Random, others: Sequence[bytes]) -> bytes:
    name = chance.choice(sorted(parts))
    way = chance.random()
    if way < 0.05:
        del parts[name]
    elif way < 0.1:
        parts[name] = parts[chance.choice(sorted(parts))]
    elif way < 0.13:
        parts[f"more/{name}"] = parts[name]
    else:
        parts[name] = chance.choice(MUTATIONS)(parts[name], chance, others)[:_MOST]
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for one, content in parts.items():
            archive.writestr(zipfile.ZipInfo(one), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _cut_short(content: bytes, chance: Random, others: Sequence[bytes]) -> bytes:
    return content[: chance.randrange(len(content) + 1)]


def _change_a_byte(content: bytes, chance: Random, others: Sequence[bytes]) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + bytes([chance.randrange(256)]) + content[at + 1 :]


def _put_in(content: bytes, chance: Random, others: Sequence[bytes]) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + chance.choice(_BYTES) * chance.choice((1, 1, 3, 5000)) + content[at:]


def _take_out(content: bytes, chance: Random, others: Sequence[bytes]) -> bytes:
    start, end = _span(content, chance)
    return content[:start] + content[end:]


def _repeat(content: bytes, chance: Random, others: Sequence[bytes]) -> bytes:
    start, end = _span(content, chance)
    return content[:end] + content[start:end] * chance.choice((1, 2, 50, 2000)) + content[end:]


def _move(content: bytes, chance: Random, others: Sequence[bytes]) -> bytes:
    start, end = _span(content, chance)
    at = chance.randrange(len(content) + 1)
    return content[:at] + content[start:end] + content[at:]


def _bring_from_another(content: bytes, chance: Random, others: Sequence[bytes]) -> bytes:
    other = chance.choice(others)
    start, end = _span(other, chance)
    at = chance.randrange(len(content) + 1)
    return content[:at] + other[start:end] + content[at:]


def _change_a_number(content: bytes, chance: Random, others: Sequence[bytes]) -> bytes:
    return _replace(_NUMBER, chance.choice(_NUMBERS), content, chance)


def _change_a_value(content: bytes, chance: Random, others: Sequence[bytes]) -> bytes:
    values: list[bytes] = _VALUE.findall(content)
    return _replace(_VALUE, chance.choice(values), content, chance) if values else content


def _change_a_tag(content: bytes, chance: Random, others: Sequence[bytes]) -> bytes:
    tags: list[bytes] = _TAG.findall(content)
    return _replace(_TAG, chance.choice([*tags, b""]), content, chance) if tags else content


def _nest(content: bytes, chance: Random, others: Sequence[bytes]) -> bytes:
    """Something that opens, opened over and over at one place."""
    opening: bytes = chance.choice([*_TAG.findall(content)[:500], b"{", b"[", b"(", b"<<", b"> ", b"<b>"])
    at = chance.randrange(len(content) + 1)
    return content[:at] + opening * chance.choice(_DEPTHS) + content[at:]


def _span(content: bytes, chance: Random) -> tuple[int, int]:
    start = chance.randrange(len(content) + 1)
    return start, min(len(content), start + chance.choice((1, 8, 60, 500, 5000)))


def _replace(pattern: re.Pattern[bytes], new: bytes, content: bytes, chance: Random) -> bytes:
    found = [match.span() for match in pattern.finditer(content)]
    if not found:
        return content
    start, end = chance.choice(found)
    return content[:start] + new + content[end:]


MUTATIONS: tuple[Mutation, ...] = (
    _cut_short, _change_a_byte, _put_in, _take_out, _repeat, _move, _bring_from_another, _change_a_number,
    _change_a_value, _change_a_tag, _nest,
)  # fmt: skip
