"""What is said of texts by all checks that look at each name by itself."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgcheck.checks import CHECKS
from msgcheck.matching import Matcher
from msgcheck.model import Block, Document, Finding, Location
from msgcheck.registry.edition import Edition

_PLACE = Location("body", 1, "paragraph", "Paragraph", "0")
_OF_THE_WHOLE = "mixed-names"


def findings(texts: Sequence[str], matcher: Matcher, day_edition: Edition) -> list[Finding]:
    """All findings in a document of these blocks."""
    document = Document(Path("text.txt"), "txt", "", tuple(Block(text, _PLACE) for text in texts))
    mentions = matcher.find(document)
    checks = (check for check in CHECKS if check.ID != _OF_THE_WHOLE)
    return [found for check in checks for found in check.run(document, mentions, day_edition)]
