"""Builds the store of pictures of Office's older files ([MS-ODRAW])."""

from __future__ import annotations

import struct

from msgcheck.model import Document, Held
from tests.formats.slide_shows import container, record

PNG = b"\x89PNG\r\n\x1a\n and so on"


def unpacked(document: Document, held: Held) -> list[bytes]:
    """What can be unpacked of the pictures or files in a document, in order."""
    return [gap.enclosed.unpack() for gap in document.gaps if gap.enclosed and gap.held is held]


def png(content: bytes = PNG) -> bytes:
    return record(0xF01E, b"\1" * 16 + b"\xff" + content, 0x6E0)


def metafile() -> bytes:
    return record(0xF01A, b"\1" * 50, 0x3D4)


def entry(inside: bytes = b"", place: int = 0) -> bytes:
    """A picture in the store, or one that stands at that place elsewhere."""
    return record(0xF007, struct.pack("<28xI4x", place) + inside, 6, 2)


def store(*entries: bytes) -> bytes:
    """What all drawings of a file have in common: its pictures."""
    return container(0xF000, container(0xF001, *entries))
