"""Files that are written in letters inside of a part, between <Contents> and </Contents>: pictures, most of them.

One may be longer than all the text of a document, and than an XML parser takes in one piece. So they are taken out
before the part is parsed, and each leaves its number behind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from msgcheck.formats.base64_text import bytes_of
from msgcheck.formats.ooxml.names import Element, whole_number

_START = re.compile(rb"<Contents(?:[ \t\r\n][^<>]*+)?+(?<!/)>")
_END = b"</Contents>"
_PATH = "Properties/Contents"


class Slim(NamedTuple):
    """A part without the files in it, and these files, as they are written there; the first has the number 1."""

    xml: bytes
    files: Sequence[memoryview] = ()


def slim(part: bytes) -> Slim:
    """The part with a number in place of whatever stands between <Contents> and </Contents>."""
    view, at = memoryview(part), 0
    kept: list[bytes | memoryview] = []
    files: list[memoryview] = []
    while (started := _START.search(part, at)) and (end := part.find(_END, started.end())) >= 0:
        files.append(view[started.end() : end])
        kept += (view[at : started.end()], b"%d" % len(files))
        at = end
    return Slim(b"".join((*kept, view[at:])), files) if files else Slim(part)


def number_in(graphic: Element) -> int:
    """The number of the file that a graphic shows; 0 where that lies outside."""
    contents = graphic.find(_PATH)
    return 0 if contents is None else whole_number(contents.text)


def unpacked(file: memoryview) -> bytes:
    """The bytes of a file as it is written. UnreadableDocument where that is damaged."""
    letters = bytes(file).replace(b"<![CDATA[", b"").replace(b"]]>", b"")
    return bytes_of(letters.decode("ascii", "ignore"))
