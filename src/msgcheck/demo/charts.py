"""The deck's two native charts, with labels in all the places where charts keep words."""

from __future__ import annotations

from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.util import Pt

from msgcheck.demo.drawing import SLOTS, Area

_COLOURS = ("sun", "tomato", "leaf")


def add_columns(shapes: Any, area: Area, content: dict[str, Any]) -> None:
    """Columns side by side, with a title, both axis titles, a legend and categories."""
    figures = _figures(content["categories"], content["series"])
    frame = shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, *area.emu, figures)
    frame.name = "Repeat orders"
    chart = frame.chart
    _set_looks(chart, content["title"])
    _set_axis(chart.category_axis, content["across"])
    _set_axis(chart.value_axis, content["up"])
    chart.value_axis.major_gridlines.format.line.color.theme_color = SLOTS["sand"]
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = 70, -8
    for series, colour in zip(plot.series, _COLOURS, strict=False):
        _paint(series.format, colour)


def add_ring(shapes: Any, area: Area, content: dict[str, Any]) -> None:
    """A doughnut of shares; its categories stand in the legend."""
    figures = _figures(content["categories"], {"Orders": content["values"]})
    frame = shapes.add_chart(XL_CHART_TYPE.DOUGHNUT, *area.emu, figures)
    frame.name = "Share of orders"
    _set_looks(frame.chart, content["title"])
    series = frame.chart.plots[0].series[0]
    for position, colour in enumerate(_COLOURS[: len(content["values"])]):
        _paint(series.points[position].format, colour)


def _figures(categories: list[str], series: dict[str, list[int]]) -> Any:
    figures: Any = CategoryChartData()  # type: ignore[no-untyped-call]
    figures.categories = categories
    for name, values in series.items():
        figures.add_series(name, values)
    return figures


def _set_looks(chart: Any, title: str) -> None:
    chart.font.size = Pt(11)
    chart.font.color.theme_color = SLOTS["stone"]
    chart.has_title = True
    chart.chart_title.text_frame.text = title
    font = chart.chart_title.text_frame.paragraphs[0].font
    font.size, font.bold = Pt(14), True
    font.color.theme_color = SLOTS["ink"]
    chart.has_legend = True
    chart.legend.position = XL_LEGEND_POSITION.BOTTOM
    chart.legend.include_in_layout = False


def _set_axis(axis: Any, title: str) -> None:
    axis.has_title = True
    axis.axis_title.text_frame.text = title
    font = axis.axis_title.text_frame.paragraphs[0].font
    font.size, font.bold = Pt(11), False
    font.color.theme_color = SLOTS["stone"]
    axis.format.line.color.theme_color = SLOTS["sand"]


def _paint(look: Any, colour: str) -> None:
    look.fill.solid()
    look.fill.fore_color.theme_color = SLOTS[colour]
