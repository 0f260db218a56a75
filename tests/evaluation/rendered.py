"""Documents as LibreOffice draws them, and where two drawings of a document differ besides the lines that may."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray

from tests.evaluation.comparison import NotTold
from tests.evaluation.libreoffice_words import EXPORTS, Export, export

_SCALE = 1.0  # pixels to a point
_MARGIN = 3  # points round a line that may differ: what its letters reach beyond their boxes
_FAINT = 64  # of 255: a difference that no one sees, as where a letter begins between two pixels
_SPECK = 8  # pixels: as many may differ on a page, being rounded otherwise
_MOST_PAGES = 40  # of a document: a workbook may print to thousands
_PRINTED = {"docx": "writer", "odt": "writer", "pptx": "impress", "odp": "impress", "xlsx": "calc", "ods": "calc"}

_Pixels = NDArray[np.int16]


class Line(NamedTuple):
    """A stretch of text on a page and its box, in points from the page's lower left corner."""

    text: str
    left: float
    bottom: float
    right: float
    top: float


def pages_of(drawing: bytes) -> int:
    """How many pages of it are compared."""
    return min(len(pdfium.PdfDocument(drawing)), _MOST_PAGES)


def drawn(content: bytes, kind: str) -> bytes:
    """The document as a PDF. NotTold where LibreOffice does not open it, or not as what it is."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (source := folder / "file").write_bytes(content)
        export(source, Export(EXPORTS[kind].input_filter, f"pdf:{_PRINTED[kind]}_pdf_Export"), folder)
        pages = [path.read_bytes() for path in folder.glob("file?*")]
    if not pages:
        raise NotTold("LibreOffice does not open it")
    return pages[0]


def pages_that_differ(before: bytes, after: bytes, exchanged: Collection[str] = ()) -> list[int]:
    """The pages, from 1, of two drawings that differ outside the lines whose words differ; 0 if their number does.

    Stretches of nothing but `exchanged` words, in small letters, count among those: they may only have changed places.
    """
    old, new = pdfium.PdfDocument(before), pdfium.PdfDocument(after)
    if len(old) != len(new):
        return [0]
    numbers = range(min(len(old), _MOST_PAGES))
    return [number + 1 for number in numbers if _differ(old[number], new[number], exchanged)]


def _differ(old: Any, new: Any, exchanged: Collection[str]) -> bool:
    if old.get_size() != new.get_size():
        return True
    before, after = _lines(old), _lines(new)
    others = [*_without(after, before, _words), *_without(before, after, _words)]
    moved = [*_without(after, before, _place), *_without(before, after, _place)]
    changed = [*others, *(line for line in moved if all(word in exchanged for word in line.text.lower().split()))]
    if any(not _is_beside_one_of(changed, line) for line in moved):
        return True
    pixels = np.abs(_pixels(old) - _pixels(new))
    for line in (*changed, *moved):
        _blot_out(pixels, line)
    return int((pixels > _FAINT).sum()) > _SPECK


def _pixels(page: Any) -> _Pixels:
    return np.asarray(page.render(scale=_SCALE, grayscale=True).to_numpy()).squeeze().astype(np.int16)


def _lines(page: Any) -> list[Line]:
    text = page.get_textpage()
    boxes = (text.get_rect(number) for number in range(text.count_rects()))
    return [Line(text.get_text_bounded(*box).strip(), *box) for box in boxes]


def _without(lines: list[Line], others: list[Line], by: Callable[[Line], object]) -> Iterator[Line]:
    """The lines that are not among the others, told by something of theirs."""
    there = Counter(map(by, others))
    for line in lines:
        if there[by(line)]:
            there[by(line)] -= 1
        else:
            yield line


def _words(line: Line) -> object:
    return line.text


def _place(line: Line) -> object:
    return line.text, tuple(round(edge) for edge in line[1:])


def _is_beside_one_of(changed: list[Line], line: Line) -> bool:
    """Whether words of another width stand in the same row, so that what follows them there may move."""
    return any(one.bottom < line.top and line.bottom < one.top for one in changed)


def _blot_out(pixels: _Pixels, line: Line) -> None:
    height = pixels.shape[0]
    left, right = max(0, int(line.left - _MARGIN)), int(line.right + _MARGIN) + 1
    top, bottom = max(0, int(height - line.top - _MARGIN)), int(height - line.bottom + _MARGIN) + 1
    pixels[top:bottom, left:right] = 0
