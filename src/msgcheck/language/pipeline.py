"""Words and sentences by spaCy; it is loaded when they are first asked for, since that takes most of a second."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span

_WINDOW = 1000  # characters looked at on each side of a span
_SURROGATE = re.compile("[\ud800-\udfff]")  # half a character, out of a broken file: spaCy refuses it


@dataclass(frozen=True, slots=True)
class Sentence:
    """The sentence (or sentences) around a span: its text, and its words before and after the span."""

    text: str
    before: tuple[str, ...]
    after: tuple[str, ...]


def sentence_around(text: str, start: int, end: int) -> Sentence:
    """The sentence of `text` that holds the half-open span [start, end).

    Of a longer text only the nearest 1,000 characters on each side are looked at.
    """
    first = max(0, start - _WINDOW)
    start, end, spans = start - first, end - first, _spans(text, start, end)
    tokens = [token for span in spans for token in span if not token.is_space]
    return Sentence(
        text=" ".join(span.text for span in spans),
        before=tuple(token.text for token in tokens if token.idx + len(token) <= start),
        after=tuple(token.text for token in tokens if token.idx >= end),
    )


def bounds_of_sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence begins and ends that `sentence_around` gives."""
    first, spans = max(0, start - _WINDOW), _spans(text, start, end)
    return (first + spans[0].start_char, first + spans[-1].end_char) if spans else (start, end)


def without_surrogates(text: str) -> str:
    """`text` with a question mark for each half of a character."""
    return _SURROGATE.sub("?", text)


def _spans(text: str, start: int, end: int) -> list[Span]:
    """The sentences that share a character with [start, end), in the text from 1,000 characters before it on."""
    first = max(0, start - _WINDOW)
    doc = _parsed(text[first : end + _WINDOW])
    return [span for span in doc.sents if span.start_char < end - first and start - first < span.end_char]


@lru_cache(maxsize=16)  # the names of one block are judged one after the other
def _parsed(text: str) -> Doc:
    return _pipeline()(without_surrogates(text))


@lru_cache(maxsize=1)
def _pipeline() -> Language:
    import spacy  # noqa: PLC0415 - heavy

    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    return pipeline
