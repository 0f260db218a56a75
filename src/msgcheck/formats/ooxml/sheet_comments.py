"""What people noted on the cells of a sheet: notes (the old comments), threads, and captions of old form controls."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from msgcheck.formats.labels import Labels, within
from msgcheck.formats.ooxml.iteration import child
from msgcheck.formats.ooxml.names import Element, tags
from msgcheck.formats.ooxml.passage import Found, Passage, Piece, picture
from msgcheck.formats.ooxml.strings import text_pieces

_NOTE = tags("s:comment")
_AUTHOR = tags("s:author")
_TEXT = tags("s:text")
_THREADED = tags("xtc:threadedComment")
_THREADED_TEXT = tags("xtc:text")
_STAND_IN = "tc="  # begins the author of a note that repeats a thread for older readers
_DRAWN = tags("v:textbox", "v:imagedata")
_ON_THE_SHEET = tags("x:ClientData")


def notes(root: Element) -> Iterator[Found]:
    """The notes under `root` (s:comments), but none that stands in for a thread."""
    authors = [author.text or "" for author in _AUTHOR.within(root)]
    stand_ins = {str(number) for number, author in enumerate(authors) if author.startswith(_STAND_IN)}
    for note in _NOTE.within(root):
        if note.get("authorId") in stand_ins:
            continue
        for text in note.iterchildren(*_TEXT):
            yield Passage("comment", within(note.get("ref", ""), "Note"), tuple(text_pieces(text)))


def threads(root: Element) -> Iterator[Found]:
    """The comments under `root` (xtc:ThreadedComments), replies after what they reply to."""
    labels = Labels()
    for comment in _THREADED.within(root):
        for text in comment.iterchildren(*_THREADED_TEXT):
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
