"""Where what a walk found stands in the document, and in the file, and the blocks and gaps that makes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgcheck.formats.labels import within
from msgcheck.formats.rtf.passage import Found, Passage, Unread
from msgcheck.model import Block, Enclosed, Gap, Location


class Part(NamedTuple):
    """A part of a document: its kind ("footnote"), its label for people (empty for the body), and what it says."""

    kind: str
    label: str
    found: list[Found]


def placed(parts: Iterable[Part]) -> Iterator[Block | Gap]:
    """The blocks and gaps of a document's parts; passages of mere white space make none."""
    blocks = 0
    for part in parts:
        for one in part.found:
            if isinstance(one, Unread):
                yield _gap(part, one, blocks)
            elif (text := one.text) and not text.isspace():
                blocks += 1
                yield _block(part, one, text)


def _block(part: Part, passage: Passage, text: str) -> Block:
    address = f"bytes:{passage.pieces[0].start}-{passage.pieces[-1].end}"
    location = Location(part.kind, None, passage.element, within(part.label, passage.label), address)
    return Block(text, location, ((0, len(text)),) if passage.opaque else ())


def _gap(part: Part, unread: Unread, blocks: int) -> Gap:
    label = within(part.label, unread.label)
    if unread.unpack is None:
        return Gap(label, unread.why, unread.held)
    location = Location(part.kind, None, unread.held, label, f"bytes:{unread.start}")
    return Gap(label, unread.why, unread.held, Enclosed("", location, blocks, unread.unpack))
