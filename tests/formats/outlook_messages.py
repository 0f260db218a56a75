"""Builds messages of Outlook from their properties, so that a test says exactly what the file holds."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from tests.formats.compound_files import compound_file

Value = str | bytes | int
"""A string in UTF-16, bytes, or a number; a string in bytes is a `Narrow`."""

SUBJECT, BODY, RICH_TEXT, PAGE, CODE_PAGE, PAGE_CODE_PAGE = 0x0037, 0x1000, 0x1009, 0x1013, 0x3FFD, 0x3FDE
DATA, METHOD, NAME, MEDIA_TYPE, CONTENT_ID = 0x3701, 0x3705, 0x3707, 0x370E, 0x3712

_TOP_HEADER, _INNER_HEADER, _ATTACHMENT_HEADER = bytes(32), bytes(24), bytes(8)


class Narrow(NamedTuple):
    """A string in the code page that the message says."""

    held: bytes


class Attachment(NamedTuple):
    """An attachment; `storage` is what lies in a storage where others have their bytes, by path."""

    properties: Mapping[int, Value | Narrow]
    storage: Mapping[str, bytes] = {}


def message(properties: Mapping[int, Value | Narrow], attachments: Iterable[Attachment] = ()) -> bytes:
    """The bytes of a file that is this message."""
    return compound_file(streams(properties, attachments, _TOP_HEADER))


def inner(properties: Mapping[int, Value | Narrow], attachments: Iterable[Attachment] = ()) -> Attachment:
    """The attachment that is this message."""
    return Attachment({METHOD: 5}, streams(properties, attachments, _INNER_HEADER))


def streams(
    properties: Mapping[int, Value | Narrow], attachments: Iterable[Attachment], header: bytes
) -> dict[str, bytes]:
    """What lies in the storage of a message, by path."""
    held = _own_streams(properties, header)
    for number, attachment in enumerate(attachments):
        folder = f"__attach_version1.0_#{number:08X}"
        own = _own_streams(attachment.properties, _ATTACHMENT_HEADER)
        inside = {f"__substg1.0_3701000D/{path}": content for path, content in attachment.storage.items()}
        held |= {f"{folder}/{path}": content for path, content in {**own, **inside}.items()}
    return held


def _own_streams(properties: Mapping[int, Value | Narrow], header: bytes) -> dict[str, bytes]:
    numbers = b""
    held: dict[str, bytes] = {}
    for identifier, value in properties.items():
        match value:
            case int():
                numbers += struct.pack("<HHIQ", 3, identifier, 6, value)
            case str():
                held[f"__substg1.0_{identifier:04X}001F"] = value.encode("utf-16-le")
            case bytes():
                held[f"__substg1.0_{identifier:04X}0102"] = value
            case Narrow():
                held[f"__substg1.0_{identifier:04X}001E"] = value.held
    return {"__properties_version1.0": header + numbers, **held}


def packed(rich_text: bytes) -> bytes:
    """Rich text as Outlook keeps it, without packing it any tighter."""
    runs = [rich_text[at : at + 8] for at in range(0, len(rich_text), 8)]
    held = b"".join(b"\0" + run for run in runs)
    return struct.pack("<II4sI", len(held) + 12, len(rich_text), b"LZFu", 0) + held
