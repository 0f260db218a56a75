"""The texts of a document, and the paragraphs of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum

from msgcheck.formats.iwork.objects import Object
from msgcheck.formats.iwork.wire import fields, text

STORAGES = (2001, 2005)  # kinds of objects that hold a text
COMMENT = 3056  # and of one that holds a comment

_END = re.compile("[\n\r\u2029\x04-\x06\x0c]")  # of a paragraph, a section, a page, a column
_NOT_SHOWN = re.compile("[\x00-\x08\x0b-\x1f\ufffc]")  # marks that things are anchored at


class Role(IntEnum):
    """What a text is in its document."""

    BODY = 0
    MARGINAL = 1
    FOOTNOTE = 2
    BOX = 3
    NOTE = 4
    CELL = 5
    OTHER = 6
    CONTENTS = 7


def role_of(storage: Object) -> Role:
    """What the text in `storage` is; one that does not say so is in a box."""
    said = next((value for field, value in fields(storage.message) if field == 1), Role.BOX)
    return Role(said) if said in tuple(Role) else Role.OTHER


def paragraphs(storage: Object) -> Iterator[tuple[int, str]]:
    """The paragraphs of the text in `storage` that say something, with their numbers from 1."""
    for number, one in enumerate(_END.split(text(storage.message, 3)), 1):
        if said := shown(one).strip():
            yield number, said


def shown(words: str) -> str:
    """`words` without marks that do not show; a line break is one character."""
    return _NOT_SHOWN.sub("", words.replace("\u2028", "\n"))
