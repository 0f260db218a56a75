"""Whatever the bytes, an Office file is read or refused in words; no other error gets out."""

from __future__ import annotations

from types import ModuleType
from xml.sax.saxutils import quoteattr

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from msgcheck.formats import docx, pptx, xlsx
from tests.formats.damage import read_or_refuse, with_a_changed_part, with_changed_bytes, with_parts_mixed_up
from tests.formats.decks import chart, deck, diagram, group, picture, shape, slide, table, title
from tests.formats.letters import drawing, field, letter, p, text_box
from tests.formats.letters import table as letter_table
from tests.formats.packages import Link, unzipped, xml, zipped
from tests.formats.workbooks import formula, inline, row, shared, sheet, workbook

DECK = deck(
    slide(
        title("Business", "Lunch"),
        group(shape("Deep"), picture(about='descr="A table"')),
        table(["Offer", "Price"]),
        chart("rIdChart"),
        diagram("rIdModel"),
        notes=[shape("Say it.", placeholder="body")],
        links=[Link("rIdChart", "chart", "../charts/c.xml"), Link("rIdModel", "diagramData", "../diagrams/d.xml")],
    ),
    parts={
        "ppt/charts/c.xml": xml(
            "c:chartSpace", '<c:ser><c:tx><c:v>Lunch</c:v></c:tx></c:ser><c:userShapes r:id="rId1"/>'
        ),
        "ppt/diagrams/d.xml": xml("dgm:dataModel", '<dgm:pt modelId="1"/><dgm:cxn srcId="1" destId="1" srcOrd="0"/>'),
    },
    links={"ppt/charts/c.xml": [Link("rId1", "chartUserShapes", "../slides/slide1.xml")]},
)
LETTER = letter(
    p("Business ", field("PAGE", "7"), style="Heading1"),
    letter_table(["A", letter_table(["B"])]),
    p(text_box(p("Box")), drawing('<c:chart r:id="rId1"/>', 'descr="A chart"')),
    section='<w:headerReference w:type="first" r:id="rId2"/><w:titlePg/>',
    parts={"word/header1.xml": xml("w:hdr", p("Top"))},
    links=[Link("rId1", "chart", "document.xml"), Link("rId2", "header", "header1.xml")],
)
NOTE = '<s:authors><s:author>tc=</s:author></s:authors><s:comment ref="A1" authorId="0"><s:text/></s:comment>'
WORKBOOK = workbook(
    sheet(
        "Prices",
        row(shared("A1", 0), inline("B1", "Lunch"), formula("C1", "A1", "Business")),
        row(shared("A2", 1), attributes='r="2" hidden="1"'),
        before='<s:cols><s:col min="1" max="2" hidden="1"/></s:cols>',
        after='<s:hyperlinks><s:hyperlink ref="A1" tooltip="Menu"/></s:hyperlinks><s:dataValidation type="list">'
        '<s:formula1>"a,b"</s:formula1></s:dataValidation><s:headerFooter><s:oddHeader>&amp;LTop</s:oddHeader>'
        "</s:headerFooter>",
        links=[Link("rId1", "comments", "../comments1.xml"), Link("rId2", "drawing", "../drawings/drawing1.xml")],
    ),
    strings=["Business", "<s:r><s:t>Lun_x0063_h</s:t></s:r>"],
    extra='<s:definedName name="Menu" comment="The menu"/>',
    parts={
        "xl/comments1.xml": xml("s:comments", NOTE),
        "xl/drawings/drawing1.xml": xml(
            "xdr:wsDr", "<xdr:sp><xdr:txBody><a:p><a:t>Box</a:t></a:p></xdr:txBody></xdr:sp>"
        ),
    },
)
EACH = pytest.mark.parametrize(
    ("kind", "content"), [(pptx, DECK), (docx, LETTER), (xlsx, WORKBOOK)], ids=["pptx", "docx", "xlsx"]
)


@EACH
@given(data=st.data())
@settings(max_examples=100, deadline=None)
def test_changed_bytes_of_the_file(kind: ModuleType, content: bytes, data: st.DataObject) -> None:
    read_or_refuse(kind, with_changed_bytes(content, data))


@EACH
@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_a_file_cut_short(kind: ModuleType, content: bytes, data: st.DataObject) -> None:
    read_or_refuse(kind, content[: data.draw(st.integers(0, len(content)))])


@EACH
@given(data=st.data())
@settings(max_examples=100, deadline=None)
def test_changed_bytes_of_a_part(kind: ModuleType, content: bytes, data: st.DataObject) -> None:
    read_or_refuse(kind, with_a_changed_part(content, data))


@EACH
@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_parts_that_are_missing_or_stand_for_one_another(kind: ModuleType, content: bytes, data: st.DataObject) -> None:
    read_or_refuse(kind, with_parts_mixed_up(content, data))


NAMES = (
    "p:sp", "p:nvSpPr", "p:cNvPr", "p:nvPr", "p:ph", "p:txBody", "p:pic", "p:grpSp", "p:graphicFrame", "p:oleObj",
    "p:bg", "p:text", "p188:cm", "p188:txBody", "a:p", "a:r", "a:t", "a:br", "a:tbl", "a:tr", "a:tc",
    "a:blipFill", "a:hlinkClick", "c:chart", "c:userShapes", "c:tx", "c:v", "c:rich", "c:cat", "c:strCache",
    "c:pt", "cx:chart", "dgm:relIds", "dgm:pt", "dgm:t", "dgm:cxn", "mc:AlternateContent", "mc:Choice",
    "mc:Fallback", "m:t", "w:p", "w:r", "w:rPr", "w:pPr", "w:pStyle", "w:t", "w:tab", "w:tabs", "w:sym",
    "w:vanish", "w:fldChar", "w:instrText", "w:fldSimple", "w:ddList", "w:listEntry", "w:result", "w:tbl", "w:tr",
    "w:tc", "w:tcPr", "w:gridSpan", "w:sdt", "w:sdtContent", "w:del", "w:drawing", "w:pict", "w:object",
    "w:txbxContent", "w:footnoteReference", "w:sectPr", "w:headerReference", "w:titlePg", "w:hyperlink", "w:body",
    "wp:docPr", "pic:pic", "v:shape", "v:textpath", "o:OLEObject", "s:cols", "s:col", "s:sheetData", "s:row", "s:c",
    "s:v", "s:f", "s:is", "s:si", "s:r", "s:t", "s:rPh", "s:hyperlink", "s:dataValidation", "s:formula1",
    "s:headerFooter", "s:oddHeader", "s:sheet", "s:definedName", "s:comment", "s:author", "s:text", "xdr:sp",
    "xdr:pic", "xdr:graphicFrame", "xdr:txBody", "v:textbox", "v:imagedata", "x:ClientData",
)  # fmt: skip
ATTRIBUTES = (
    "r:id", "r:dm", "w:val", "w:char", "w:font", "w:type", "w:id", "w:fldCharType", "w:instr", "type", "modelId",
    "srcId", "destId", "srcOrd", "idx", "descr", "title", "alt", "string", "tooltip", "hidden", "Requires", "txBox",
    "r", "t", "ref", "min", "max", "sqref", "prompt", "authorId", "name", "comment", "differentFirst",
)  # fmt: skip
VALUES = (
    "s",
    "str",
    "inlineStr",
    "B7",
    "list",
    "",
    "1",
    "0",
    "-1",
    "9" * 30,
    "²",
    "rId1",
    "rIdChart",
    "first",
    "begin",
    "end",
    "separate",
    "D800",
    "doc",
    "w",
)

attributes = st.dictionaries(st.sampled_from(ATTRIBUTES), st.sampled_from(VALUES), max_size=2)
words = st.sampled_from(["", "Lunch", " ", "<!--note-->", "<?go on?>"])


def element(name: str, some: dict[str, str], inside: list[str], before: str) -> str:
    written = "".join(f" {attribute}={quoteattr(value)}" for attribute, value in some.items())
    return f"<{name}{written}>{before}{''.join(inside)}</{name}>"


def around(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(element, st.sampled_from(NAMES), attributes, st.lists(inner, max_size=4), words)


trees = st.recursive(words, around, max_leaves=25)


@EACH
@given(tree=trees)
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_elements_in_places_where_they_do_not_belong(kind: ModuleType, content: bytes, tree: str) -> None:
    parts = unzipped(content)
    inside = {
        "ppt/slides/slide1.xml": xml("p:sld", tree),
        "ppt/charts/c.xml": xml("c:chartSpace", tree),
        "ppt/diagrams/d.xml": xml("dgm:dataModel", tree),
        "word/document.xml": xml("w:document", tree),
        "word/header1.xml": xml("w:hdr", tree),
        "xl/workbook.xml": xml("s:workbook", f'<s:sheet name="a" r:id="rIdSheet1"/>{tree}'),
        "xl/sharedStrings.xml": xml("s:sst", tree),
        "xl/worksheets/sheet1.xml": xml("s:worksheet", tree),
        "xl/comments1.xml": xml("s:comments", tree),
        "xl/drawings/drawing1.xml": xml("xdr:wsDr", tree),
    }
    read_or_refuse(kind, zipped({**parts, **{name: part for name, part in inside.items() if name in parts}}))
