"""The registry's cue words: words that stand near a name where the concept is meant, in whichever number."""

from __future__ import annotations

from collections.abc import Iterator

from msgcheck.language.pipeline import Sentence
from msgcheck.matching.names import Sighting
from msgcheck.matching.signs import Sign


def cues(sighting: Sighting, sentence: Sentence) -> Iterator[Sign]:
    """The cue words in the same sentence; each after the first adds less."""
    near = " ".join(("", *sentence.before, *sentence.after, "")).lower()
    found = [cue for cue in _cue_words(sighting) if any(f" {form} " in near for form in _forms(cue))]
    if found:
        listed = ", ".join(f"“{cue}”" for cue in found)
        yield Sign(min(2 + len(found), 4), f"{listed} in the same sentence")


def is_cue(word: str, sighting: Sighting) -> bool:
    """Whether `word` is one of the cue words."""
    return any(word.lower() in _forms(cue) for cue in _cue_words(sighting))


def _cue_words(sighting: Sighting) -> tuple[str, ...]:
    return tuple(cue.lower() for cue in sighting.dated.term.cues)


def _forms(cue: str) -> tuple[str, str, str]:
    return cue, cue + "s", cue.removesuffix("s")
