"""A copy of a text document with comments in it (ISO/IEC 29500-1, 17.13.4).

Word takes no comments in headers, in text boxes and in notes: what is said there is commented on where that hangs in
the body, and what hangs nowhere, a header or a chart's title, at the first words of the body. Such comments say
themselves which place they mean.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from functools import cached_property, partial
from itertools import accumulate
from typing import NamedTuple

from lxml.etree import QName

from msgcheck.errors import Unmendable
from msgcheck.formats.annotated import (
    AUTHOR,
    INITIALS,
    Annotated,
    Unplaced,
    Waiting,
    added_blocks,
    is_at,
    spoken,
)
from msgcheck.formats.limits import Limits
from msgcheck.formats.ooxml.additions import HEAD, Additions, prefix_of, with_last
from msgcheck.formats.ooxml.kept import KeptPackage
from msgcheck.formats.ooxml.names import Element, attribute, tags, whole_number
from msgcheck.formats.ooxml.package import Package, Part
from msgcheck.formats.ooxml.parsing import parser, whole
from msgcheck.formats.ooxml.passage import Passage, Piece
from msgcheck.formats.ooxml.protection import hold_mendable
from msgcheck.formats.ooxml.run_cuts import (
    Cut,
    Marked,
    elements_at,
    end_of,
    is_within_its_run,
    splices,
    start_of,
    whole_around,
)
from msgcheck.formats.ooxml.tour import Met, Placed
from msgcheck.formats.ooxml.wordprocessing import tour_document
from msgcheck.formats.repacking import repacked
from msgcheck.formats.rewritten import ANOTHER_TEXT, NOT_FOUND
from msgcheck.formats.xml_source import XmlSource, text_source
from msgcheck.model import Gap, Note

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_NOWHERE = "the body of the document has no words to which a comment could be tied"
_BROKEN = "is damaged: it can be read, but comments cannot be added to it"
_LINE_END = "\n"

_RUN = tags("w:r")
_GONE = tags("w:del", "w:moveFrom")
_COMMENT = tags("w:comment", "w:commentRangeStart", "w:commentReference")
_TIED = tags("w:footnote", "w:endnote", "w:comment")
_REFERENCE = tags("w:footnoteReference", "w:endnoteReference", "w:commentReference")


class _Comment(NamedTuple):
    """What a comment says, and where it begins and ends."""

    text: str
    start: Cut
    end: Cut


def annotate_document(content: bytes, notes: Sequence[Note], limits: Limits, moment: datetime) -> Annotated:
    """The document with the notes as comments; see `docx.annotate`."""
    package = KeptPackage(content, limits, _main_names(content, limits))
    hold_mendable(package)
    main = package.main_part("main+xml")
    file = list(tour_document(package))
    found = list(_comments(main, file, notes))
    comments = [one for one in found if isinstance(one, _Comment)]
    refusals = tuple(one for one in found if isinstance(one, Unplaced))
    if not comments:
        return Annotated(content, refusals)
    if main.is_cut_off:
        raise Unmendable(_BROKEN)
    copy = repacked(content, *_with_comments(package, main, comments, moment))
    _hold_same(file, list(tour_document(Package(copy, limits))), comments)
    return Annotated(copy, refusals)


def _main_names(content: bytes, limits: Limits) -> list[str]:
    package = Package(content, limits)
    return package.links.to("officedocument") or [package.main_part("main+xml").name]


def _comments(main: Part, file: Iterable[Met], notes: Sequence[Note]) -> Iterator[_Comment | Unplaced]:
    """The comments that the notes make, or why they make none."""
    waiting, body = Waiting(notes), _Body(main)
    for met in file:
        if isinstance(met, Placed):
            if some := waiting.about(met.block):
                pieces = _Pieces(met.passage)
                for note in some:
                    is_there = is_at(note, met.block.text)
                    yield body.comment(note, pieces) if is_there else Unplaced(note, ANOTHER_TEXT)
        else:
            yield from (body.remark(note) for note in waiting.within(met))
    yield from (Unplaced(note, NOT_FOUND) for note in waiting.left())


class _Pieces:
    """The pieces of a passage, and where each begins in its text."""

    def __init__(self, passage: Passage) -> None:
        self._pieces = passage.pieces
        self._starts = [0, *accumulate(len(piece.text) for piece in passage.pieces)]

    def at(self, note: Note) -> Iterator[tuple[Piece, int, int]]:
        """The pieces that the note is about, each with the half-open span of it that is meant."""
        for number in range(bisect(self._starts, note.start) - 1, len(self._pieces)):
            piece, begin = self._pieces[number], self._starts[number]
            if begin >= note.end:
                return
            start, end = max(note.start - begin, 0), min(note.end - begin, len(piece.text))
            if start < end:
                yield piece, start, end


class _Body:
    """The body of a document, where comments are tied to."""

    def __init__(self, main: Part) -> None:
        self._main = main

    def comment(self, note: Note, pieces: _Pieces) -> _Comment | Unplaced:
        """The comment about what the pieces of a passage say at the note's span."""
        said = list(pieces.at(note))
        if note.location.address.rpartition("#")[0] != self._main.name:
            return self.remark(note, self._reference_to(said[0][0]))
        (first, begin, _), (last, _, end) = said[0], said[-1]
        start_cut, end_cut = start_of(first, begin), end_of(last, end)
        if start_cut is None or end_cut is None:
            return self.remark(note)
        is_exact = all(is_within_its_run(piece) for piece, _, _ in said)
        return _Comment(spoken(note, with_its_place=not is_exact), start_cut, end_cut)

    def remark(self, note: Note, holder: Element | None = None) -> _Comment | Unplaced:
        """The comment about what is said elsewhere, tied to what the holder stands in, or to the first words."""
        whole = self._first_words if holder is None else whole_around(holder)
        if whole is None:
            return Unplaced(note, _NOWHERE)
        return _Comment(spoken(note, with_its_place=True), Cut(whole, is_end=False), Cut(whole, is_end=True))

    @cached_property
    def _first_words(self) -> Element | None:
        for run in _RUN.within(self._main.root):
            if next(run.iterancestors(*_GONE), None) is None:
                return whole_around(run)
        return None

    @cached_property
    def _references(self) -> dict[tuple[str, str | None], Element]:
        """The references in the body by their names and what they lead to."""
        return {
            (_REFERENCE[one.tag], attribute(one, "w:id")): one
            for one in reversed(list(_REFERENCE.within(self._main.root)))
        }

    def _reference_to(self, piece: Piece) -> Element | None:
        """What ties the note or comment to the body in which the piece stands, if it does."""
        for around in piece.element.iterancestors(*_TIED):
            return self._references.get((f"{_TIED[around.tag]}Reference", attribute(around, "w:id")))
        return None


def _with_comments(
    package: KeptPackage, main: Part, comments: Sequence[_Comment], moment: datetime
) -> tuple[dict[str, bytes], Limits, dict[str, bytes]]:
    """The parts that change and those that are new, with the limits between them, as `repacked` takes them."""
    additions = Additions(package)
    empty = f'{HEAD}<w:comments xmlns:w="{QName(main.root).namespace}"/>'
    folder = main.name.rpartition("/")[0]
    name = additions.part_of(main.links, "comments", f"{folder}/comments.xml".lstrip("/"), _TYPE, empty)
    listed = whole(additions.content(name), parser())
    taken = (whole_number(attribute(one, "w:id")) for root in (listed, main.root) for one in _COMMENT.within(root))
    first = 1 + max(taken, default=-1)
    written = partial(_listed, comments=comments, first=first, moment=moment)
    additions.change(name, with_last(additions.content(name), written))
    additions.change(main.name, _marked(package, main, comments, first))
    changed, added = additions.parts()
    return changed, package.limits, added


def _listed(root: Element, comments: Sequence[_Comment], first: int, moment: datetime) -> str:
    """The source of the comments for the list of them."""
    w, declared = prefix_of(root, "w")
    day = moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    about = f'{w}author="{AUTHOR}" {w}date="{day}" {w}initials="{INITIALS}"'

    def paragraph(line: str) -> str:
        return f'<{w}p><{w}r><{w}t xml:space="preserve">{text_source(line)}</{w}t></{w}r></{w}p>'

    return "".join(
        f'<{w}comment{declared} {w}id="{number}" {about}>'
        f"{''.join(map(paragraph, comment.text.split(_LINE_END)))}</{w}comment>"
        for number, comment in enumerate(comments, first)
    )


def _marked(package: KeptPackage, main: Part, comments: Sequence[_Comment], first: int) -> bytes:
    """The body with the marks of the comments."""
    w, declared = prefix_of(main.root, "w")
    marks: list[Marked] = []
    for number, comment in enumerate(comments, first):
        about = f'{declared} {w}id="{number}"/>'
        reference = f'<{w}r{declared}><{w}commentReference {w}id="{number}"/></{w}r>'
        marks.append(Marked(comment.start, f"<{w}commentRangeStart{about}"))
        marks.append(Marked(comment.end, f"<{w}commentRangeEnd{about}{reference}"))
    source, numbers = XmlSource(package.content(main.name)), package.nodes(main.name).numbers
    elements = set(elements_at(marks))
    by_number = source.places({numbers[one] for one in elements}, len(numbers))
    return source.spliced(splices(marks, {one: by_number[numbers[one]] for one in elements}, source))


def _hold_same(file: Sequence[Met], copy: Sequence[Met], comments: Sequence[_Comment]) -> None:
    """Refuse the document if its copy, read again, does not say what it says, and besides the comments."""
    blocks, annotated = ([met.block for met in some if isinstance(met, Placed)] for some in (file, copy))
    gaps, left = ([met for met in some if isinstance(met, Gap)] for some in (file, copy))
    more = added_blocks(annotated, blocks)
    lines = [line for comment in comments for line in comment.text.split(_LINE_END) if line and not line.isspace()]
    if gaps != left or more is None or sorted(block.text for block in more) != sorted(lines):
        raise Unmendable(_BROKEN)
