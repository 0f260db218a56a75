"""Markdown gets new words within the marks of the old ones; what would be a mark in them is escaped."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msgcheck.formats import markdown
from tests.formats.rewriting import bytes_with, hold_to_the_letter, rewritten, why_not

OTHERWISE = {"in this file, the new text would not be read there as it is"}


def text_with(content: str, before: str, after: str) -> str:
    return bytes_with(markdown, content.encode(), before, after).decode()


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Our Business Lunch today", "Our Meals for Teams today"),
        ("Our **Business** Lunch today", "Our **Meals** for Teams today"),
        ("Our Business _Lunch_ today", "Our Meals _for Teams_ today"),
        ("Our **Business Lunch**!", "Our **Meals for Teams**!"),
        ("**Our Business** *Lunch*", "**Our Meals** *for Teams*"),
        ("Our [Business](/b) Lunch", "Our [Meals](/b) for Teams"),
        ("Our [Business Lunch](/lunch 'x')", "Our [Meals for Teams](/lunch 'x')"),
        ("Our [Business Lunch][1]\n\n[1]: /lunch", "Our [Meals for Teams][1]\n\n[1]: /lunch"),
        ("Our Business\nLunch", "Our Meals\nfor Teams"),
        ("> Our Business\r\n> Lunch\r\n", "> Our Meals\r\n> for Teams\r\n"),
        ("- Our Business\n  Lunch *x*", "- Our Meals\n  for Teams *x*"),
        ("Our Business&#32;Lunch &copy; R&D", "Our Meals&#32;for Teams &copy; R&D"),
        ("Our <b>Business</b> Lunch", "Our <b>Meals</b> for Teams"),
        ("Our Busi<!-- x -->ness Lunch", "Our Meals<!-- x --> for Teams"),
        ("# Business Lunch #", "# Meals for Teams #"),
        ("Business Lunch\n===", "Meals for Teams\n==="),
        ("| a | Business Lunch |\n|---|:-:|\n| b \\| Business Lunch | c |", None),
        ("![Business Lunch](a.png 'Business Lunch')", None),
        ('[a](/b "Our Business Lunch &amp; \\"tea\\"")', None),
        ('<div title="Business Lunch &amp; tea">\nBusiness Lunch & tea\n</div>', None),
        ("---\ntitle: Business Lunch\ntags: [Business Lunch, 'b']\n---\nBusiness Lunch", None),
        ("* Business Lunch\n\n      Business\n\n1) Business Lunch", None),
    ],
)
def test_new_words_take_the_marks_of_the_old_ones(content: str, expected: str | None) -> None:
    expected = expected or content.replace("Business Lunch", "Meals for Teams")
    assert text_with(content, "Business Lunch", "Meals for Teams") == expected


def test_a_line_break_stays_where_the_new_name_has_room_for_it() -> None:
    assert text_with("Our Business\\\nLunch", "Business\nLunch", "Meals\nfor Teams") == "Our Meals\\\nfor Teams"
    assert text_with("Our Business  \nLunch now", "Business\nLunch", "Catering") == "Our Catering now"
    assert text_with("Our Lunch", "Lunch", "Meals\nfor Teams") == "Our Meals<br>for Teams"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Our Business **Lunch** menu", "Our Catering menu"),
        ("Our **Business** _Lunch_", "Our **Catering**"),
        ("Our [Business](/b) ~~Lunch~~", "Our [Catering](/b)"),
        ("Our Business **Lunch menu** now", "Our Catering **menu** now"),
        ("Our Business **Lunch** **menu**", "Our Catering **menu**"),
    ],
)
def test_marks_that_would_be_left_with_nothing_go(content: str, expected: str) -> None:
    assert text_with(content, "Business Lunch", "Catering") == expected


@pytest.mark.parametrize(
    ("content", "after", "expected"),
    [
        ("Our Lunch", "Meal*s*", r"Our Meal\*s\*"),
        ("Our Lunch", "5 * 3 _ 2", "Our 5 * 3 _ 2"),
        ("Our Lunch", "snake_case _x_", r"Our snake_case \_x\_"),
        ("Our Lunch", "[Meals](x)", r"Our \[Meals\](x)"),
        ("Our Lunch", "`Meals` ~x~", r"Our \`Meals\` \~x\~"),
        ("Our Lunch", "a < b <Meals> &amp; R&D", r"Our a < b \<Meals> \&amp; R&D"),
        ("Our Lunch", r"C:\Meals \* x" + "\\", r"Our C:\Meals \\\* x" + "\\\\"),
        ("Lunch", "1. Meals", r"1\. Meals"),
        ("Lunch", "2) Meals", r"2\) Meals"),
        ("Lunch", "# Meals", r"\# Meals"),
        ("Lunch", "#1 Meals", "#1 Meals"),
        ("Lunch", "- Meals", r"\- Meals"),
        ("tea\nLunch", "> Meals", "tea\n" + r"\> Meals"),
        ("tea\nLunch", "===", "tea\n" + r"\==="),
        ("tea\n**Lunch**", "+ Meals", "tea\n**+ Meals**"),
        ("Our Lunch", "1. Meals", "Our 1. Meals"),
        ("# Lunch", "C #", r"# C \#"),
        ("# Lunch", "C#", "# C#"),
        ("| Lunch |\n|---|", "a|b", "| a\\|b |\n|---|"),
        ("Our Lunch", "a|b", "Our a|b"),
        ("Our Lunch[1](x)", "Yahoo!", r"Our Yahoo\![1](x)"),
        ('[a](/b "Lunch")', 'the "Meal"', r'[a](/b "the \"Meal\"")'),
        ('<p title="Lunch">x</p>', '"Meal" & <tea>', '<p title="&quot;Meal&quot; &amp; &lt;tea&gt;">x</p>'),
        ("<div>\nLunch\n</div>", "Meal & <tea>", "<div>\nMeal &amp; &lt;tea&gt;\n</div>"),
    ],
)
def test_what_would_be_a_mark_is_escaped_and_nothing_else(content: str, after: str, expected: str) -> None:
    assert text_with(content, "Lunch", after) == expected


@pytest.mark.parametrize(
    ("value", "after", "expected"),
    [
        ("Our Lunch", "Meals", "Our Meals"),
        ("Our Lunch", "Meals: hot", '"Our Meals: hot"'),
        ("Our Lunch", 'Meals: "hot"', "'Our Meals: \"hot\"'"),
        ("Lunch", "#1 Meals", '"#1 Meals"'),
        ("Lunch # a remark", "Meals", "Meals # a remark"),
        ('"Our Lunch"', "Meals: hot", '"Our Meals: hot"'),
        ("'Our Lunch'", "Meals #1", "'Our Meals #1'"),
        ("[Lunch, tea]", "Meals", "[Meals, tea]"),
    ],
)
def test_a_value_of_the_front_matter_gets_quotes_where_yaml_needs_them(value: str, after: str, expected: str) -> None:
    assert text_with(f"---\ntitle: {value}\n---\n", "Lunch", after) == f"---\ntitle: {expected}\n---\n"


@pytest.mark.parametrize(
    ("value", "after"),
    [('"Lunch"', 'a "b"'), ("'Lunch'", "it's"), ('"Lunch"', "a\\b"), ("[Lunch, tea]", "a, b"), ("|\n  Lunch", "a: b")],
)
def test_what_yaml_would_take_for_something_else_is_refused(value: str, after: str) -> None:
    assert why_not(markdown, f"---\ntitle: {value}\n---\n".encode(), "Lunch", after) == {
        "its marks would mean something to the program that reads the front matter"
    }


@pytest.mark.parametrize("content", ["Call `lunch()`", "See [x](/lunch)", "<https://lunch.example>", "    lunch"])
def test_code_and_addresses_are_refused(content: str) -> None:
    assert why_not(markdown, content.encode(), "lunch", "meal") == {"it is code or an address"}


def test_the_title_of_a_link_changes_where_it_is_defined() -> None:
    assert text_with('[a][1]\n\n[1]: /b "Our Lunch"', "Lunch", "Meal") == '[a][1]\n\n[1]: /b "Our Meal"'


def test_the_title_of_a_definition_that_is_broken_in_a_quotation_is_refused() -> None:
    assert why_not(markdown, b'[a][1]\n\n> [1]: /b "Our\n>  Lunch"', "Lunch", "Meal") == {
        "it does not stand in the source as it is read"
    }


@pytest.mark.parametrize("link", ["[Business Lunch]", "[Business Lunch][]", "[**Business** Lunch]"])
def test_a_link_whose_text_names_its_definition_still_leads_there(link: str) -> None:
    label = link.removesuffix("[]")
    content = f"Our {link} now, [tea]\n\n{label}: /lunch\n[tea]: /tea"
    text = label.replace("Business", "Meals").replace("Lunch", "for Teams")
    assert text_with(content, "Business Lunch", "Meals for Teams") == content.replace(link, text + label, 1)


def test_links_to_a_heading_lead_there_under_its_new_words() -> None:
    content = (
        "- [Menu](#our-business-lunch) [it](<#Our-Business-Lunch> 'x') [2][h] [a](#tea) `](#our-business-lunchx)`\n\n"
        "[h]: #our-business-lunch\n\n## Our *Business* Lunch!\n\n## Tea\n"
    )
    assert text_with(content, "Business Lunch", "Meals & Teams") == (
        "- [Menu](#our-meals--teams) [it](<#our-meals--teams> 'x') [2][h] [a](#tea) `](#our-business-lunchx)`\n\n"
        "[h]: #our-meals--teams\n\n## Our *Meals* & Teams!\n\n## Tea\n"
    )


@pytest.mark.parametrize("other", ["Business Lunch", "Catering"])
def test_a_link_to_a_heading_of_which_there_would_be_two_stays(other: str) -> None:
    content = f"[a](#business-lunch)\n\n# Business Lunch\n\n# {other}\n"
    expected = content.replace(" Business Lunch", " Catering")
    assert text_with(content, "Business Lunch", "Catering") == expected


def test_code_that_looks_like_a_link_to_a_heading_is_none() -> None:
    content = "`[a](#business-lunch)`\n\n# Business Lunch\n\n    [a](#business-lunch)\n"
    assert text_with(content, "Business Lunch", "Catering") == content.replace("Business Lunch", "Catering")


@pytest.mark.parametrize("after", [" a", "x\n"])
def test_what_would_not_be_read_as_it_is_is_refused(after: str) -> None:
    assert why_not(markdown, b"Lunch", "Lunch", after) == OTHERWISE


def test_of_several_edits_of_a_paragraph_only_the_one_that_spoils_it_is_refused() -> None:
    new, refusals = rewritten(markdown, b"Lunch **Lunch**s\nLunch", "Lunch", "(Meal)")
    assert new == b"(Meal) **Lunch**s\n(Meal)"
    assert [refusal.edit.start for refusal in refusals] == [6]


def test_a_character_that_the_encoding_lacks_is_written_as_a_reference() -> None:
    assert bytes_with(markdown, "Menü: Lunch".encode("cp1252"), "Lunch", "Größe →") == "Menü: Größe &#8594;".encode(
        "cp1252"
    )


def test_all_bytes_but_those_of_the_words_stay() -> None:
    content = "\ufeff# Menü\r\n\r\n*  Lunch <b\r\n\tx  \r\n".encode("utf-16-le")
    assert bytes_with(markdown, content, "Lunch", "Meal") == content.replace(
        "Lunch".encode("utf-16-le"), "Meal".encode("utf-16-le")
    )


IN_LINES = "Lunch|a b|](/x 'a b')|*|**|_|~~|`|[|![|[r]|<b>|</b>|<p>|<br>|<i title='a &amp; b'>|&amp;|&#42;|\\|\\*|é|!|#"
LINE_ENDS = "\n> ;\n- ;\n1. ;\n# ;\n|a|b|\n|-|-|\n|;  \n;\r\n;\n\n;\ntitle: a b\n;\ntitle: 'a b'\n;\n[r]: /x 't u'\n"
MARKS = [*IN_LINES.split("|"), *LINE_ENDS.split(";"), "|", "---", ".", " ", "    ", "\ufffd"]


@given(st.lists(st.sampled_from(MARKS), max_size=14), st.data())
@settings(max_examples=200, deadline=None)
def test_all_edits_come_out_to_the_letter_or_are_refused(marks: list[str], data: st.DataObject) -> None:
    encoding = data.draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
    hold_to_the_letter(markdown, "".join(marks).encode(encoding), data)


@given(st.binary(max_size=60), st.data())
@settings(max_examples=100, deadline=None)
def test_any_bytes_are_rewritten_or_refused(content: bytes, data: st.DataObject) -> None:
    hold_to_the_letter(markdown, content, data)
