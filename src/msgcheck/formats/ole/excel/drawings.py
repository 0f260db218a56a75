"""What is drawn on sheets: pictures and embedded files, words that are drawn, what is said about shapes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from msgcheck.formats.labels import Labels
from msgcheck.formats.limits import Limits
from msgcheck.formats.ole.compound import CompoundFile
from msgcheck.formats.ole.cutting import cut_out
from msgcheck.formats.ole.drawing import Shape, shapes
from msgcheck.formats.ole.embedded import embedded_gap
from msgcheck.formats.ole.excel.objects import SheetObject, object_in
from msgcheck.formats.ole.excel.place import Place
from msgcheck.formats.ole.excel.records import Record
from msgcheck.formats.ole.pictures import Pictures, picture_gap
from msgcheck.formats.ole.records import Record as Drawn
from msgcheck.model import Block, Gap, Held

_BELONGS_TO_OBJECT = 0xF011  # what a shape holds whose object comes behind it among the records of the sheet


class Kept:
    """What the sheets of a workbook show and do not hold: `store` are the pictures, as the workbook keeps them."""

    def __init__(self, file: CompoundFile, store: bytes, limits: Limits) -> None:
        self.pictures = Pictures(_as_container(store), b"")
        self._file = file
        self._paths = frozenset(file.paths)
        self._limits = limits

    def embedded(self, storage: str) -> Callable[[], bytes] | None:
        """What unpacks the file embedded in that storage; None where there is none."""
        if storage not in self._paths:
            return None
        return partial(cut_out, self._file, storage, self._limits.unpacked_bytes)


class Drawing:
    """The drawing on one sheet, whose records come among those of the cells."""

    def __init__(self, place: Place, kept: Kept, labels: Labels) -> None:
        self._place = place
        self._kept = kept
        self._labels = labels
        self._stretches: list[bytes] = []
        self._objects: list[SheetObject] = []

    @property
    def last_object(self) -> SheetObject | None:
        """The object met last, to which a text belongs that comes next."""
        return self._objects[-1] if self._objects else None

    def take(self, record: Record) -> None:
        """Add a part of the drawing."""
        self._stretches += record.stretches

    def take_object(self, record: Record) -> None:
        """Add an object."""
        self._objects.append(object_in(record))

    def read(self) -> Iterator[Block | Gap]:
        """What the drawing says and shows, shape by shape; then objects whose shapes are lost."""
        objects = iter(self._objects)
        for shape in shapes(_as_container(b"".join(self._stretches))):
            yield from self._shape(shape, next(objects, None) if shape.child(_BELONGS_TO_OBJECT) else None)
        for one in objects:
            if one.is_picture:
                yield self._shown(one, 0, self._label(one), f"object:{one.number}")

    def _shape(self, shape: Shape, one: SheetObject | None) -> Iterator[Block | Gap]:
        address, label = f"drawing:{shape.place}", "Shape"
        if shape.word_art:
            yield Block(shape.word_art, self._place.location("text", self._labels.next("WordArt"), address))
        if shape.picture or (one and one.is_picture):
            label = self._label(one)
            yield self._shown(one, shape.picture, label, address)
        if shape.description:
            described = f"{label} › Alternative text"
            yield Block(shape.description, self._place.location("alternative text", described, address))

    def _label(self, one: SheetObject | None) -> str:
        return self._labels.next("Embedded file" if one and one.storage else "Picture")

    def _shown(self, one: SheetObject | None, picture: int, label: str, address: str) -> Gap:
        """The gap for what a shape shows: an embedded file, else a picture."""
        if one and one.storage:
            return embedded_gap(self._place.location(Held.FILE, label, address), self._kept.embedded(one.storage))
        return picture_gap(self._place.location(Held.PICTURE, label, address), self._kept.pictures.unpacking(picture))


def _as_container(held: bytes) -> Drawn:
    return Drawn(held, 0, 0, True, 0, len(held))
