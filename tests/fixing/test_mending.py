"""A mended file says what it should, nothing else has changed, and this is proven before it is handed on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msgcheck import engine, formats
from msgcheck.errors import Unmendable
from msgcheck.fixing import choosing
from msgcheck.fixing.choosing import Choice
from msgcheck.fixing.mending import NotProven, Original, Outcome, mend
from msgcheck.fixing.proof import objections_to_text
from msgcheck.fixing.recheck import ONLY_NOW
from msgcheck.formats.reading import Reading
from msgcheck.model import Document, Edit, Finding, Fix, Gap, Safety
from msgcheck.registry.model import Concept, ConceptKind, Registry, Term
from tests.formats.decks import chart, deck, slide, title
from tests.formats.packages import Link, xml
from tests.formats.pdf.builders import drawn, lines

MEALS = Concept(
    "meals",
    ConceptKind.PRODUCT,
    Term("Meals for Teams"),
    formerly=(Term("Midday Box"), Term("Business Lunch", generic=True)),
    avoid=(Term("team lunches"),),
)
READY = engine.prepare(Registry("Harbour Foods", concepts=(MEALS,)), date(2026, 11, 23))


def original(content: str | bytes, name: str = "offer.txt") -> Original:
    """A file with that content, checked."""
    in_bytes = content.encode() if isinstance(content, str) else content
    document = formats.read_content(Path(name), in_bytes)
    return Original(Path(name), in_bytes, document, check(document))


def check(document: Document) -> tuple[Finding, ...]:
    return engine.check(document, READY)


def mended(content: str | bytes, choice: Choice = Choice(), name: str = "offer.txt") -> Outcome:  # noqa: B008
    return mend(original(content, name), choice, check, Reading())


def reasons(outcome: Outcome) -> list[tuple[str, str]]:
    return [(one.finding.found, one.why) for one in outcome.left]


def test_what_is_stale_is_mended_and_all_else_stays() -> None:
    outcome = mended("Dear Kim,\r\n\r\norder\tMidday Boxes!  \r\n\r\n- a Midday Box\r\n")
    assert outcome.content == b"Dear Kim,\r\n\r\norder\tMeals for Teams!  \r\n\r\n- Meals for Teams\r\n"
    assert len(outcome.made) == 2
    assert outcome.left == ()


def test_a_change_is_shown_in_its_context_before_and_after() -> None:
    [first, second] = mended("Our Midday Box and your MIDDAY BOX.").made
    assert [(one.changes[0].before.text, one.changes[0].after.text) for one in (first, second)] == [
        ("Our Midday Box and your MIDDAY BOX.", "Our Meals for Teams and your MEALS FOR TEAMS.")
    ] * 2
    assert [(one.changes[0].before.words, one.changes[0].after.words) for one in (first, second)] == [
        ("Midday Box", "Meals for Teams"),
        ("MIDDAY BOX", "MEALS FOR TEAMS"),
    ]


def test_where_nothing_is_to_be_made_the_file_is_not_even_opened_for_it() -> None:
    outcome = mended(drawn(lines("Nothing stale here.")), name="flyer.pdf")
    assert (outcome.made, outcome.left) == ((), ())


def test_a_kind_that_is_only_read_is_refused() -> None:
    with pytest.raises(Unmendable, match="of a kind that is only read"):
        mended(drawn(lines("Our Midday Box.")), name="flyer.pdf")


def test_a_deck_is_mended_slide_by_slide() -> None:
    outcome = mended(deck(slide(title("The Midday Box")), slide(title("Lunch"))), name="deck.pptx")
    assert [block.text for block in outcome.document.blocks if block.location.part == "slide"] == [
        outcome.made[0].changes[0].after.text,
        "Lunch",
    ]


def test_a_chart_whose_series_kept_the_old_and_the_new_name_of_a_category_is_mended() -> None:
    kept = "<c:ser><c:cat><c:strRef><c:strCache>{}</c:strCache></c:strRef></c:cat></c:ser>"
    names = ("Meals for Teams", "Midday Box")
    series = "".join(kept.format(f'<c:pt idx="0"><c:v>{name}</c:v></c:pt>') for name in names)
    content = deck(
        slide(title("Sales"), chart("rId2"), links=[Link("rId2", "chart", "../charts/chart1.xml")]),
        slide(title("A Midday Box")),
        parts={"ppt/charts/chart1.xml": xml("c:chartSpace", f"<c:chart>{series}</c:chart>")},
    )
    outcome = mended(content, name="deck.pptx")
    assert [one.finding.location.label for one in outcome.made] == ["Slide 1 › Chart › Category 1", "Slide 2 › Title"]
    assert [block.text for block in outcome.document.blocks] == ["Sales", "Meals for Teams", "Meals for Teams"]


def test_what_is_left_stands_where_it_is_afterwards() -> None:
    outcome = mended("Our Midday Box, and team lunches.", Choice(rules=frozenset({"retired-name"})))
    assert outcome.content == b"Our Meals for Teams, and team lunches."
    [about_all, left] = sorted(outcome.left, key=lambda one: one.finding.rule != "mixed-names")
    assert (about_all.finding.rule, about_all.why) == ("mixed-names", choosing.NO_FIX)
    assert (left.finding.found, left.why) == ("team lunches", choosing.ANOTHER_RULE)
    text = outcome.document.blocks[0].text
    assert text[left.finding.start : left.finding.end] == "team lunches"


def test_one_of_several_is_mended_when_a_person_has_chosen_it() -> None:
    before = original("Our Midday Box.\n\nYour Midday Box.\n")
    second = before.findings[1]
    outcome = mend(before, Choice(only=frozenset({second})), check, Reading())
    assert outcome.content == b"Our Midday Box.\n\nYour Meals for Teams.\n"
    assert {why for _, why in reasons(outcome)} == {choosing.NOT_CHOSEN, choosing.NO_FIX}


def test_what_only_shows_once_the_rest_is_mended_is_left_for_a_person() -> None:
    """The ordinary business lunch may mean the product more likely in a file that calls the product by its name."""
    outcome = mended("Order our Business Lunch menu.\n\nWe met at noon.\n\nTry the business lunch.\n")
    assert outcome.content == b"Order our Meals for Teams menu.\n\nWe met at noon.\n\nTry the business lunch.\n"
    assert reasons(outcome) == [("business lunch", ONLY_NOW)]


def test_a_fix_whose_edit_the_format_refuses_is_not_made_by_halves() -> None:
    before = original("Our Midday Box.\n\nYour Midday Box.\n\nMy Midday Box.\n")
    first, second, third = before.findings
    assert first.fix
    nowhere = Edit(replace(second.location, address="chars:900-910"), 0, 3, "abc", "x")
    both = replace(first, fix=Fix("Both", (*first.fix.edits, nowhere), Safety.SAFE))
    outcome = mend(replace(before, findings=(both, second, third)), Choice(), check, Reading())
    assert outcome.content.startswith(b"Our Midday Box.\n\nYour Meals for Teams.")
    assert [one.finding for one in outcome.made] == [second, third]


def test_a_fix_that_would_be_found_again_is_left_and_the_others_are_made() -> None:
    before = original("Our Midday Box.\n\nYour Midday Box.\n")
    first, second = before.findings
    assert first.fix
    wrong = replace(first.fix.edits[0], after="lovely Midday Box")
    bad = replace(first, fix=Fix("Wrong", (wrong,), Safety.SAFE))
    outcome = mend(replace(before, findings=(bad, second)), Choice(), check, Reading())
    assert outcome.content == b"Our Midday Box.\n\nYour Meals for Teams.\n"
    [(_, why)] = [(found, why) for found, why in reasons(outcome) if why != choosing.NO_FIX]
    assert why == "“Midday Box” would be found there afterwards [retired-name]"


def test_a_fix_that_the_text_does_not_take_as_it_is_is_left() -> None:
    """A blank line would make two paragraphs of one, a mark of a list another block."""
    before = original("Our Midday Box.\n\nYour Midday Box.\n")
    first, second = before.findings
    assert first.fix
    wrong = replace(first.fix.edits[0], after="Meals\n\nfor Teams")
    bad = replace(first, fix=Fix("Wrong", (wrong,), Safety.SAFE))
    outcome = mend(replace(before, findings=(bad, second)), Choice(), check, Reading())
    assert outcome.content == b"Our Midday Box.\n\nYour Meals for Teams.\n"
    assert [one.finding for one in outcome.made] == [second]


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (lambda content: content.replace(b"Kim", b"Tim"), "Line 1: the text there would read “Dear Tim,”"),
        (lambda content: content + b"\n\nP.S. one more", "Whole file: it would hold other things than before"),
        (lambda _: b"", "Whole file: it would hold other things than before"),
        (lambda _: bytes(range(256)) * 9, "afterwards it holds binary data, not text"),
    ],
)
def test_a_rewriting_that_does_anything_else_is_found_out(
    damage: Callable[[bytes], bytes], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rewrite = formats.rewrite

    def damaging(*arguments: object) -> object:
        rewritten = rewrite(*arguments)  # type: ignore[arg-type]
        return rewritten._replace(content=damage(rewritten.content))

    monkeypatch.setattr(formats, "rewrite", damaging)
    with pytest.raises(NotProven) as raised:
        mended("Dear Kim,\n\nour Midday Box.\n")
    assert str(raised.value) == f"could not be mended and was left as it was: {words}"


def test_a_gap_that_comes_or_goes_is_objected_to() -> None:
    document = original("Our Midday Box.").document
    other = replace(document, gaps=(Gap("Slide 1 › Picture", "text in pictures was not read"),))
    assert [one.words for one in objections_to_text(document, other, ())] == ["it would hold other things than before"]
    assert objections_to_text(other, other, ()) == []


def test_findings_in_pictures_are_carried_along() -> None:
    before = original("Our Midday Box.")
    elsewhere = replace(
        before.findings[0], location=replace(before.findings[0].location, address="picture:1"), fix=None
    )
    outcome = mend(replace(before, findings=(*before.findings, elsewhere)), Choice(), check, Reading())
    assert reasons(outcome) == [("Midday Box", choosing.NO_FIX)]
    assert outcome.left[0].finding is elsewhere


@given(st.lists(st.sampled_from(["Midday Box", "team lunches", "plain words", "Ähren"]), max_size=12), st.booleans())
@settings(deadline=None)
def test_what_is_left_is_known_again_wherever_it_has_moved(words: list[str], review: bool) -> None:
    before = original(", then ".join(words) + ".")
    outcome = mend(before, Choice(review=review, rules=frozenset({"retired-name"})), check, Reading())
    assert {one.why for one in outcome.left} <= {choosing.ANOTHER_RULE, choosing.NO_FIX}
    assert len(outcome.made) == words.count("Midday Box")
