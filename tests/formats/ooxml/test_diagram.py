"""The points of a diagram are read in the order of its tree."""

from __future__ import annotations

from lxml import etree

from msgcheck.formats.ooxml.diagram import diagram_texts
from msgcheck.formats.ooxml.passage import Passage
from tests.formats.decks import paragraph
from tests.formats.packages import xml


def said(*inside: str) -> list[tuple[str, str]]:
    found = diagram_texts(etree.fromstring(xml("dgm:dataModel", "".join(inside)).encode()))
    return [(one.label, one.text) for one in found if isinstance(one, Passage)]


def point(name: str, *paragraphs: str, kind: str = "node") -> str:
    text = "".join(paragraph(one) for one in paragraphs)
    return f'<dgm:pt modelId="{name}" type="{kind}"><dgm:t>{text}</dgm:t></dgm:pt>'


def child(parent: str, name: str, order: int) -> str:
    return f'<dgm:cxn srcId="{parent}" destId="{name}" srcOrd="{order}"/>'


def test_children_come_in_their_order_behind_their_parent() -> None:
    assert said(
        point("c", "Deliver"),
        point("a", "Order"),
        point("b", "Cook"),
        point("a1", "Choose a menu"),
        point("top", kind="doc"),
        *(child("top", name, order) for order, name in enumerate(["a", "b", "c"])),
        child("a", "a1", 0),
    ) == [("Point", "Order"), ("Point 2", "Choose a menu"), ("Point 3", "Cook"), ("Point 4", "Deliver")]


def test_points_outside_the_tree_are_read_too() -> None:
    assert said(point("top", kind="doc"), point("a", "Lost")) == [("Point", "Lost")]


def test_points_that_are_each_others_children_are_read_once() -> None:
    circle = [point("a", "Chicken"), point("b", "Egg"), child("a", "b", 0), child("b", "a", 0)]
    assert said(point("top", kind="doc"), *circle, child("top", "a", 0)) == [("Point", "Chicken"), ("Point 2", "Egg")]


def test_a_label_broken_to_fit_its_point_is_one_text() -> None:
    assert said(point("a", "Business", "Lunch")) == [("Point", "Business\nLunch")]


def test_a_presentation_point_has_no_say_in_the_order() -> None:
    link = '<dgm:cxn type="presOf" srcId="b" destId="a" srcOrd="0"/>'
    assert [text for _, text in said(point("a", "One"), point("b", "Two"), link)] == ["One", "Two"]
