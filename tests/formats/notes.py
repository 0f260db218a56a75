"""Notes about what blocks say, and the day on which they are made."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from msgcheck.model import Document, Note, Severity

MOMENT = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
TEXT = "Say “Meals for Teams” instead."


def notes_on(document: Document, said: str, text: str = TEXT, severity: Severity = Severity.ERROR) -> list[Note]:
    """A note wherever a block says that, whatever stands between its words."""
    words = re.compile(r"\s+".join(map(re.escape, said.split())))
    return [
        Note(block.location, match.start(), match.end(), match[0], text, severity)
        for block in document.blocks
        for match in words.finditer(block.text)
    ]
