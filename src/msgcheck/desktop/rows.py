"""The rows of the findings tree as values: a file, the places in it, the findings at each, and what was not read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from msgcheck.desktop.wording import about_file, counts_in_words, one_line, short_path
from msgcheck.model import FileResult, FileStatus, Finding, Gap, Severity


class RowKind(StrEnum):
    """What a row stands for."""

    FILE = "file"
    PLACE = "place"
    FINDING = "finding"
    GAPS = "gaps"  # the heading over a file's gaps
    GAP = "gap"


class Mark(StrEnum):
    """The sign before or behind a row, worst first: also what the filter chooses by."""

    ERROR = "error"
    WARNING = "warning"
    REVIEW = "review"
    GAP = "gap"  # files and parts of files that were not read
    CLEAN = "clean"


@dataclass(frozen=True, slots=True)
class Row:
    """One row with those below it. `spoken` is for screen readers; `counts` are the marks a file row shows."""

    kind: RowKind
    mark: Mark
    text: str
    note: str
    spoken: str
    result: FileResult
    finding: Finding | None = None
    gap: Gap | None = None
    counts: tuple[tuple[Mark, int], ...] = ()
    children: tuple[Row, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings at or below this row."""
        if self.finding:
            return (self.finding,)
        return tuple(finding for child in self.children for finding in child.findings)


def file_row(result: FileResult) -> Row:
    """The row of a file, with all rows below it."""
    counts = _counts(result)
    name = one_line(result.path.replace("\\", "/").rpartition("/")[2])
    return Row(
        kind=RowKind.FILE,
        mark=counts[0][0] if counts else Mark.CLEAN,
        text=name,
        note=_file_note(result),
        spoken=f"{name}: {_state(result)}",
        result=result,
        counts=counts,
        children=(*_places(result), *_gaps(result)),
    )


def _counts(result: FileResult) -> tuple[tuple[Mark, int], ...]:
    counted = [
        (Mark(severity.value), sum(finding.severity is severity for finding in result.findings))
        for severity in Severity
    ]
    unread = len(result.gaps) + (result.status is not FileStatus.CHECKED)
    return tuple((mark, number) for mark, number in (*counted, (Mark.GAP, unread)) if number)


def _file_note(result: FileResult) -> str:
    """The folder of a file that was read; of any other, what became of it."""
    if result.status is FileStatus.FAILED:
        return f"Could not be read. {about_file(one_line(result.error or ''))}".strip()
    if result.status is FileStatus.SKIPPED:
        return f"Skipped. {about_file(one_line(result.error or ''))}".strip()
    return one_line(_folder(result))


def _folder(result: FileResult) -> str:
    """As given or relative to the folder given; where that says nothing, the folder it is in."""
    given = result.path.replace("\\", "/").rpartition("/")[0]
    return given if given and not Path(result.path).is_absolute() else short_path(result.source.absolute().parent)


def _state(result: FileResult) -> str:
    """What a screen reader says after the name."""
    if result.status is not FileStatus.CHECKED:
        return _file_note(result)
    gaps = f"{len(result.gaps)} not read" if result.gaps else ""
    return ", ".join(words for words in (counts_in_words(result.findings) or "nothing stale", gaps) if words)


def _places(result: FileResult) -> tuple[Row, ...]:
    """One row for each place in reading order; findings of one place stand together even if others lie between."""
    places: dict[str, list[Finding]] = {}
    for finding in result.findings:
        places.setdefault(finding.location.label, []).append(finding)
    return tuple(_place(result, label, _worst_first(findings)) for label, findings in places.items())


def _worst_first(findings: list[Finding]) -> tuple[Finding, ...]:
    """In reading order; of those that begin at one spot, the worst first."""
    blocks = {finding.location: number for number, finding in reversed(list(enumerate(findings)))}
    return tuple(sorted(findings, key=lambda finding: (blocks[finding.location], finding.start, finding.severity.rank)))


def _place(result: FileResult, label: str, findings: tuple[Finding, ...]) -> Row:
    shown = one_line(label)
    worst = min((finding.severity for finding in findings), key=lambda severity: severity.rank)
    return Row(
        kind=RowKind.PLACE,
        mark=Mark(worst.value),
        text=shown,
        note="",
        spoken=f"{shown}: {counts_in_words(findings)}",
        result=result,
        children=tuple(_finding(result, finding) for finding in findings),
    )


def _finding(result: FileResult, finding: Finding) -> Row:
    instead = f", say {one_line(finding.replacement)}" if finding.replacement else ""
    return Row(
        kind=RowKind.FINDING,
        mark=Mark(finding.severity.value),
        text=one_line(finding.found),
        note=one_line(finding.replacement or ""),
        spoken=f"{finding.severity.value}: {one_line(finding.found)}{instead}",
        result=result,
        finding=finding,
    )


def _gaps(result: FileResult) -> tuple[Row, ...]:
    if not result.gaps:
        return ()
    rows = tuple(_gap(result, gap) for gap in result.gaps)
    heading = "Not read"
    return (Row(RowKind.GAPS, Mark.GAP, heading, "", f"{heading}: {len(rows)}", result, children=rows),)


def _gap(result: FileResult, gap: Gap) -> Row:
    where, why = one_line(gap.where), one_line(gap.why)
    return Row(RowKind.GAP, Mark.GAP, where, why, f"not read: {where}, {why}", result, gap=gap)
