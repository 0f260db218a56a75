"""What an OLE compound file is: a document of Office before 2007, or a newer one behind a password."""

from __future__ import annotations

from typing import NamedTuple

from msgcheck.errors import UnreadableDocument

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # [MS-CFB] 2.2


class _Program(NamedTuple):
    stream: str  # the stream or storage that only this program's files hold
    words: str
    advice: str
    suffixes: tuple[str, ...]


_PROGRAMS = (
    _Program("WordDocument", "is in the older format of Word (.doc)", "; save it as .docx", (".doc", ".dot")),
    _Program(
        "PowerPoint Document",
        "is in the older format of PowerPoint (.ppt)",
        "; save it as .pptx",
        (".ppt", ".pps", ".pot"),
    ),
    _Program("Workbook", "is in the older format of Excel (.xls)", "; save it as .xlsx", (".xls", ".xlt")),
    _Program("Book", "is in the older format of Excel (.xls)", "; save it as .xlsx", (".xls", ".xlt")),
    _Program("__properties_version1.0", "is an Outlook message (.msg)", "", (".msg",)),
)


def kind_of(content: bytes, suffix: str) -> tuple[str, str]:
    """Words for what the file is and what can be done about it.

    A document may hold others of other programs: then the suffix decides. Raises UnreadableDocument for a document
    of today's Office behind a password ([MS-OFFCRYPTO] 2.3.4.4).
    """
    if _holds(content, "EncryptedPackage"):
        raise UnreadableDocument("is protected with a password")
    programs = [program for program in _PROGRAMS if _holds(content, program.stream)]
    for program in sorted(programs, key=lambda program: suffix not in program.suffixes):
        return program.words, program.advice
    return "is a file of an older program (OLE)", ""


def _holds(content: bytes, stream: str) -> bool:
    """Whether a directory entry has this name: UTF-16, ended by a zero, at the start of its 128 bytes."""
    name = stream.encode("utf-16-le") + b"\0\0"
    at = content.find(name)
    while at >= 0:
        if at % 128 == 0:
            return True
        at = content.find(name, at + 1)
    return False
