"""How sure it is that a name is meant whose words are no ordinary ones: that depends on how it is said.

The figures are those of tests/evaluation/calibration.py: how many such mentions were meant in the sentences of
tests/data/names that may be looked at, and what fits them best of those that are misspelt.
"""

from __future__ import annotations

from msgcheck.language.casing import initials
from msgcheck.language.folding import fold
from msgcheck.matching.judging import chance
from msgcheck.matching.names import Sighting
from msgcheck.model import How

_CERTAINTY = {How.EXACT: 0.99, How.VARIANT: 0.98, How.ELIDED: 0.95}
_WITHOUT_ITS_CAPITALS = 0.89
_SPELT_RIGHT, _AN_ERROR_A_LETTER = 5.6, -23.5  # log odds
_LEAST_FLAGGED = 0.5  # of shorter names too few are found to fit anything to


def how_said(text: str, sighting: Sighting) -> How:
    """In which way the name stands in `text`."""
    if sighting.errors:
        return How.FUZZY
    if sighting.shares_words:
        return How.ELIDED
    return How.EXACT if text[sighting.start : sighting.name_end] == sighting.dated.term.name else How.VARIANT


def certainty(text: str, sighting: Sighting) -> float:
    """How sure it is that the name is meant; where it is misspelt, the more letters are right, the surer."""
    how = how_said(text, sighting)
    if how is How.FUZZY:
        share = sighting.errors / len(fold(sighting.guise.written))
        return max(_LEAST_FLAGGED, chance(_SPELT_RIGHT + _AN_ERROR_A_LETTER * share))
    return _WITHOUT_ITS_CAPITALS if how is How.VARIANT and _lacks_capitals(text, sighting) else _CERTAINTY[how]


def _lacks_capitals(text: str, sighting: Sighting) -> bool:
    """Whether words begin with small letters that do not in the name: "business lunch", "Business lunch"."""
    said = text[sighting.start : sighting.name_end]
    pairs = zip(initials(sighting.guise.written), initials(said), strict=False)
    return any(capital and not is_kept for capital, is_kept in pairs)
