"""Whatever the names and whatever the place: a fix fits its text, and once it is made nothing is left to mend there."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from msgcheck.engine import check, prepare
from msgcheck.formats.rewritten import applied, by_address, sound
from msgcheck.language.places import NewName, Place
from msgcheck.language.wording import worded
from msgcheck.model import Block, Document, Edit, Finding, Location, Safety
from msgcheck.registry.model import Article, Concept, ConceptKind, Registry, Term

LOCATION = Location("slide", 1, "title", "Slide 1", "#1")
OLD = ["Business Lunch", "Smart Tickets", "H Suite", "TPS", "hot lead", "Quill++", "Drop-In Desk", "eTicket"]
NEW = [
    "Meals for Teams", "Aurora Desk", "Harbor Workspace", "slidecraft.js", "Nova", "iBox", "MQL", "Tide Analytics",
    "marketing-qualified lead", "Yippee!", "Travel Series", "Menu", "R&D Day", "Garden Tours", "ScanJet 200", "straße",
]  # fmt: skip
AROUND = [
    "", " ", "\n", "\u00a0", "a ", "A ", "an\n", "THE ", "the “", "every ", "two ", "Harbor ", "Meals for ", "non-",
    "(", ") ", " is here", "’s", "'", "™", " (TM) ", "-style", ", ", "/", " menu", " for Teams", " MENU",
    ". ", "! A ", "\t",
]  # fmt: skip
ANY_TEXT = st.text(max_size=12)
NAME = st.one_of(st.sampled_from(OLD + NEW), st.text(st.sampled_from("aAbBs1 .-&+!’"), min_size=1, max_size=8))
ARTICLES = st.sampled_from([None, "a", "an", "the", "none"])


@given(NAME, st.none() | NAME, ARTICLES, ANY_TEXT | NAME, NAME, ANY_TEXT, ANY_TEXT, st.booleans(), st.booleans())
def test_any_name_can_be_worded_for_any_place(
    name: str,
    plural: str | None,
    article: str | None,
    said: str,
    written: str,
    before: str,
    after: str,
    many: bool,
    possessive: bool,
) -> None:
    wording = worded(NewName(name, plural, article), Place(said, written, before, after, many, possessive))
    assert 0 <= wording.article_length <= len(before)
    assert 0 <= wording.after_length <= len(after)


@st.composite
def texts(draw: st.DrawFn, old: str) -> str:
    """A text that says `old` in some of its guises."""
    guises = [old, old.upper(), old.lower(), old.replace(" ", "\n"), old.replace(" ", "\u00a0"), old + "s", old + "es"]
    guises += [old.replace(" ", "-"), old[:1] + "\u00ad" + old[1:], old.replace(" ", "-\n")]
    pieces = st.one_of(st.sampled_from(AROUND), st.sampled_from(guises), ANY_TEXT)
    before, after = draw(st.lists(pieces, max_size=6)), draw(st.lists(pieces, max_size=6))
    return "".join([*before, draw(st.sampled_from(guises)), *after])


def findings(text: str, registry: Registry) -> tuple[Finding, ...]:
    document = Document(Path("deck.pptx"), "pptx", "", (Block(text, LOCATION),))
    return check(document, prepare(registry, date(2026, 11, 23)))


def edits(found: tuple[Finding, ...]) -> list[Edit]:
    return [edit for finding in found if finding.fix for edit in finding.fix.edits]


@settings(max_examples=300, deadline=None)
@given(st.data(), st.sampled_from(OLD), st.sampled_from(NEW), st.sampled_from([None, *Article]), st.booleans())
def test_a_fix_fits_its_text_keeps_its_lines_and_leaves_nothing_to_mend(
    data: st.DataObject, old: str, new: str, article: Article | None, is_term: bool
) -> None:
    kind = ConceptKind.TERM if is_term else ConceptKind.PRODUCT
    concept = Concept("it", kind, Term(new), formerly=(Term(old),), article=article)
    registry = Registry("Harbour", concepts=(concept,))
    text = data.draw(texts(old))
    fitting, refusals = sound(by_address(edits(findings(text, registry))).get("#1", []), text)
    assert all(text[edit.start : edit.end] == edit.before for edit in fitting)
    assert all(refusal.why.startswith("another change") for refusal in refusals)
    mended = applied(text, fitting)
    assert mended.count("\n") == text.count("\n")
    if not refusals:
        assert edits(findings(mended, registry)) == []


def test_a_fix_for_review_says_why() -> None:
    concept = Concept("it", ConceptKind.PRODUCT, Term("Meals for Teams"), formerly=(Term("Business Lunch"),))
    registry = Registry("Harbour", concepts=(concept,))
    for text in (
        "Business Lunch is here",
        "Every Business Lunch",
        "Meals for Teams (Business Lunch)",
        "Business Lunch™",
    ):
        (found,) = [finding for finding in findings(text, registry) if finding.rule == "retired-name"]
        assert found.fix
        assert found.fix.safety is Safety.REVIEW
        assert found.fix.title.startswith("Replace “")
        assert found.fix.title.endswith(")")
