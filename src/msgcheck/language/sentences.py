"""Where sentences begin, told by punctuation alone: cheap, for places that need no more."""

from __future__ import annotations

import re

_BEGINNING = re.compile(r"(?:\A|[.!?:…][\"'”’)\]]*\s|\n|\t|[•–—*·]\s)[\s\"'“‘(\[*_#>\-\d.]*\Z")


def begins_sentence(text: str, offset: int) -> bool:
    """Whether a sentence, a line or a list item begins at `offset`."""
    return bool(_BEGINNING.search(text[max(0, offset - 40) : offset])) or offset == 0
