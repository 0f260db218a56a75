"""Changes are tracked: they can be rejected, and give the old text, or accepted, and give the new one."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from lxml import etree

from msgcheck import formats
from msgcheck.errors import Unmendable
from msgcheck.formats.limits import Limits
from msgcheck.formats.rewritten import Rewritten, Tracking
from tests.formats import decks
from tests.formats.letters import drawing, letter, p, run, text_box
from tests.formats.mended import edits_in
from tests.formats.packages import Link, unzipped, xml
from tests.formats.whole import read_whole, said

OLD, NEW = "Business Lunch", "Meals for Teams"
LUCY = Tracking("msgcheck", datetime(2026, 11, 25, 21, 30, tzinfo=UTC))
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def tracked(content: bytes, before: str = OLD, after: str = NEW) -> Rewritten:
    edits = edits_in(read_whole(content), before, after)
    return formats.rewrite(Path("letter.docx"), content, edits, Limits(), LUCY)


def part(content: bytes, name: str = "word/document.xml") -> str:
    return unzipped(content)[name].decode()


def shown(document: str, *, accepted: bool) -> str:
    """What the document says once all changes are accepted, or rejected."""
    root = etree.fromstring(document.encode())
    gone, kind = (f"{W}del", f"{W}t") if accepted else (f"{W}ins", f"{W}delText")
    texts = (text for text in root.iter(f"{W}t", kind) if not any(True for _ in text.iterancestors(gone)))
    return "".join(text.text or "" for text in texts)


def words_in(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


def test_a_change_can_be_accepted_and_rejected() -> None:
    after = part(tracked(letter(p(f"Order a {OLD} today"))).content)
    assert shown(after, accepted=True) == f"Order a {NEW} today"
    assert shown(after, accepted=False) == f"Order a {OLD} today"


def test_a_name_that_gets_shorter_is_replaced_as_a_whole() -> None:
    after = part(tracked(letter(p(f"Order a {OLD} today")), after="Tern").content)
    assert re.findall(r"<w:(?:delText|t)[^>]*>([^<]*)<", after) == ["Order a ", OLD, "Tern", " today"]


def test_a_change_says_who_made_it_and_when_under_a_number_of_its_own() -> None:
    after = part(tracked(letter(p(f"{OLD} and {OLD}"), '<w:p><w:bookmarkStart w:id="41"/></w:p>')).content)
    marks = re.findall(r'<w:(?:ins|del) w:id="(\d+)" w:author="msgcheck" w:date="2026-11-25T21:30:00Z">', after)
    assert marks == [str(number) for number in range(42, 42 + len(marks))]
    assert len(marks) == 4


def test_what_is_read_afterwards_is_the_new_text() -> None:
    assert said(read_whole(tracked(letter(p(f"Our {OLD}"))).content)) == [("Paragraph 1", f"Our {NEW}")]


def test_both_halves_and_the_new_words_keep_the_looks_of_the_run() -> None:
    bold = '<w:b/><w:rPrChange w:id="7" w:author="Lucy"><w:rPr/></w:rPrChange>'
    after = part(tracked(letter(p(run(f"Our {OLD} now", bold)))).content)
    assert after.count("<w:b/>") == after.count("<w:r>")
    assert after.count("rPrChange w:id") == 1  # the earlier change is nobody else's


def test_a_text_box_is_tracked_for_older_readers_too() -> None:
    after = part(tracked(letter(p(text_box(p(OLD))))).content)
    assert shown(after, accepted=True) == NEW * 2
    assert shown(after, accepted=False) == OLD * 2


def test_a_change_within_an_insertion_of_somebody_else_leaves_that_one_its_own() -> None:
    inserted = f'<w:ins w:id="3" w:author="Lucy">{run(f"Our {OLD} now")}</w:ins>'
    after = part(tracked(letter(p(inserted))).content)
    root = etree.fromstring(after.encode())
    assert [(one.get(f"{W}author"), words_in(one)) for one in root.iter(f"{W}ins")] == [
        ("Lucy", "Our "),
        ("msgcheck", NEW),
        ("Lucy", " now"),
    ]
    numbers = [one.get(f"{W}id") for one in root.iter(f"{W}ins", f"{W}del")]
    assert len(numbers) == len(set(numbers))


def test_words_that_stand_in_no_run_are_left_and_told() -> None:
    before = letter(p(drawing("", f'descr="Our {OLD}"')), p("x"))
    rewritten = tracked(before)
    assert rewritten.content == before
    assert [refusal.why for refusal in rewritten.refusals] == ["changes of it cannot be tracked"]


def test_words_in_a_comment_are_left_and_told() -> None:
    comments = xml("w:comments", f'<w:comment w:id="0">{p(OLD)}</w:comment>')
    before = letter(p("x"), parts={"word/comments.xml": comments}, links=[Link("rId1", "comments", "comments.xml")])
    assert [refusal.why for refusal in tracked(before).refusals] == ["changes of it cannot be tracked"]


def test_only_word_documents_hold_tracked_changes() -> None:
    deck = decks.deck(decks.slide(decks.title(OLD)))
    with pytest.raises(Unmendable, match="only Word documents"):
        tracked(deck)
