"""What an annotated copy is to say: a note for every place at which something was found."""

from __future__ import annotations

from collections.abc import Iterable

from msgcheck.model import Finding, Note

_Span = tuple[str, int, int]  # the address of the block, and where in it the words stand


def notes_of(findings: Iterable[Finding]) -> dict[Note, list[Finding]]:
    """The notes that say what was found, each with the findings that it is about: those of the same words."""
    by_span: dict[_Span, list[Finding]] = {}
    for finding in findings:
        by_span.setdefault((finding.location.address, finding.start, finding.end), []).append(finding)
    return {_note(some): some for some in by_span.values()}


def _note(findings: list[Finding]) -> Note:
    first = findings[0]
    text = "\n\n".join(f"{finding.message}\n{finding.reason}".strip() for finding in findings)
    worst = min((finding.severity for finding in findings), key=lambda severity: severity.rank)
    return Note(first.location, first.start, first.end, first.found, text, worst)
