"""Bytes that are written in letters (base64, RFC 4648), as pictures in web pages and in single XML files are."""

from __future__ import annotations

import base64
import binascii

from msgcheck.errors import UnreadableDocument

_USUAL = bytes.maketrans(b"-_", b"+/")  # from the alphabet for addresses
_NOTHING = b"=\t\n\r\f "


def bytes_of(letters: str) -> bytes:
    """The bytes that `letters` write, in either alphabet; what is not in it says nothing.

    UnreadableDocument where that is no byte, or the last one is cut off.
    """
    written = letters.encode("ascii", "ignore").translate(_USUAL, _NOTHING)
    try:
        content = base64.b64decode(written + b"==")
    except binascii.Error as fault:
        raise UnreadableDocument("is damaged: it was cut short") from fault
    if not content:
        raise UnreadableDocument("is empty")
    return content
