"""Comments on slides: the old kind, and the threaded kind with its replies."""

from __future__ import annotations

from collections.abc import Iterator

from msgcheck.formats.labels import Labels
from msgcheck.formats.ooxml.names import Element, tags
from msgcheck.formats.ooxml.passage import Found, Passage, Piece
from msgcheck.formats.ooxml.text import paragraphs

_OLD = tags("p:text")
_THREADED = tags("p188:txBody")


def slide_comments(root: Element) -> Iterator[Found]:
    """The comments under `root` (p:cmLst or p188:cmLst), replies after what they reply to."""
    labels = Labels()
    for body in _bodies_in_order(root):
        label = labels.next("Comment")
        if body.tag in _OLD:
            yield Passage("comment", label, (Piece(body.text or "", body),))
        else:
            yield from paragraphs(body, "comment", label)


def _bodies_in_order(root: Element) -> Iterator[Element]:
    """A thread's replies stand before its first word in the file: the first word is taken first."""
    for comment in root:
        own = dict.fromkeys(comment.iterchildren(*_OLD, *_THREADED))
        yield from own
        yield from (body for body in comment.iter(*_OLD, *_THREADED) if body not in own)
