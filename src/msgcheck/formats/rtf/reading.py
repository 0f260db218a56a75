"""A document in RTF, part by part: one walk through the file, from its first group to the end of that."""

from __future__ import annotations

from collections.abc import Iterator

from msgcheck.formats.limits import Limits
from msgcheck.formats.rtf import destinations, formatting
from msgcheck.formats.rtf.passage import Unread
from msgcheck.formats.rtf.places import Part
from msgcheck.formats.rtf.tokens import CHARACTERS, CLOSE, OPEN, tokens
from msgcheck.formats.rtf.walk import Walk

_HANDLERS = {**formatting.HANDLERS, **destinations.HANDLERS}
_CUT_SHORT = "the file ends before the document does, and what came then was not read"
_BEHIND = "what stands behind the end of the document was not read"
_NOTHING = b"\0\r\n\t \x1a}"  # that some programs leave behind the end


def parts(content: bytes, limits: Limits) -> Iterator[Part]:
    """All that the document in `content` says and all that is not read of it.

    UnreadableDocument where it nests or says more than the limits allow.
    """
    walk = Walk(content, limits)
    end = _go_through(walk)
    why = _CUT_SHORT if walk.groups else _BEHIND if content[end:].strip(_NOTHING) else ""
    while len(walk.groups) > 1:
        walk.close_group()
    walk.body.end(walk.state.level, walk.state.style)
    yield from walk.parts
    if why:
        yield Part("end", "", [Unread("End of the file", why)])


def _go_through(walk: Walk) -> int:
    """The offset at which the document ends."""
    for token in tokens(walk.content):
        name = token[0]
        if name == CHARACTERS:
            if walk.groups:
                walk.characters(token[2], token[3])
        elif name == OPEN:
            walk.open_group()
        elif name != CLOSE:
            _HANDLERS[name](walk, token)
        elif len(walk.groups) > 1:
            walk.close_group()
        else:
            walk.groups.clear()
            return token[3]
    return len(walk.content)
