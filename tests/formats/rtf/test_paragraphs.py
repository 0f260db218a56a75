"""Rich text is read as Word shows it: its paragraphs, the cells of its tables, and what does not show in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from msgcheck.errors import UnreadableDocument
from msgcheck.formats import rtf
from msgcheck.formats.limits import Limits
from msgcheck.formats.rtf.passage import Passage
from msgcheck.formats.rtf.reading import parts
from msgcheck.model import Document
from tests.formats.rtf.builders import letter, p, run, table

PATH = Path("letter.rtf")


def read(content: bytes) -> Document:
    return rtf.read(PATH, content, Limits())


def said(*body: str) -> list[tuple[str, str]]:
    """The label and the text of each block of a document of the `body`."""
    return [(block.location.label, block.text) for block in read(letter(*body)).blocks]


def words(*body: str) -> list[str]:
    return [text for _, text in said(*body)]


def test_paragraphs_are_counted_and_empty_ones_are_not() -> None:
    assert said(p("One"), p(), p("  "), p("Two")) == [("Paragraph 1", "One"), ("Paragraph 2", "Two")]


def test_the_last_paragraph_may_lack_its_end() -> None:
    assert words(p("One"), "Two") == ["One", "Two"]


def test_a_backslash_before_a_line_end_ends_a_paragraph() -> None:
    assert words("One\\\nTwo\\\r\nThree") == ["One", "Two", "Three"]


def test_line_ends_in_the_file_are_none_in_the_text() -> None:
    assert words("Busi\r\nness\nLunch\\par") == ["BusinessLunch"]


def test_headings_name_the_sections() -> None:
    assert said(p("Flyer", properties=r"\s2 "), p("Pricing", properties=r"\s1 "), p("12 USD"), p("per person")) == [
        ("Title", "Flyer"),
        ("Section 'Pricing' › Heading", "Pricing"),
        ("Section 'Pricing' › Paragraph 1", "12 USD"),
        ("Section 'Pricing' › Paragraph 2", "per person"),
    ]


@pytest.mark.parametrize("properties", [r"\s4 ", r"\outlinelevel3 ", r"\s99\outlinelevel0 "])
def test_headings_are_known_by_their_level_in_the_outline_too(properties: str) -> None:
    assert said(p("Preise", properties=properties)) == [("Section 'Preise' › Heading", "Preise")]


@pytest.mark.parametrize("properties", [r"\s3 ", r"\outlinelevel9 ", r"\s99 "])
def test_other_paragraphs_are_no_headings(properties: str) -> None:
    assert said(p("Preise", properties=properties)) == [("Paragraph 1", "Preise")]


def test_a_long_heading_is_shortened_in_labels() -> None:
    label = said(p("What our customers say about lunches in the office", properties=r"\s1 "))[0][0]
    assert label == "Section 'What our customers say about lunches in…' › Heading"


def test_a_term_split_over_runs_is_one_text() -> None:
    assert words(p("Busi", run("ness", r"\b"), r" \i Lun\i0 ch")) == ["Business Lunch"]


@pytest.mark.parametrize(
    ("written", "character"),
    [
        (r"\tab ", "\t"),
        ("\t", "\t"),
        (r"\line ", "\n"),
        (r"\page ", "\n"),
        (r"\emdash ", "—"),
        (r"\endash ", "–"),
        (r"\bullet ", "•"),
        (r"\rquote ", "’"),
        (r"\ldblquote ", "“"),
        (r"\~", "\N{NO-BREAK SPACE}"),
        (r"\_", "\N{NON-BREAKING HYPHEN}"),
        (r"\-", "\N{SOFT HYPHEN}"),
        (r"\zwj ", "\N{ZERO WIDTH JOINER}"),
        (r"\\", "\\"),
        (r"\{", "{"),
        (r"\}", "}"),
        (r"\|", ""),
        (r"\unknown12 ", ""),
        (r"{\*\unknown with text}", ""),
        (r"{\unknown with text}", "with text"),
        (r"{\*\bkmkstart Menu}", ""),
        (r"{\listtext\'b7\tab}", ""),
        (r"{\pntext 1.\tab}", ""),
        (r"{\v{\xe {Lunch\:cold}}}", ""),
        (r"\bin5 \'{}}x", "x"),
        (r"\*\unknown ", ""),
        (r"{\b\*\unknown bold}", "bold"),
        (r"{\b\comment bold}", "bold"),
        (r"{\*\cs5 styled}", "styled"),
    ],
)
def test_a_control_word_says_what_it_stands_for(written: str, character: str) -> None:
    assert words(p(f"Business{written}Lunch")) == [f"Business{character}Lunch"]


def test_of_a_field_the_result_is_read_and_not_the_code() -> None:
    assert words(p(r"Page {\field\fldedit{\*\fldinst { PAGE }}{\fldrslt {\lang1024 7}}} of 9")) == ["Page 7 of 9"]


def test_a_field_inside_the_code_of_a_field_does_not_show() -> None:
    inner = r"{\field{\*\fldinst MERGEFIELD x}{\fldrslt secret}}"
    assert words(p(rf"{{\field{{\*\fldinst IF {inner}}}{{\fldrslt Lunch}}}}")) == ["Lunch"]


def test_a_field_runs_over_paragraphs() -> None:
    assert words(r"{\field{\*\fldinst TOC}{\fldrslt One\par Two}}\par") == ["One", "Two"]


def test_the_target_of_a_link_is_an_address_and_its_tooltip_text() -> None:
    link = r'{\field{\*\fldinst { HYPERLINK "https://example.com/a\\b" \\o "Order here" }}{\fldrslt Order}}'
    blocks = read(letter(p(link, " now"))).blocks
    assert [(block.location.label, block.location.element, block.text, bool(block.opaque)) for block in blocks] == [
        ("Paragraph 1", "paragraph", "Order now", False),
        ("Link target", "link target", "https://example.com/a\\b", True),
        ("Link tooltip", "link tooltip", "Order here", False),
    ]


@pytest.mark.parametrize(
    ("code", "target"),
    [
        ("HYPERLINK https://example.com", ["https://example.com"]),
        (r'HYPERLINK \\l "Prices"', []),
        (r'HYPERLINK "menu.docx" \\l "Prices" \\t "_blank"', ["menu.docx"]),
        (r'HYPERLINK "" \\o ""', []),
        ("PAGEREF Prices", []),
    ],
)
def test_only_what_leads_out_of_the_document_is_a_target(code: str, target: list[str]) -> None:
    assert words(p(rf"{{\field{{\*\fldinst {code}}}{{\fldrslt x}}}}"))[1:] == target


@pytest.mark.parametrize(
    ("code", "character"),
    [
        (r'SYMBOL 212 \\f "Symbol" \\s 11', "™"),
        (r"SYMBOL 226 \\f Symbol", "®"),
        (r'SYMBOL 74 \\f "Wingdings"', "\uf04a"),
        ("SYMBOL x", ""),
    ],
)
def test_a_symbol_may_be_a_field(code: str, character: str) -> None:
    assert words(p(rf"Lunch{{\field{{\*\fldinst {code}}}{{\fldrslt \f3}}}} now")) == [f"Lunch{character} now"]


@pytest.mark.parametrize(
    ("numbers", "chosen"), [(r"\ffres1\ffdefres0", "Dinner"), (r"\ffres25\ffdefres2", "Buffet"), (r"\ffres9", "")]
)
def test_the_choice_in_a_drop_down_field_is_read(numbers: str, chosen: str) -> None:
    entries = r"{\*\ffname Menu}{\*\ffl Lunch}{\*\ffl Dinner}{\*\ffl Buffet}"
    field = rf"{{\field{{\*\fldinst FORMDROPDOWN {{\*\formfield{{\fftype2{numbers}{entries}}}}}}}{{\fldrslt }}}}"
    assert words(p(f"Order: {field}!")) == [f"Order: {chosen}!"]


def test_deleted_text_is_not_read_and_inserted_text_is() -> None:
    deleted = run("Business Lunch", r"\deleted\revauthdel1")
    moved = run("elsewhere", r"\mvf")
    assert words(p(deleted, moved, run("Meals", r"\revised"), " for Teams")) == ["Meals for Teams"]


def test_what_hangs_on_deleted_text_is_not_read() -> None:
    things = r"{\footnote Note}{\pict\pngblip 0123456789ab}{\shp{\*\shpinst{\shptxt Box}}}{\object\objemb}"
    link = r'{\field{\*\fldinst HYPERLINK "x"}{\fldrslt y}}'
    document = read(letter(p("Lunch", run(f"gone{things}{link}\\tab", r"\deleted"))))
    assert ([block.text for block in document.blocks], document.gaps) == (["Lunch"], ())


def test_hidden_text_is_read_apart() -> None:
    assert said(p("Order ", run("(old: Business Lunch)", r"\v"), "lunch")) == [
        ("Paragraph 1", "Order lunch"),
        ("Paragraph 1 › Hidden text", "(old: Business Lunch)"),
    ]


@pytest.mark.parametrize("end", [r"\v0 ", r"\plain "])
def test_text_whose_hiding_is_switched_off_shows(end: str) -> None:
    assert words(p(rf"\v secret{end}Lunch")) == ["Lunch", "secret"]


def test_formulas_belong_to_their_paragraph() -> None:
    formula = (
        r"{\mmath{\*\moMath{\*\mf{\mfPr{\mctrlPr\i}{\mtype bar}}{\mnum{\*\mr\mscr0 a}}{\mden {\mr b}}}}"
        r"{\mmathPict{\pict\wmetafile8 0123456789ab}}}"
    )
    assert words(p("Half: ", formula, "!")) == ["Half: ab!"]


def test_a_table_is_read_cell_by_cell() -> None:
    assert said(p("Prices"), table(["Offer", "Price"], ["Lunch", "12 USD"]), p("per person")) == [
        ("Paragraph 1", "Prices"),
        ("Table › row 1, column 1", "Offer"),
        ("Table › row 1, column 2", "Price"),
        ("Table › row 2, column 1", "Lunch"),
        ("Table › row 2, column 2", "12 USD"),
        ("Paragraph 2", "per person"),
    ]


def test_a_cell_holds_paragraphs_and_an_empty_one_counts() -> None:
    assert said(table([r"One\par Two", "", "Three"])) == [
        ("Table › row 1, column 1", "One"),
        ("Table › row 1, column 1", "Two"),
        ("Table › row 1, column 3", "Three"),
    ]


def test_a_paragraph_between_rows_parts_two_tables() -> None:
    assert [label for label, _ in said(table(["A"]), p(), table(["B"]), table(["C"]))] == [
        "Table › row 1, column 1",
        "Table 2 › row 1, column 1",
        "Table 2 › row 2, column 1",
    ]


def test_tables_nest_and_are_numbered() -> None:
    properties = r"{\*\nesttableprops\trowd\cellx1\nestrow}{\nonesttables\par}"
    inner = (
        rf"Before\par\pard\intbl\itap2 In\nestcell{{\nonesttables\par}}side\nestcell{{\nonesttables\par}}{properties}"
        rf"Below\nestcell {properties}\pard\intbl After"
    )
    assert said(table(["First"]), p(), table(["A", inner, "B"])) == [
        ("Table › row 1, column 1", "First"),
        ("Table 2 › row 1, column 1", "A"),
        ("Table 2 › row 1, column 2", "Before"),
        ("Table 2 › row 1, column 2 › Table 3 › row 1, column 1", "In"),
        ("Table 2 › row 1, column 2 › Table 3 › row 1, column 2", "side"),
        ("Table 2 › row 1, column 2 › Table 3 › row 2, column 1", "Below"),
        ("Table 2 › row 1, column 2", "After"),
        ("Table 2 › row 1, column 3", "B"),
    ]


def test_cells_that_are_not_said_to_be_in_a_table_are() -> None:
    assert said(r"\trowd\cellx1 A\cell B\cell\row After") == [
        ("Table › row 1, column 1", "A"),
        ("Table › row 1, column 2", "B"),
        ("Paragraph 1", "After"),
    ]


def test_what_holds_in_a_group_ends_with_it() -> None:
    assert said(r"{\pard\intbl A\cell\row}{\s1 Hidden?\v\par}Shown\par") == [
        ("Table › row 1, column 1", "A"),
        ("Section 'Hidden?' › Heading", "Hidden?"),
        ("Section 'Hidden?' › Paragraph 1", "Shown"),
    ]


def test_a_block_carries_its_place_in_all_forms() -> None:
    content = letter(p("One"), table([r"Tw\b o"]))
    location = read(content).blocks[1].location
    assert (location.part, location.number, location.element) == ("body", None, "table")
    start, end = map(int, location.address.removeprefix("bytes:").split("-"))
    assert content[start:end] == rb"Tw\b o"


def test_the_pieces_of_a_passage_tell_the_bytes_of_each_run() -> None:
    content = letter(p(r"Caf\'e9 ", r"{\footnote apart}", r"au \u8211\'96 lait\tab "))
    passage = next(parts(content, Limits())).found[0]
    assert isinstance(passage, Passage)
    assert [(piece.text, content[piece.start : piece.end]) for piece in passage.pieces] == [
        ("Caf", b"Caf"),
        ("é", rb"\'e9"),
        (" ", b" "),
        ("au ", b"au "),
        ("–", rb"\u8211\'96"),
        (" lait", b" lait"),
        ("\t", b"\\tab "),
    ]


def test_groups_nested_too_deep_are_refused() -> None:
    with pytest.raises(UnreadableDocument, match="nests its contents more than 200 levels deep"):
        read(letter("{" * 200, "Lunch", "}" * 200))


def test_tables_nest_no_deeper_than_anybody_could_follow() -> None:
    [(label, text)] = said(r"\intbl\itap2000000000 Lunch\nestcell")
    assert (label.count("Table"), text) == (16, "Lunch")


def test_pieces_of_text_are_held_against_their_limit() -> None:
    with pytest.raises(UnreadableDocument, match="more than 3 pieces"):
        rtf.read(PATH, letter(p(r"a\b b\b c\b d")), Limits(pieces=3))


def test_characters_are_held_against_their_limit() -> None:
    with pytest.raises(UnreadableDocument, match="more than 10 characters"):
        rtf.read(PATH, letter(p("Business Lunch")), Limits(characters=10))


def test_a_document_that_is_cut_short_is_read_as_far_as_it_goes_and_that_is_told() -> None:
    document = read(letter(p("Lunch"), p("Dinner"))[:-12])
    assert [block.text for block in document.blocks] == ["Lunch", "D"]
    assert [(gap.where, gap.why) for gap in document.gaps] == [
        ("End of the file", "the file ends before the document does, and what came then was not read")
    ]


@pytest.mark.parametrize(("rest", "gaps"), [("\r\n\0", []), ("}}\n", []), (r"{\rtf1 Dinner}", ["End of the file"])])
def test_what_stands_behind_the_document_is_told(rest: str, gaps: list[str]) -> None:
    document = read(letter(p("Lunch")) + rest.encode())
    assert [block.text for block in document.blocks] == ["Lunch"]
    assert [gap.where for gap in document.gaps] == gaps


@pytest.mark.parametrize("before", [b"\xef\xbb\xbf", b"\r\n", b" \t"])
def test_what_programs_leave_before_the_document_is_no_text(before: bytes) -> None:
    assert [block.text for block in read(before + letter(p("Lunch"))).blocks] == ["Lunch"]


@pytest.mark.parametrize("content", [b"", b"Lunch", b"{Lunch}", b"\xff\xfe"])
def test_what_is_no_rich_text_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableDocument, match="is not rich text inside"):
        read(content)
