"""Annotations added to a PDF by an incremental update (ISO 32000-2, 7.5.6): all bytes of the file stay as they are.

What follows them are the new objects, the pages (or their lists of annotations) that lead to them, and a table of where
these stand, in the form that the file's own last table has. pypdf reads what has to be read of the file for that.
"""

from __future__ import annotations

import hashlib
import logging
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any, NamedTuple

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject, NumberObject, PdfObject

from msgcheck.errors import Unmendable
from msgcheck.formats.pdf.marks import OBJECTS_OF_A_MARK, Mark

logging.getLogger("pypdf").addHandler(logging.NullHandler())  # what it finds odd is no news to the user

SIGNED = "is signed, and would be shown as changed since it was signed"
BROKEN = "is damaged: it can be read, but notes cannot be added to it"

_END = re.compile(rb"startxref\s{1,9}(\d{1,12})\s{1,9}%%EOF")
_LAST = 2048  # bytes of a file in which its end is looked for
_TABLE = re.compile(rb"\s{0,9}xref\b")
_STREAM = re.compile(rb"\s{0,9}\d{1,10}\s{1,9}\d{1,5}\s{1,9}obj\b")
_HIGHEST = 8_388_607  # number of an object (Annex C.2)


class _Table(NamedTuple):
    """Where the file's last table of objects begins, and whether it is a stream (7.5.8)."""

    place: int
    is_stream: bool


class _Object(NamedTuple):
    """An object of the update: its number and generation, and what it is."""

    number: int
    generation: int
    body: bytes


def with_marks(content: bytes, marks: Sequence[Mark]) -> bytes:
    """The file with the marks on its pages.

    Raises Unmendable where the file is encrypted or signed, or so damaged that no update can be sure.
    """
    table = _last_table(content)
    try:
        reader = PdfReader(BytesIO(content))
        if reader.is_encrypted:
            raise Unmendable("is encrypted, and what is added to it would have to be too, which msgcheck cannot do")
        if "/Perms" in reader.root_object:  # rights that hold for the file as it was signed (12.8.6)
            raise Unmendable(SIGNED)
        first = _first_free(reader)
        objects = list(_objects(reader, marks, first))
        trailer = _trailer(reader, content)
    except (Unmendable, MemoryError):
        raise
    except Exception as fault:  # pypdf raises of all kinds for bytes that it did not expect
        raise Unmendable(BROKEN) from fault
    return content + _update(objects, trailer, table, len(content))


def _last_table(content: bytes) -> _Table:
    for end in reversed([*_END.finditer(content, max(len(content) - _LAST, 0))]):
        place = int(end[1])
        if _TABLE.match(content, place):
            return _Table(place, is_stream=False)
        if _STREAM.match(content, place):
            return _Table(place, is_stream=True)
        break
    raise Unmendable(BROKEN)


def _first_free(reader: PdfReader) -> int:
    """The first number that no object has, whatever the file says of its size."""
    taken = [*reader.xref_objStm, *(number for of_generation in reader.xref.values() for number in of_generation)]
    size = reader.trailer["/Size"]
    first = max(size, 1 + max(taken)) if isinstance(size, NumberObject) else _HIGHEST
    if first >= _HIGHEST:
        raise Unmendable(BROKEN)
    return first


def _objects(reader: PdfReader, marks: Sequence[Mark], first: int) -> Iterator[_Object]:
    """The objects of the marks, numbered from `first`, and after those of a page what leads to them."""
    by_page = defaultdict[int, list[Mark]](list)
    for mark in marks:
        by_page[mark.page].append(mark)
    pages = _pages(reader)
    for number, of_page in sorted(by_page.items()):
        page = pages[number - 1]
        added = range(first, first + len(of_page) * OBJECTS_OF_A_MARK, OBJECTS_OF_A_MARK)
        for at, mark in zip(added, of_page, strict=True):
            bodies = mark.numbered(at, b"%d %d R" % (page.idnum, page.generation))
            yield from (_Object(at + place, 0, body) for place, body in enumerate(bodies))
        yield _leading_to(page, [each for at in added for each in (at, at + 1)])
        first = added.stop


def _pages(reader: PdfReader) -> list[IndirectObject]:
    """The pages in their order (7.7.3)."""
    pages: list[IndirectObject] = []
    met: set[int] = set()  # a broken file may lead in circles
    waiting: list[Any] = [_raw(reader.root_object, "/Pages")]
    while waiting:
        node = waiting.pop()
        if not isinstance(node, IndirectObject):
            raise Unmendable(BROKEN)
        found = node.get_object()
        if not isinstance(found, DictionaryObject) or node.idnum in met:
            raise Unmendable(BROKEN)
        met.add(node.idnum)
        if "/Kids" in found:
            waiting += reversed(list(found["/Kids"]))  # type: ignore[call-overload]
        else:
            pages.append(node)
    return pages


def _leading_to(page: IndirectObject, numbers: Sequence[int]) -> _Object:
    """The page, or its list of annotations where that is an object of its own, with those of these numbers at the end.

    The pop-ups are in the list too, each behind what it belongs to.
    """
    own = page.get_object()
    if not isinstance(own, DictionaryObject):
        raise Unmendable(BROKEN)
    before = _raw(own, "/Annots") if "/Annots" in own else None
    listed = before.get_object() if before is not None else None
    added = [IndirectObject(number, 0, page.pdf) for number in numbers]
    annotations = ArrayObject([*(listed if isinstance(listed, ArrayObject) else ()), *added])
    if isinstance(before, IndirectObject) and isinstance(listed, ArrayObject):
        return _Object(before.idnum, before.generation, _written(annotations))
    changed = DictionaryObject({key: _raw(own, key) for key in own} | {NameObject("/Annots"): annotations})
    return _Object(page.idnum, page.generation, _written(changed))


def _raw(dictionary: DictionaryObject, key: str) -> Any:
    """What the dictionary holds, a reference being left as one."""
    return dictionary.raw_get(key)


def _trailer(reader: PdfReader, content: bytes) -> bytes:
    """What the new table says of the file, in which only its identifier changes (14.4)."""
    kept = DictionaryObject(
        {NameObject(key): reader.trailer.raw_get(key) for key in ("/Root", "/Info") if key in reader.trailer}
    )
    entries = b"".join(b"%s %s" % (key.encode(), _written(value)) for key, value in kept.items())
    identifier = reader.trailer.get("/ID")
    if isinstance(identifier, ArrayObject) and len(identifier) == 2:
        digest = hashlib.sha256(content).hexdigest()[:32].encode()
        entries += b"/ID[%s<%s>]" % (_written(identifier[0]), digest)
    return entries


def _written(thing: PdfObject) -> bytes:
    stream = BytesIO()
    thing.write_to_stream(stream)
    return stream.getvalue()


def _update(objects: Sequence[_Object], trailer: bytes, table: _Table, at: int) -> bytes:
    """The bytes that come after a file of `at` bytes."""
    pieces = [b"\n"]
    place = at + 1
    places: dict[tuple[int, int], int] = {}
    for number, generation, body in objects:
        places[number, generation] = place
        pieces.append(b"%d %d obj\n%s\nendobj\n" % (number, generation, body))
        place += len(pieces[-1])
    write = _stream if table.is_stream else _table
    pieces.append(write(places, b"%s/Prev %d" % (trailer, table.place), place))
    return b"".join([*pieces, b"startxref\n%d\n%%%%EOF\n" % place])


def _table(places: dict[tuple[int, int], int], trailer: bytes, _: int) -> bytes:
    """A table after 7.5.4: a section for each object, and one, as always, for what is free. Lines are 20 bytes long."""
    sections = b"".join(
        b"%d 1\n%010d %05d n \n" % (number, place, generation) for (number, generation), place in sorted(places.items())
    )
    size = 1 + max(number for number, _ in places)
    return b"xref\n0 1\n0000000000 65535 f \n%strailer\n<</Size %d%s>>\n" % (sections, size, trailer)


def _stream(places: dict[tuple[int, int], int], trailer: bytes, place: int) -> bytes:
    """The same as a stream after 7.5.8, which is an object itself and has the last number."""
    number = 1 + max(number for number, _ in places)
    listed = sorted((places | {(number, 0): place}).items())
    rows = b"".join(
        b"\1" + where.to_bytes(5, "big") + generation.to_bytes(2, "big") for (_, generation), where in listed
    )
    index = b" ".join(b"%d 1" % number for (number, _), _ in listed)
    head = b"/Type/XRef/W[1 5 2]/Size %d/Index[%s]%s/Length %d" % (number + 1, index, trailer, len(rows))
    return b"%d 0 obj\n<<%s>>stream\n%s\nendstream\nendobj\n" % (number, head, rows)
