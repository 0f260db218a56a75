"""Pictures: what stands written in them, read by an engine that comes with the extra `ocr`.

The picture is unpacked to dots (`dots`), the engine finds and reads the lines of text in it (`engine`), and the lines
are put together to what a reader takes as one (`layout`).
"""

from __future__ import annotations

import hashlib
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from msgcheck.errors import EnvironmentFault, UnreadableDocument
from msgcheck.formats.inside import PICTURE
from msgcheck.formats.limits import Limits
from msgcheck.formats.pictures.dots import Page, pages_of
from msgcheck.model import Document, Enclosed, Gap, Held, Location

_ENGINE = ("rapidocr", "onnxruntime")
_HOW_TO_READ = 'To read the text in pictures, install what that takes: pip install "msgcheck[ocr]"'
_ONE_READER = Lock()  # there is one engine in a process


class PictureText(NamedTuple):
    """A text in a picture: a paragraph, a headline, what stands in a box or a cell; line breaks that count as "\\n".

    `confidence` (0 to 1) is that of its least certain line. `box` is left, top, right and bottom in pixels from the
    top left corner of the picture as it shows. `page` counts from 1, where a file holds several (TIFF).
    """

    text: str
    confidence: float
    box: tuple[int, int, int, int]
    page: int = 1


def how_to_read() -> str | None:
    """What to do before the text in pictures can be read on this machine, as a sentence; None where it can be read."""
    return None if all(map(find_spec, _ENGINE)) else _HOW_TO_READ


def by_itself(path: Path, content: bytes) -> Document:
    """A picture that is a file of its own: a document of nothing but a gap, which knows what to read."""
    place = Location("picture", None, Held.PICTURE, "Picture", "picture")
    gap = Gap(place.label, PICTURE, Held.PICTURE, Enclosed(path.name, place, 0, lambda: content))
    return Document(path, "picture", hashlib.sha256(content).hexdigest(), (), gaps=(gap,))


def read_picture(content: bytes, limits: Limits) -> tuple[PictureText, ...]:
    """What stands written in a picture (PNG, JPEG, GIF, TIFF, BMP, WebP), in the order of reading.

    Of moving pictures the first is read, of the pages of a TIFF the first ten. That takes a second or two, and a
    second more for the first picture; threads take turns. Raises UnreadableDocument for a picture that is broken, too
    large or of another kind, and EnvironmentFault where the engine is missing.
    """
    how = how_to_read()
    if how:
        raise EnvironmentFault(how)
    try:
        with _ONE_READER:
            pages = enumerate(pages_of(content, limits), 1)
            return tuple(text._replace(page=number) for number, page in pages for text in _texts_on(page))
    except MemoryError as error:
        raise UnreadableDocument(limits.too_large) from error


def _texts_on(page: Page) -> list[PictureText]:
    from msgcheck.formats.pictures import engine, layout  # noqa: PLC0415 - the PDF reader's rules; it reads pictures too

    texts = layout.texts_of(engine.lines_in(page.picture))
    return [PictureText(text, confidence, _on_picture(box, page)) for text, confidence, box in texts]


def _on_picture(box: tuple[float, ...], page: Page) -> tuple[int, int, int, int]:
    left, top, right, bottom = (round(side / page.times) for side in box)
    return left, top, right, bottom
