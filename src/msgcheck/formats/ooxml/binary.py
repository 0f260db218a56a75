"""The parts of a binary workbook ([MS-XLSB]) as the XML in which any other workbook writes them.

A part is a row of records: a kind, a length, and content. Only what is read of workbooks is rewritten: sheets and
their names, shared strings, cells with text, what is hidden, headers and footers, notes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from msgcheck.formats.odf.cells import column_letters
from msgcheck.formats.ole.little_endian import number
from msgcheck.formats.ooxml.package import Package

_SUFFIX = ".bin"
_NAMESPACES = (
    'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_STATES = ("visible", "hidden", "veryHidden")
_NO_STRING = 0xFFFFFFFF  # in place of a length
_MARGINALS = ("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter")
_ROW_IS_HIDDEN, _COLUMN_IS_HIDDEN = 0x10, 0x01
_NEVER_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class BinaryPackage(Package):
    """A package whose binary parts read as XML."""

    def content(self, name: str) -> bytes:
        """What the part of that name unpacks to, as XML where it is a part of a workbook."""
        content = super().content(name)
        return as_xml(content) if name.lower().endswith(_SUFFIX) else content


def as_xml(content: bytes) -> bytes:
    """The part in `content` as XML; as it is where it is of no kind that is read.

    Where the records break off, so does the XML.
    """
    records = _records(content)
    kind, _ = next(records, (-1, b""))
    if kind not in _PARTS:
        return content
    root, readers = _PARTS[kind]()
    pieces = (readers[kind](held) for kind, held in records if kind in readers)
    return f"<{root} {_NAMESPACES}>{''.join(pieces)}".encode()


Readers = Mapping[int, Callable[[bytes], str]]


def _workbook() -> tuple[str, Readers]:
    return "workbook", {156: _sheet, 132: _closing("workbook")}


def _sheet(held: bytes) -> str:
    """A sheet as the workbook lists it (2.4.304)."""
    relationship, end = _string(held, 8)
    name, _ = _string(held, end)
    state = _STATES[min(number(held, 0), 2)]
    return f'<sheet name={_quoted(name)} state="{state}" r:id={_quoted(relationship)}/>'


def _shared_strings() -> tuple[str, Readers]:
    return "sst", {19: lambda held: f"<si>{_t(held, 1)}</si>", 160: _closing("sst")}


def _worksheet() -> tuple[str, Readers]:
    rows = _Rows()
    return "worksheet", {
        60: _columns,
        145: lambda _: "<sheetData><row>",  # each row closes the one before
        0: rows.begin,
        6: rows.inline,
        62: rows.rich,
        7: rows.shared,
        8: rows.came_to,
        146: lambda _: "</row></sheetData>",
        479: _marginals,
        130: _closing("worksheet"),
    }


class _Rows:
    """Rewrites rows and their cells, which do not say in which row they are."""

    def __init__(self) -> None:
        self._row = 0

    def begin(self, held: bytes) -> str:
        self._row = number(held, 0) + 1
        hidden = ' hidden="1"' if number(held, 11, 1) & _ROW_IS_HIDDEN else ""
        return f'</row><row r="{self._row}"{hidden}>'

    def inline(self, held: bytes) -> str:
        return f'<c r="{self._name(held)}" t="inlineStr"><is>{_t(held, 8)}</is></c>'

    def rich(self, held: bytes) -> str:
        return f'<c r="{self._name(held)}" t="inlineStr"><is>{_t(held, 9)}</is></c>'

    def shared(self, held: bytes) -> str:
        return f'<c r="{self._name(held)}" t="s"><v>{number(held, 8)}</v></c>'

    def came_to(self, held: bytes) -> str:
        return f'<c r="{self._name(held)}" t="str"><v>{_written(_string(held, 8)[0])}</v></c>'

    def _name(self, held: bytes) -> str:
        return f"{column_letters(number(held, 0) + 1)}{self._row}"


def _columns(held: bytes) -> str:
    hidden = number(held, 16, 2) & _COLUMN_IS_HIDDEN
    return f'<col min="{number(held, 0) + 1}" max="{number(held, 4) + 1}" hidden="{hidden}"/>'


def _marginals(held: bytes) -> str:
    """Headers and footers (2.4.35): which differ, then the six of them."""
    flags, at, said = number(held, 0, 2), 2, ""
    for name in _MARGINALS:
        text, at = _string(held, at)
        said += f"<{name}>{_written(text)}</{name}>"
    return f'<headerFooter differentOddEven="{flags & 1}" differentFirst="{flags >> 1 & 1}">{said}</headerFooter>'


def _comments() -> tuple[str, Readers]:
    return "comments", {
        632: lambda held: f"<author>{_written(_string(held, 0)[0])}</author>",
        635: _comment,
        637: lambda held: f"<text>{_t(held, 1)}</text>",
        636: _closing("comment"),
        629: _closing("comments"),
    }


def _comment(held: bytes) -> str:
    cell = f"{column_letters(number(held, 12) + 1)}{number(held, 4) + 1}"
    return f'<comment authorId="{number(held, 0)}" ref="{cell}">'


_PARTS = {131: _workbook, 159: _shared_strings, 129: _worksheet, 628: _comments}  # by the record that each begins with


def _closing(name: str) -> Callable[[bytes], str]:
    return lambda _: f"</{name}>"


def _records(content: bytes) -> Iterator[tuple[int, bytes]]:
    """The kind and the content of each record (2.1.4)."""
    at = 0
    while at < len(content):
        kind, at = _in_sevens(content, at, 2)
        size, at = _in_sevens(content, at, 4)
        if at + size > len(content):
            return
        yield kind, content[at : at + size]
        at += size


def _in_sevens(content: bytes, at: int, most: int) -> tuple[int, int]:
    """A number of up to `most` bytes, seven bits in each as long as the eighth says that one more follows."""
    value = 0
    for place in range(most):
        byte = number(content, at, 1)
        value |= (byte & 0x7F) << 7 * place
        at += 1
        if not byte & 0x80:
            break
    return value, at


def _string(held: bytes, at: int) -> tuple[str, int]:
    """The string there (2.5.171), and where it ends."""
    length = number(held, at)
    if length == _NO_STRING:
        return "", at + 4
    end = at + 4 + 2 * length
    return held[at + 4 : end].decode("utf-16-le", "replace"), end


def _t(held: bytes, at: int) -> str:
    return f'<t xml:space="preserve">{_written(_string(held, at)[0])}</t>'


def _written(text: str) -> str:
    """`text` as strings of a workbook are written (ISO/IEC 29500-1, 22.9.2.19)."""
    kept = text.replace("\r\n", "\n").replace("\r", "\n").replace("_x", "_x005F_x")
    return escape(_NEVER_IN_XML.sub("", kept))


def _quoted(text: str) -> str:
    return quoteattr(_NEVER_IN_XML.sub("", text))
