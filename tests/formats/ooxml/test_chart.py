"""What a chart says is read once, and its numbers are not read."""

from __future__ import annotations

from lxml import etree

from msgcheck.formats.ooxml.chart import chart_texts
from msgcheck.formats.ooxml.passage import Elsewhere, Passage
from tests.formats.decks import paragraph
from tests.formats.packages import xml


def said(inside: str, root: str = "c:chartSpace") -> list[tuple[str, str]]:
    found = chart_texts(etree.fromstring(xml(root, inside).encode()))
    return [(one.label, one.text) for one in found if isinstance(one, Passage)]


def strings(*words: str) -> str:
    points = "".join(f'<c:pt idx="{n}"><c:v>{word}</c:v></c:pt>' for n, word in enumerate(words))
    return f"<c:strRef><c:f>Sheet1!A1</c:f><c:strCache>{points}</c:strCache></c:strRef>"


def rich(words: str) -> str:
    return f"<c:tx><c:rich>{paragraph(words)}</c:rich></c:tx>"


def test_titles_of_chart_and_axes() -> None:
    assert said(
        f"<c:chart><c:title>{rich('Sales')}</c:title><c:plotArea><c:catAx><c:title>{rich('Month')}</c:title></c:catAx>"
        f"<c:valAx><c:title>{rich('Lunches')}</c:title></c:valAx></c:plotArea></c:chart>"
    ) == [("Title", "Sales"), ("Axis title", "Month"), ("Axis title 2", "Lunches")]


def test_series_and_the_categories_they_share() -> None:
    categories = f"<c:cat>{strings('May', 'June')}</c:cat>"
    numbers = "<c:val><c:numRef><c:numCache><c:pt idx='0'><c:v>12</c:v></c:pt></c:numCache></c:numRef></c:val>"
    assert said(
        f"<c:ser><c:tx>{strings('Lunch')}</c:tx>{categories}{numbers}</c:ser>"
        f"<c:ser><c:tx>{strings('Lunch')}</c:tx>{categories}{numbers}</c:ser>"
    ) == [("Series", "Lunch"), ("Category 1", "May"), ("Category 2", "June"), ("Series 2", "Lunch")]


def test_categories_on_several_levels() -> None:
    levels = "".join(f'<c:lvl><c:pt idx="0"><c:v>{word}</c:v></c:pt></c:lvl>' for word in ("May", "2026"))
    inside = f"<c:cat><c:multiLvlStrRef><c:multiLvlStrCache>{levels}</c:multiLvlStrCache></c:multiLvlStrRef></c:cat>"
    assert said(f"<c:ser>{inside}</c:ser>") == [("Category 1", "May"), ("Category 1", "2026")]


def test_labels_that_were_written_and_labels_taken_from_cells() -> None:
    cells = '<c15:datalabelsRange><c15:dlblRangeCache><c:pt idx="0"><c:v>Best</c:v></c:pt></c15:dlblRangeCache>'
    assert said(
        f"<c:ser><c:dLbls><c:dLbl>{rich('Our best month')}</c:dLbl></c:dLbls>"
        f"<c:extLst><c:ext>{cells}</c15:datalabelsRange></c:ext></c:extLst></c:ser>"
    ) == [("Data label", "Our best month"), ("Data label 2", "Best")]


def test_trend_lines_and_names_without_a_workbook() -> None:
    assert said("<c:ser><c:tx><c:v>Lunch</c:v></c:tx><c:trendline><c:name>Growth</c:name></c:trendline></c:ser>") == [
        ("Series", "Lunch"),
        ("Trend line", "Growth"),
    ]


def test_a_series_that_is_filtered_out_does_not_show() -> None:
    series = f"<c15:ser><c15:tx>{strings('Old')}</c15:tx></c15:ser>"
    assert said(f"<c:ext><c15:filteredBarSeries>{series}</c15:filteredBarSeries></c:ext>") == []


def test_shapes_drawn_on_a_chart_are_in_another_part() -> None:
    root = etree.fromstring(xml("c:chartSpace", '<c:userShapes r:id="rId3"/>').encode())
    assert list(chart_texts(root)) == [Elsewhere("drawing", "", "rId3")]


def test_charts_of_the_newer_kind() -> None:
    points = '<cx:lvl><cx:pt idx="0">May</cx:pt><cx:pt idx="1">June</cx:pt></cx:lvl>'
    dimension = f'<cx:strDim type="cat">{points}</cx:strDim><cx:numDim><cx:lvl><cx:pt>12</cx:pt></cx:lvl></cx:numDim>'
    assert said(
        f"<cx:chartData><cx:data>{dimension}</cx:data></cx:chartData>"
        f"<cx:chart><cx:title><cx:tx><cx:rich>{paragraph('Sales')}</cx:rich></cx:tx></cx:title>"
        "<cx:series><cx:tx><cx:txData><cx:v>Lunch</cx:v></cx:txData></cx:tx></cx:series></cx:chart>",
        "cx:chartSpace",
    ) == [("Category 1", "May"), ("Category 2", "June"), ("Title", "Sales"), ("Series", "Lunch")]
