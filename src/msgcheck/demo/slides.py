"""How each kind of slide is painted: one function a kind, all of them in `PAINTERS`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pptx.util import Inches

from msgcheck.demo.charts import add_columns, add_ring
from msgcheck.demo.drawing import HEADING, Area, Type, box, card, describe, disc, plate, typeset, words
from msgcheck.demo.picture import lunch_box
from msgcheck.demo.stage import HEIGHT, MARGIN, WIDTH
from msgcheck.demo.tables import add_price_table

_INNER = WIDTH - 2 * MARGIN
_TOP = 2.15  # where the content begins below the title
_SPLIT = 9.4  # where the covers change colour

_EYEBROW = Type(12, "tomato", bold=True)
_TITLE = Type(34, "ink", HEADING, leading=1.0)
_TEXT = Type(18)
_SMALL = Type(12, "stone")


def _cover(slide: Any, part: dict[str, Any]) -> None:
    _frame(slide, part, "forest")


def _close(slide: Any, part: dict[str, Any]) -> None:
    _frame(slide, part, "tomato")
    for position, line in enumerate(part["lines"]):
        words(slide.shapes, Area(MARGIN, 5.15 + 0.38 * position, 5.2, 0.35), line, Type(16, "leaf", bold=True))


def _frame(slide: Any, part: dict[str, Any], colour: str) -> None:
    box(slide.shapes, Area(_SPLIT, 0, WIDTH - _SPLIT, HEIGHT), colour)
    plate(slide.shapes, _SPLIT, HEIGHT / 2, 2.55, part["alt"])
    disc(slide.shapes, MARGIN + 0.14, 1.0, 0.14, "sun")
    name = Type(15, "forest", bold=True, anchor="middle")
    words(slide.shapes, Area(MARGIN + 0.42, 0.8, 4, 0.4), "Brightside Catering", name)
    _fill(slide.shapes.title, part["title"], Type(44, "ink", HEADING, anchor="bottom", leading=0.98))
    _fill(slide.placeholders[1], part["subtitle"], Type(20, "stone"))
    words(slide.shapes, Area(MARGIN, 6.5, 5.2, 0.3), part["small"], _SMALL)


def _fill(placeholder: Any, text: str, look: Type) -> None:
    typeset(placeholder.text_frame.paragraphs[0], text, look)


def _head(slide: Any, part: dict[str, Any]) -> None:
    words(slide.shapes, Area(MARGIN, 0.68, 9, 0.3), part["eyebrow"].upper(), _EYEBROW, "Eyebrow")
    _fill(slide.shapes.title, part["title"], _TITLE)


def _agenda(slide: Any, part: dict[str, Any]) -> None:
    _head(slide, part)
    for position, (what, how) in enumerate(part["items"]):
        top = _TOP + 0.1 + position * 0.88
        number = disc(slide.shapes, MARGIN + 0.36, top + 0.3, 0.3, "sun" if position % 2 == 0 else "sand")
        look = Type(16, "ink", HEADING, align="center", anchor="middle")
        words(slide.shapes, Area(MARGIN + 0.06, top, 0.6, 0.6), str(position + 1), look)
        number.name = f"Number {position + 1}"
        words(slide.shapes, Area(2.0, top, 3.6, 0.6), what, Type(20, bold=True, anchor="middle"))
        words(slide.shapes, Area(5.6, top, 6.5, 0.6), how, Type(18, "stone", anchor="middle"))
        if position:
            box(slide.shapes, Area(2.0, top - 0.15, WIDTH - 2.0 - MARGIN, 0.012), "sand")


def _figures(slide: Any, part: dict[str, Any]) -> None:
    _head(slide, part)
    colours = ("sun", "tomato", "leaf")
    width, gap = 3.6, 0.366
    for position, (number, what) in enumerate(part["figures"]):
        area = Area(MARGIN + position * (width + gap), _TOP + 0.1, width, 2.7)
        card(slide.shapes, area, "paper")
        box(slide.shapes, Area(area.left + 0.35, area.top + 0.4, 0.5, 0.07), colours[position])
        words(slide.shapes, area.inset(0.35, 0.65), number, Type(54, "ink", HEADING, leading=1.0))
        words(slide.shapes, Area(area.left + 0.35, area.top + 1.8, width - 0.7, 0.5), what, Type(18, "stone"))
    words(slide.shapes, Area(MARGIN, 5.35, 9.5, 0.8), part["text"], Type(20))


def _quote(slide: Any, part: dict[str, Any]) -> None:
    ground = box(slide.shapes, Area(0, 0, WIDTH, 6.5), "forest")
    slide.shapes._spTree.insert(2, ground._element)  # behind the title, which comes with the slide
    title = slide.shapes.title
    title.left, title.top, title.width, title.height = Area(MARGIN, 2.2, 10.6, 2.6).emu
    _fill(title, part["quote"], Type(36, "paper", HEADING, leading=1.12))
    words(slide.shapes, Area(MARGIN, 0.85, 2, 1.4), "“", Type(110, "sun", HEADING, leading=0.8))
    words(slide.shapes, Area(MARGIN, 5.3, 10.6, 0.5), part["by"], Type(16, "sun"), "Source")


def _cards(slide: Any, part: dict[str, Any]) -> None:
    _head(slide, part)
    count, gap = len(part["cards"]), 0.3
    width = min(3.6, (_INNER - (count - 1) * gap) / count)
    everything = slide.shapes.add_group_shape()
    everything.name = "Cards"
    for position, content in enumerate(part["cards"]):
        one = everything.shapes.add_group_shape()
        one.name = f"Card {position + 1}"
        _card(one.shapes, Area(MARGIN + position * (width + gap), _TOP + 0.1, width, 3.2), content)
    words(slide.shapes, Area(MARGIN, 5.8, 11, 0.5), part["text"], _TEXT)


def _card(shapes: Any, area: Area, content: dict[str, str]) -> None:
    card(shapes, area, "paper")
    disc(shapes, area.left + 0.6, area.top + 0.6, 0.3, content["colour"])
    disc(shapes, area.left + 0.6, area.top + 0.6, 0.15, "paper")
    inner = area.inset(0.3, 0)
    name = Type(22, "ink", HEADING, anchor="bottom", leading=0.95)
    words(shapes, Area(inner.left, area.top + 1.0, inner.width, 0.8), content["name"], name)
    words(shapes, Area(inner.left, area.top + 1.95, inner.width, 1.1), content["says"], Type(14, "stone"))


def _steps(slide: Any, part: dict[str, Any]) -> None:
    _head(slide, part)
    count, gap = len(part["steps"]), 0.3
    width = (_INNER - (count - 1) * gap) / count
    for position, (what, how) in enumerate(part["steps"]):
        area = Area(MARGIN + position * (width + gap), _TOP + 0.5, width, 2.9)
        card(slide.shapes, area, "paper")
        disc(slide.shapes, area.left + 0.7, area.top, 0.4, "sun")
        number = Type(20, "ink", HEADING, align="center", anchor="middle")
        words(slide.shapes, Area(area.left + 0.3, area.top - 0.4, 0.8, 0.8), str(position + 1), number)
        inner = area.inset(0.3, 0)
        words(slide.shapes, Area(inner.left, area.top + 0.75, inner.width, 0.5), what, Type(24, "ink", HEADING))
        words(slide.shapes, Area(inner.left, area.top + 1.35, inner.width, 1.3), how, Type(16, "stone"))


def _prices(slide: Any, part: dict[str, Any]) -> None:
    _head(slide, part)
    add_price_table(slide.shapes, Area(MARGIN, _TOP, _INNER, 3.6), part["columns"], part["rows"])
    words(slide.shapes, Area(MARGIN, 6.15, 11, 0.3), part["small"], Type(13, "stone"))


def _chart(slide: Any, part: dict[str, Any]) -> None:
    _head(slide, part)
    card(slide.shapes, Area(MARGIN, _TOP - 0.1, 7.4, 4.45), "paper")
    add_columns(slide.shapes, Area(MARGIN + 0.15, _TOP, 7.1, 4.25), part["chart"])
    card(slide.shapes, Area(8.6, _TOP - 0.1, 3.83, 4.45), "paper")
    add_ring(slide.shapes, Area(8.7, _TOP, 3.63, 4.25), part["shares"])


def _picture(slide: Any, part: dict[str, Any]) -> None:
    _head(slide, part)
    picture = slide.shapes.add_picture(lunch_box(), Inches(MARGIN), Inches(_TOP), height=Inches(4.2))
    describe(picture, part["alt"])
    left = 7.6
    for position, (number, what) in enumerate(part["facts"]):
        top = _TOP + position * 0.85
        words(slide.shapes, Area(left, top, 1.2, 0.75), number, Type(40, "tomato", HEADING, leading=1.0))
        words(slide.shapes, Area(left + 1.3, top, 3.4, 0.72), what, Type(18, anchor="middle"))
    words(slide.shapes, Area(left, _TOP + 2.75, WIDTH - MARGIN - left, 1.4), part["text"], Type(17, "stone"))


PAINTERS: dict[str, Callable[[Any, dict[str, Any]], None]] = {
    "cover": _cover,
    "agenda": _agenda,
    "figures": _figures,
    "quote": _quote,
    "cards": _cards,
    "steps": _steps,
    "prices": _prices,
    "chart": _chart,
    "picture": _picture,
    "close": _close,
}
