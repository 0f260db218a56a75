"""OLE objects: what Office embeds in a document is often an OLE compound file, wrapped round the file that it is about.

A document of an older Office is such a file itself, and wraps nothing.
"""

from __future__ import annotations

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.limits import Limits
from msgcheck.formats.ole.compound import SIGNATURE, CompoundFile
from msgcheck.formats.ole.little_endian import number

_WRAPPED_AS_IT_IS = ("Package", "EmbeddedOdf", "CONTENTS")  # by today's Office, LibreOffice, Acrobat
_WRAPPED_BY_PACKAGER = "\x01Ole10Native"
_IS_PACKAGED = 2  # in place of a type: the name and the path of the file come next
_DOCUMENTS = (b"PK\x03\x04", b"%PDF-", SIGNATURE)
_ENDS = b"\0"


def unwrapped(content: bytes, limits: Limits) -> tuple[str, bytes] | None:
    """The name and the bytes of the file that the OLE object in `content` wraps; None where it is none, or wraps none.

    The name is empty where the object says none.
    """
    if not content.startswith(SIGNATURE):
        return None
    try:
        file = CompoundFile(content, limits)
    except UnreadableDocument:
        return None  # whoever reads it will say what is wrong with it
    for stream in _WRAPPED_AS_IT_IS:
        if stream in file and (held := file.stream(stream)).startswith(_DOCUMENTS):
            return "", held
    if _WRAPPED_BY_PACKAGER not in file:
        return None
    held = file.stream(_WRAPPED_BY_PACKAGER)
    return packaged(held[4 : 4 + number(held, 0)])


def packaged(whole: bytes) -> tuple[str, bytes]:
    """What Windows' Packager writes into its stream ([MS-OLEDS] 2.3.6), as many programs know, but no standard tells.

    That is: the file's name and path, two unknown numbers, the path of a copy, the bytes; then in UTF-16 the path of
    the copy, the name, and the path. Returned are the name and the bytes.
    """
    if number(whole, 0, 2) != _IS_PACKAGED:
        return "", whole
    name, at = _string(whole, 2)
    _, at = _string(whole, at)
    at += 4
    at += 4 + number(whole, at)
    size = number(whole, at)
    after = at + 4 + size
    return _own_name(_name_in_unicode(whole, after) or name), whole[at + 4 : after]


def _string(held: bytes, at: int) -> tuple[str, int]:
    """The string that begins there, in some old code page, and where it ends."""
    end = held.find(_ENDS, at)
    end = len(held) if end < 0 else end
    return held[at:end].decode("cp1252", "replace"), end + 1


def _name_in_unicode(held: bytes, at: int) -> str:
    at += 4 + 2 * number(held, at)  # behind the path of the copy
    return held[at + 4 : at + 4 + 2 * number(held, at)].decode("utf-16-le", "replace")


def _own_name(path: str) -> str:
    return path.replace("\0", "").replace("\\", "/").rpartition("/")[2]
