"""The engine that finds and reads lines of text: RapidOCR, by the models that come with its package.

Nothing is fetched and nothing is written: the engine is told where its models lie, and to keep quiet. It works in the
thread that calls it, one at a time: there is a worker process a core.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from math import dist, sqrt
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from msgcheck.errors import EnvironmentFault

if TYPE_CHECKING:
    from PIL.Image import Image

# In pixels; lines are looked for in no more than these, and read in all that the picture has.
_MOST_SEARCHED, _LONGEST_SEARCHED = 1_000_000, 4_000
_DOUBTFUL = 0.9  # confidence
_UPRIGHT = 1.5  # times higher than wide: a line that runs up or down
_NO_MEMORY = re.compile("alloc|insufficient memory", re.I)

Corner = tuple[float, float]


class Line(NamedTuple):
    """A line of text in a picture, or a part of one, and its corners clockwise from the top left one.

    Corners are in pixels to the right and down. `confidence` is between 0 and 1.
    """

    text: str
    confidence: float
    corners: tuple[Corner, ...]


def lines_in(picture: Image) -> list[Line]:
    """All that looks like a line of text in an RGB `picture`, well read or not, in no certain order."""
    return [Line(*_read(_cut_out(corners, picture)), corners) for corners in _found_in(picture)]


def _found_in(picture: Image) -> list[tuple[Corner, ...]]:
    """The corners of the lines."""
    times = min(1, sqrt(_MOST_SEARCHED / (picture.width * picture.height)), _LONGEST_SEARCHED / max(picture.size))
    size = max(1, round(picture.width * times)), max(1, round(picture.height * times))
    across, down = picture.width / size[0], picture.height / size[1]
    found = _ask(picture.resize(size) if times < 1 else picture, use_det=True, use_cls=False, use_rec=False)
    boxes: Sequence[Any] = () if found.boxes is None else found.boxes
    return [tuple((float(x) * across, float(y) * down) for x, y in corners) for corners in boxes]


def _cut_out(corners: Sequence[Corner], picture: Image) -> Image:
    """One line by itself, running level."""
    from PIL import Image  # noqa: PLC0415

    top_left, top_right, bottom_right, bottom_left = corners
    width = max(1, round(max(dist(top_left, top_right), dist(bottom_left, bottom_right))))
    height = max(1, round(max(dist(top_left, bottom_left), dist(top_right, bottom_right))))
    sides = (*top_left, *bottom_left, *bottom_right, *top_right)
    line = picture.transform((width, height), Image.Transform.QUAD, sides, Image.Resampling.BICUBIC)
    return line.transpose(Image.Transpose.ROTATE_90) if height >= _UPRIGHT * width else line


def _read(line: Image) -> tuple[str, float]:
    """What a line says and how certain that is. A doubtful one may stand upside down, or run up the picture."""
    from PIL import Image  # noqa: PLC0415

    text, confidence = _text_of(line)
    if confidence >= _DOUBTFUL:
        return text, confidence
    return max((text, confidence), _text_of(line.transpose(Image.Transpose.ROTATE_180)), key=itemgetter(1))


def _text_of(line: Image) -> tuple[str, float]:
    read = _ask(line, use_det=False, use_cls=False, use_rec=True)
    return (read.txts[0], float(read.scores[0])) if read.txts else ("", 0.0)


def _ask(picture: Image, **steps: bool) -> Any:
    import numpy  # noqa: PLC0415

    blue_first = numpy.ascontiguousarray(numpy.asarray(picture)[:, :, ::-1])
    try:
        return _engine()(blue_first, **steps)
    except Exception as error:
        if _NO_MEMORY.search(str(error)):
            raise MemoryError from error
        raise


@cache
def _engine() -> Any:
    """Made once a process: that takes a second."""
    try:
        import cv2  # noqa: PLC0415 - these three take most of that second
        import onnxruntime  # noqa: PLC0415
        import rapidocr  # noqa: PLC0415

        cv2.setNumThreads(1)
        onnxruntime.disable_telemetry_events()
        return rapidocr.RapidOCR(params=_PARAMETERS | _models(Path(rapidocr.__file__).parent / "models"))
    except (ImportError, OSError) as error:
        raise EnvironmentFault(f"The engine that reads text in pictures cannot be loaded: {error}") from error


_PARAMETERS = {
    "Global.log_level": "critical",
    "Global.use_cls": False,  # its guess what stands upside down is wrong too often
    "Global.text_score": 0.0,  # what is too uncertain is left out in `layout`
    "Global.use_preprocess_img": False,
    "Global.use_vertical_padding": False,
    "Det.limit_type": "min",
    "Det.limit_side_len": 32,  # pixels: the least that it takes
    "EngineConfig.onnxruntime.intra_op_num_threads": 1,
    "EngineConfig.onnxruntime.inter_op_num_threads": 1,
}


def _models(folder: Path) -> dict[str, str]:
    """Where the models lie. Told so, the engine does not look for them on the network, whatever is missing."""
    models = {step: next(folder.glob(f"*_{step.lower()}_*.onnx"), None) for step in ("Det", "Rec")}
    if None in models.values():
        raise OSError(f"there are no models in {folder}")
    return {f"{step}.model_path": str(path) for step, path in models.items()}
