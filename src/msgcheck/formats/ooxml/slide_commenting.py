"""A copy of a presentation with comments on its slides (ISO/IEC 29500-1, 13.3.2), of the kind that every program knows.

A comment is on a slide at a point, not at words. It stands at the shape that says the words; what is said in notes, on
layouts or in properties is commented on at the top of the slide or of the first one. Such comments say themselves which
place they mean.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from itertools import groupby
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
from msgcheck.formats.ooxml.names import Element, tags, whole_number
from msgcheck.formats.ooxml.package import Package, Part
from msgcheck.formats.ooxml.parsing import parser, whole
from msgcheck.formats.ooxml.presentation import slides_of, tour_presentation
from msgcheck.formats.ooxml.protection import hold_mendable
from msgcheck.formats.ooxml.shape_places import Point, ShapePlaces
from msgcheck.formats.ooxml.tour import Met, Placed
from msgcheck.formats.repacking import repacked
from msgcheck.formats.rewritten import ANOTHER_TEXT, NOT_FOUND
from msgcheck.formats.xml_source import text_source
from msgcheck.model import Gap, Note

_TYPES = "application/vnd.openxmlformats-officedocument.presentationml."
_BROKEN = "is damaged: it can be read, but comments cannot be added to it"
_NEWER = "holds comments of the newer kind, beside which PowerPoint takes none of the kind that msgcheck writes"
_NO_SLIDE = "there is no slide to comment on"

_AUTHOR = tags("p:cmAuthor")
_LIST = tags("p:cmLst")
_UNIT = 914_400 / 576  # EMU: comments are placed in 576th parts of an inch
_TOP, _STEP = 10, 14  # units: where comments without a shape are, and how far one is from the next at its place
_FARTHEST = 2**31 - 1


class _Comment(NamedTuple):
    """What a comment says, on which slide, counted from 1, that slide's part, and where on it, if not at the top."""

    text: str
    slide: int
    name: str
    place: Point | None = None


def annotate_presentation(content: bytes, notes: Sequence[Note], limits: Limits, moment: datetime) -> Annotated:
    """The presentation with the notes as comments; see `pptx.annotate`."""
    package = Package(content, limits)
    hold_mendable(package)
    main = package.main_part("presentation.main+xml")
    file = list(tour_presentation(package))
    found = list(_comments(package, file, notes, slides_of(main)))
    comments = [one for one in found if isinstance(one, _Comment)]
    refusals = tuple(one for one in found if isinstance(one, Unplaced))
    if not comments:
        return Annotated(content, refusals)
    if main.is_cut_off:
        raise Unmendable(_BROKEN)
    if main.links.to("authors"):
        raise Unmendable(_NEWER)
    copy = repacked(content, *_with_comments(package, main, comments, moment))
    _hold_same(file, list(tour_presentation(Package(copy, limits))), comments)
    return Annotated(copy, refusals)


def _comments(
    package: Package, file: Iterable[Met], notes: Sequence[Note], slides: Sequence[str | None]
) -> Iterator[_Comment | Unplaced]:
    """The comments that the notes make, or why they make none."""
    waiting, places = Waiting(notes), ShapePlaces(package)
    for met in file:
        if isinstance(met, Placed):
            element = met.passage.pieces[0].element
            for note in waiting.about(met.block):
                is_there = is_at(note, met.block.text)
                yield _comment(note, slides, places, element) if is_there else Unplaced(note, ANOTHER_TEXT)
        else:
            yield from (_comment(note, slides, places) for note in waiting.within(met))
    yield from (Unplaced(note, NOT_FOUND) for note in waiting.left())


def _comment(
    note: Note, slides: Sequence[str | None], places: ShapePlaces, element: Element | None = None
) -> _Comment | Unplaced:
    """The comment on the slide that the note's words belong to, or on the first one; `element` is what says them."""
    part, number = note.location.part, note.location.number
    slide = number if number and part in ("slide", "notes") else 1
    name = slides[slide - 1] if slide <= len(slides) else None
    if name is None:
        return Unplaced(note, _NO_SLIDE)
    place = places.of(element, name) if element is not None and part == "slide" else None
    return _Comment(spoken(note, with_its_place=place is None), slide, name, place)


def _with_comments(
    package: Package, main: Part, comments: Sequence[_Comment], moment: datetime
) -> tuple[dict[str, bytes], Limits, dict[str, bytes]]:
    """The parts that change and those that are new, with the limits between them, as `repacked` takes them."""
    additions = Additions(package)
    folder, namespace = main.name.rpartition("/")[0], QName(main.root).namespace
    author = _with_author(additions, main, len(comments))
    numbered = list(enumerate(comments, 1))
    for slide, some in groupby(sorted(numbered, key=_slide_of), key=_slide_of):
        links = package.links_of(slide[1])
        wanted = f"{folder}/comments/comment{slide[0]}.xml".lstrip("/")
        empty = f'{HEAD}<p:cmLst xmlns:p="{namespace}"/>'
        name = additions.part_of(links, "comments", wanted, f"{_TYPES}comments+xml", empty)
        written = partial(_listed, comments=list(some), author=author, moment=moment)
        additions.change(name, with_last(additions.content(name), written))
    changed, added = additions.parts()
    return changed, package.limits, added


def _slide_of(numbered: tuple[int, _Comment]) -> tuple[int, str]:
    return numbered[1].slide, numbered[1].name


def _with_author(additions: Additions, main: Part, comments: int) -> int:
    """The id of a new author of so many comments: nobody else's are counted on."""
    folder = main.name.rpartition("/")[0]
    empty = f'{HEAD}<p:cmAuthorLst xmlns:p="{QName(main.root).namespace}"/>'
    wanted = f"{folder}/commentAuthors.xml".lstrip("/")
    name = additions.part_of(main.links, "commentAuthors", wanted, f"{_TYPES}commentAuthors+xml", empty)
    content = additions.content(name)
    author = 1 + max((whole_number(one.get("id")) for one in _AUTHOR.within(whole(content, parser()))), default=-1)

    def written(root: Element) -> str:
        p, declared = prefix_of(root, "p")
        name = f'name="{AUTHOR}" initials="{INITIALS}"'
        return f'<{p}cmAuthor{declared} id="{author}" {name} lastIdx="{comments}" clrIdx="{author}"/>'

    additions.change(name, with_last(content, written))
    return author


def _listed(root: Element, comments: Sequence[tuple[int, _Comment]], author: int, moment: datetime) -> str:
    """The source of the comments, each with its number, for the list of one slide's."""
    if root.tag not in _LIST:
        raise Unmendable(_NEWER)
    p, declared = prefix_of(root, "p")
    day = moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000")
    taken = Counter[tuple[int, int]]()

    def written(number: int, comment: _Comment) -> str:
        x, y = _units(comment.place)
        taken[x, y] += 1
        x, y = (side + (taken[x, y] - 1) * _STEP for side in (x, y))
        about = f'authorId="{author}" dt="{day}" idx="{number}"'
        text = f"<{p}text>{text_source(comment.text)}</{p}text>"
        return f'<{p}cm{declared} {about}><{p}pos x="{x}" y="{y}"/>{text}</{p}cm>'

    return "".join(written(number, comment) for number, comment in comments)


def _units(place: Point | None) -> tuple[int, int]:
    """The place in units of comments; where none is known, or it is beside the slide, the upper left corner."""
    if place is None:
        return _TOP, _TOP
    x, y = (min(max(round(side / _UNIT), 0), _FARTHEST) for side in place)
    return x, y


def _hold_same(file: Sequence[Met], copy: Sequence[Met], comments: Sequence[_Comment]) -> None:
    """Refuse the presentation if its copy, read again, does not say what it says, and besides the comments."""
    blocks, annotated = ([met.block for met in some if isinstance(met, Placed)] for some in (file, copy))
    gaps, left = ([met for met in some if isinstance(met, Gap)] for some in (file, copy))
    more = added_blocks(annotated, blocks)
    expected = sorted((comment.slide, comment.text) for comment in comments if comment.text)
    if gaps != left or more is None or sorted((block.location.number or 0, block.text) for block in more) != expected:
        raise Unmendable(_BROKEN)
