"""Whatever the bytes, an OpenDocument file is read or refused in words; no other error gets out."""

from __future__ import annotations

from types import ModuleType
from xml.sax.saxutils import quoteattr

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from msgcheck.formats import odp, ods, odt
from tests.formats.damage import read_or_refuse, with_a_changed_part, with_changed_bytes, with_parts_mixed_up
from tests.formats.opendocuments import (
    box,
    cell,
    comment,
    document,
    h,
    in_folder,
    master,
    masters,
    note,
    p,
    part,
    picture,
    row,
    style,
    table,
)
from tests.formats.packages import unzipped, zipped
from tests.formats.pictures import png

STYLES = masters(master("Standard", f"<style:header>{p('Top')}</style:header>{box(p('Behind'))}"))
CHART = {"Object 1/content.xml": part("document-content", f"<office:chart>{table(row(cell(p('May'))))}</office:chart>")}
OBJECT = '<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>'
INNER = in_folder("Object 2", document("text", p("Soup") + p(picture())))
FILE = '<draw:frame><draw:object xlink:href="./Object 2"/></draw:frame>'
TEXT = document(
    "text",
    h("Offer") + p(f"Lunch{note('footnote', p('May'))}{comment('Ann', 'Hm')}{box(p('Box'))}{picture()}{OBJECT}{FILE}"),
    style("T1", '<style:text-properties text:display="none"/>'),
    STYLES,
    "<dc:title>Offer</dc:title>",
    parts={**CHART, **INNER, "Pictures/a.png": png("Soup")},
)
SLIDES = document(
    "presentation",
    f'<draw:page draw:master-page-name="Standard"><draw:g>{box(p("A"), p("B"), role="title")}</draw:g>{OBJECT}'
    f"<presentation:notes>{box(p('Say'), role='notes')}</presentation:notes></draw:page>",
    style("dp1", '<style:drawing-page-properties presentation:visibility="hidden"/>'),
    STYLES,
    parts=CHART,
)
SHEETS = document("spreadsheet", table(row(cell(p("A"), repeated=9), cell(p("1"), kind="float"))), styles=STYLES)
ALL = pytest.mark.parametrize(
    ("kind", "content"), [(odt, TEXT), (odp, SLIDES), (ods, SHEETS)], ids=["odt", "odp", "ods"]
)


@ALL
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_changed_bytes_of_the_file(kind: ModuleType, content: bytes, data: st.DataObject) -> None:
    read_or_refuse(kind, with_changed_bytes(content, data))


@ALL
@given(data=st.data())
@settings(max_examples=80, deadline=None)
def test_changed_bytes_of_a_part(kind: ModuleType, content: bytes, data: st.DataObject) -> None:
    read_or_refuse(kind, with_a_changed_part(content, data))


@ALL
@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_parts_that_are_missing_or_stand_for_one_another(kind: ModuleType, content: bytes, data: st.DataObject) -> None:
    read_or_refuse(kind, with_parts_mixed_up(content, data))


NAMES = (
    "text:p", "text:h", "text:span", "text:s", "text:tab", "text:a", "text:note", "text:note-body", "text:ruby",
    "text:ruby-text", "text:section", "text:list", "text:list-item", "office:annotation", "dc:creator", "draw:frame",
    "draw:text-box", "draw:image", "draw:object", "draw:g", "draw:custom-shape", "draw:a", "draw:page", "draw:line",
    "presentation:notes", "presentation:footer-decl", "table:table", "table:table-rows", "table:table-row",
    "table:table-cell", "table:covered-table-cell", "table:shapes", "table:named-range", "table:help-message",
    "office:forms", "form:text", "form:button", "svg:desc", "style:style", "style:master-page", "style:header",
    "office:automatic-styles", "chart:title", "chart:axis", "office:chart", "math:math", "draw:object-ole",
    "draw:plugin", "office:binary-data", "draw:fill-image", "style:background-image", "style:graphic-properties",
    "office:body", "office:text",
)  # fmt: skip
ATTRIBUTES = (
    "text:c", "text:style-name", "text:note-class", "text:display", "xlink:href", "table:number-columns-repeated",
    "table:number-rows-repeated", "table:name", "table:style-name", "office:value-type", "presentation:class",
    "presentation:placeholder", "presentation:name", "presentation:use-footer-name", "draw:style-name",
    "draw:master-page-name", "style:name", "style:parent-style-name", "style:master-page-name", "form:label",
    "form:value", "style:next-style-name", "draw:fill", "draw:fill-image-name", "draw:name",
)  # fmt: skip
VALUES = (
    "", "1", "0", "-1", "9" * 9, "9" * 30, "²", "./Object 1", "..", "/", "#a", "title", "notes", "true", "none",
    "float", "string", "endnote", "Standard", "T1", "bitmap", "content.xml", "../a.png", "%00", "%ff%",
)  # fmt: skip

attributes = st.dictionaries(st.sampled_from(ATTRIBUTES), st.sampled_from(VALUES), max_size=2)
words = st.sampled_from(["", "Lunch", " ", "<!--note-->", "<?go on?>", "\n  x"])


def element(name: str, some: dict[str, str], inside: list[str], before: str) -> str:
    written = "".join(f" {attribute}={quoteattr(value)}" for attribute, value in some.items())
    return f"<{name}{written}>{before}{''.join(inside)}</{name}>{before}"


def around(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(element, st.sampled_from(NAMES), attributes, st.lists(inner, max_size=4), words)


@ALL
@given(tree=st.recursive(words, around, max_leaves=25))
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_elements_in_places_where_they_do_not_belong(kind: ModuleType, content: bytes, tree: str) -> None:
    bodies = {odt: "text", odp: "presentation", ods: "spreadsheet"}
    parts = unzipped(document(bodies[kind], tree, tree, tree, tree))
    parts["Object 1/content.xml"] = part("document-content", tree).encode()
    read_or_refuse(kind, zipped({**unzipped(content), **parts}))
