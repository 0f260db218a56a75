"""Proof of what was mended: the file is checked again, the mended findings are gone, and no new one has come."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from msgcheck.fixing.choosing import NO_FIX
from msgcheck.fixing.proof import Objection
from msgcheck.formats.rewritten import by_address
from msgcheck.model import Document, Edit, Finding, Left, Safety, Severity

ONLY_NOW = "it only shows now that the rest is mended"

_Place = tuple[int, str, str, int]  # the number of the block, the rule, the concept, the start in the block


def still_found(
    before: Sequence[Left], made: Sequence[Finding], after: Sequence[Finding], places: Places
) -> tuple[list[Left], list[Objection]]:
    """The findings of the mended document with why they are left, and the objections to those that are new.

    `before` are the findings of the original that are left. A mended finding that is found again is a new one.
    """
    reasons = {places.expected(one.finding): one.why for one in before if places.knows(one.finding)}
    concepts = {finding.concept_id for finding in made}
    left = [Left(finding, reasons.get(places.found(finding)) or _why_new(finding)) for finding in after]
    new = [one.finding for one in left if places.found(one.finding) not in reasons]
    spoilt = [one for one in new if not (one.concept_id in concepts and _may_come(one, places))]
    in_pictures = [one for one in before if not places.knows(one.finding)]
    return [*left, *in_pictures], [_objection(one, places) for one in spoilt]


def _may_come(finding: Finding, places: Places) -> bool:
    """Whether `finding` may come where others of its concept are mended.

    What is said of a whole document is then said at another place or for the first time: two names are used once only
    some of the mentions are mended. And a doubtful mention may be less doubtful once others are called by their name.
    """
    return is_about_all(finding) or (finding.severity is Severity.REVIEW and not places.is_mended(finding))


def is_about_all(finding: Finding) -> bool:
    """Whether `finding` is about its whole document, so that no edit of its own could mend it."""
    return finding.fix is not None and finding.fix.safety is Safety.NEVER and not finding.fix.edits


def _why_new(finding: Finding) -> str:
    return NO_FIX if is_about_all(finding) else ONLY_NOW


def _objection(finding: Finding, places: Places) -> Objection:
    words = f"“{' '.join(finding.found.split())}” would be found there afterwards [{finding.rule}]"
    return Objection(places.old_address(finding), finding.location.label, words)


class Places:
    """Where the findings of a document stand, before and after its edits, so that they can be told from new ones."""

    def __init__(self, before: Document, after: Document, edits: Iterable[Edit]) -> None:
        self._addresses = _addresses(before)
        self._old = _numbers(self._addresses)
        self._new = _numbers(_addresses(after))
        self._shifts = {address: _Shifts(in_block) for address, in_block in by_address(edits).items()}

    def knows(self, finding: Finding) -> bool:
        """Whether `finding` stands in what was read again: what stands in pictures does not."""
        return finding.location.address in self._old

    def expected(self, finding: Finding) -> _Place:
        """Where a finding of the original is to be found again."""
        address = finding.location.address
        start = self._shifts[address].moved(finding.start) if address in self._shifts else finding.start
        return self._old[address], finding.rule, finding.concept_id, start

    def found(self, finding: Finding) -> _Place:
        """Where a finding of the mended document is."""
        return self._new[finding.location.address], finding.rule, finding.concept_id, finding.start

    def old_address(self, finding: Finding) -> str:
        """The address in the original of the block in which a finding of the mended document stands."""
        return self._addresses[self._new[finding.location.address]]

    def is_mended(self, finding: Finding) -> bool:
        """Whether a finding of the mended document stands in words that were put there, or where some were taken."""
        address = self.old_address(finding)
        return address in self._shifts and self._shifts[address].meets(finding.start, finding.end)


class _Shifts:
    """How the edits of one block, in order, move what stands behind them; there may be ten thousands."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._ends = [edit.end for edit in edits]
        grown = (len(edit.after) - len(edit.before) for edit in edits)
        self._shifts = list(accumulate(grown, initial=0))
        self._new_starts = [edit.start + shift for edit, shift in zip(edits, self._shifts, strict=False)]
        self._new_ends = [start + len(edit.after) for edit, start in zip(edits, self._new_starts, strict=True)]

    def moved(self, at: int) -> int:
        """Where what stood at that place stands after the edits."""
        return at + self._shifts[bisect_right(self._ends, at)]

    def meets(self, start: int, end: int) -> bool:
        """Whether that span of the new text touches what an edit has put there."""
        first = bisect_left(self._new_ends, start)
        return first < len(self._new_starts) and self._new_starts[first] <= end


def _addresses(document: Document) -> list[str]:
    return [block.location.address for one in document.with_inside() for block in one.blocks]


def _numbers(addresses: list[str]) -> dict[str, int]:
    return {address: number for number, address in enumerate(addresses)}
