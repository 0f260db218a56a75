"""From the bytes of a file of Pages, Keynote or Numbers to what it says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.iwork.objects import Objects
from msgcheck.formats.limits import Limits
from msgcheck.formats.ole.assembly import assemble
from msgcheck.formats.zipped import Zipped
from msgcheck.model import Block, Document, Gap

Tour = Callable[[Objects, Limits], Iterator[Block | Gap]]


def document_of(path: Path, name: str, content: bytes, tour: Tour, limits: Limits) -> Document:
    """The document `content` of format `name`, in the order of `tour`.

    UnreadableDocument where it is broken, protected with a password or breaks a limit.
    """
    objects = Objects(Zipped(content, limits), limits)
    if not any(True for _ in objects):
        raise UnreadableDocument("is damaged: nothing in it can be read")
    return assemble(path, name, content, _met(objects, tour, limits), limits)


def _met(objects: Objects, tour: Tour, limits: Limits) -> Iterator[Block | Gap]:
    yield from tour(objects, limits)
    for archive in objects.damaged:
        yield Gap(f"Part {archive}", "this part of the file is damaged or missing and was not read")
