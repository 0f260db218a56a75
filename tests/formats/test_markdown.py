"""Markdown as its reader sees it, with the places in the source that it came from."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msgcheck.errors import UnreadableDocument
from msgcheck.formats import markdown
from msgcheck.formats.limits import Limits
from msgcheck.model import Block


def blocks(content: str) -> list[Block]:
    return list(markdown.read(Path("readme.md"), content.encode(), Limits()).blocks)


def said(content: str) -> list[str]:
    return [block.text for block in blocks(content)]


def labelled(content: str) -> list[tuple[str, str]]:
    return [(block.location.label, block.text) for block in blocks(content)]


def opaque(content: str) -> list[str]:
    return [block.text[start:end] for block in blocks(content) for start, end in block.opaque]


def source(content: str, block: Block) -> str:
    start, end = map(int, block.location.address.removeprefix("chars:").split("-"))
    return content[start:end]


@pytest.mark.parametrize(
    "content",
    [
        "Our **Business** Lunch",
        "Our Business *Lunch*",
        "Our Business\nLunch",
        "> Our Business\n> Lunch",
        "Our Business&#32;Lunch",
        "Our <b>Business</b> Lunch",
        "Our [Business](#business) Lunch",
        "Our Busi<!-- new name? -->ness Lunch",
        "Our __Business Lunch__",
    ],
)
def test_marks_do_not_break_a_name(content: str) -> None:
    assert said(content)[0] == "Our Business Lunch"


def test_each_thing_is_labelled_by_its_line() -> None:
    assert labelled("# Menu\n\nOur lunch\n\n- soup\n- salad\n\n| Meal | Price |\n|---|---|\n| Lunch | 12 |\n") == [
        ("Line 1 › Heading", "Menu"),
        ("Line 3", "Our lunch"),
        ("Line 5 › List item", "soup"),
        ("Line 6 › List item", "salad"),
        ("Line 8 › Table cell", "Meal"),
        ("Line 8 › Table cell", "Price"),
        ("Line 10 › Table cell", "Lunch"),
        ("Line 10 › Table cell", "12"),
    ]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("Call `business_lunch()` now", ["business_lunch()"]),
        ("Press <kbd>Lunch</kbd>", ["Lunch"]),
        ("```\nlunch = 1\n```", ["lunch = 1"]),
        ("    lunch = 1", ["lunch = 1"]),
        ("See <https://x.example/lunch>", ["https://x.example/lunch"]),
        ("See [here](https://x.example/lunch)", ["https://x.example/lunch"]),
        ("<p>Call <code>lunch()</code></p>", ["lunch()"]),
    ],
)
def test_code_and_addresses_are_opaque(content: str, code: list[str]) -> None:
    assert opaque(content) == code


def test_what_stands_beside_the_text_is_read_too() -> None:
    content = '![Our *Business* Lunch](lunch.png "At noon") and [more](/menu "The menu")'
    assert labelled(content)[1:] == [
        ("Line 1 › Link target", "/menu"),
        ("Line 1 › Link title", "The menu"),
        ("Line 1 › Alternative text", "Our Business Lunch"),
        ("Line 1 › Picture title", "At noon"),
    ]


def test_a_hard_line_break_is_one() -> None:
    assert said("12 Mill Lane  \nOxford<br>England") == ["12 Mill Lane\nOxford\nEngland"]


def test_html_is_read_between_its_tags() -> None:
    content = (
        '<div class="x">\nOur <b>Business</b>\nLunch &amp; tea<p>Soup</p>\n<img alt="A table"><!-- old -->\n</div>\n'
    )
    assert said(content) == ["Our Business Lunch & tea", "Soup", "A table"]


def test_scripts_and_styles_are_not_read() -> None:
    assert said("<script>\nlunch()\n</script>\n\n<style>\nlunch {}\n</style>\n") == []


def test_values_of_the_front_matter_are_read() -> None:
    content = '---\ntitle: "Business Lunch"\n# a remark\ntags:\n  - lunch\nsummary: >\n  Our new\n  menu\n---\n\nText\n'
    assert labelled(content) == [
        ("Line 2 › title", "Business Lunch"),
        ("Line 5 › tags", "lunch"),
        ("Line 7 › summary", "Our new menu"),
        ("Line 11", "Text"),
    ]


@pytest.mark.parametrize("key", ["slug", "permalink", "canonical_url", "Id", "redirect_from"])
def test_the_address_of_a_page_in_its_front_matter_is_opaque(key: str) -> None:
    assert opaque(f"---\ntitle: Business Lunch\n{key}: business-lunch\n---\n") == ["business-lunch"]


def test_a_ruled_line_is_no_front_matter() -> None:
    assert said("---\n\nBusiness Lunch\n\n---\n") == ["Business Lunch"]


@pytest.mark.parametrize(
    ("content", "stands"),
    [
        ("# Business Lunch #\n", "Business Lunch"),
        ("> - Our **Business**\n>   Lunch *now*\n", "Our **Business**\n>   Lunch *now"),
        ("| Meals | a \\| b |\n|---|---|\n", "Meals"),
        ("x\r\n\r\n`code` &amp; more", "x"),
    ],
)
def test_an_address_holds_the_source_of_its_block(content: str, stands: str) -> None:
    assert source(content, blocks(content)[0]) == stands


def test_the_same_words_in_two_cells_have_addresses_of_their_own() -> None:
    content = "| Lunch | Lunch |\n|---|---|\n| a \\| b | `a` |\n"
    assert [source(content, block) for block in blocks(content)] == ["Lunch", "Lunch", "a \\| b", "`a`"]
    assert len({block.location.address for block in blocks(content)}) == 4


def test_a_cell_whose_words_stand_further_up_too_has_the_address_of_its_own() -> None:
    content = "- Lunch\n\n| Lunch | a |\n|---|---|\n| b | c |\n"
    assert [block.location.address for block in blocks(content)][:2] == ["chars:2-7", "chars:11-16"]


def test_the_title_of_a_definition_is_read_once_where_it_stands() -> None:
    content = "[a][1] and ![b][1]\n\n[1]: /lunch 'Our &amp; lunch'\n[2]: /tea\n"
    titles = [block for block in blocks(content) if block.location.element in ("link title", "picture")]
    assert [(block.location.label, block.text) for block in titles] == [("Line 3 › Link title", "Our & lunch")]
    assert [source(content, block) for block in titles] == ["Our &amp; lunch"]


WORDS = st.sampled_from(["Business", "Lunch", "x"])
MARKED = st.one_of(
    WORDS,
    WORDS.map("**{}**".format),
    WORDS.map("*{}*".format),
    WORDS.map("~~{}~~".format),
    WORDS.map("<b>{}</b>".format),
    WORDS.map("[{}](/menu)".format),
    st.just("\\*"),
    st.just("&amp;"),
)
BEFORE = st.sampled_from(["", "# ", "- ", "> ", "1. ", "> - "])


@given(BEFORE, st.lists(MARKED, min_size=1, max_size=8))
def test_addresses_begin_and_end_where_the_words_do(before: str, pieces: list[str]) -> None:
    content = before + "a " + " ".join(pieces) + " z"
    first = blocks(content)[0]
    stands = source(content, first)
    assert stands.startswith("a ")
    assert stands.endswith(" z")
    for word in ("Business", "Lunch"):
        assert first.text.count(word) == stands.count(word)


@given(st.text(st.sampled_from("aB*_`~[]()<>!|#-+.:\\&;\"' \n\t\r1=")))
def test_whatever_is_written_is_read(content: str) -> None:
    for block in blocks(content):
        start, end = map(int, block.location.address.removeprefix("chars:").split("-"))
        assert 0 <= start <= end <= len(content)
        assert block.text.strip()
        assert all(0 <= begin < stop <= len(block.text) for begin, stop in block.opaque)


@pytest.mark.parametrize("part", ["a\n\n", "*a ", "**a *b ", "[", "<a ", "&amp;", "{"])
def test_a_text_cut_into_too_many_pieces_is_refused_before_it_is_parsed(part: str) -> None:
    with pytest.raises(UnreadableDocument, match="more than 10 pieces of text"):
        markdown.read(Path("a.md"), part.encode() * 11, Limits(pieces=10))
