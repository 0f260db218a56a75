"""What an OLE compound file is: a document of Office before 2007, or a newer one behind a password."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from msgcheck.errors import UnreadableDocument
from msgcheck.formats import doc, msg, ppt, xls
from msgcheck.formats.limits import Limits
from msgcheck.formats.ole.compound import SIGNATURE, CompoundFile

__all__ = ["SIGNATURE", "kind_of"]


class _Program(NamedTuple):
    stream: str  # the stream or storage that only this program's files hold
    format: str | None
    suffixes: tuple[str, ...]
    words: str = ""
    advice: str = ""


_PROGRAMS = (
    _Program("WordDocument", doc.NAME, doc.SUFFIXES),
    _Program("PowerPoint Document", ppt.NAME, ppt.SUFFIXES),
    _Program("Workbook", xls.NAME, xls.SUFFIXES),
    _Program("Book", xls.NAME, xls.SUFFIXES),
    _Program("__properties_version1.0", msg.NAME, msg.SUFFIXES),
    _Program("Quill", None, (".pub",), "is a Publisher file (.pub)", "; save it as PDF"),
    _Program("VisioDocument", None, (".vsd",), "is a Visio drawing (.vsd)", "; save it as PDF"),
)


def kind_of(content: bytes, suffix: str) -> tuple[str | None, str, str]:
    """The NAME of the format that reads the file, or None, words for what it is, and what can be done about it.

    A document may hold others of other programs, in storages of their own; where the file is too damaged to tell, the
    suffix decides. Raises UnreadableDocument for a document of today's Office behind a password ([MS-OFFCRYPTO]
    2.3.4.4); the readers of older ones tell that themselves.
    """
    holds = _parts(content)
    if holds("EncryptedPackage"):
        raise UnreadableDocument("is protected with a password")
    programs = [program for program in _PROGRAMS if holds(program.stream)]
    for program in sorted(programs, key=lambda program: suffix not in program.suffixes):
        return program.format, program.words, program.advice
    return None, "is a file of an older program (OLE)", ""


def _parts(content: bytes) -> Callable[[str], bool]:
    """Tells whether the file itself, not one inside it, holds a stream or storage of some name."""
    try:
        paths = CompoundFile(content, Limits()).paths
    except UnreadableDocument:
        paths = ()
    names = {path.lower() for path in paths}
    return (lambda name: name.lower() in names) if names else partial(_mentions, content)


def _mentions(content: bytes, stream: str) -> bool:
    """Whether a directory entry has this name: UTF-16, ended by a zero, at the start of its 128 bytes."""
    name = stream.encode("utf-16-le") + b"\0\0"
    at = content.find(name)
    while at >= 0:
        if at % 128 == 0:
            return True
        at = content.find(name, at + 1)
    return False
