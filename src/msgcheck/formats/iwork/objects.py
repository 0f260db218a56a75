"""The objects of a document, each with a number by which others refer to it, in archives of a ZIP (IWA).

An archive is cut into chunks that are packed by themselves. Unpacked, it is a row of objects: a head, which tells the
object's number, its kind and its size, and the object's message.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from functools import cached_property, partial
from typing import NamedTuple
from zipfile import ZipInfo

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.iwork.snappy import unpacked
from msgcheck.formats.iwork.wire import messages, number, number_at
from msgcheck.formats.limits import Limits
from msgcheck.formats.zipped import BrokenPart, Zipped

_FOLDER, _IN_ZIP, _SUFFIX = "Index/", "Index.zip", ".iwa"
_OF_NO_INTEREST = ("DocumentStylesheet", "ThemeStylesheet", "Metadata", "DocumentMetadata", "ViewState")
_HEAD = "Document"  # the archive whose first object is the document
_DATA = re.compile(r"Data/.*-([0-9]+)\.\w+\Z")  # pictures and the like: their names end in their numbers
_PASSWORD = ".iwpv2"  # the entry that a document with a password has
_HEAD_BYTES = 4  # of a chunk


class Object(NamedTuple):
    """An object: its number, its kind, its message, and the archive that it is in ("Slide-12")."""

    identifier: int
    kind: int
    message: bytes
    archive: str


class Objects:
    """All objects of a document that may be read. Raises UnreadableDocument where it is broken or breaks a limit.

    `archives` are the names of those to look at, None for all; `damaged` of those that could not be read.
    """

    def __init__(self, zipped: Zipped, limits: Limits, archives: Container[str] | None = None) -> None:
        self.damaged: list[str] = []
        self._by_number: dict[int, Object] = {}
        self._unpacked = 0
        self._limits = limits
        self._archives = archives
        self._data = {
            found[1]: partial(zipped.unpacked, one) for one in zipped.entries if (found := _DATA.match(one.filename))
        }
        for one in (zipped, *_further(zipped, limits)):
            for entry in one.entries:
                if entry.filename == _PASSWORD:
                    raise UnreadableDocument("is protected with a password")
                if entry.filename.endswith(_SUFFIX):
                    self._take(entry.filename.rpartition(_FOLDER)[2].removesuffix(_SUFFIX), one, entry)

    def __iter__(self) -> Iterator[Object]:
        return iter(self._by_number.values())

    @cached_property
    def by_archive(self) -> Mapping[str, Sequence[Object]]:
        """The objects by the archives that they are in."""
        found: dict[str, list[Object]] = {}
        for one in self:
            found.setdefault(one.archive, []).append(one)
        return found

    def of_kind(self, *kinds: int) -> Iterator[Object]:
        """The objects of these kinds in the order of the file."""
        return (one for one in self if one.kind in kinds)

    def referred(self, message: bytes, *path: int) -> list[Object]:
        """The objects that the references at the end of `path` lead to; those that are lost are left out."""
        found = (self._by_number.get(number(reference, 1)) for reference in messages(message, *path))
        return [one for one in found if one is not None]

    def data(self, message: bytes, *path: int) -> Callable[[], bytes] | None:
        """What unpacks the picture or recording to which the first reference at the end of `path` leads.

        It is the same each time; None where there is none.
        """
        return self._data.get(str(number(message, *path, 1)))

    def _take(self, archive: str, zipped: Zipped, entry: ZipInfo) -> None:
        if archive.startswith(_OF_NO_INTEREST) or archive not in (self._archives or (archive,)):
            return
        try:
            held = b"".join(self._chunks(zipped.unpacked(entry)))
        except BrokenPart:
            self.damaged.append(archive)
            return
        for one in _objects(archive, held):
            self._by_number.setdefault(one.identifier, one)
            self._limits.hold_pieces(len(self._by_number))

    def _chunks(self, content: bytes) -> Iterator[bytes]:
        at = 0
        while at + _HEAD_BYTES <= len(content):
            is_plain, size = content[at], int.from_bytes(content[at + 1 : at + _HEAD_BYTES], "little")
            packed = content[at + _HEAD_BYTES : at + _HEAD_BYTES + size]
            chunk = packed if is_plain else unpacked(packed)
            self._unpacked += len(chunk)
            self._limits.hold_unpacked_bytes(self._unpacked)
            yield chunk
            at += _HEAD_BYTES + size


def head_of(content: bytes, limits: Limits) -> Object | None:
    """The object that a document begins with; None where it cannot be read. UnreadableDocument as for `Objects`."""
    objects = Objects(Zipped(content, limits), limits, (_HEAD,))
    return next(iter(objects), None)


def _further(zipped: Zipped, limits: Limits) -> Iterator[Zipped]:
    """The ZIP in the ZIP that some files keep their archives in."""
    for entry in zipped.entries:
        if entry.filename.endswith(_IN_ZIP):
            yield Zipped(zipped.unpacked(entry), limits)


def _objects(archive: str, held: bytes) -> Iterator[Object]:
    """The objects in an unpacked archive; of one in several messages the first, which is the object itself."""
    at = 0
    while at < len(held):
        size, at = number_at(held, at)
        head, at = held[at : at + size], at + size
        for place, one in enumerate(messages(head, 2)):
            length = number(one, 3)
            if not place:
                yield Object(number(head, 1), number(one, 1), held[at : at + length], archive)
            at += length
