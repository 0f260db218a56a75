"""Letters that a PDF draws without saying which they are, and signs that only look strange."""

from __future__ import annotations

import re

from msgcheck.formats.pdf.lines import NOTHING

_FEWEST = 10  # on a page: less are ornaments
_STRANGE = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\ufffd\ue000-\uf8ff]")
_BULLETS = "\uf0a7\uf0b7\uf0d8\uf0fc"  # where Symbol and Wingdings keep them


def known_letters(text: str) -> tuple[str, int]:
    """The text with bullets as such and without control characters, and how many of its letters are not known.

    It stays as long as it was: what is taken out leaves NOTHING behind.
    """
    strange = _STRANGE.findall(text)
    if not strange:
        return text, 0
    unknown = len(strange) - sum(map(strange.count, _BULLETS))
    return _STRANGE.sub(_sign, text), unknown if unknown >= _FEWEST else 0


def _sign(match: re.Match[str]) -> str:
    if match[0] in _BULLETS:
        return "•"
    return NOTHING if match[0] < " " else match[0]
