"""OpenDocument files are rewritten: the words change, and nothing else does, to the byte."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msgcheck.errors import Unmendable
from msgcheck.formats.rewritten import Rewritten
from tests.formats.mended import changed_parts, mended
from tests.formats.opendocuments import box, cell, document, embedded, h, in_folder, p, row, table
from tests.formats.whole import read_whole, said

OLD, NEW = "Business Lunch", "Meals for Teams"


def only_part(before: bytes, after: bytes) -> tuple[str, str]:
    ((_, texts),) = changed_parts(before, after).items()
    return texts


def reasons(rewritten: Rewritten) -> list[str]:
    return [refusal.why for refusal in rewritten.refusals]


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("text", h(f"Our {OLD}") + p("Order now")),
        ("text", p(f"Order <text:span>{OLD}</text:span> &amp; more")),
        ("text", table(row(cell(f"<text:p>{OLD}</text:p>")))),
        ("presentation", f'<draw:page draw:name="p1">{box(p(OLD))}</draw:page>'),
        ("spreadsheet", table(row(cell(p(OLD), kind="string")))),
    ],
    ids=["heading", "span", "table", "slide", "cell"],
)
def test_a_name_changes_and_nothing_else(kind: str, body: str) -> None:
    before = document(kind, body)
    old, new = only_part(before, mended(before, OLD, NEW).content)
    assert new == old.replace(OLD, NEW)


def test_new_words_take_the_place_of_the_words_that_they_replace() -> None:
    before = document("text", p('A <text:span text:style-name="B">Business</text:span> Lunch<text:line-break/>now'))
    old, new = only_part(before, mended(before, OLD, NEW).content)
    assert new == old.replace(">Business<", ">Meals<").replace("> Lunch<", "> for Teams<")


def test_white_space_that_collapses_is_no_hindrance() -> None:
    before = document("text", p(f"First<text:span>\n  {OLD}</text:span>\n  today"))
    assert said(read_whole(mended(before, OLD, NEW).content)) == [("Paragraph 1", f"First {NEW} today")]


def test_words_behind_a_remark_are_refused() -> None:
    before = document("text", p(f"Our <!-- new -->{OLD}"))
    assert reasons(mended(before, OLD, NEW)) == ["it is written in an unusual way"]


def test_a_description_over_several_lines_keeps_them() -> None:
    described = f"<svg:desc>A packed {OLD}\n\nDescription made by a machine</svg:desc>"
    before = document("text", p(f'<draw:frame><draw:image xlink:href="a.png"/>{described}</draw:frame>'))
    old, new = only_part(before, mended(before, OLD, NEW).content)
    assert new == old.replace(OLD, NEW)


def test_properties_and_headers_are_rewritten_in_their_parts() -> None:
    before = document("text", p("x"), meta=f"<dc:title>{OLD}</dc:title>")
    ((name, (old, new)),) = changed_parts(before, mended(before, OLD, NEW).content).items()
    assert name == "meta.xml"
    assert new == old.replace(OLD, NEW)


def test_what_a_formula_works_out_is_left_to_it() -> None:
    worked_out = (
        f'<table:table-cell table:formula="of:=A1" office:value-type="string"><text:p>{OLD}</text:p></table:table-cell>'
    )
    before = document("spreadsheet", table(row(worked_out)))
    rewritten = mended(before, OLD, NEW)
    assert rewritten.content == before
    assert reasons(rewritten) == ["a formula works it out"]


def test_a_value_that_repeats_the_text_of_a_cell_changes_with_it() -> None:
    said_twice = f'<table:table-cell office:value-type="string" office:string-value="{OLD}">{p(OLD)}</table:table-cell>'
    before = document("spreadsheet", table(row(said_twice)))
    old, new = only_part(before, mended(before, OLD, NEW).content)
    assert old.count(OLD) == 2
    assert new == old.replace(OLD, NEW)


@pytest.mark.parametrize(
    ("asking", "why"),
    [
        ('table:formula="of:=COUNTIF([.A1:.A9];&quot;business lunch&quot;)"', ["a formula asks for this very text"]),
        ('table:formula="of:=SEARCH(&quot;Lunch&quot;;[.A1])"', ["a formula looks for these words"]),
        ('table:formula="of:=COUNTIF([.A1:.A9];&quot;Lunch&quot;)"', []),
    ],
)
def test_what_formulas_ask_for_is_not_taken_away(asking: str, why: list[str]) -> None:
    before = document("spreadsheet", table(row(cell(p(OLD)), f'<table:table-cell {asking} office:value="1"/>')))
    assert reasons(mended(before, OLD, NEW)) == why


def test_a_filter_goes_on_letting_the_cells_through() -> None:
    condition = f'<table:filter-condition table:value="{OLD}" table:operator="=" table:field-number="0"/>'
    database = f"<table:database-range><table:filter>{condition}</table:filter></table:database-range>"
    body = table(row(cell(p(OLD))), row(cell(p(OLD))))
    before = document("spreadsheet", f"{body}<table:database-ranges>{database}</table:database-ranges>")
    old, new = only_part(before, mended(before, OLD, NEW).content)
    assert old.count(OLD) == 3
    assert new == old.replace(OLD, NEW)


def test_a_table_of_contents_changes_although_it_is_locked() -> None:
    contents = f'<text:table-of-content text:protected="true"><text:index-body>{p(OLD)}</text:index-body>'
    before = document("text", f"{contents}</text:table-of-content>{h(OLD)}")
    old, new = only_part(before, mended(before, OLD, NEW).content)
    assert new == old.replace(OLD, NEW)


def test_the_name_of_a_sheet_is_not_changed() -> None:
    sheet = f'<table:table table:name="{OLD}">{row(cell(p("x")))}</table:table>'
    assert reasons(mended(document("spreadsheet", sheet), OLD, NEW)) == ["formulas may refer to it by this name"]


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("text", f'<text:section text:protected="true">{p(OLD)}</text:section>'),
        ("spreadsheet", f'<table:table table:protected="true">{row(cell(p(OLD)))}</table:table>'),
    ],
)
def test_what_is_protected_stays_as_it_is(kind: str, body: str) -> None:
    assert reasons(mended(document(kind, body), OLD, NEW)) == ["its sheet or section is protected"]


@pytest.mark.parametrize(
    ("part", "content", "why"),
    [
        ("META-INF/documentsignatures.xml", "<s/>", "digitally signed"),
        (
            "settings.xml",
            '<config-item config:name="LoadReadonly" type="boolean">true</config-item>',
            "for reading only",
        ),
    ],
)
def test_a_file_that_may_not_be_changed_is_refused_with_the_reason(part: str, content: str, why: str) -> None:
    with pytest.raises(Unmendable, match=why):
        mended(document("text", p(OLD), parts={part: content}), OLD, NEW)


def test_a_document_in_a_folder_of_its_own_is_rewritten_there() -> None:
    inner = document("spreadsheet", table(row(cell(p(OLD)), cell(p(f"2 {OLD}")))))
    before = document("text", p("See") + p(embedded()), parts=in_folder("Object 1", inner))
    ((name, (old, new)),) = changed_parts(before, mended(before, OLD, NEW).content).items()
    assert name == "Object 1/content.xml"
    assert new == old.replace(OLD, NEW)


WORDS = st.lists(
    st.sampled_from(["Business", "Lunch", "menu", "&amp;", "<text:s/>", "<text:tab/>", " ", "\n  "]), min_size=1
)


@given(WORDS, WORDS)
def test_the_new_name_reads_where_the_old_one_stood_however_it_is_written(before: list[str], after: list[str]) -> None:
    spans = [f"<text:span>{''.join(some)}</text:span>" for some in (before, after)]
    content = document("text", p(f"{spans[0]} Catering{spans[1]}"))
    (block,) = read_whole(content).blocks
    rewritten = mended(content, "Catering", "Food & Drink")
    assert not rewritten.refusals
    assert read_whole(rewritten.content).blocks[0].text == block.text.replace("Catering", "Food & Drink")
