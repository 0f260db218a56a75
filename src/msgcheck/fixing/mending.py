"""A file mended in memory: fixes are chosen, made in its bytes, and proven; those that do not come out are left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from msgcheck import formats
from msgcheck.errors import MsgcheckError, UnreadableDocument
from msgcheck.fixing.choosing import Choice, choose, edits_of, edits_of_all
from msgcheck.fixing.passages import changes
from msgcheck.fixing.proof import Objection, as_read_again, objections_to_text
from msgcheck.fixing.recheck import Places, still_found
from msgcheck.formats.reading import Reading
from msgcheck.formats.rewritten import Tracking, by_address
from msgcheck.model import Change, Document, Edit, Finding, Left, Mended

Check = Callable[[Document], tuple[Finding, ...]]


@dataclass(frozen=True, slots=True)
class Original:
    """A file as it was checked: its bytes, what was read of them, and what was found."""

    path: Path
    content: bytes
    document: Document
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A file as it is to be: proven, not yet written. Where no fix was made all is as it was."""

    content: bytes
    document: Document
    findings: tuple[Finding, ...]
    made: tuple[Mended, ...]
    left: tuple[Left, ...]


class NotProven(MsgcheckError):
    """The result is not as it should be; the text goes on from the file's name."""


def mend(
    original: Original, choice: Choice, check: Check, reading: Reading, tracking: Tracking | None = None
) -> Outcome:
    """`original` with the fixes made that were chosen, proven by reading the result and checking it again.

    A fix is made with all its edits or not at all. One that the format refuses or that does not come out is left, and
    the others are made without it. `tracking` is as of `formats.rewrite`. Raises Unmendable where the file must not be
    changed, UnreadableDocument where it is damaged, and NotProven where something else than the words would change.
    """
    wanted, left = choose(original.findings, choice)
    while wanted:
        content, refused = _rewritten(original, wanted, reading, tracking)
        wanted = [finding for finding in wanted if finding not in refused]
        left += [Left(finding, why) for finding, why in refused.items()]
        if not wanted:
            break
        outcome, objections = _proven(original, content, wanted, left, check, reading)
        if not objections:
            return outcome
        spoilt = _spoilt(objections, wanted)
        wanted = [finding for finding in wanted if finding not in spoilt]
        left += [Left(finding, why) for finding, why in spoilt.items()]
    return Outcome(original.content, original.document, original.findings, (), _in_order(left, original.findings))


def _rewritten(
    original: Original, wanted: Sequence[Finding], reading: Reading, tracking: Tracking | None
) -> tuple[bytes, dict[Finding, str]]:
    """The new bytes, and the findings whose fixes are not in them although they were wanted, with the reasons."""
    refused: dict[Finding, str] = {}
    while True:
        fixed = [finding for finding in wanted if finding not in refused]
        edits = edits_of_all(fixed)
        content, refusals = formats.rewrite(original.path, original.content, edits, reading.limits, tracking)
        reasons = {refusal.edit: refusal.why for refusal in refusals}
        refused |= {finding: reasons[edit] for finding in fixed for edit in edits_of(finding) if edit in reasons}
        made = [edit for edit in edits if edit not in reasons]
        if not _halves(made, [finding for finding in fixed if finding not in refused]):
            return content, refused


def _halves(made: Sequence[Edit], fixed: Sequence[Finding]) -> set[Edit]:
    """The edits that were made of fixes that were not made as a whole."""
    return set(made).difference(edits_of_all(fixed))


def _proven(
    original: Original, content: bytes, made: Sequence[Finding], left: Sequence[Left], check: Check, reading: Reading
) -> tuple[Outcome, list[Objection]]:
    edits = edits_of_all(made)
    document = _read_again(original, content, reading)
    before = as_read_again(original.document, document, edits)
    if objections := objections_to_text(before, document, edits):
        return _nothing(original), objections
    findings = check(document)
    still, objections = still_found(left, made, findings, Places(before, document, edits))
    return Outcome(content, document, findings, _mended(original.document, made), tuple(still)), objections


def _read_again(original: Original, content: bytes, reading: Reading) -> Document:
    try:
        return formats.read_content(original.path, content, reading)
    except UnreadableDocument as error:
        raise NotProven(f"could not be mended and was left as it was: afterwards it {error}") from error


def _nothing(original: Original) -> Outcome:
    return Outcome(original.content, original.document, original.findings, (), ())


def _spoilt(objections: Sequence[Objection], made: Sequence[Finding]) -> dict[Finding, str]:
    """Those of the findings with an edit where there is an objection, and its words. NotProven where there is none."""
    words = {objection.address: objection.words for objection in reversed(objections)}
    places = ((finding, edit.location.address) for finding in made for edit in edits_of(finding))
    spoilt = {finding: words[address] for finding, address in places if address in words}
    if not spoilt:
        first = objections[0]
        raise NotProven(f"could not be mended and was left as it was: {first.label}: {first.words}")
    return spoilt


def _mended(document: Document, made: Sequence[Finding]) -> tuple[Mended, ...]:
    shown = _changes(document, edits_of_all(made))
    return tuple(Mended(finding, tuple(shown[edit] for edit in edits_of(finding))) for finding in made)


def _changes(document: Document, edits: Sequence[Edit]) -> dict[Edit, Change]:
    texts = {block.location.address: block.text for one in document.with_inside() for block in one.blocks}
    return {
        edit: change
        for address, in_block in by_address(edits).items()
        for edit, change in changes(texts[address], in_block)
    }


def _in_order(left: Sequence[Left], findings: Sequence[Finding]) -> tuple[Left, ...]:
    place = {finding: number for number, finding in enumerate(findings)}
    return tuple(sorted(left, key=lambda one: place[one.finding]))
