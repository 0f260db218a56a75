"""Where a name stands, the name to put there, and in which words: the values that wording takes and gives."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where a name of the form `written` stands as `said`, between the texts `before` and `after`.

    `plural` and `possessive` say in which form, `inflected` that it is another than `written`.
    """

    said: str
    written: str
    before: str
    after: str
    plural: bool = False
    possessive: bool = False
    inflected: bool = False


@dataclass(frozen=True, slots=True)
class NewName:
    """The name to put there, with what the registry says of it. `article` is "a", "an", "the", "none" or None.

    The small letters of a `proper` name are its own; those of another one, "lead", may begin a sentence.
    """

    name: str
    plural: str | None = None
    article: str | None = None
    proper: bool = False


@dataclass(frozen=True, slots=True)
class Wording:
    """What to put in the place.

    `article` goes before `words` and replaces the last `article_length` characters before the old name (0: the text
    before it stays): the article with the blank after it, and words that the new name says as well. `after` goes behind
    `words` and replaces the first `after_length` characters behind the old name. `doubt` is what a person should look
    at first (None: nothing).
    """

    words: str
    article: str = ""
    article_length: int = 0
    doubt: str | None = None
    after: str = ""
    after_length: int = 0
