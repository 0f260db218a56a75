"""Small pictures with text in them, drawn in a font that comes with reportlab."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import reportlab
from PIL import Image, ImageDraw, ImageFont

_FONT = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"
_SPACING = 1.2  # from line to line, in sizes of the font

Text = tuple[str, int, int, int]  # what stands there, its left and top side, the size of its font; "\n" breaks lines


def drawing(*texts: Text, size: tuple[int, int] = (640, 240), ground: Any = "white", ink: Any = "black") -> Image.Image:
    """A picture of `size` pixels with these texts on it."""
    picture = Image.new("RGBA" if len(ground) == 4 else "RGB", size, ground)
    draw = ImageDraw.Draw(picture)
    for words, left, top, height in texts:
        font = ImageFont.truetype(str(_FONT), height)
        for number, line in enumerate(words.split("\n")):
            draw.text((left, top + round(number * height * _SPACING)), line, fill=ink, font=font)
    return picture


def saved(picture: Image.Image, kind: str = "PNG", **options: Any) -> bytes:
    """The bytes of a picture's file."""
    stream = BytesIO()
    picture.save(stream, kind, **options)
    return stream.getvalue()
