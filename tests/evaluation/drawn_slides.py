"""Slides drawn from known text: the fonts, sizes, colours and damages that pictures in decks come in.

Everything is drawn from a seed, so that two runs on one machine read the same pictures. The fonts are those of
`_FONTS` that the machine has; one comes with reportlab.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from io import BytesIO
from itertools import cycle, islice
from pathlib import Path
from typing import NamedTuple

import reportlab
from PIL import Image, ImageDraw, ImageFilter, ImageFont

Colour = tuple[int, int, int]

WIDTH, HEIGHT = 1920, 1080
_MARGIN = 90
_FOLDERS = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path("/System/Library/Fonts"),
    Path("/Library/Fonts"),
    Path("C:/Windows/Fonts"),
    Path.home() / ".local/share/fonts",
    Path(reportlab.__file__).parent / "fonts",
)
_FONTS = (
    "DejaVuSans.ttf",
    "LiberationSans-Regular.ttf",
    "Carlito-Regular.ttf",
    "LiberationSerif-Regular.ttf",
    "Roboto-Light.ttf",
    "DejaVuSerif-Bold.ttf",
    "Vera.ttf",
    "OpenSans-Regular.ttf",
    "DejaVuSansMono.ttf",
    "Lato-Regular.ttf",
    "LiberationSans-BoldItalic.ttf",
    "arial.ttf",
    "calibri.ttf",
    "georgia.ttf",
    "segoeui.ttf",
    "Helvetica.ttc",
)
_HEADLINES = (
    "Why more and more offices order {} instead of cooking for themselves",
    "{}: everything your people need for the second half of the year",
    "How to sell {} to a customer who has never heard of us before",
)
_SENTENCES = (
    "Every new customer gets {} for three months without charge.",
    "Ask for {} when you call our office in the morning.",
    "With {} you save two hours a week, and nobody has to wait.",
    "We have sold {} to more than forty companies since the spring.",
    "Sign up for {} before Friday.",
    "Our price list shows {} on the second page.",
    "Nothing is easier to explain than {}, said the buyers we asked.",
    "The team behind {} answers within one working day.",
)
_CAPTIONS = ("Figure 3: {} by region, 2025 and 2026", "Source: survey among users of {}, n = 412")


class Written(NamedTuple):
    """A text as one reads it on a slide, and the size of its font in pixels of the finished picture."""

    text: str
    size: int


class Look(NamedTuple):
    """A make of picture: what it is called, its ground, the colour of its text, and what was done to it after."""

    name: str
    ground: Callable[[random.Random], Image.Image]
    ink: Colour
    after: Callable[[Image.Image], bytes]
    scale: float = 1.0
    least: int = 12
    in_boxes: bool = False


@dataclass(frozen=True, slots=True)
class DrawnSlide:
    """The bytes of a picture, the texts in it, and the font they are set in."""

    content: bytes
    texts: tuple[Written, ...]
    font: str


def drawn_slides(look: Look, names: Sequence[str], count: int, seed: int = 1) -> Iterator[DrawnSlide]:
    """`count` slides of one look, in as many fonts as there are, saying some of the `names` each."""
    chance = random.Random(f"{seed} {look.name}")
    for font in islice(cycle(fonts()), count):
        chosen = chance.sample(names, 18)
        drawing = _Drawing(look, font, chance)
        yield drawing.diagram(chosen) if look.in_boxes else drawing.slide(chosen)


@cache
def fonts() -> tuple[str, ...]:
    """The fonts to draw with, by their files."""
    found = {path.name: str(path) for folder in _FOLDERS if folder.is_dir() for path in folder.rglob("*.tt[fc]")}
    return tuple(found[name] for name in _FONTS if name in found)


@cache
def _sized(font: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(font, size)


class _Drawing:
    """A slide while it is drawn."""

    def __init__(self, look: Look, font: str, chance: random.Random) -> None:
        self._look, self._font, self._chance = look, font, chance
        self._picture = look.ground(chance)
        self._draw = ImageDraw.Draw(self._picture)
        self._texts: list[Written] = []

    def slide(self, names: Sequence[str]) -> DrawnSlide:
        """A headline, two columns, a table and captions, in falling sizes."""
        spare = iter(names)
        foot = self._text(self._chance.choice(_HEADLINES).format(next(spare)), (_MARGIN, 60), 60, WIDTH - 2 * _MARGIN)
        self._column(spare, (_MARGIN, foot + 50), (36, 32, 28))
        self._column(spare, (WIDTH // 2 + 50, foot + 50), (24, 24, 20, 20))
        self._table(spare, 760, 22)
        for size, left in ((18, _MARGIN), (16, 700), (14, 1300)):
            self._text(self._chance.choice(_CAPTIONS).format(next(spare)), (left, 950), size, 560)
        self._text(self._chance.choice(_CAPTIONS).format(next(spare)), (_MARGIN, 1020), 12, 900)
        return self._finished()

    def diagram(self, names: Sequence[str]) -> DrawnSlide:
        """Boxes in many colours, a name in the middle of each, dark on light ones and light on dark ones."""
        for number, name in enumerate(names[:15]):
            row, column = divmod(number, 3)
            corner = (_MARGIN + column * 600, 60 + row * 200)
            self._box(name, corner, self._chance.choice((16, 20, 24, 28, 32)))
        return self._finished()

    def _finished(self) -> DrawnSlide:
        return DrawnSlide(self._look.after(self._picture), tuple(self._texts), Path(self._font).stem)

    def _box(self, name: str, corner: tuple[int, int], size: int) -> None:
        left, top = corner
        fill = self._chance.randrange(256), self._chance.randrange(256), self._chance.randrange(256)
        ink = (0, 0, 0) if sum(fill) > 380 else (255, 255, 255)
        self._draw.rounded_rectangle((left, top, left + 520, top + 150), 20, fill=fill)
        text, font = (
            f"Step {self._chance.randrange(1, 9)}: {name} for all of our new customers",
            _sized(self._font, size),
        )
        lines = list(_lines(text, font, 400))
        for line in lines:
            self._draw.text((left + 260 - font.getlength(line) / 2, top + 20), line, fill=ink, font=font)
            top += round(size * 1.2)
        self._texts.append(Written(text, size))

    def _column(self, names: Iterator[str], corner: tuple[int, int], sizes: Sequence[int]) -> None:
        left, top = corner
        for size in sizes:
            sentence = self._chance.choice(_SENTENCES).format(next(names))
            top = self._text(sentence, (left, top), size, WIDTH // 2 - 140) + size

    def _table(self, names: Iterator[str], top: int, size: int) -> None:
        """Names in the cells of two rows; a cell is never broken over lines."""
        for row, price in ((0, "12 USD"), (1, "4 weeks")):
            for column in range(2):
                left, height = _MARGIN + column * 870, top + row * 60
                self._draw.rectangle((left - 14, height - 14, left + 856, height + 46), outline=self._look.ink)
                self._text(next(names), (left, height), size, 620)
                self._text(price, (left + 700, height), size, 150)

    def _text(self, text: str, corner: tuple[int, int], size: int, width: int) -> int:
        """Draws a text in lines that fit, unless it would come out too small, and returns where it ends."""
        if round(size * self._look.scale) < self._look.least:
            return corner[1]
        font, (left, top) = _sized(self._font, size), corner
        for line in _lines(text, font, width):
            self._draw.text((left, top), line, fill=self._look.ink, font=font)
            top += round(size * 1.25)
        self._texts.append(Written(text, round(size * self._look.scale)))
        return top


def _lines(text: str, font: ImageFont.FreeTypeFont, width: int) -> Iterator[str]:
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}".lstrip()
        if font.getlength(longer) > width and line:
            yield line
            line = word
        else:
            line = longer
    yield line


def _plain(colour: Colour, _: random.Random) -> Image.Image:
    return Image.new("RGB", (WIDTH, HEIGHT), colour)


def _photo(chance: random.Random) -> Image.Image:
    """What a photo is for a reader of text: a slope of colour, blurred things on it, and grain, all rather dark."""
    slope = Image.linear_gradient("L").resize((WIDTH, HEIGHT))
    picture = Image.merge("RGB", [slope.point([x * top // 255 for x in range(256)]) for top in (90, 60, 120)])
    draw = ImageDraw.Draw(picture)
    for _ in range(60):
        x, y, size = chance.randrange(WIDTH), chance.randrange(HEIGHT), chance.randrange(30, 260)
        draw.ellipse((x, y, x + size, y + size), fill=tuple(chance.randrange(130) for _ in range(3)))
    grain = Image.frombytes("L", (WIDTH // 4, HEIGHT // 4), chance.randbytes(WIDTH * HEIGHT // 16))
    noise = grain.resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)
    return Image.blend(picture.filter(ImageFilter.GaussianBlur(6)), Image.merge("RGB", [noise] * 3), 0.08)


def _as_png(picture: Image.Image) -> bytes:
    stream = BytesIO()
    picture.save(stream, "PNG", compress_level=1)
    return stream.getvalue()


def _as_jpeg(picture: Image.Image) -> bytes:
    stream = BytesIO()
    picture.save(stream, "JPEG", quality=30)
    return stream.getvalue()


def _turned(picture: Image.Image) -> bytes:
    return _as_png(picture.rotate(1, Image.Resampling.BICUBIC, fillcolor="white"))


def _shrunk(scale: float, picture: Image.Image) -> bytes:
    return _as_png(picture.resize((round(WIDTH * scale), round(HEIGHT * scale)), Image.Resampling.BILINEAR))


_WHITE, _NIGHT = partial(_plain, (255, 255, 255)), partial(_plain, (16, 24, 48))
LOOKS = (
    Look("dark on light", _WHITE, (20, 20, 30), _as_png),
    Look("light on dark", _NIGHT, (240, 240, 245), _as_png),
    Look("pale on light", _WHITE, (150, 150, 160), _as_png),
    Look("on a photo", _photo, (255, 255, 255), _as_png),
    Look("JPEG, quality 30", _WHITE, (0, 60, 120), _as_jpeg),
    Look("turned by 1 degree", _WHITE, (20, 20, 30), _turned),
    Look("boxes in colours", _WHITE, (0, 0, 0), _as_png, in_boxes=True),
    Look("shrunk to 1280 x 720", _WHITE, (20, 20, 30), partial(_shrunk, 2 / 3), scale=2 / 3),
    Look("shrunk to 640 x 360", _WHITE, (20, 20, 30), partial(_shrunk, 1 / 3), scale=1 / 3, least=8),
)
