"""Names of files that are made beside others."""

from __future__ import annotations

from pathlib import PurePath

_LONGEST = 240  # bytes in a name: systems allow 255, and a record's name is longer by its suffix


def with_ending(name: str, ending: str) -> str:
    """ "deck.pptx" and " (mended)" make "deck (mended).pptx"; of a name that would be too long letters are left out."""
    stem, suffix = PurePath(name).stem, PurePath(name).suffix
    room = _LONGEST - _size(ending) - _size(suffix)
    while _size(stem) > room and len(stem) > 1:
        stem = stem[:-1]
    return f"{stem.rstrip()}{ending}{suffix}"


def _size(text: str) -> int:
    """Bytes, or the units that Windows counts, whichever are more."""
    return len(text.encode("utf-8", "surrogatepass"))
