"""What is shown around a finding."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from msgcheck.desktop.surroundings import Passage, around, excerpt
from msgcheck.model import Block, Document, Finding, Location
from tests.desktop.builders import finding


def location(part: str, number: int, address: str) -> Location:
    return Location(part, number, "paragraph", f"{part} {number}", address)


def document(*blocks: Block) -> Document:
    return Document(Path("a.pptx"), "pptx", "sha", blocks)


def stale_at(where: Location, start: int = 8) -> Finding:
    return dataclasses.replace(finding(start=start), location=where)


def marked(passages: tuple[Passage, ...]) -> list[str]:
    return [passage.text[slice(*passage.mark)] for passage in passages if passage.mark]


def test_an_excerpt_marks_the_found_words() -> None:
    assert excerpt(finding()) == (Passage("Order a Business Lunch today", mark=(8, 22)),)


def test_an_excerpt_says_that_it_does_not_begin_at_the_start() -> None:
    cut = dataclasses.replace(finding(start=108), context="a Business Lunch today", context_start=106)
    passages = excerpt(cut)
    assert passages[0].text == "…a Business Lunch today"
    assert marked(passages) == ["Business Lunch"]


def test_neighbours_on_the_same_slide_are_shown_and_those_on_others_are_not() -> None:
    here = location("slide", 4, "4/1")
    read = document(
        Block("Before", location("slide", 3, "3/1")),
        Block("Title", location("slide", 4, "4/0")),
        Block("Order a Business Lunch today", here),
        Block("After", location("slide", 5, "5/1")),
    )
    passages = around(read, stale_at(here))
    assert [passage.text for passage in passages] == ["Title", "Order a Business Lunch today"]
    assert marked(passages) == ["Business Lunch"]


def test_running_text_is_shown_over_its_lines() -> None:
    here = location("line", 3, "b")
    read = document(
        Block("Dear all", location("line", 1, "a")),
        Block("Order a Business Lunch today", here),
        Block("   ", location("line", 4, "c")),
        Block("Yours", location("line", 5, "d")),
    )
    texts = [passage.text for passage in around(read, stale_at(here))]
    assert texts == ["Dear all", "Order a Business Lunch today", "Yours"]


def test_a_place_inside_another_document_is_found_there() -> None:
    here = location("slide", 4, "offer.pptx!4/1")
    inner = document(
        Block("Title", location("slide", 4, "offer.pptx!4/0")), Block("Order a Business Lunch today", here)
    )
    outer = dataclasses.replace(document(Block("Dear Ada", location("slide", 4, "4/1"))), inside=(inner,))
    assert [passage.text for passage in around(outer, stale_at(here))] == ["Title", "Order a Business Lunch today"]


def test_a_document_that_changed_meanwhile_leaves_the_excerpt() -> None:
    here = location("slide", 4, "4/1")
    assert around(document(Block("Order lunch", here)), stale_at(here)) == excerpt(stale_at(here))
    assert around(document(), stale_at(here)) == excerpt(stale_at(here))


def test_a_very_long_passage_is_cut_round_the_found_words() -> None:
    here = location("line", 1, "a")
    text = "x" * 50_000 + "Business Lunch" + "y" * 50_000
    passages = around(document(Block(text, here)), stale_at(here, start=50_000))
    assert len(passages[0].text) < 10_000
    assert marked(passages) == ["Business Lunch"]
