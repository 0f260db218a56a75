from __future__ import annotations

import pickle
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

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


def test_a_name_that_holds_what_divides_blocks_inside_is_never_found() -> None:
    odd = Concept("odd", ConceptKind.PRODUCT, Term("Even"), formerly=(Term("\0"), Term("a\0b")))
    assert check(document("a", "b", "", ""), prepare(Registry("Odd", concepts=(odd,)), date(2026, 11, 23))) == ()


NAMES = st.one_of(
    st.sampled_from(["Midday Box", "DockPilot", "R&D Day", "Quill++", "LumaScan 2000", "eTicket", "St. Ives", "share"]),
    st.text(st.sampled_from("aAbBeés12 .-&+/'’™!ßﬁ"), min_size=1, max_size=12),
    st.text(min_size=1, max_size=6),
)


@st.composite
def cases(draw: st.DrawFn) -> tuple[Registry, list[str]]:
    """A registry of any names at all, and texts in which they stand in odd company."""
    names = draw(st.lists(NAMES, min_size=2, max_size=6))
    concepts = tuple(
        Concept(f"c{number}", ConceptKind.PRODUCT, Term(name), formerly=(Term(former, generic=draw(st.booleans())),))
        for number, (name, former) in enumerate(pairwise(names))
    )
    company = st.sampled_from(["s", "’s", "\n", "-", " ", ". ", "™", "\u00ad", "\u200b", "the ", "formerly ", "ﬀ", "İ"])
    piece = st.one_of(st.sampled_from(names), st.sampled_from(names).map(str.upper), company, st.text(max_size=3))
    return Registry("Any", concepts=concepts), draw(st.lists(st.lists(piece, max_size=12).map("".join), max_size=4))


@settings(deadline=None)
@given(cases())
def test_for_any_names_and_texts_findings_stand_where_they_say(case: tuple[Registry, list[str]]) -> None:
    registry, texts = case
    blocks = {block.location: block for block in document(*texts).blocks}
    for finding in check(document(*texts), prepare(registry, date(2026, 11, 23))):
        text = blocks[finding.location].text
        assert finding.found == text[finding.start : finding.end] != ""
        start = finding.start - finding.context_start
        assert finding.context[start : start + len(finding.found)] == finding.found
        for edit in finding.fix.edits if finding.fix else ():
            assert edit.before == text[edit.start : edit.end] != edit.after


@settings(deadline=None)
@given(cases())
def test_for_any_names_and_texts_mentions_never_overlap(case: tuple[Registry, list[str]]) -> None:
    registry, texts = case
    mentions = prepare(registry, date(2026, 11, 23)).matcher.find(document(*texts))
    for left, right in pairwise(mentions):
        assert (left.block, left.end) <= (right.block, right.start)


@settings(deadline=None)
@given(cases())
def test_a_copy_of_the_engine_finds_the_same(case: tuple[Registry, list[str]]) -> None:
    registry, texts = case
    engine = prepare(registry, date(2026, 11, 23))
    assert check(document(*texts), pickle.loads(pickle.dumps(engine))) == check(document(*texts), engine)
