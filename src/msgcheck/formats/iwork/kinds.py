"""Which of Apple's programs a file is of, told by the object that it begins with."""

from __future__ import annotations

from collections.abc import Container

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.limits import Limits

_MARKS = ("Index/Document.iwa", ".iwpv2")  # entries that no other file has
_IN_ZIP = ("Index.zip", "Metadata/Properties.plist")  # or both of these
_PAGES = 10000  # kind of the first object; Keynote and Numbers have another in common, of which
_OWN_FIELDS = {3: "key", 8: "numbers"}  # these fields differ
_OF_2009 = ("index.apxl", "index.xml")  # entries of older files,
_HISTORY = "buildVersionHistory.plist"  # with this one


def kind_of(content: bytes, names: Container[str]) -> tuple[str | None, str] | None:
    """The NAME of the format that reads the ZIP, or None and words for what it is; None where it is of no such program.

    `names` are those of its entries. UnreadableDocument where it is broken or protected with a password.
    """
    if any(mark in names for mark in _MARKS) or all(mark in names for mark in _IN_ZIP):
        return _program(content), ""
    if _HISTORY in names and any(name in names for name in _OF_2009):
        return None, "is in the format of Pages, Keynote and Numbers '09"
    return None


def _program(content: bytes) -> str:
    from msgcheck.formats.iwork.objects import head_of  # noqa: PLC0415 - when such a file comes by
    from msgcheck.formats.iwork.wire import fields  # noqa: PLC0415

    head = head_of(content, Limits())
    if head is None:
        raise UnreadableDocument("is damaged: nothing in it can be read")
    if head.kind == _PAGES:
        return "pages"
    own = {field for field, _ in fields(head.message)}
    return next((name for field, name in _OWN_FIELDS.items() if field in own), "numbers")
