"""Letters that a PDF draws without saying which they are, and signs that only look strange."""

from __future__ import annotations

import re

from msgcheck.formats.pdf.lines import HYPHEN, NOTHING

_FEWEST = 10  # on a page: less are ornaments
_UNKNOWN = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\ufffd\ue000-\uf8ff]")
_BULLETS = "\uf0a7\uf0b7\uf0d8\uf0fc"  # where Symbol and Wingdings keep them
_SIGNS = {
    **dict.fromkeys(range(0x20), NOTHING),
    **{ord(sign): sign for sign in "\r\n\t"},
    **dict.fromkeys(map(ord, _BULLETS), "•"),
}


def known_letters(text: str) -> tuple[str, int]:
    """The text with bullets as such and without control characters, and how many of its letters are not known.

    It stays as long as it was: what is taken out leaves NOTHING behind.
    """
    if _is_plain(text):
        return text, 0
    unknown = _UNKNOWN.findall(text)
    if not unknown:
        return text, 0
    count = len(unknown) - sum(map(unknown.count, _BULLETS))
    return text.translate(_SIGNS), count if count >= _FEWEST else 0


def _is_plain(text: str) -> bool:
    """A quick look that is enough for nearly every page."""
    return text.replace("\r\n", "").replace(HYPHEN, "").isprintable() and "\ufffd" not in text
