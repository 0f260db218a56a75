"""What a document says about itself ([MS-OLEPS]): title, subject, keywords, company, and what its owner added.

They stand in two streams beside the document's own, each of one or two sets of numbered values.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from msgcheck.formats.ole.compound import CompoundFile
from msgcheck.formats.ole.little_endian import number
from msgcheck.model import Block, Location

_LABELS: Mapping[str, Mapping[int, str]] = {  # by stream: [MS-OLEPS] 2.25 and [MS-OSHARED] 2.3.3.2
    "SummaryInformation": {2: "Title", 3: "Subject", 4: "Author", 5: "Keywords", 6: "Comments", 8: "Last modified by"},
    "DocumentSummaryInformation": {2: "Category", 14: "Manager", 15: "Company", 27: "Status"},
}
_NAMES, _CODE_PAGE = 0, 1  # numbers of values that say how to read the others
_BYTES, _CHARACTERS = 30, 31  # types of values: a string in the code page of its set, or in UTF-16
_UTF16 = 1200
_CODE_PAGES = {0: "cp1252", _UTF16: "utf-16-le", 10000: "mac-roman", 65001: "utf-8"}  # others go by "cp" and number
_MOST = 1_000  # values in one set
_LONGEST = 32_767  # bytes of one value


class _Set(NamedTuple):
    """One set of values: the bytes from its start on, where in them each value stands, its code page."""

    held: bytes
    places: Mapping[int, int]
    code_page: int

    def text(self, identifier: int) -> str:
        """The string of that number; empty where there is none."""
        if identifier not in self.places:
            return ""
        at = self.places[identifier]
        kind, length = number(self.held, at), min(number(self.held, at + 4), _LONGEST)
        if kind == _CHARACTERS:
            return _decoded(self.held[at + 8 : at + 8 + 2 * length], _UTF16)
        return _decoded(self.held[at + 8 : at + 8 + length], self.code_page) if kind == _BYTES else ""

    def names(self) -> Iterator[tuple[int, str]]:
        """The number and the name of each value that the owner added (2.17)."""
        if _NAMES not in self.places:
            return
        at = self.places[_NAMES] + 4
        for _ in range(min(number(self.held, at - 4), _MOST)):
            size = min(number(self.held, at + 4), _LONGEST) * (2 if self.code_page == _UTF16 else 1)
            yield number(self.held, at), _decoded(self.held[at + 8 : at + 8 + size], self.code_page)
            at += 8 + size + (-size % 4 if self.code_page == _UTF16 else 0)


def properties(file: CompoundFile) -> Iterator[Block]:
    """The properties that are words of people; dates and counts are not.

    The address of one is its stream, the number of its set there, and its own in that ("SummaryInformation#1.2").
    """
    for stream, labels in _LABELS.items():
        if f"\x05{stream}" in file:
            for place, one in enumerate(_sets(file.stream(f"\x05{stream}")), 1):
                yield from _said(one, labels.items() if place == 1 else one.names(), f"{stream}#{place}")


def _said(one: _Set, labels: Iterable[tuple[int, str]], address: str) -> Iterator[Block]:
    for identifier, label in labels:
        if text := one.text(identifier).strip():
            place = Location("properties", None, "property", f"Properties › {label}", f"{address}.{identifier}")
            yield Block(text, place)


def _sets(content: bytes) -> Iterator[_Set]:
    """The sets in a stream (2.21): Office's own first, then what the owner added."""
    for place in range(min(number(content, 24), 2)):
        held = content[number(content, 28 + 20 * place + 16) :]
        rows = range(8, 8 + 8 * min(number(held, 4), _MOST), 8)
        places = {number(held, row): number(held, row + 4) for row in rows}
        page = number(held, places[_CODE_PAGE] + 4, 2) if _CODE_PAGE in places else 0
        yield _Set(held, places, page)


def _decoded(held: bytes, code_page: int) -> str:
    try:
        text = held.decode(_CODE_PAGES.get(code_page, f"cp{code_page}"), "replace")
    except LookupError:
        text = held.decode("cp1252", "replace")
    return text.partition("\0")[0].replace("\r\n", "\n").replace("\r", "\n")
