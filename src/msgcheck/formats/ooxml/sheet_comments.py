"""What people noted on the cells of a sheet: notes (the old comments), threads, and captions of old form controls."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from msgcheck.formats.labels import Labels, within
from msgcheck.formats.ooxml.iteration import child
from msgcheck.formats.ooxml.names import Element, tags
from msgcheck.formats.ooxml.passage import Found, Passage, Piece, picture
from msgcheck.formats.ooxml.strings import text_pieces

THREADED_TEXT = tags("xtc:text")
_NOTE = tags("s:comment")
_AUTHOR = tags("s:author")
_TEXT = tags("s:text")
_THREADED = tags("xtc:threadedComment")
_STAND_IN = "tc="  # begins the author of a note that repeats a thread for older readers
_DRAWN = tags("v:textbox", "v:imagedata")
_ON_THE_SHEET = tags("x:ClientData")


def notes(root: Element) -> Iterator[Found]:
    """The notes under `root` (s:comments), but none that stands in for a thread."""
    stand_ins = _stand_ins(root)
    for note in _NOTE.within(root):
        if note.get("authorId") in stand_ins:
            continue
        for text in note.iterchildren(*_TEXT):
            yield Passage("comment", within(note.get("ref", ""), "Note"), tuple(text_pieces(text)))


def _stand_ins(root: Element) -> dict[str, str]:
    """By the number of the author of a note that stands in for a thread: the comment that the thread begins with."""
    authors = [author.text or "" for author in _AUTHOR.within(root)]
    return {
        str(number): author.removeprefix(_STAND_IN)
        for number, author in enumerate(authors)
        if author.startswith(_STAND_IN)
    }


def stand_in(root: Element, comment: Element) -> tuple[Passage, int] | None:
    """The note under `root` (s:comments) that repeats the thread of `comment`, and where that begins in its text."""
    numbers = {number for number, one in _stand_ins(root).items() if one == _beginning(comment)}
    for note in _NOTE.within(root):
        for text in note.iterchildren(*_TEXT) if note.get("authorId") in numbers else ():
            passage = Passage("comment", "", tuple(text_pieces(text)))
            at = _repeated_at(passage.text, comment)
            return None if at is None else (passage, at)
    return None


def _repeated_at(told: str, comment: Element) -> int | None:
    """Where the text of a stand-in repeats the comment, each behind those before it and on a line of its own."""
    at = 0
    for one in _thread_up_to(comment):
        text = "".join([node.text or "" for node in one.iterchildren(*THREADED_TEXT)])
        repeated = re.compile(rf"^[ \t]*{re.escape(text)}$", re.MULTILINE).search(told, at)
        if repeated is None:
            return None
        at = repeated.end()
    return at - len(text)


def _thread_up_to(comment: Element) -> list[Element]:
    before = [one for one in comment.itersiblings(*_THREADED, preceding=True) if _beginning(one) == _beginning(comment)]
    return [*reversed(before), comment]


def _beginning(comment: Element) -> str | None:
    """The comment that a thread begins with."""
    return comment.get("parentId") or comment.get("id")


def threads(root: Element) -> Iterator[Found]:
    """The comments under `root` (xtc:ThreadedComments), replies after what they reply to."""
    labels = Labels()
    for comment in _THREADED.within(root):
        for text in comment.iterchildren(*THREADED_TEXT):
            label = labels.next(within(comment.get("ref", ""), "Comment"))
            yield Passage("comment", label, (Piece(text.text or "", text),))


def old_drawing(root: Element) -> Iterator[Found]:
    """What stands on the form controls of an old drawing (VML), and the pictures it puts into headers and footers.

    The boxes of notes are empty here; pictures that belong to something on the sheet are previews.
    """
    labels = Labels()
    for node in _DRAWN.within(root):
        if _DRAWN[node.tag] == "v:textbox":
            said = " ".join("".join([f"{one.text or ''} {one.tail or ''}" for one in node.iter(etree.Element)]).split())
            if said:
                yield Passage("text", labels.next("Form control"), (Piece(said, node, fixed=True),))
        elif not _is_on_the_sheet(node):
            yield picture(labels.next("Picture in a header or footer"), node)


def _is_on_the_sheet(node: Element) -> bool:
    shape = node.getparent()
    return shape is not None and child(shape, _ON_THE_SHEET) is not None
