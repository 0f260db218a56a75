"""One module per document format; a file's content decides which of them reads it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

from msgcheck.errors import NeedsAProcess, Unmendable
from msgcheck.formats import (
    delimited,
    detection,
    doc,
    docx,
    epub,
    html,
    idml,
    key,
    mail,
    markdown,
    msg,
    numbers,
    odp,
    ods,
    odt,
    pages,
    pdf,
    pictures,
    ppt,
    pptx,
    rtf,
    subtitles,
    text,
    xls,
    xlsb,
    xlsx,
    zip_archive,
)
from msgcheck.formats.annotated import Annotated
from msgcheck.formats.encoding import DecodedText
from msgcheck.formats.inside import Inside, placed
from msgcheck.formats.limits import Limits
from msgcheck.formats.opening import content_of
from msgcheck.formats.reading import Reading
from msgcheck.formats.rewriting_inside import apart, rewrite_inside
from msgcheck.formats.rewritten import Rewritten, Tracking
from msgcheck.formats.signatures import is_picture
from msgcheck.model import Document, Edit, Note

FORMATS = (
    pptx,
    docx,
    xlsx,
    xlsb,
    odp,
    odt,
    ods,
    doc,
    ppt,
    xls,
    pages,
    key,
    numbers,
    pdf,
    epub,
    idml,
    rtf,
    html,
    mail,
    msg,
    markdown,
    delimited,
    subtitles,
    text,
    zip_archive,
)
SUFFIXES = {suffix: kind.NAME for kind in FORMATS for suffix in kind.SUFFIXES}

_NOT_TRACKED = "cannot hold tracked changes: only Word documents can"
_ONLY_READ = "is of a kind that is only read, and has to be changed in the program that made it"
_WITHOUT_NOTES = "is of a kind that cannot be annotated"

_FOR_A_PROCESS = frozenset(kind.NAME for kind in FORMATS if getattr(kind, "NEEDS_A_PROCESS", False))
_REWRITERS: dict[str, Callable[[Path, bytes, Sequence[Edit], Limits], Rewritten]] = {
    kind.NAME: kind.rewrite for kind in FORMATS if hasattr(kind, "rewrite")
}
MENDABLE = frozenset((*_REWRITERS, zip_archive.NAME))
_ANNOTATORS: dict[str, Callable[[Path, bytes, Sequence[Note], Limits, datetime], Annotated]] = {
    kind.NAME: kind.annotate for kind in FORMATS if hasattr(kind, "annotate")
}
ANNOTATABLE = frozenset(_ANNOTATORS)
_READERS: dict[str, Callable[[Path, bytes, Limits], Document]] = {kind.NAME: kind.read for kind in FORMATS}


def read(path: Path, reading: Reading = Reading()) -> Document:  # noqa: B008 - it is frozen
    """The document at `path` with what is inside it, in blocks with exact addresses.

    Raises UnreadableDocument, whose text goes on from the file's name ("is empty"), for a file that cannot be read,
    its subclass UnsupportedFormat for a kind of file that is not read, and NeedsAProcess as `Reading` says.
    """
    return read_content(path, content_of(path, reading.limits), reading)


def read_content(path: Path, content: bytes, reading: Reading = Reading()) -> Document:  # noqa: B008 - it is frozen
    """The document that a file of that name would be which held `content`, as `read` reads it."""

    def read_one(path: Path, content: bytes) -> Document:
        if reading.pictures and is_picture(content):
            return pictures.by_itself(path, content)
        name = detection.format_of(content, path.suffix.lower(), SUFFIXES, reading.limits)
        if name in _FOR_A_PROCESS and not reading.may_crash:
            raise NeedsAProcess
        document = _READERS[name](path, content, reading.limits)
        reading.limits.hold_piece_characters(max([len(block.text) for block in document.blocks], default=0))
        return document

    def read_picture(content: bytes) -> Iterator[tuple[str, float]]:
        return ((one.text, one.confidence) for one in pictures.read_picture(content, reading.limits))

    inside = Inside(reading.limits, read_one, read_picture if reading.pictures else None)
    whole = inside.read(read_one(path, content))
    return placed(whole, path.name) if whole.format == zip_archive.NAME else whole


def rewrite(
    path: Path, content: bytes, edits: Sequence[Edit], limits: Limits, tracking: Tracking | None = None
) -> Rewritten:
    """The bytes of the file `path`, `content`, with the edits made that can be; the others are refused, with reasons.

    Where `tracking` says whose they are, they are made so that they can be seen and taken back. Raises Unmendable,
    whose text goes on from the file's name, where nothing may or can be changed: the file is signed, protected or of a
    kind that is only read. With no edits the bytes are the same.
    """

    def rewrite_file(path: Path, content: bytes, edits: Sequence[Edit]) -> Rewritten:
        name = detection.format_of(content, path.suffix.lower(), SUFFIXES, limits)
        if name not in MENDABLE:
            raise Unmendable(_ONLY_READ)
        own, inside = apart(edits)
        rewritten = _rewritten(name, path, content, own)
        if not inside:
            return rewritten
        deeper = rewrite_inside(rewritten.content, inside, limits, rewrite_file)
        return Rewritten(deeper.content, (*rewritten.refusals, *deeper.refusals))

    def _rewritten(name: str, path: Path, content: bytes, edits: Sequence[Edit]) -> Rewritten:
        if name == zip_archive.NAME:
            return Rewritten(content)
        if tracking is None:
            return _REWRITERS[name](path, content, edits, limits)
        if name != docx.NAME:
            raise Unmendable(_NOT_TRACKED)
        return docx.rewrite(path, content, edits, limits, tracking)

    return rewrite_file(path, content, edits)


def annotate(path: Path, content: bytes, notes: Sequence[Note], limits: Limits, moment: datetime) -> Annotated:
    """The bytes of a copy of the file `path`, `content`, with the notes in it, made at that `moment`.

    Raises Unmendable, whose text goes on from the file's name, where the file cannot hold notes, and UnreadableDocument
    where it cannot be read. A file that `needs_a_process` to be read needs one for this too.
    """
    name = detection.format_of(content, path.suffix.lower(), SUFFIXES, limits)
    if name not in _ANNOTATORS:
        raise Unmendable(_WITHOUT_NOTES)
    return _ANNOTATORS[name](path, content, notes, limits, moment)


def needs_a_process(path: Path, reading: Reading) -> bool:
    """Whether a file of that name is for a process of its own, which can be ended, rather than for one with a window.

    So it is where compiled code of others reads it, which a bad file may crash or hold up for ever: such a format has
    NEEDS_A_PROCESS. What has another name, or lies inside a file, only shows when that is read: see `Reading`.
    """
    return reading.pictures or SUFFIXES.get(path.suffix.lower()) in _FOR_A_PROCESS


def read_text(content: str, path: Path) -> Document:
    """Text that came without a file (from standard input), read like a text file; `path` is only its name."""
    sha256 = hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()
    return text.document_of(path, DecodedText(content, "utf-8"), sha256, Limits())
