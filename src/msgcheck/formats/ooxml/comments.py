"""Comments on slides: the old kind, and the threaded kind with its replies."""

from __future__ import annotations

from collections.abc import Container, Iterator

from msgcheck.formats.annotated import AUTHOR
from msgcheck.formats.labels import Labels
from msgcheck.formats.ooxml.names import Element, tags
from msgcheck.formats.ooxml.passage import Found, Passage, Piece
from msgcheck.formats.ooxml.text import paragraphs

_AUTHOR = tags("p:cmAuthor")
_OLD = tags("p:text")
_THREADED = tags("p188:txBody")


def slide_comments(root: Element, own: Container[str | None] = ()) -> Iterator[Found]:
    """The comments under `root` (p:cmLst or p188:cmLst), replies after what they reply to.

    `own` are the ids under which msgcheck is among their authors: a note about a name says that name.
    """
    labels = Labels()
    for body in _bodies_in_order(root):
        label = labels.next("Comment")
        if body.tag in _OLD:
            comment = body.getparent()
            is_own = comment is not None and comment.get("authorId") in own
            yield Passage("comment", label, (Piece(body.text or "", body),), opaque=is_own)
        else:
            yield from paragraphs(body, "comment", label)


def own_ids(root: Element) -> frozenset[str | None]:
    """The ids that msgcheck has in a list of authors (p:cmAuthorLst)."""
    return frozenset(one.get("id") for one in _AUTHOR.within(root) if one.get("name") == AUTHOR)


def _bodies_in_order(root: Element) -> Iterator[Element]:
    """A thread's replies stand before its first word in the file: the first word is taken first."""
    for comment in root:
        own = dict.fromkeys(comment.iterchildren(*_OLD, *_THREADED))
        yield from own
        yield from (body for body in comment.iter(*_OLD, *_THREADED) if body not in own)
