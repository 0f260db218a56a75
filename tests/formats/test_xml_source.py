"""Elements are found again in the bytes of a part, and only the spans that are spliced change."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from msgcheck.errors import Unmendable
from msgcheck.formats.xml_source import Splice, XmlSource, text_source, value_source

PART = """\
<?xml version='1.0' encoding="UTF-8" standalone='yes'?>
<!DOCTYPE w [<!-- <not><a tag> -->]>
<w:p xmlns:w="urn:w" a = 'x > "y"'><!-- <w:t>no</w:t> --><w:t>Fish &amp; chips</w:t> tail <w:br/>after
<w:t ><![CDATA[<b>]]> and</w:t><?go <w:t>?></w:p>
"""


def source_of(part: str, encoding: str = "utf-8") -> tuple[XmlSource, list[str]]:
    content = part.encode(encoding)
    return XmlSource(content), [str(one.tag).rpartition("}")[2] for one in etree.fromstring(content).iter("*")]


def spanned(source: XmlSource, start: int, end: int) -> str:
    return source.text[start:end]


def test_every_element_is_found_with_its_text_and_what_stands_behind_it() -> None:
    source, names = source_of(PART)
    places = source.places(range(4), 4)
    assert names == ["p", "t", "br", "t"]
    assert [spanned(source, *places[number].text) for number in range(4)] == [
        "",
        "Fish &amp; chips",
        "",
        "<![CDATA[<b>]]> and",
    ]
    assert [spanned(source, *places[number].tail) for number in range(1, 4)] == [" tail ", "after\n", ""]
    assert spanned(source, *places[2].whole) == "<w:br/>"
    assert spanned(source, *places[1].closing) == "</w:t>"


ELEMENTS = st.recursive(
    st.sampled_from(["<a/>", "<a></a>", "x", "&lt;", " ", "<b c='>'>y</b>"]),
    lambda inside: st.lists(inside, max_size=4).map(lambda some: f'<a b = "/>" >{"".join(some)}</a >'),
    max_leaves=12,
)


@given(st.lists(ELEMENTS, max_size=4).map("".join))
def test_elements_are_found_alike_with_and_without_comments(inside: str) -> None:
    plain, commented = (
        source_of(part) for part in (f"<a>{inside}</a>\n", f"<a>{inside}</a>\n<!-- nothing but a remark -->")
    )
    numbers = range(len(plain[1]))
    expected = commented[0].places(numbers, len(numbers))
    assert plain[0].places(numbers, len(numbers)) == expected


def test_an_attribute_is_found_by_the_name_that_it_is_written_with() -> None:
    source, _ = source_of(PART)
    root = source.places([0], 4)[0]
    span = source.attribute(root, {"a"})
    assert span is not None
    assert spanned(source, *span) == 'x > "y"'
    assert source.attribute(root, {"b"}) is None


def test_only_what_is_spliced_changes() -> None:
    source, _ = source_of(PART)
    place = source.places([1], 4)[1]
    changed = source.spliced([Splice(place.text, text_source("A < B"))])
    assert changed == PART.replace("Fish &amp; chips", "A &lt; B").encode()


def test_an_element_is_given_one_attribute_more() -> None:
    source, _ = source_of(PART)
    place = source.places([3], 4)[3]
    changed = source.spliced([source.with_attribute(place, 'xml:space="preserve"')])
    assert changed == PART.replace("<w:t ><!", '<w:t xml:space="preserve" ><!').encode()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "iso-8859-1"])
def test_a_part_keeps_its_encoding_and_its_mark(encoding: str) -> None:
    declared = {"utf-8-sig": "UTF-8", "utf-16": "UTF-16"}.get(encoding, encoding)
    part = f'<?xml version="1.0" encoding="{declared}"?><a>Größe</a>'
    source, _ = source_of(part, encoding)
    changed = source.spliced([Splice(source.places([0], 1)[0].text, "Maß")])
    assert changed == part.replace("Größe", "Maß").encode(encoding)


def test_a_character_that_the_encoding_lacks_is_written_by_its_number() -> None:
    source, _ = source_of('<?xml version="1.0" encoding="iso-8859-1"?><a>x</a>', "iso-8859-1")
    assert source.spliced([Splice(source.places([0], 1)[0].text, "→")]).endswith(b"<a>&#8594;</a>")


def test_a_source_in_which_elements_are_missing_is_refused() -> None:
    with pytest.raises(Unmendable, match="unusual"):
        XmlSource(b"<a><b/></a>").places([0], 3)


def test_two_splices_over_one_another_are_refused() -> None:
    source, _ = source_of(PART)
    span = source.places([1], 4)[1].text
    with pytest.raises(Unmendable, match="unusual"):
        source.spliced([Splice(span, "a"), Splice(span, "b")])


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]) | st.sampled_from("\n\t\r<>&'\""))


@given(TEXTS, TEXTS)
def test_any_text_reads_back_from_an_element_and_from_an_attribute(text: str, value: str) -> None:
    source = XmlSource(b"<a><b c='x'>y</b></a>")
    place = source.places([1], 2)[1]
    span = source.attribute(place, {"c"})
    assert span is not None
    changed = source.spliced([Splice(span, value_source(value)), Splice(place.text, text_source(text))])
    (element,) = etree.fromstring(changed)
    assert (element.text or "", element.get("c")) == (text, value)
