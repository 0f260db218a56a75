"""Web pages get new words in the elements of the old ones; every tag and all other bytes stay."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msgcheck.errors import Unmendable
from msgcheck.formats import html
from msgcheck.formats.limits import Limits
from tests.formats.mended import edits_in
from tests.formats.rewriting import bytes_with, hold_to_the_letter, rewritten, why_not

OTHERWISE = {"in this file, the new text would not be read there as it is"}


def page_with(page: str, before: str, after: str, name: str = "x.html") -> str:
    return bytes_with(html, page.encode(), before, after, name).decode()


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>Our Business Lunch today", "<p>Our Meals for Teams today"),
        ("<p>Our Business <b>Lunch</b> today", "<p>Our Meals <b>for Teams</b> today"),
        ("<p>Our <b>Business</b> Lunch today", "<p>Our <b>Meals</b> for Teams today"),
        ("<p>Our <b>Business Lunch</b>!", "<p>Our <b>Meals for Teams</b>!"),
        ("<p>Our <i>Busi</i>ness <a href=/lunch>Lunch</a>", "<p>Our <i>Meals</i> <a href=/lunch>for Teams</a>"),
        ("<p>Our Business\r\n   Lunch", "<p>Our Meals\r\n   for Teams"),
        ("<p>Our Business<br class=x>Lunch", "<p>Our Meals for Teams"),
        ("<p>Our Business<!-- old -->  Lunch & <tea>", "<p>Our Meals<!-- old -->  for Teams & <tea>"),
        ("<p>Our Bus&shy;iness Lunch", "<p>Our Meals for Teams"),
        ("<P>Our &#66;usiness Lunch &copy; R&D", "<P>Our Meals for Teams &copy; R&D"),
        ("<title>Business Lunch &mdash; now</title>", "<title>Meals for Teams &mdash; now</title>"),
        ('<img alt="Business Lunch" src=x>', '<img alt="Meals for Teams" src=x>'),
        ("<img alt='Business  Lunch' src=x>", "<img alt='Meals  for Teams' src=x>"),
        ('<meta content="Business Lunch" name=description>', '<meta content="Meals for Teams" name=description>'),
        ("<textarea>Business Lunch\n&lt;</textarea>", "<textarea>Meals for Teams\n&lt;</textarea>"),
        ("<option>Business Lunch<option>Tea", "<option>Meals for Teams<option>Tea"),
    ],
)
def test_new_words_take_the_elements_of_the_old_ones(page: str, expected: str) -> None:
    document = html.read(Path("x.html"), page.encode(), Limits())
    before = next(
        name
        for name in ("Business\xadLunch", "Bus\xadiness Lunch", "Business\nLunch", "Business Lunch")
        if any(name in block.text for block in document.blocks)
    )
    assert page_with(page, before, "Meals for Teams") == expected


@pytest.mark.parametrize(
    ("page", "after", "expected"),
    [
        ("<p>Lunch", "R&D <Meals>", "<p>R&amp;D &lt;Meals&gt;"),
        ("<p>Lunch", "Meals\xa0here", "<p>Meals&nbsp;here"),
        ("<p>Our Lunch", "Meals\nhere", "<p>Our Meals<br>here"),
        ('<p title="Lunch">', "\"Meals\" 'R&D'", '<p title="&quot;Meals&quot; &#39;R&amp;D&#39;">'),
        ("<p title='Lunch'>", "\"Meals\" 'R&D'", "<p title='&quot;Meals&quot; &#39;R&amp;D&#39;'>"),
        ("<p title=Lunch>", "Meal", "<p title=Meal>"),
        ("<p title=Lunch>", "Meals for Teams", '<p title="Meals for Teams">'),
        ('<p title=Lunch"2>', "Meals for Teams", "<p title='Meals for Teams\"2'>"),
        ("<p title=Lunch/>", "Meal/Tea=2", '<p title="Meal/Tea=2/">'),
        ("<title>Lunch</title>", "<Meals>", "<title>&lt;Meals&gt;</title>"),
        ("<textarea>a\r\nLunch</textarea>", "Meals\nhere", "<textarea>a\r\nMeals\r\nhere</textarea>"),
    ],
)
def test_characters_that_mean_something_are_written_for_themselves(page: str, after: str, expected: str) -> None:
    assert page_with(page, "Lunch", after) == expected


def test_xhtml_has_its_own_ways() -> None:
    page = "<?xml version='1.0'?><p>Our Lunch<br/>now</p>"
    assert page_with(page, "Lunch", "Meals\xa0&\nTea") == (
        "<?xml version='1.0'?><p>Our Meals&#160;&amp;<br/>Tea<br/>now</p>"
    )


def test_in_a_cdata_section_characters_stand_for_themselves() -> None:
    page = "<?xml version='1.0'?><p><![CDATA[Our Lunch & <more>]]> Lunch</p>"
    assert page_with(page, "Lunch", "R&D") == "<?xml version='1.0'?><p><![CDATA[Our R&D & <more>]]> R&amp;D</p>"
    assert why_not(html, page.replace("]]> Lunch", "]]>").encode(), "Lunch", "a]]>b") == OTHERWISE


def test_a_character_that_the_encoding_lacks_is_written_as_a_reference() -> None:
    page = "<meta charset=windows-1252><p>Menü: Lunch"
    new = bytes_with(html, page.encode("cp1252"), "Lunch", "Größe – →")
    assert new.decode("cp1252") == "<meta charset=windows-1252><p>Menü: Größe – &#8594;"


def test_a_page_in_an_encoding_with_shifts_is_changed_where_it_can_be_done_exactly() -> None:
    page = "<meta charset=iso-2022-jp><p>Lunch 弁当 <p>Lunch".encode("iso2022_jp")
    assert bytes_with(html, page, "Lunch", "Meal") == page.replace(b"Lunch", b"Meal")
    with pytest.raises(Unmendable, match="in which nothing can be changed exactly"):
        rewritten(html, page.replace(b"\x1b(B", b"\x1b(J"), "Lunch", "Meal")


def test_stray_bytes_and_broken_tags_stay() -> None:
    page = "<p>Grüße, schöne, größere</i> Lunch <b".encode() + b" \xff"
    assert bytes_with(html, page, "Lunch", "Menü") == page.replace(b"Lunch", "Menü".encode())


@pytest.mark.parametrize(
    ("page", "before"), [("<p>See <code>lunch()</code>", "lunch"), ('<a href="/lunch">x</a>', "lunch")]
)
def test_code_and_addresses_are_refused(page: str, before: str) -> None:
    assert why_not(html, page.encode(), before, "meal") == {"it is code or an address"}


def test_a_value_that_can_be_given_no_quotes_is_refused() -> None:
    assert why_not(html, b"<p title=Lunch\"'2>", "Lunch", "Meals for Teams") == {
        "the value has no quotes round it, and with both kinds in it can be given none"
    }


@pytest.mark.parametrize(
    ("page", "after"), [("<p>Lunch", "two  spaces"), ('<p title="Lunch">', "a\nb"), ("<p>Lunch", " a")]
)
def test_what_a_browser_would_not_show_as_it_is_is_refused(page: str, after: str) -> None:
    assert why_not(html, page.encode(), "Lunch", after) == OTHERWISE


def test_scripts_and_style_sheets_are_left_alone() -> None:
    page = "<script>Lunch</script><style>Lunch</style><!-- Lunch --><p>Lunch"
    assert page_with(page, "Lunch", "Meal") == page[:-5] + "Meal"


def test_many_changes_in_one_page_cost_no_more_than_its_length() -> None:
    page = b"<p>" + b"Our <b>Lunch</b> &amp; tea " * 20_000
    document = html.read(Path("x"), page, Limits())
    edits = edits_in(document, "Lunch", "Meal")
    assert html.rewrite(Path("x"), page, edits, Limits()).content == page.replace(b"Lunch", b"Meal")


MARKUP = """<p>|<b>|</b>|<br>|<br/>| |\r\n|Lunch|a b|&amp;|&nbsp;|&shy|<!-- x -->|<img alt="a &quot; b" title=x>|<td>
<p title='a b'>|<title>|</title>|<textarea>|</textarea>|<pre>|</pre>|<code>|</code>|<![CDATA[|]]>|<svg>|</svg>|<rt>|é|<
<x hidden>|<meta name=description content='a b'>|<script>|</script>|=|>|&|'|"|\ufffd""".replace("\n", "|").split("|")


@given(st.lists(st.sampled_from(MARKUP), max_size=14), st.sampled_from(["x.html", "x.xhtml"]), st.data())
@settings(max_examples=200, deadline=None)
def test_all_edits_come_out_to_the_letter_or_are_refused(marks: list[str], name: str, data: st.DataObject) -> None:
    encoding = data.draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
    hold_to_the_letter(html, "".join(marks).encode(encoding), data, name)


@given(st.binary(max_size=60), st.data())
@settings(max_examples=100, deadline=None)
def test_any_bytes_are_rewritten_or_refused(content: bytes, data: st.DataObject) -> None:
    hold_to_the_letter(html, content, data)
