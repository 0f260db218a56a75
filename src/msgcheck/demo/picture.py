"""The one picture of the demo, drawn here: a packed lunch box from above, with an old name on its card."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw, ImageFont

from msgcheck.demo.source import brand

_WIDTH, _HEIGHT = 1200, 860
_SCALE = 2  # drawn larger and shrunk, for smooth edges
_CARD = ("BUSINESS LUNCH", "for Dana, no nuts")

_Box = tuple[float, float, float, float]  # left, top, right, bottom in pixels


def lunch_box() -> io.BytesIO:
    """A PNG of 1200 by 860 pixels."""
    image = Image.new("RGB", (_WIDTH * _SCALE, _HEIGHT * _SCALE), _colour("sand"))
    draw = ImageDraw.Draw(image)
    _rounded(draw, (90, 70, 1110, 640), 60, "forest")
    for area, ground in (
        ((125, 105, 590, 605), "paper"),
        ((620, 105, 1075, 345), "cream"),
        ((620, 375, 1075, 605), "leaf"),
    ):
        _rounded(draw, area, 36, ground)
    _rice(draw)
    _tomatoes(draw)
    _greens(draw)
    _card(draw)
    stream = io.BytesIO()
    image.resize((_WIDTH, _HEIGHT), Image.Resampling.LANCZOS).save(stream, "PNG", optimize=True)
    stream.seek(0)
    return stream


def _rice(draw: ImageDraw.ImageDraw) -> None:
    for row in range(11):
        for column in range(9):
            left = 160 + column * 46 + (row % 2) * 22
            top = 135 + row * 42 + (column * 7 + row * 5) % 11
            if left < 545:
                _rounded(draw, (left, top, left + 26, top + 11), 5, "sand")
    _disc(draw, 357, 355, 95, "sun")
    _disc(draw, 357, 355, 62, "cream")
    _disc(draw, 357, 355, 40, "sun")


def _tomatoes(draw: ImageDraw.ImageDraw) -> None:
    for across, down, radius in (
        (700, 190, 58),
        (815, 255, 62),
        (930, 180, 56),
        (1005, 275, 48),
        (708, 300, 30),
    ):
        _disc(draw, across, down, radius, "tomato")
        _disc(draw, across - radius * 0.3, down - radius * 0.35, radius * 0.16, "cream")


def _greens(draw: ImageDraw.ImageDraw) -> None:
    for position in range(7):
        left = 645 + position * 60
        top = 400 + (position % 2) * 34
        _rounded(draw, (left, top, left + 34, top + 140), 17, "forest" if position % 2 else "sun")


def _card(draw: ImageDraw.ImageDraw) -> None:
    _rounded(draw, (330, 560, 870, 800), 18, "paper")
    for line, down, size, colour in ((_CARD[0], 645, 54, "ink"), (_CARD[1], 720, 34, "stone")):
        font = ImageFont.load_default(size * _SCALE)
        draw.text((600 * _SCALE, down * _SCALE), line, _colour(colour), font, anchor="mm")


def _rounded(draw: ImageDraw.ImageDraw, area: _Box, radius: float, colour: str) -> None:
    left, top, right, bottom = (edge * _SCALE for edge in area)
    draw.rounded_rectangle((left, top, right, bottom), radius * _SCALE, _colour(colour))


def _disc(draw: ImageDraw.ImageDraw, across: float, down: float, radius: float, colour: str) -> None:
    _rounded(draw, (across - radius, down - radius, across + radius, down + radius), radius, colour)


def _colour(name: str) -> str:
    return f"#{brand().colours[name]}"
