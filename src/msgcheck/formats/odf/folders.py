"""A document in a document, whose parts lie in a folder of its package: taken out as a file, and put back."""

from __future__ import annotations

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.limits import Limits
from msgcheck.formats.odf.enclosed import kind_of
from msgcheck.formats.odf.parts import CONTENT, Parts
from msgcheck.formats.zipped import Zipped


def folder_as_file(content: bytes, name: str, limits: Limits) -> bytes:
    """The document in the folder of that name of the file `content`, as the file that it would be by itself.

    UnreadableDocument where there is none that is read.
    """
    parts = Parts(content, limits)
    kind = kind_of(parts.root(f"{name}/{CONTENT}"))
    if kind is None:
        raise UnreadableDocument("is of a kind that is not read")
    return parts.packed(name, kind)


def parts_that_differ(name: str, before: bytes, after: bytes, limits: Limits) -> dict[str, bytes]:
    """The parts of that file that have changed, by their names in the package that it lies in."""
    old, new = (_unpacked(content, limits) for content in (before, after))
    return {f"{name}/{part}": content for part, content in new.items() if old.get(part) != content}


def _unpacked(content: bytes, limits: Limits) -> dict[str, bytes]:
    zipped = Zipped(content, limits)
    return {entry.filename: zipped.unpacked(entry) for entry in zipped.entries}
