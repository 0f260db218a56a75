"""The pictures in Office's older files ([MS-ODRAW] 2.2.20 to 2.2.31): a store, to which shapes refer by numbers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.inside import PICTURE
from msgcheck.formats.ole.records import Record, children, record_at
from msgcheck.model import Enclosed, Gap, Held, Location

Unpack = Callable[[], bytes]

_STORE, _ENTRY = 0xF001, 0xF007
_ENTRY_BYTES, _PLACE_AT, _NAME_LENGTH_AT = 36, 28, 33  # of an entry: its size, where it tells place and length of name
_DOTS = (0xF01D, 0xF01E, 0xF029, 0xF02A)  # kinds of pictures that are written as files are: JPEG, PNG, TIFF
_MARK_BYTES = 16  # before the picture; there are two marks where the instance is odd
_DRAWN = "is a drawing (EMF or WMF), which is not read"
_LOST = "is damaged or missing"


class Pictures:
    """The pictures in the store under `group` (None: there are none); `stream` holds those that the store does not."""

    def __init__(self, group: Record | None, stream: bytes) -> None:
        stores = [one for one in group.within() if one.kind == _STORE] if group else []
        self._entries = [entry for store in stores[:1] for entry in children(store, _ENTRY)]
        self._stream = stream
        self._unpacking: dict[int, Unpack] = {}

    def __len__(self) -> int:
        return len(self._entries)

    def unpacking(self, number: int) -> Unpack | None:
        """What unpacks the picture of that number, from 1, the same each time; None where there is none."""
        if not 0 < number <= len(self._entries):
            return None
        return self._unpacking.setdefault(number, partial(picture_in, self._entries[number - 1], self._stream))


def picture_in(record: Record, stream: bytes = b"") -> bytes:
    """The file of the picture in `record`, or to which it leads in `stream` where it is an entry of a store.

    UnreadableDocument where it is none that is made of dots.
    """
    held = _of_entry(record, stream) if record.kind == _ENTRY else record
    if held.kind not in _DOTS:
        raise UnreadableDocument(_DRAWN if held.end > held.start else _LOST)
    marks = 2 if held.instance % 2 else 1
    return held.content[marks * _MARK_BYTES + 1 :]


def _of_entry(entry: Record, stream: bytes) -> Record:
    inside = entry.start + _ENTRY_BYTES + entry.number(_NAME_LENGTH_AT, 1)
    if inside < entry.end:
        return record_at(entry.stream, inside, entry.end)
    return record_at(stream, entry.number(_PLACE_AT))


def picture_gap(location: Location, unpack: Unpack | None) -> Gap:
    """The gap for a picture that stands there."""
    enclosed = Enclosed("", location, 0, unpack) if unpack else None
    return Gap(location.label, PICTURE, Held.PICTURE, enclosed)
