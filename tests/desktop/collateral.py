"""Real files for tests of the window: decks with pictures that are not read, documents in documents in archives."""

from __future__ import annotations

from tests.formats.decks import deck, frame, picture, slide, text_box, title
from tests.formats.packages import Link, zipped
from tests.formats.test_detection import compound_file

STALE_TITLE = "Order a Business Lunch today"
CLEAN_TITLE = "Meals for Teams, to your office"
LONG_NAME = "Regional collateral/North/Master_sales_deck_for_all_regions_2026_final_v3_approved.pptx"

_EMBEDDED = frame('<p:oleObj r:id="rIdFile"/>')


def deck_with_gaps(pictures: int, *, stale: bool = True) -> bytes:
    """A deck with pictures, two a slide, and an embedded letter that is protected with a password."""
    slides = [slide(title(CLEAN_TITLE), *[picture()] * min(2, pictures - first)) for first in range(0, pictures, 2)]
    letter = Link("rIdFile", "package", "../embeddings/letter.docx")
    last = slide(title(STALE_TITLE if stale else CLEAN_TITLE), _EMBEDDED, links=[letter])
    return deck(*slides, last, parts={"ppt/embeddings/letter.docx": compound_file("EncryptedPackage")})


def archive_in_archive() -> bytes:
    """Texts and decks with long names, in an archive in an archive."""
    book = Link("rIdFile", "package", "../embeddings/offer.pptx")
    inner = deck(slide(title(STALE_TITLE), text_box("Ask for the menu"), picture()))
    outer = deck(slide(title(CLEAN_TITLE), _EMBEDDED, links=[book]), parts={"ppt/embeddings/offer.pptx": inner})
    older = zipped({LONG_NAME: outer})
    return zipped({"letter.txt": STALE_TITLE, "older versions.zip": older, "offers/deck.pptx": inner})
