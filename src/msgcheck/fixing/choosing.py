"""Which fixes to make: those asked for, each place once, none in the way of a worse finding's."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from msgcheck.model import Edit, Finding, Left, Safety

NO_FIX = "no fix is known for it"
ONLY_SAFE = "a person has to look at it first"
ANOTHER_RULE = "its rule was not asked for"
NOT_CHOSEN = "it was not chosen"
IN_THE_WAY = "another fix is made at the same place"


@dataclass(frozen=True, slots=True)
class Choice:
    """The fixes asked for: the safe ones, of all rules.

    `review` asks for those too that a person should look at first; `rules` for those of these rules alone. `only`
    are findings that a person has chosen, whose fixes are made in any case, and no other. A fix that is never safe
    is never made.
    """

    review: bool = False
    rules: frozenset[str] = frozenset()
    only: frozenset[Finding] | None = None

    def why_not(self, finding: Finding) -> str | None:
        """Why the fix of `finding` is not asked for; None where it is."""
        if finding.fix is None or finding.fix.safety is Safety.NEVER or not finding.fix.edits:
            return NO_FIX
        if self.only is not None:
            return None if finding in self.only else NOT_CHOSEN
        if self.rules and finding.rule not in self.rules:
            return ANOTHER_RULE
        return None if self.review or finding.fix.safety is Safety.SAFE else ONLY_SAFE


def choose(findings: Sequence[Finding], choice: Choice) -> tuple[list[Finding], list[Left]]:
    """The findings whose fixes are to be made, and all others with the reason; both in the order they came in.

    The same edits at the same place are one fix for all findings that ask for them. Of fixes that get in each other's
    way that of the worse finding is made, else the safer, else the first.
    """
    reasons = {number: why for number, finding in enumerate(findings) if (why := choice.why_not(finding))}
    taken = _Taken()
    asked_for = [number for number in range(len(findings)) if number not in reasons]
    for number in sorted(asked_for, key=lambda number: _rank(findings[number])):
        if not taken.take(edits_of(findings[number])):
            reasons[number] = IN_THE_WAY
    left = [Left(findings[number], reasons[number]) for number in sorted(reasons)]
    return [finding for number, finding in enumerate(findings) if number not in reasons], left


def _rank(finding: Finding) -> tuple[int, int]:
    return finding.severity.rank, -(finding.fix.safety if finding.fix else Safety.NEVER)


def edits_of(finding: Finding) -> tuple[Edit, ...]:
    """The edits of the fix of `finding`, if it has one."""
    return finding.fix.edits if finding.fix else ()


def edits_of_all(findings: Iterable[Finding]) -> tuple[Edit, ...]:
    """The edits of the fixes of `findings`, each once."""
    return tuple(dict.fromkeys(edit for finding in findings for edit in edits_of(finding)))


class _Taken:
    """The places that edits have taken so far, block by block in their order."""

    def __init__(self) -> None:
        self._edits: set[Edit] = set()
        self._spans: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)

    def take(self, edits: Sequence[Edit]) -> bool:
        """Takes the places of all `edits` unless another edit is in the way of one of them."""
        fresh = [edit for edit in edits if edit not in self._edits]
        if not all(map(self._is_free, fresh)):
            return False
        for edit in fresh:
            self._edits.add(edit)
            insort(self._spans[edit.location.address], (edit.start, edit.end))
        return True

    def _is_free(self, edit: Edit) -> bool:
        spans = self._spans[edit.location.address]
        at = bisect_left(spans, (edit.start, edit.end))
        begins_after_others = at == 0 or spans[at - 1][1] <= edit.start
        ends_before_others = at == len(spans) or (edit.end <= spans[at][0] and (edit.start, edit.end) != spans[at])
        return begins_after_others and ends_before_others
