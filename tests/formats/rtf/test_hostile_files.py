"""Whatever the bytes, a rich text is read or refused in words, and it is gone through once."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msgcheck.errors import UnreadableDocument
from msgcheck.formats import rtf
from msgcheck.formats.limits import Limits
from msgcheck.formats.rtf.control_words import ROLES
from tests.formats.damage import read_or_refuse, with_changed_bytes
from tests.formats.rtf.builders import letter, p, run, table

NESTED = r"\pard\intbl\itap2 In\nestcell{\*\nesttableprops\trowd\nestrow}\pard\intbl After"
DOCUMENT = letter(
    r"{\info{\title Business Lunch}{\*\company Brightside}}{\*\userprops{\propname A}\proptype30{\staticval B}}",
    r"\facingp\sectd\titlepg{\headerf First\par}{\headerl Left}{\footer Page {\field{\*\fldinst PAGE}{\fldrslt 1}}}",
    p("Pricing", properties=r"\s1 "),
    p(r"Order {\upr{a}{\*\ud{\u233 ?}}}", run("Business", r"\v"), run("Lunch", r"\deleted"), r"\'e9\f2 \'83\'60\tab"),
    table(["A", NESTED, "C"]),
    p(r'{\field{\*\fldinst HYPERLINK "https://example.com" \\o "Go"}{\fldrslt Go}}{\footnote\ftnalt\chftn Note}'),
    p(r"{\shp{\*\shpinst{\sp{\sn wzDescription}{\sv About}}{\sp{\sn pib}{\sv {\pict\pngblip 89504e470d0a}}}"),
    p(r"{\shptxt Box\par}}{\shprslt old}}{\object\objemb{\*\objdata 0105000002000000}{\result x}}\bin3 }}}"),
    p(r"{\field{\*\fldinst FORMDROPDOWN{\*\formfield\ffres1{\*\ffl A}{\*\ffl B}}}{\fldrslt}}{\*\annotation Hm}"),
)
SMALL = Limits(pieces=20_000, xml_depth=50)


def test_the_document_to_be_damaged_holds_something_of_everything() -> None:
    places = {block.location.part for block in rtf.read(Path("x"), DOCUMENT, SMALL).blocks}
    assert places == {"body", "header", "footer", "endnote", "comment", "properties"}


@given(data=st.data())
@settings(max_examples=200, deadline=None)
def test_changed_bytes(data: st.DataObject) -> None:
    read_or_refuse(rtf, with_changed_bytes(DOCUMENT, data))


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_a_file_cut_short(data: st.DataObject) -> None:
    read_or_refuse(rtf, DOCUMENT[: data.draw(st.integers(0, len(DOCUMENT)))])


numbers = st.sampled_from(["", "0", "1", "2", "25", "-1", "65001", "9" * 10, "9" * 30, " ", "-"])
control_words = st.builds(lambda word, number: f"\\{word.decode()}{number}", st.sampled_from(sorted(ROLES)), numbers)
others = st.sampled_from(
    ["Lunch", "\\'", "\\'e9", "\\'8", "\\u-10179?", "\\u233", "{", "}", "{\\*", "\\*", "\\\r\n", "\x00\xff", "\\", " x"]
)


@given(written=st.lists(st.one_of(control_words, others), max_size=40).map("".join))
@settings(max_examples=300, deadline=None)
def test_control_words_in_places_where_they_do_not_belong(written: str) -> None:
    content = letter(p("Before"), written)
    read_or_refuse(rtf, content)
    with suppress(UnreadableDocument):
        for gap in rtf.read(Path("x"), content, SMALL).gaps:
            if gap.enclosed:
                with suppress(UnreadableDocument):
                    gap.enclosed.unpack()


@pytest.mark.parametrize(
    "repeated",
    [
        "{", "}", "\\", "\\\\", "\\'", "\\'e9", "\\'83", "\\u", "\\u233", "\\u233?", "\\u-10179", "\\uc9999", "9", "\n",
        "\\f2\\'83", "{\\*", "{\\*\\x", "{\\*\\x}", "{\\upr", "{\\upr{", "{\\upr{}}", "\\bin", "\\bin1",
        "\\bin9999999999", "\\itap99 a\\nestcell\\itap1 b\\cell ", "\\fonttbl", "{\\fonttbl\\f0",
        "{\\stylesheet{\\s1", "{\\stylesheet\\s1", "\\par", "a\\par ", "\\cell", "\\row", "\\nestcell", "\\itap9",
        "\\sect", "\\sect\\titlepg", "{\\footnote}", "{\\footnote x}", "{\\header}", "{\\header x}", "{\\pict}",
        "{\\pict 0123456789ab}", "{\\shp}", "{\\shptxt x}", "{\\object}", "{\\sp{\\sn x}", "{\\title x}",
        "{\\fldinst HYPERLINK x}", "{\\*\\annotation x}", "\\subdocument ", "{\\formfield{\\ffl x}}", "{}", "{\\b x}",
        "\\x", "\\f", "-",
    ],
)  # fmt: skip
def test_what_is_repeated_thousands_of_times_is_gone_through_once(repeated: str) -> None:
    with suppress(UnreadableDocument):
        rtf.read(Path("x"), letter(repeated * 10_000), SMALL)


@pytest.mark.parametrize(
    "inside",
    [
        "HYPERLINK" + ' "" \\\\o ""' * 20_000,
        "HYPERLINK" + ' "a" \\\\o "b"' * 20_000,
        "SYMBOL 1 " + "\\\\f " * 20_000,
        'HYPERLINK "' + "a\\b b\\i " * 5_000,
    ],
    ids=["empty", "many", "symbol", "cut up"],
)
def test_the_instruction_of_a_field_is_gone_through_once(inside: str) -> None:
    with suppress(UnreadableDocument):
        rtf.read(Path("x"), letter(rf"{{\field{{\*\fldinst {inside}}}}}"), SMALL)


def test_what_cannot_all_be_kept_is_refused() -> None:
    for repeated in ("{\\footnote x}", "a\\par ", "{\\pict 0123456789ab}", "{\\title x}", "{\\shp}", "\\subdocument "):
        with pytest.raises(UnreadableDocument, match="more than 2,000 pieces"):
            rtf.read(Path("x"), letter(repeated * 3_000), Limits(pieces=2_000))
