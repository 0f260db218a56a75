"""A picture unpacked to dots: as it shows, in a size in which text can be read, on a ground that it stands out from."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from io import BytesIO
from math import sqrt
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.limits import Limits

if TYPE_CHECKING:
    from PIL.Image import Image

_KINDS = ("PNG", "JPEG", "GIF", "TIFF", "BMP", "WEBP")
_TIFF = (b"II*\0", b"MM\0*")
_MOST_PAGES = 10  # of a TIFF
_LEAST_WIDTH, _LEAST_HEIGHT = 16, 8  # pixels: a smaller picture has no room for a word

# In pixels. No text is so small that it needs more than the most; letters of 5 to 7 pixels need to be enlarged.
_MOST, _LONGEST = 8_000_000, 12_000
_FEW, _MOST_TIMES = 1_000_000, 2.0

_SIXTEEN_BITS = ("I;16", "I;16L", "I;16B", "I;16N", "I", "F")
_WHITE, _BLACK, _GREY = 255, 0, 128  # grounds for what is drawn on none
_NEAR = 64  # levels: what is nearer than that to its ground is hard to see
_HARDLY_ANY = 0.02  # of what is drawn


class Page(NamedTuple):
    """A picture in red, green and blue, and how many times larger it is than it shows."""

    picture: Image
    times: float


def pages_of(content: bytes, limits: Limits) -> Iterator[Page]:
    """The first ten pages of a TIFF, the one picture of another file; none where it has no room for a word.

    Raises UnreadableDocument for a picture that is broken, or has too many pixels: its header tells how many, before
    they are unpacked.
    """
    try:
        with _quiet(content):
            picture = _opened(content, limits)
        for number in range(_MOST_PAGES if picture.format == "TIFF" else 1):
            with _quiet(content):
                page = _page(picture, number, limits)
            if not page:
                return
            yield page
    except (UnreadableDocument, MemoryError):
        raise
    except Exception as error:
        raise UnreadableDocument("is a broken picture") from error


@contextmanager
def _quiet(content: bytes) -> Iterator[None]:
    """Keeps off the terminal what decoders say of oddities, and of many pixels: we have a limit of our own."""
    with warnings.catch_warnings(action="ignore"), ExitStack() as until:
        if content.startswith(_TIFF):
            with suppress(OSError):  # a program with a window may have no standard error
                _send_errors_nowhere(until)
        yield


def _send_errors_nowhere(until: ExitStack) -> None:
    """The decoder of TIFFs asks nobody how to complain: it writes to standard error by the number of that file."""
    before = os.dup(2)
    until.callback(os.close, before)
    until.callback(os.dup2, before, 2)
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), 2)


def _opened(content: bytes, limits: Limits) -> Image:
    """The picture with its header read."""
    from PIL import Image  # noqa: PLC0415 - only a picture is worth it

    if content.startswith(b"RIFF"):
        limits.hold_pixels(_pixels_of_webp(content))
    try:
        return Image.open(BytesIO(content), formats=_KINDS)
    except Image.DecompressionBombError:
        limits.hold_pixels(2 * (Image.MAX_IMAGE_PIXELS or 0))
        raise


def _pixels_of_webp(content: bytes) -> int:
    """Told by the header itself, since to open a WebP makes room for all of them (RFC 9649, 2.5 to 2.7)."""
    kind, head = content[12:16], content[16:30].ljust(14, b"\0")
    if kind == b"VP8X":
        return (int.from_bytes(head[8:11], "little") + 1) * (int.from_bytes(head[11:14], "little") + 1)
    if kind == b"VP8L":
        sides = int.from_bytes(head[5:9], "little")
        return ((sides & 0x3FFF) + 1) * ((sides >> 14 & 0x3FFF) + 1)
    return (int.from_bytes(head[10:12], "little") & 0x3FFF) * (int.from_bytes(head[12:14], "little") & 0x3FFF)


def _page(picture: Image, number: int, limits: Limits) -> Page | None:
    """Page `number` of the picture, counted from 0; None where there is none, or no room for a word on it."""
    if number:
        try:
            picture.seek(number)
        except EOFError:
            return None
    limits.hold_pixels(picture.width * picture.height)
    times = _times(picture.width, picture.height)
    height, width = sorted((picture.width * min(times, 1), picture.height * min(times, 1)))
    return _shown(picture, times) if width >= _LEAST_WIDTH and height >= _LEAST_HEIGHT else None


def _times(width: int, height: int) -> float:
    """How many times larger or smaller a picture is best read."""
    most = min(sqrt(_MOST / (width * height)), _LONGEST / max(width, height))
    return min(max(sqrt(_FEW / (width * height)), 1), _MOST_TIMES, most)


def _shown(picture: Image, times: float) -> Page:
    from PIL import Image, ImageOps  # noqa: PLC0415

    width, height = round(picture.width * times), round(picture.height * times)
    picture.draft("RGB", (width, height))  # a JPEG can be unpacked at a half or a quarter of its size
    shown = _in_levels(picture)
    if shown.size != (width, height):
        shown = shown.resize((width, height), Image.Resampling.BICUBIC)
    ImageOps.exif_transpose(shown, in_place=True)
    return Page(_on_ground(shown).convert("RGB"), times)


def _in_levels(picture: Image) -> Image:
    """The picture in eight bits a colour, as it can be made larger and smaller."""
    if picture.mode in _SIXTEEN_BITS:
        return _in_eight_bits(picture.convert("F"))
    if picture.has_transparency_data:
        return picture.convert("RGBA")
    return picture.convert("L" if picture.mode in {"1", "L"} else "RGB")


def _in_eight_bits(picture: Any) -> Image:
    low, high = picture.getextrema()
    scale = 255 / ((high - low) or 1)
    shades: Image = picture.point(lambda level: level * scale - low * scale).convert("L")
    return shades


def _on_ground(picture: Image) -> Image:
    """What is drawn on no ground put on white; or on black or grey, where some of it could not be told from white."""
    if picture.mode != "RGBA":
        return picture
    from PIL import Image  # noqa: PLC0415

    opaque = picture.getchannel("A").point(lambda level: 255 * (level > _GREY))
    levels = picture.convert("L").histogram(opaque)
    lost = {ground: sum(levels[max(0, ground - _NEAR) : ground + _NEAR]) for ground in (_WHITE, _BLACK, _GREY)}
    ground = next(
        (ground for ground in lost if lost[ground] <= _HARDLY_ANY * sum(levels)), min(lost, key=lost.__getitem__)
    )
    shown = Image.new("RGBA", picture.size, (ground, ground, ground, 255))
    shown.alpha_composite(picture)
    return shown
