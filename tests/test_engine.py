from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from msgcheck.engine import check, prepare
from msgcheck.model import Block, Document, Location
from msgcheck.registry.model import Concept, ConceptKind, Registry, Term

MEALS = Concept("meals", ConceptKind.PRODUCT, Term("Meals for Teams"), formerly=(Term("Midday Box"),))
ENGINE = prepare(Registry("Harbour Foods", concepts=(MEALS,)), date(2026, 11, 23))


def document(*texts: str) -> Document:
    blocks = tuple(
        Block(text, Location("slide", number, "title", f"Slide {number}", f"#{number}"))
        for number, text in enumerate(texts, 1)
    )
    return Document(Path("deck.pptx"), "pptx", "0" * 64, blocks)


def test_findings_come_in_reading_order() -> None:
    findings = check(document("Two Midday Boxes, one Midday Box", "Nothing", "The Midday Box"), ENGINE)
    assert [(finding.location.number, finding.start) for finding in findings] == [(1, 4), (1, 22), (3, 4)]


def test_at_one_place_the_worst_comes_first() -> None:
    findings = check(document("The Midday Box is now part of our Meals for Teams"), ENGINE)
    assert [finding.rule for finding in findings] == ["retired-name", "mixed-names"]


def test_of_equally_bad_findings_that_with_a_replacement_comes_first() -> None:
    concept = replace(MEALS, formerly=(Term("Midday Box", grace_until=date(2027, 1, 1)),))
    in_grace = prepare(Registry("Harbour Foods", concepts=(concept,)), date(2026, 11, 23))
    findings = check(document("Meals for Teams", "Midday Box"), in_grace)
    assert [finding.rule for finding in findings] == ["retired-name", "mixed-names"]


def test_a_clean_document_has_no_findings() -> None:
    assert check(document("Meals for Teams"), ENGINE) == ()
