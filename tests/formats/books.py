"""Builds small e-books from the XML of their chapters, menus and package documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tests.formats.packages import zipped

_OPF = "http://www.idpf.org/2007/opf"
_DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"


class File(NamedTuple):
    """A file of the book: its name beside the package document, and what is in it."""

    name: str
    content: str | bytes
    media_type: str = "application/xhtml+xml"
    attributes: str = ""  # of its line in the manifest
    in_order: str | None = None  # attributes of its line in the reading order; None: it has none


def chapter(name: str, body: str, order: str = "", attributes: str = "") -> File:
    """A chapter in the reading order."""
    return File(name, page(body), attributes=attributes, in_order=order)


def page(body: str) -> str:
    head = "<head><title>Unseen title</title></head>"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml">{head}\n{body}</html>'


def picture(name: str, attributes: str = "") -> File:
    return File(name, b"\x89PNG\r\n\x1a\n" + name.encode(), "image/png", attributes)


def navigation(*entries: tuple[str, str], more: str = "", in_order: str | None = None) -> File:
    """A navigation document; each entry is an address and a label."""
    lines = "".join(f'<li><a href="{address}">{label}</a></li>' for address, label in entries)
    toc = f'<nav xmlns:epub="http://www.idpf.org/2007/ops" epub:type="toc"><h1>Contents</h1><ol>{lines}</ol></nav>'
    return File("nav.xhtml", page(f"<body>{toc}{more}</body>"), attributes='properties="nav"', in_order=in_order)


def points(*entries: tuple[str, str]) -> File:
    """The older kind of a menu; each entry is an address and a label."""
    lines = "".join(
        f'<navPoint><navLabel><text>{label}</text></navLabel><content src="{address}"/></navPoint>'
        for address, label in entries
    )
    declared = '<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd">'
    content = f'{declared}<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>{lines}</navMap></ncx>'
    return File("toc.ncx", content, "application/x-dtbncx+xml")


def book(
    *files: File,
    metadata: str = "",
    folder: str = "OEBPS/",
    toc: str = "",
    more: str = "",
    parts: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """The bytes of a book; `more` stands behind the reading order in its package document."""
    manifest = "".join(
        f'<item id="{_id(number)}" href="{one.name}" media-type="{one.media_type}" {one.attributes}/>'
        for number, one in enumerate(files)
    )
    order = "".join(
        f'<itemref idref="{_id(number)}" {one.in_order}/>'
        for number, one in enumerate(files)
        if one.in_order is not None
    )
    package = (
        f'<package xmlns="{_OPF}" version="3.0"><metadata xmlns:dc="{_DUBLIN_CORE}">{metadata}</metadata>'
        f'<manifest>{manifest}</manifest><spine toc="{toc}">{order}</spine>{more}</package>'
    )
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container(f"{folder}book.opf"),
            f"{folder}book.opf": package,
            **{f"{folder}{one.name}": one.content for one in files},
            **(parts or {}),
        }
    )


def container(*names: str) -> str:
    files: Sequence[str] = [
        f'<rootfile full-path="{name}" media-type="application/oebps-package+xml"/>' for name in names
    ]
    return (
        '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
        f"<rootfiles>{''.join(files)}</rootfiles></container>"
    )


def encryption(*methods: str) -> str:
    """The list of encrypted parts, one for each method."""
    data = "".join(
        f'<enc:EncryptedData><enc:EncryptionMethod Algorithm="{method}"/></enc:EncryptedData>' for method in methods
    )
    return (
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"'
        f' xmlns:enc="http://www.w3.org/2001/04/xmlenc#">{data}</encryption>'
    )


def _id(number: int) -> str:
    return f"item{number}"
