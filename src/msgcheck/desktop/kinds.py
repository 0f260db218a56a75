"""The kinds of files as people tell them apart: what each is called, its drawing, and the suffixes it goes by."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import NamedTuple

from msgcheck import api

_UNKNOWN = "file"  # the drawing of a kind that has none
_OTHERS = "other files"


class Kind(NamedTuple):
    """One kind of file: its `name` in the plural, its drawing, its suffixes in lower case without their dots."""

    name: str
    icon: str
    suffixes: str


KINDS = (
    Kind("decks", "slides", "pptx pptm ppsx ppsm potx potm ppt pps pot odp otp key"),
    Kind("documents", "document", "docx docm dotx dotm doc dot odt ott rtf pages idml"),
    Kind("workbooks", "sheet", "xlsx xlsm xltx xltm xlsb xls xlt ods ots csv tsv numbers"),
    Kind("PDFs", "page", "pdf"),
    Kind("e-mails", "mail", "eml msg oft"),
    Kind("web pages", "web", "html htm xhtml mht mhtml"),
    Kind("texts", "text", "txt text md markdown"),
    Kind("subtitles", "captions", "srt vtt"),
    Kind("e-books", "book", "epub"),
    Kind("archives", "archive", "zip"),
    Kind("pictures", "picture", "png jpg jpeg gif tif tiff bmp webp"),
)

_ICONS = {suffix: kind.icon for kind in KINDS for suffix in kind.suffixes.split()}


def icon_of(path: str, format_name: str | None) -> str:
    """The drawing for the file at `path`, which was read as the format of that name if it was read."""
    suffix = PurePath(path).suffix.removeprefix(".").lower()
    return _ICONS.get(suffix) or _ICONS.get(format_name or "", _UNKNOWN)


def kinds_read() -> Iterator[tuple[str, tuple[str, ...]]]:
    """The name of each kind of which anything is read, with the suffixes that are, each with its dot."""
    left = set(api.document_suffixes())
    for kind in KINDS:
        if suffixes := tuple(f".{suffix}" for suffix in kind.suffixes.split() if f".{suffix}" in left):
            left.difference_update(suffixes)
            yield kind.name, suffixes
    if left:
        yield _OTHERS, tuple(sorted(left))


def kinds_in_words() -> str:
    """ "Decks, documents, PDFs": every kind that is read and has a name."""
    words = ", ".join(name for name, _ in kinds_read() if name != _OTHERS)
    return words[:1].upper() + words[1:]
