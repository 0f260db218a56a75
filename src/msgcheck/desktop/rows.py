"""The rows of the findings tree as values: a file, the places in it, the findings at each, and what was not read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from msgcheck import api
from msgcheck.desktop.reasons import Reason, by_reason
from msgcheck.desktop.wording import about_file, counts_in_words, file_name, one_line, place_in, short_path
from msgcheck.model import FileResult, FileStatus, Finding, Gap, Held, Severity


class RowKind(StrEnum):
    """What a row stands for."""

    FILE = "file"
    PLACE = "place"
    FINDING = "finding"
    GAPS = "gaps"  # the heading over a file's gaps
    GAP = "gap"  # one of them, or all for one reason


class Mark(StrEnum):
    """The sign before or behind a row, worst first: also what the filter chooses by."""

    ERROR = "error"
    WARNING = "warning"
    REVIEW = "review"
    GAP = "gap"  # files and parts of files that were not read
    CLEAN = "clean"


@dataclass(frozen=True, slots=True)
class Row:
    """One row with those below it. `spoken` is for screen readers; `counts` and `unread` are what a file row shows."""

    kind: RowKind
    mark: Mark
    text: str
    note: str
    spoken: str
    result: FileResult
    finding: Finding | None = None
    gaps: tuple[Gap, ...] = ()
    counts: tuple[tuple[Mark, int], ...] = ()
    unread: str = ""
    children: tuple[Row, ...] = ()

    @property
    def place(self) -> str:
        """The place in full that the row stands for, or ""."""
        return one_line(self.findings[0].location.label) if self.kind is RowKind.PLACE else ""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings at or below this row."""
        if self.finding:
            return (self.finding,)
        return tuple(finding for child in self.children for finding in child.findings)


def file_row(result: FileResult) -> Row:
    """The row of a file, with all rows below it."""
    counts = _counts(result)
    name = file_name(result)
    return Row(
        kind=RowKind.FILE,
        mark=counts[0][0] if counts else Mark.CLEAN,
        text=name,
        note=_file_note(result),
        spoken=f"{name}: {_state(result)}",
        result=result,
        gaps=result.gaps,
        counts=counts,
        unread=_unread(result),
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


def _unread(result: FileResult) -> str:
    """ "16 pictures and 1 embedded file not read" of a file that was; empty where all was."""
    return f"{api.unread([result])} not read" if result.gaps else ""


def _folder(result: FileResult) -> str:
    """As given or relative to the folder given; where that says nothing, the folder it is in."""
    given = result.path.replace("\\", "/").rpartition("/")[0]
    return given if given and not Path(result.path).is_absolute() else short_path(result.source.absolute().parent)


def _state(result: FileResult) -> str:
    """What a screen reader says after the name."""
    if result.status is not FileStatus.CHECKED:
        return _file_note(result)
    found = counts_in_words(result.findings) or "nothing stale"
    return ", ".join(words for words in (found, _unread(result)) if words)


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
    place, how = place_in(label)
    worst = min((finding.severity for finding in findings), key=lambda severity: severity.rank)
    return Row(
        kind=RowKind.PLACE,
        mark=Mark(worst.value),
        text=_below(result, place),
        note=how,
        spoken=f"{one_line(label)}: {counts_in_words(findings)}",
        result=result,
        children=tuple(_finding(result, finding) for finding in findings),
    )


def _below(result: FileResult, place: str) -> str:
    """`place` without the name of the file, which is in the row above: places in an archive begin with it."""
    return place.removeprefix(f"{file_name(result)} › ")


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
    """A heading, and below it a row for each reason."""
    if not result.gaps:
        return ()
    is_alone = len(result.gaps) == 1
    rows = tuple(_reason(result, reason, is_alone=is_alone) for reason in by_reason(result.gaps))
    spoken = f"Not read: {api.unread([result])}"
    return (Row(RowKind.GAPS, Mark.GAP, "Not read", "", spoken, result, gaps=result.gaps, children=rows),)


def _reason(result: FileResult, reason: Reason, *, is_alone: bool) -> Row:
    """How many things there are; where that says little, the place of the only one."""
    is_told_by_place = len(reason.gaps) == 1 and (is_alone or reason.gaps[0].held is Held.OTHER)
    what = reason.places[0] if is_told_by_place else reason.things
    spoken = f"not read: {what}, {reason.why}"
    return Row(RowKind.GAP, Mark.GAP, _below(result, what), reason.why, spoken, result, gaps=reason.gaps)
