"""Phrases that tell the history of the name beside them: the parts that they are made of, and how they are read.

Each borders on the name itself, give or take an article, quotation marks and brackets.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from msgcheck.language.folding import fold

OPENING = r"[\s\"'“”‘’«»„*_(\[:]{0,6}"
CLOSING = r"[\"'“”‘’«»*_)\]]{0,6}"


class Surroundings(NamedTuple):
    """What stands on both sides of a name, within its sentence, in plain blanks and without trade mark signs."""

    before: str
    after: str


class Phrases(NamedTuple):
    """The phrases of some languages, by their place: those before a name end where it begins, those after it begin.

    Some tell a history only beside a name that may be said today; of these the ones behind a name end before that one.
    """

    before: re.Pattern[str]
    before_beside_name_to_say: re.Pattern[str]
    after: re.Pattern[str]
    after_to_name_to_say: re.Pattern[str]

    def tell_history(self, around: Surroundings, names: Sequence[str]) -> bool:
        """Whether the history of a name is told; `names` are, folded, those that may be said instead."""
        if self.before.search(around.before) or self.after.match(around.after):
            return True
        if self.before_beside_name_to_say.search(around.before):
            sentence = fold(f"{around.before}\n{around.after}")
            return any(name in sentence for name in names)
        return leads_to(self.after_to_name_to_say, around.after, names)


def leads_to(phrase: re.Pattern[str], after: str, names: Sequence[str]) -> bool:
    """Whether a text begins with a phrase and then one of the names, which are folded."""
    said = phrase.match(after)
    return said is not None and fold(after[said.end() :]).startswith(tuple(names))
