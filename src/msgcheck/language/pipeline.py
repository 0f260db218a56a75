"""Words and sentences by spaCy; it is loaded when they are first asked for, since that takes most of a second."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


def parse(text: str) -> Doc:
    """`text` as words (tokens) and sentences."""
    return _pipeline()(text)


@lru_cache(maxsize=1)
def _pipeline() -> Language:
    import spacy  # noqa: PLC0415 - heavy

    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    return pipeline
