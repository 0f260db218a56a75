"""Whatever the bytes, a document of InDesign is read or refused in words; no other error gets out."""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from msgcheck.formats import idml
from msgcheck.formats.idml.contents import slim
from tests.formats.damage import read_or_refuse, with_a_changed_part, with_changed_bytes, with_parts_mixed_up
from tests.formats.indesign import (
    alternative,
    document,
    footnote,
    frame,
    image,
    master,
    note,
    on_page,
    p,
    page,
    part,
    run,
    shape,
    spread,
    table,
)
from tests.formats.packages import unzipped, zipped

DESIGN = (
    '<Layer Self="l" Visible="false"/><Condition Self="Condition/c" Visible="false"/><Bookmark Name="Top"/>'
    '<HyperlinkURLDestination DestinationURL="http://a.example/"/>'
)
BROCHURE = document(
    {
        "a": [p("Busi", run("ness"), run(footnote("Lunch"), note("Ann", "Hm"))), p(run(table(["A"])), run(frame("c")))],
        "b": [p(run("Hidden", attributes='AppliedConditions="Condition/c"'))],
        "c": [p("Anchored")],
    },
    [
        spread(
            page("1", master="m"), page("2", 400), shape(image("iVBORw0KGgo=")),
            on_page(frame("a", name="f", leads_to="g")),
            on_page(frame("a", name="g"), f"<Group>{frame('b')}{shape(alternative('Plate'))}</Group>", left=400),
        )
    ],
    [master("m", "A", page("A"), on_page(frame("head")))],
    DESIGN,
    "<dc:title><rdf:Alt><rdf:li>Offer</rdf:li></rdf:Alt></dc:title>",
    p("Behind"),
)  # fmt: skip


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_changed_bytes_of_the_file(data: st.DataObject) -> None:
    read_or_refuse(idml, with_changed_bytes(BROCHURE, data))


@given(data=st.data())
@settings(max_examples=100, deadline=None)
def test_changed_bytes_of_a_part(data: st.DataObject) -> None:
    read_or_refuse(idml, with_a_changed_part(BROCHURE, data))


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_parts_that_are_missing_or_stand_for_one_another(data: st.DataObject) -> None:
    read_or_refuse(idml, with_parts_mixed_up(BROCHURE, data))


NAMES = (
    "Story", "ParagraphStyleRange", "CharacterStyleRange", "Content", "Br", "Table", "Row", "Cell", "Footnote", "Note",
    "Endnote", "EndnoteRange", "Change", "HiddenText", "XMLElement", "TextVariableInstance", "HyperlinkTextSource",
    "Properties", "PathGeometry", "PathPointType", "Contents", "TextFrame", "EndnoteTextFrame", "TextPath", "Rectangle",
    "Group", "Image", "PDF", "Movie", "Link", "Button", "ComboBox", "MultiStateObject", "State", "EPSText",
    "ObjectExportOption", "GotoURLBehavior", "Spread", "MasterSpread", "Page", "Document", "Layer", "Condition",
    "Bookmark", "Topic", "Section", "WatermarkPreference", "TextVariable", "CustomTextVariablePreference",
    "HyperlinkURLDestination", "idPkg:Story", "idPkg:Spread", "idPkg:MasterSpread", "idPkg:BackingStory",
)  # fmt: skip
ATTRIBUTES = (
    "Self", "ParentStory", "NextTextFrame", "ItemTransform", "GeometricBounds", "Anchor", "Name", "NamePrefix",
    "AppliedMaster", "ItemLayer", "Visible", "Nonprinting", "AppliedParagraphStyle", "AppliedConditions", "ChangeType",
    "RubyString", "ResultText", "CustomAltText", "Description", "URL", "UserName", "src", "DestinationURL", "Marker",
)  # fmt: skip
VALUES = (
    "", "a", "b", "c", "f", "g", "n", "$ID/", "0 0", "0 0 9 9", "1 0 0 1 0 0", "0 0 0 0 0 0", "nan 0", "1e999 0",
    "1e308 1e308 1e308 1e308 1e308 1e308", "-1:-1", "9:9", "²:²", "true", "false", "DeletedText", "Condition/c", "%zz",
    "l", "m", "Stories/Story_a.xml", "../..", "/", "9" * 30,
)  # fmt: skip

attributes = st.dictionaries(st.sampled_from(ATTRIBUTES), st.sampled_from(VALUES), max_size=3)
words = st.sampled_from(
    ["", "Lunch", " ", "7", "<!--note-->", "<?ACE 18?>", "<?ACE?>", "<Content>Lunch</Content>", "<Br/>"]
)


def element(name: str, some: dict[str, str], inside: list[str]) -> str:
    written = "".join(f" {attribute}={quoteattr(value)}" for attribute, value in some.items())
    return f"<{name}{written}>{''.join(inside)}</{name}>"


def around(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(element, st.sampled_from(NAMES), attributes, st.lists(inner, max_size=4))


@given(tree=st.recursive(words, around, max_leaves=25), kind=st.sampled_from(["Spread", "Story", "MasterSpread"]))
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_elements_in_places_where_they_do_not_belong(tree: str, kind: str) -> None:
    parts = unzipped(document({"a": [tree]}, [spread(tree)], [master("m", "A", tree)], tree, structure=tree))
    read_or_refuse(
        idml, zipped({**parts, "Stories/Story_a.xml": part(kind, tree), "Spreads/Spread_0.xml": part(kind, tree)})
    )


@pytest.mark.parametrize("hostile", [b"<Contents ", b"<Contents>", b"<Contents/>", b"<Contents></Contents"])
def test_files_that_never_end_are_looked_for_once(hostile: bytes) -> None:
    assert slim(hostile * 200_000) == (hostile * 200_000, ())


def test_items_deep_in_one_another_and_many_frames_in_a_row_are_gone_through_once() -> None:
    deep = "<Group>" * 200 + frame("a") + "</Group>" * 200
    chain = [frame("a", (0, 0, 9, 9), name=f"f{number}", leads_to=f"f{number + 1}") for number in range(5_000)]
    read_or_refuse(idml, document({"a": [p("Lunch")]}, [spread(page("1"), deep, on_page(*chain))]))
