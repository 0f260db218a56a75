"""The words of a chart: titles, axis titles, names of series and categories, labels (ISO/IEC 29500-1, 21.2).

Names come from the strings that the chart keeps of its workbook, which are what shows; the workbook that it was made
from is a file inside. Numbers are no text. The newer kinds (waterfall, funnel, map) say the same in other elements.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgcheck.formats.labels import Labels
from msgcheck.formats.ooxml.names import Element, attribute, tags, whole_number
from msgcheck.formats.ooxml.passage import Elsewhere, Found, Passage, Piece, embedded_file
from msgcheck.formats.ooxml.text import paragraphs

_RICH = tags("c:rich", "cx:rich")
_LITERAL = tags("c:tx", "cx:txData")
_STRINGS = tags("c:strCache", "c:strLit", "c:multiLvlStrCache", "c15:dlblRangeCache", "cx:strDim")
_NAME = tags("c:name")
_DRAWING = tags("c:userShapes")
_WORKBOOK = tags("c:externalData", "cx:externalData")
_VALUE = tags("c:v", "cx:v", "cx:pt")
_POINT = tags("c:pt", "cx:pt")
_SHOWING_CELLS = tags("c:strRef", "c:multiLvlStrRef", "cx:strDim", "cx:txData")
_FORMULA = tags("c:f", "cx:f")
_FILTERED_OUT = tags(
    "c15:filteredAreaSeries", "c15:filteredBarSeries", "c15:filteredBubbleSeries", "c15:filteredLineSeries",
    "c15:filteredPieSeries", "c15:filteredRadarSeries", "c15:filteredScatterSeries", "c15:filteredSurfaceSeries",
    "c15:filteredCategoryTitle", "c15:filteredSeriesTitle",
)  # fmt: skip

_TREND_LINE = "Trend line"
_CATEGORY = "Category"

# What a text is, by the nearest of these around it; outside them all it is the chart's title.
_OWNERS = {
    tag: label
    for label, names in {
        _CATEGORY: ("c:cat", "c:xVal", "cx:strDim"),
        "Data label": ("c:dLbl", "c:dLbls", "c15:datalabelsRange"),
        "Axis title": ("c:catAx", "c:valAx", "c:dateAx", "c:serAx", "cx:axis"),
        _TREND_LINE: ("c:trendline",),
        "Series": ("c:ser", "cx:series"),
    }.items()
    for tag in tags(*names)
}


def chart_texts(root: Element) -> Iterator[Found]:
    """What the chart under `root` says. Series share their categories: each is met once."""
    met: set[tuple[str, str]] = set()
    for found in _every_text(root):
        if isinstance(found, Passage) and found.label.startswith(_CATEGORY):
            if (found.label, found.text) in met:
                continue
            met.add((found.label, found.text))
        yield found


def all_chart_texts(root: Element) -> Iterator[Passage]:
    """The same passages, and the categories of every series."""
    return (found for found in _every_text(root) if isinstance(found, Passage))


def shows_a_cell(passage: Passage) -> bool:
    """Whether what a chart says there is what a cell says, by which it is filled again."""
    around = passage.pieces[0].element.iterancestors(*_SHOWING_CELLS)
    return any(True for holder in around for _ in holder.iterchildren(*_FORMULA))


def _every_text(root: Element) -> Iterator[Found]:
    labels = Labels()
    for holder in root.iter(*_RICH, *_LITERAL, *_STRINGS, *_NAME, *_DRAWING, *_WORKBOOK):
        owner = _owner(holder)
        if holder.tag in _DRAWING:
            yield Elsewhere("drawing", "", attribute(holder, "r:id"))
        elif holder.tag in _WORKBOOK:
            yield embedded_file("Workbook", attribute(holder, "r:id"))
        elif owner is not None:
            yield from _texts(holder, owner, labels)


def _owner(holder: Element) -> str | None:
    """What the texts of `holder` are to the chart; None where a filter hides them."""
    owner = _OWNERS.get(holder.tag)
    for around in holder.iterancestors(*_OWNERS, *_FILTERED_OUT):
        if around.tag in _FILTERED_OUT:
            return None
        owner = owner or _OWNERS[around.tag]
    return owner or "Title"


def _texts(holder: Element, owner: str, labels: Labels) -> Iterator[Passage]:
    if holder.tag in _RICH:
        return paragraphs(holder, "chart", labels.next(owner))
    if holder.tag in _NAME:
        if owner != _TREND_LINE:  # the name of the pivot table that a chart draws
            return iter(())
        return iter([Passage("chart", labels.next(owner), (Piece(holder.text or "", holder),))])
    values = holder.iterchildren(*_VALUE) if holder.tag in _LITERAL else _VALUE.within(holder)
    return (_named(value, owner, labels) for value in values)


def _named(value: Element, owner: str, labels: Labels) -> Passage:
    label = f"{_CATEGORY} {_position(value)}" if owner == _CATEGORY else labels.next(owner)
    return Passage("chart", label, (Piece(value.text or "", value),))


def _position(value: Element) -> int:
    """The place of a point's value in its row, from 1."""
    point = value if value.tag in _POINT else value.getparent()
    return 1 if point is None else whole_number(point.get("idx")) + 1
