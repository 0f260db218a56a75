"""What some objects of a document say: texts, tables, comments, descriptions; and what of them is not read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from msgcheck.formats.inside import PICTURE as UNREAD_PICTURE
from msgcheck.formats.iwork import drawables, tables
from msgcheck.formats.iwork.objects import Object, Objects
from msgcheck.formats.iwork.texts import COMMENT, STORAGES, Role, paragraphs, role_of, shown
from msgcheck.formats.iwork.wire import text
from msgcheck.formats.labels import Labels, within
from msgcheck.formats.limits import Limits
from msgcheck.formats.odf.cells import column_letters
from msgcheck.formats.ooxml.passage import MEDIA
from msgcheck.model import Block, Enclosed, Gap, Held, Location

SHEET = "sheet"  # the part of a document in which cells have names

_UNREAD = {
    drawables.PICTURE: ("Picture", UNREAD_PICTURE, Held.PICTURE),
    drawables.RECORDING: ("Video or sound", MEDIA, Held.RECORDING),
    drawables.CHART: ("Chart", "the texts of charts were not read", Held.OTHER),
}
_ROLES = {  # what a text with that role is part of (empty: of what it stands in), what it is, and its label
    Role.BODY: ("", "paragraph", ""),
    Role.MARGINAL: ("header", "paragraph", "Header or footer"),
    Role.FOOTNOTE: ("footnote", "paragraph", "Footnote"),
    Role.BOX: ("", "text box", "Text box"),
    Role.NOTE: ("notes", "text", "Notes"),
    Role.OTHER: ("", "text", "Text"),
}


class Place(NamedTuple):
    """Where objects stand: the first and last of what a `Location` tells people."""

    part: str
    number: int | None
    label: str

    def location(self, element: str, label: str, address: str) -> Location:
        """The location of something there."""
        return Location(self.part, self.number, element, within(self.label, label), address)


class Reading:
    """Reads the objects of one document; counts cells, and never reads a text twice."""

    def __init__(self, objects: Objects, limits: Limits) -> None:
        self.objects = objects
        self._limits = limits
        self._passed = set(drawables.hidden_storages(objects))
        self._tables = tables.Tables(objects)
        self._cells = 0

    def everything(self, some: Iterable[Object], place: Place, kinds: Mapping[int, str]) -> Iterator[Block | Gap]:
        """What `some` objects say, titles first, notes last; `kinds` tells by their numbers which texts are titles."""
        some = list(some)
        labels = Labels()
        texts = [one for one in some if one.kind in STORAGES]
        for storage in sorted(texts, key=lambda one: (kinds.get(one.identifier) != "Title", role_of(one) is Role.NOTE)):
            yield from self._text(storage, place, kinds.get(storage.identifier, ""), labels)
        for one in some:
            yield from self._drawn(one, place, labels)

    def _text(self, storage: Object, place: Place, kind: str, labels: Labels) -> Iterator[Block]:
        role = role_of(storage)
        if storage.identifier in self._passed or role not in _ROLES:
            return  # what is in cells is read with these, and a table of contents only repeats headings
        self._passed.add(storage.identifier)
        part, element, label = ("", kind.lower(), kind) if kind else _ROLES[role]
        said = list(paragraphs(storage))
        label = labels.next(label) if label and said else ""
        for count, (number, words) in enumerate(said, 1):
            where = place._replace(part=part or place.part)
            address = _address(storage, f"paragraph:{number}")
            yield Block(words, where.location(element, label or f"Paragraph {count}", address))

    def _drawn(self, one: Object, place: Place, labels: Labels) -> Iterator[Block | Gap]:
        label = ""
        if one.kind in drawables.TABLES:
            yield from self._table(one, place, labels)
        elif one.kind == COMMENT and one.identifier not in self._passed:
            self._passed.add(one.identifier)
            said = shown(text(one.message, 1))
            yield Block(said, place.location("comment", labels.next("Comment"), _address(one)))
        elif one.kind in _UNREAD:
            kind, why, held = _UNREAD[one.kind]
            label = labels.next(kind)
            location = place.location(held, label, _address(one))
            unpack = drawables.picture_of(one, self.objects)
            yield Gap(location.label, why, held, Enclosed("", location, 0, unpack) if unpack else None)
        if described := drawables.description(one):
            inner = within(label or "Shape", "Alternative text")
            yield Block(described, place.location("alternative text", inner, _address(one)))

    def _table(self, info: Object, place: Place, labels: Labels) -> Iterator[Block]:
        for model in drawables.models_of(info, self.objects):
            if model.identifier in self._passed:
                continue
            self._passed.add(model.identifier)
            name = text(model.message, 8)
            label = name if place.part == SHEET else labels.next("Table")
            if place.part == SHEET or tables.shows_its_name(model):
                yield Block(name, place.location("table name", within(label, "Name"), _address(model, "name")))
            for cell in self._tables.cells(model):
                self._cells += 1
                self._limits.hold_cells(self._cells)
                name = f"{column_letters(cell.column)}{cell.row}"
                inner = name if place.part == SHEET else f"row {cell.row}, column {cell.column}"
                location = place.location("cell", within(label, inner), _address(model, f"cell:{name}"))
                yield Block(cell.text, location)


def _address(one: Object, within_it: str = "") -> str:
    return f"object:{one.identifier} {within_it}".rstrip()
