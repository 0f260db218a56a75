"""Addresses that hold what they lead to (RFC 2397): "data:image/png;base64,iVBORw0KGgo"."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from urllib.parse import unquote_to_bytes

from msgcheck.formats.base64_text import bytes_of

_BEGINNING = re.compile(r"data:[^,]*+,", re.I)
_SHORTEST = 150  # characters; less holds no words, but keeps room for a picture that a script will fetch


def holds_what_it_leads_to(address: str) -> bool:
    """Whether the address is of that kind."""
    return _BEGINNING.match(address) is not None


def written_in(address: str) -> Callable[[], bytes] | None:
    """What gives the bytes that are written in an address; None where it leads elsewhere or holds next to nothing."""
    beginning = _BEGINNING.match(address)
    if beginning is None or len(address) < _SHORTEST:
        return None
    return partial(_unpacked, address, beginning.end(), beginning[0].rstrip(" ,").lower().endswith(";base64"))


def _unpacked(address: str, start: int, in_base64: bool) -> bytes:
    content = unquote_to_bytes(address[start:])
    return bytes_of(content.decode("ascii", "ignore")) if in_base64 else content
