"""The price list (.pdf), made from price-list.yaml: a page of prices, a page of small print in two columns."""

from __future__ import annotations

import io
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import letter
from reportlab.lib.units import inch
from reportlab.pdfgen.canvas import Canvas

from msgcheck.demo.source import brand, source

_WIDTH, _HEIGHT = letter  # points, counted from the lower left corner
_MARGIN = 0.95 * inch
_RIGHT = _WIDTH - _MARGIN
_BAND = 1.9 * inch
_COLUMN = (_WIDTH - 2 * _MARGIN + 0.5 * inch) / 2  # from one column's left edge to the next one's


def price_list() -> bytes:
    """The price list as the bytes of a .pdf file."""
    script = source("price-list.yaml")
    stream = io.BytesIO()
    canvas = Canvas(stream, letter, invariant=True)
    canvas.setTitle(script["title"])
    canvas.setAuthor(script["author"])
    canvas.setSubject(script["subject"])
    _draw_prices(canvas, script)
    _draw_small_print(canvas, script)
    canvas.save()
    return stream.getvalue()


def _draw_prices(canvas: Canvas, script: dict[str, Any]) -> None:
    _mark(canvas, script["heading"])
    _draw_band(canvas, script["heading"], script["valid"])
    height = _HEIGHT - _BAND - 0.8 * inch
    for group in script["groups"]:
        height = _draw_group(canvas, group, height)
    _draw_footer(canvas, script, 1)
    canvas.showPage()


def _draw_small_print(canvas: Canvas, script: dict[str, Any]) -> None:
    _mark(canvas, script["second"])
    _say(canvas, "print heading", 28, "ink", _MARGIN, _HEIGHT - 1.35 * inch, script["second"])
    for position, column in enumerate(script["columns"]):
        height = _HEIGHT - 2.05 * inch
        for section in column:
            height = _draw_section(canvas, section, _MARGIN + position * _COLUMN, height)
    _draw_close(canvas, script["close"])
    _draw_footer(canvas, script, 2)
    canvas.showPage()


def _mark(canvas: Canvas, title: str) -> None:
    """A bookmark for the page."""
    canvas.bookmarkPage(title)
    canvas.addOutlineEntry(title, title)


def _draw_band(canvas: Canvas, heading: str, below: str) -> None:
    _fill(canvas, "forest")
    canvas.rect(0, _HEIGHT - _BAND, _WIDTH, _BAND, stroke=0, fill=1)
    _draw_plate(canvas, _RIGHT - 0.72 * inch, _HEIGHT - _BAND / 2, 0.72 * inch)
    _say(canvas, "print heading", 38, "paper", _MARGIN, _HEIGHT - 1.0 * inch, heading)
    _say(canvas, "print body", 11.5, "cream", _MARGIN, _HEIGHT - 1.34 * inch, below)


def _draw_plate(canvas: Canvas, across: float, down: float, radius: float) -> None:
    for part, colour in ((1.0, "sun"), (0.66, "sand"), (0.63, "paper"), (0.43, "sand"), (0.415, "cream")):
        _fill(canvas, colour)
        canvas.circle(across, down, radius * part, stroke=0, fill=1)


def _draw_group(canvas: Canvas, group: dict[str, Any], height: float) -> float:
    """Draws a heading and its rows from `height` down; returns where the next group begins."""
    _say(canvas, "print heading", 19, "tomato", _MARGIN, height, group["name"])
    height -= 13
    _rule(canvas, "ink", height)
    for name, what, per, price in group["rows"]:
        height -= 20
        _say(canvas, "print bold", 11, "ink", _MARGIN, height, name)
        _say(canvas, "print body", 10, "stone", _MARGIN + 1.75 * inch, height, what)
        _say(canvas, "print body", 10, "stone", _MARGIN + 4.55 * inch, height, per)
        _say_left_of(canvas, "print bold", 11, "ink", _RIGHT, height, f"${price}")
        height -= 10
        _rule(canvas, "sand", height)
    return height - 42


def _draw_section(canvas: Canvas, section: dict[str, str], left: float, height: float) -> float:
    """Draws a heading and its lines from `height` down; returns where the next section begins."""
    _say(canvas, "print bold", 12.5, "tomato", left, height, section["name"])
    height -= 20
    for line in section["lines"].splitlines():
        _say(canvas, "print body", 11.5, "ink", left, height, line)
        height -= 17
    return height - 22


def _draw_close(canvas: Canvas, words: str) -> None:
    _fill(canvas, "forest")
    canvas.rect(0, 1.2 * inch, _WIDTH, 2.1 * inch, stroke=0, fill=1)
    _draw_plate(canvas, _MARGIN + 0.8 * inch, 2.25 * inch, 0.8 * inch)
    _say(canvas, "print heading", 24, "paper", _MARGIN + 2.0 * inch, 2.16 * inch, words)


def _draw_footer(canvas: Canvas, script: dict[str, Any], page: int) -> None:
    height = 0.6 * inch
    _fill(canvas, "sun")
    canvas.circle(_MARGIN + 4, height + 3.5, 4.5, stroke=0, fill=1)
    _say(canvas, "print bold", 9, "forest", _MARGIN + 14, height, "Brightside Catering")
    _say(canvas, "print body", 9, "stone", _MARGIN + 1.6 * inch, height, script["footer"])
    shown, target = script["link"]
    _say_left_of(canvas, "print body", 9, "leaf", _RIGHT - 30, height, shown)
    canvas.linkURL(target, (_RIGHT - 160, height - 3, _RIGHT - 30, height + 9))
    _say_left_of(canvas, "print body", 9, "stone", _RIGHT, height, str(page))


# strokes


def _say(canvas: Canvas, font: str, size: float, colour: str, left: float, height: float, text: str) -> None:
    _set_type(canvas, font, size, colour)
    canvas.drawString(left, height, text)


def _say_left_of(canvas: Canvas, font: str, size: float, colour: str, right: float, height: float, text: str) -> None:
    _set_type(canvas, font, size, colour)
    canvas.drawRightString(right, height, text)


def _set_type(canvas: Canvas, font: str, size: float, colour: str) -> None:
    _fill(canvas, colour)
    canvas.setFont(brand().fonts[font], size)


def _fill(canvas: Canvas, colour: str) -> None:
    canvas.setFillColor(HexColor(f"#{brand().colours[colour]}"))


def _rule(canvas: Canvas, colour: str, height: float) -> None:
    canvas.setStrokeColor(HexColor(f"#{brand().colours[colour]}"))
    canvas.setLineWidth(0.6)
    canvas.line(_MARGIN, height, _RIGHT, height)
