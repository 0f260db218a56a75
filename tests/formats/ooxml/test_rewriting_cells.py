"""Workbooks are rewritten: texts of cells change, with all that has to say the same; what is worked out never does."""

from __future__ import annotations

from pathlib import Path

import pytest

from msgcheck import formats
from msgcheck.formats.limits import Limits
from msgcheck.formats.rewritten import Rewritten
from tests.formats.mended import changed_parts, edits_in, mended
from tests.formats.packages import Link, unzipped, xml, zipped
from tests.formats.whole import read_whole, said
from tests.formats.workbooks import formula, inline, row, shared, sheet, workbook

OLD, NEW = "Business Lunch", "Meals for Teams"
STRINGS, SHEET = "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"


def reasons(rewritten: Rewritten) -> list[str]:
    return [refusal.why for refusal in rewritten.refusals]


def test_a_string_whose_cells_all_change_changes_where_it_is() -> None:
    before = workbook(sheet("Prices", row(shared("A1", 0), shared("B1", 0))), strings=[OLD, "Dinner"])
    ((name, (old, new)),) = changed_parts(before, mended(before, OLD, NEW).content).items()
    assert name == STRINGS
    assert new == old.replace(OLD, NEW)


def test_a_cell_that_changes_alone_gets_a_string_of_its_own() -> None:
    before = workbook(sheet("Prices", row(shared("A1", 0), shared("B1", 0))), strings=[OLD, "Dinner"])
    first = edits_in(read_whole(before), OLD, NEW)[:1]
    after = formats.rewrite(Path("book.xlsx"), before, first, Limits()).content
    changed = changed_parts(before, after)
    assert changed[STRINGS][1] == changed[STRINGS][0].replace("</s:sst>", f"<s:si><s:t>{NEW}</s:t></s:si></s:sst>")
    assert changed[SHEET][1] == changed[SHEET][0].replace("<s:v>0</s:v>", "<s:v>2</s:v>", 1)
    assert [text for _, text in said(read_whole(after))] == ["Prices", NEW, OLD]


def test_the_count_of_strings_that_a_table_tells_stays_true() -> None:
    strings = xml("s:sst", f"<s:si><s:t>{OLD}</s:t></s:si>", 'count="2" uniqueCount="1"')
    before = workbook(sheet("Prices", row(shared("A1", 0), shared("B1", 0))), strings=["x"], parts={STRINGS: strings})
    first = edits_in(read_whole(before), OLD, NEW)[:1]
    after = formats.rewrite(Path("book.xlsx"), before, first, Limits()).content
    assert 'count="2" uniqueCount="2"' in changed_parts(before, after)[STRINGS][1]


def test_the_runs_of_a_string_keep_their_looks() -> None:
    rich = "<s:r><s:rPr><s:b/></s:rPr><s:t>Business</s:t></s:r><s:r><s:t> Lunch</s:t></s:r>"
    before = workbook(sheet("Prices", row(shared("A1", 0))), strings=[rich])
    ((_, (old, new)),) = changed_parts(before, mended(before, OLD, NEW).content).items()
    assert new == old.replace("<s:t>Business<", "<s:t>Meals<").replace(
        "<s:t> Lunch<", '<s:t xml:space="preserve"> for Teams<'
    )


def test_a_cell_with_a_string_of_its_own_is_rewritten_in_its_sheet() -> None:
    before = workbook(sheet("Prices", row(inline("A1", f"Our {OLD}"))))
    ((name, (old, new)),) = changed_parts(before, mended(before, OLD, NEW).content).items()
    assert name == SHEET
    assert new == old.replace(OLD, NEW)


def test_what_would_be_read_as_an_escape_is_written_so_that_it_is_none() -> None:
    before = workbook(sheet("Prices", row(shared("A1", 0))), strings=[OLD])
    assert [text for _, text in said(read_whole(mended(before, OLD, "Meals_x0041_").content))][1:] == ["Meals_x0041_"]


def test_what_a_formula_works_out_is_left_to_it() -> None:
    before = workbook(sheet("Prices", row(formula("A1", "B1&C1", OLD))))
    rewritten = mended(before, OLD, NEW)
    assert rewritten.content == before
    assert reasons(rewritten) == ["a formula works it out"]


@pytest.mark.parametrize("asks", ['COUNTIF(A:A,"Business Lunch")', 'IF(A1="business lunch",1,0)'])
def test_a_text_that_a_formula_asks_for_is_not_changed(asks: str) -> None:
    before = workbook(sheet("Prices", row(shared("A1", 0), formula("B1", asks, "1", "n"))), strings=[OLD])
    rewritten = mended(before, OLD, NEW)
    assert rewritten.content == before
    assert reasons(rewritten) == ["a formula asks for this very text"]


@pytest.mark.parametrize(
    ("looks", "why"),
    [
        ('ISNUMBER(SEARCH("lunch",A1))', ["a formula looks for these words"]),
        ('COUNTIF(A:A,"*Business*")', ["a formula looks for these words"]),
        ('LEFT(A1,5)="Our B"', ["a formula looks for these words"]),
        ('FIND("for",A1)&"Lunch"', ["a formula looks for these words"]),
        ('COUNTIF(A:A,"Our*")', []),
        ('MATCH("Lunch",A:A,0)', []),
        ('A1&" Lunch"', []),
    ],
)
def test_words_that_a_formula_looks_for_are_not_taken_away(looks: str, why: list[str]) -> None:
    before = workbook(sheet("Prices", row(inline("A1", f"Our {OLD}"), formula("B1", looks, "1"))))
    assert reasons(mended(before, OLD, NEW)) == why


def test_the_name_of_a_sheet_changes_where_nothing_refers_to_it() -> None:
    before = workbook(sheet(OLD, row(inline("A1", "x"))), sheet("Prices", row(formula("A1", "B1", "1", "n"))))
    ((name, (old, new)),) = changed_parts(before, mended(before, OLD, NEW).content).items()
    assert name == "xl/workbook.xml"
    assert new == old.replace(OLD, NEW)


@pytest.mark.parametrize("code", ["'Business Lunch'!A1", "SUM('Prices:business lunch'!A1)"])
def test_the_name_of_a_sheet_that_formulas_refer_to_is_not_changed(code: str) -> None:
    before = workbook(sheet("Prices", row(formula("A1", code, "1", "n"))), sheet(OLD, row(inline("A1", "x"))))
    rewritten = mended(before, OLD, NEW)
    assert rewritten.content == before
    assert reasons(rewritten) == ["formulas refer to the sheet by this name"]


@pytest.mark.parametrize("kind", ["chart", "definedName"])
def test_nor_is_one_that_a_chart_or_a_defined_name_refers_to(kind: str) -> None:
    told = "<s:definedNames><s:definedName name='offer'>'Business Lunch'!$A$1</s:definedName></s:definedNames>"
    chart = xml("c:chartSpace", "<c:f>'Business Lunch'!$A$1</c:f>")
    before = workbook(
        sheet(OLD, row(inline("A1", "x"))),
        extra=told if kind == "definedName" else "",
        parts={"xl/charts/chart1.xml": chart} if kind == "chart" else None,
    )
    assert reasons(mended(before, OLD, NEW)) == ["formulas refer to the sheet by this name"]


def test_a_sheet_never_gets_a_name_that_it_cannot_have() -> None:
    before = workbook(sheet(OLD, row(inline("A1", "x"))))
    (reason,) = reasons(mended(before, OLD, "Meals/Teams"))
    assert reason.startswith("a sheet cannot have such a name")


def test_a_sheet_that_is_protected_stays_as_it_is() -> None:
    before = workbook(sheet("Prices", row(inline("A1", OLD)), after='<s:sheetProtection sheet="1"/>'))
    assert reasons(mended(before, OLD, NEW)) == ["its sheet is protected"]


# tables, filters, links


def with_table(*cells: str, columns: tuple[str, ...], more: str = "") -> bytes:
    """A workbook whose cells from A1 on are a table with those columns."""
    listed = "".join(f'<s:tableColumn id="{n}" name="{name}"/>' for n, name in enumerate(columns, 1))
    table = xml("s:table", f"<s:tableColumns>{listed}</s:tableColumns>", 'ref="A1:B9" displayName="Offer"')
    return workbook(
        sheet("Prices", row(*cells), row(inline("A2", "12"), more), links=[Link("rId1", "table", "../tables/t.xml")]),
        parts={"xl/tables/t.xml": table},
    )


def test_the_heading_of_a_table_changes_in_the_table_too() -> None:
    before = with_table(inline("A1", OLD), inline("B1", "Price"), columns=(OLD, "Price"))
    changed = changed_parts(before, mended(before, OLD, NEW).content)
    assert set(changed) == {SHEET, "xl/tables/t.xml"}
    assert all(new == old.replace(OLD, NEW) for old, new in changed.values())


@pytest.mark.parametrize("reference", ["Offer[Business Lunch]", "Offer[@Business Lunch]", "SUM(Offer[business lunch])"])
def test_a_heading_by_which_formulas_name_a_column_is_not_changed(reference: str) -> None:
    before = with_table(inline("A1", OLD), columns=(OLD, "Price"), more=formula("B2", reference, "1", "n"))
    assert reasons(mended(before, OLD, NEW)) == ["formulas name a column by this heading"]


def test_a_heading_is_known_in_formulas_by_how_they_write_it() -> None:
    before = with_table(
        inline("A1", f"{OLD}'s #"), columns=(f"{OLD}'s #", "Price"), more=formula("B2", f"Offer[{OLD}''s '#]", "1", "n")
    )
    assert reasons(mended(before, OLD, NEW)) == ["formulas name a column by this heading"]


def test_what_stands_in_the_row_of_totals_changes_in_the_table_too() -> None:
    table = xml(
        "s:table",
        f'<s:tableColumns><s:tableColumn id="1" name="a" totalsRowLabel="All {OLD}"/></s:tableColumns>',
        'ref="A1:A2" totalsRowCount="1"',
    )
    before = workbook(
        sheet("Prices", row(inline("A2", f"All {OLD}")), links=[Link("rId1", "table", "../tables/t.xml")]),
        parts={"xl/tables/t.xml": table},
    )
    changed = changed_parts(before, mended(before, OLD, NEW).content)
    assert set(changed) == {SHEET, "xl/tables/t.xml"}
    assert all(new == old.replace(OLD, NEW) for old, new in changed.values())


def test_a_table_never_gets_two_columns_of_one_name() -> None:
    before = with_table(inline("A1", OLD), inline("B1", NEW), columns=(OLD, NEW))
    assert reasons(mended(before, OLD, NEW)) == ["its table would have two columns of one name"]


def test_a_heading_that_is_a_field_of_a_pivot_table_is_not_changed() -> None:
    cache = xml("s:pivotCacheDefinition", f'<s:cacheFields><s:cacheField name="{OLD}"/></s:cacheFields>')
    before = workbook(sheet("Prices", row(inline("A1", OLD))), parts={"xl/pivotCache/pivotCacheDefinition1.xml": cache})
    assert reasons(mended(before, OLD, NEW)) == ["a pivot table names a field by this heading"]


@pytest.mark.parametrize(("other", "name"), [("Tea", NEW), (NEW, OLD)])
def test_what_a_pivot_table_keeps_of_a_cell_changes_with_it_but_never_to_what_it_has(other: str, name: str) -> None:
    items = f'<s:sharedItems><s:s v="{OLD}"/><s:s v="{other}"/></s:sharedItems>'
    cache = xml(
        "s:pivotCacheDefinition", f'<s:cacheFields><s:cacheField name="Offer">{items}</s:cacheField></s:cacheFields>'
    )
    part = "xl/pivotCache/pivotCacheDefinition1.xml"
    before = workbook(sheet("Prices", row(inline("A1", OLD)), row(inline("A2", OLD))), parts={part: cache})
    after = unzipped(mended(before, OLD, NEW).content)
    assert after[part].decode() == cache.replace(OLD, name)
    assert after[SHEET].decode() == unzipped(before)[SHEET].decode().replace(OLD, NEW)


@pytest.mark.parametrize(
    ("kind", "why"),
    [("inlineStr", []), ("str", ["a formula works it out", "it shows what a cell says that stays as it is"])],
)
def test_what_a_chart_shows_of_a_cell_that_stays_is_not_changed(kind: str, why: list[str]) -> None:
    cell = inline("A1", OLD) if kind == "inlineStr" else formula("A1", "B1", OLD)
    point = f'<c:pt idx="0"><c:v>{OLD}</c:v></c:pt>'
    series = f"<c:ser><c:tx><c:strRef><c:f>Prices!$A$1</c:f><c:strCache>{point}</c:strCache></c:strRef></c:tx></c:ser>"
    frame = '<xdr:graphicFrame><a:graphic><a:graphicData><c:chart r:id="rId9"/></a:graphicData></a:graphic>'
    before = workbook(
        sheet("Prices", row(cell), links=[Link("rId1", "drawing", "../d.xml")]),
        parts={
            "xl/d.xml": xml("xdr:wsDr", f"{frame}</xdr:graphicFrame>"),
            "xl/chart.xml": xml("c:chartSpace", series),
        },
        links={"xl/d.xml": [Link("rId9", "chart", "chart.xml")]},
    )
    rewritten = mended(before, OLD, NEW)
    assert sorted(reasons(rewritten)) == why
    assert (unzipped(rewritten.content)["xl/chart.xml"].decode().count(NEW) == 1) == (not why)


def test_a_filter_goes_on_letting_the_cell_through_and_a_link_on_it_says_the_same() -> None:
    filters = (
        f'<s:autoFilter ref="A1:A2"><s:filterColumn><s:filters><s:filter val="{OLD}"/></s:filters></s:filterColumn>'
    )
    links = f'</s:autoFilter><s:hyperlinks><s:hyperlink ref="A2" display="{OLD}"/></s:hyperlinks>'
    before = workbook(sheet("Prices", row(inline("A2", OLD)), after=filters + links))
    ((_, (old, new)),) = changed_parts(before, mended(before, OLD, NEW).content).items()
    assert old.count(OLD) == 3
    assert new == old.replace(OLD, NEW)


def test_notes_on_cells_are_rewritten_run_by_run() -> None:
    note = f'<s:comment ref="A1" authorId="0"><s:text><s:r><s:t>Our {OLD}</s:t></s:r></s:text></s:comment>'
    notes = xml("s:comments", f"<s:authors><s:author>Lucy</s:author></s:authors><s:commentList>{note}</s:commentList>")
    before = workbook(
        sheet("Prices", row(inline("A1", "x")), links=[Link("rId2", "comments", "../comments1.xml")]),
        parts={"xl/comments1.xml": notes},
    )
    ((_, (old, new)),) = changed_parts(before, mended(before, OLD, NEW).content).items()
    assert new == old.replace(OLD, NEW)


def test_the_note_that_stands_in_for_a_thread_is_rewritten_with_it() -> None:
    told = f"[Threaded comment]\n\nRead {OLD} here.\n\nComment:\n    Our {OLD}?\nReply:\n    {OLD}\nReply:\n    {OLD}"
    note = f'<s:comment ref="A1" authorId="1"><s:text><s:t>{told}</s:t></s:text></s:comment>'
    authors = "<s:authors><s:author>Lucy</s:author><s:author>tc={1}</s:author></s:authors>"
    thread = "".join(
        f'<xtc:threadedComment ref="A1" id="{{{number}}}" {reply}><xtc:text>{text}</xtc:text></xtc:threadedComment>'
        for number, text, reply in ((1, f"Our {OLD}?", ""), (2, OLD, 'parentId="{1}"'), (3, OLD, 'parentId="{1}"'))
    )
    links = [Link("rId2", "comments", "../comments1.xml"), Link("rId3", "threadedComment", "../t.xml")]
    before = workbook(
        sheet("Prices", row(inline("A1", "x")), links=links),
        parts={
            "xl/comments1.xml": xml("s:comments", f"{authors}<s:commentList>{note}</s:commentList>"),
            "xl/t.xml": xml("xtc:ThreadedComments", thread),
        },
    )
    changed = changed_parts(before, mended(before, OLD, NEW).content)
    assert set(changed) == {"xl/comments1.xml", "xl/t.xml"}
    old, new = changed["xl/comments1.xml"]
    assert new == old.replace(OLD, NEW).replace(f"Read {NEW}", f"Read {OLD}")


def with_header(text: str) -> bytes:
    header = f"<s:headerFooter><s:oddHeader>{text}</s:oddHeader></s:headerFooter>"
    return workbook(sheet("Prices", row(inline("A1", "x")), after=header))


def test_the_texts_of_a_header_change_and_its_codes_do_not() -> None:
    before = with_header(
        f'&amp;L&amp;"Arial,Bold"Our {OLD}&amp;C&amp;P of &amp;N&amp;R&amp;12{OLD} &amp;amp; more'.replace(
            "&amp;amp;", "&amp;&amp;"
        )
    )
    ((_, (old, new)),) = changed_parts(before, mended(before, OLD, NEW).content).items()
    assert old.count(OLD) == 2
    assert new == old.replace(OLD, NEW)


@pytest.mark.parametrize(("after", "written"), [("365 Meals", "&amp;12 365 Meals"), ("R&D", "&amp;12R&amp;&amp;D")])
def test_what_would_be_a_code_in_a_header_is_written_so_that_it_is_none(after: str, written: str) -> None:
    before = with_header(f"&amp;12{OLD}")
    ((_, (old, new)),) = changed_parts(before, mended(before, OLD, after).content).items()
    assert new == old.replace(f"&amp;12{OLD}", written)
    assert ("Sheet Prices › Header › centre", after) in said(read_whole(mended(before, OLD, after).content))


def test_a_header_never_gets_longer_than_it_may_be() -> None:
    assert reasons(mended(with_header(OLD + "x" * 241), OLD, NEW)) == [
        "it would be longer than a workbook allows there"
    ]


def with_choices(choices: str, *cells: str) -> bytes:
    rule = f'<s:dataValidation type="list" sqref="B1"><s:formula1>"{choices}"</s:formula1></s:dataValidation>'
    return workbook(sheet("Prices", row(*cells), after=f"<s:dataValidations>{rule}</s:dataValidations>"))


def test_the_choices_that_a_cell_offers_change_with_the_cell() -> None:
    before = with_choices(f"Tea,{OLD},Our {OLD}", inline("B1", OLD))
    ((_, (old, new)),) = changed_parts(before, mended(before, OLD, NEW).content).items()
    assert old.count(OLD) == 3
    assert new == old.replace(OLD, NEW)


def test_a_choice_that_a_formula_asks_for_is_not_changed() -> None:
    before = with_choices(f"Tea,{OLD}", formula("C1", f'IF(B1="{OLD}",1,0)', "0", "n"))
    assert reasons(mended(before, OLD, NEW)) == ["a formula asks for this very text"]


def test_a_choice_never_becomes_two() -> None:
    assert reasons(mended(with_choices(f"Tea,{OLD}"), OLD, "Meals, Teams")) == [
        "a choice of a list cannot have a comma or a quotation mark in it"
    ]


@pytest.mark.parametrize("part", ["xl/comments1.xml", "xl/worksheets/_rels/sheet1.xml.rels"])
def test_a_damaged_part_in_which_words_might_stand_again_is_no_hindrance(part: str) -> None:
    links = [Link("rId2", "comments", "../comments1.xml"), Link("rId3", "threadedComment", "../t.xml")]
    thread = f'<xtc:threadedComment ref="A1" id="1"><xtc:text>{OLD}</xtc:text></xtc:threadedComment>'
    before = workbook(
        sheet("One", row(inline("A1", "x")), links=links),
        sheet("Two", row(inline("A1", "x")), links=links),
        parts={"xl/comments1.xml": xml("s:comments", ""), "xl/t.xml": xml("xtc:ThreadedComments", thread)},
    )
    damaged = zipped({**unzipped(before), part: b"<s:comments>"})
    assert set(changed_parts(damaged, mended(damaged, OLD, NEW).content)) == {"xl/t.xml"}


def test_shared_strings_are_found_where_the_package_has_lost_its_relationships() -> None:
    main = '<Override PartName="/xl/workbook.xml" ContentType="application/x.sheet.main+xml"/>'
    types = f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{main}</Types>'
    parts = unzipped(workbook(sheet("Prices", row(shared("A1", 0))), strings=[OLD]))
    before = zipped({**parts, "_rels/.rels": "<lost/>", "[Content_Types].xml": types})
    assert set(changed_parts(before, mended(before, OLD, NEW).content)) == {STRINGS}
