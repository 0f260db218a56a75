"""What was mended, for a person at a terminal: every change as it was and as it is, what is left and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TextIO

from msgcheck.model import Change, Left, Mending, MendResult, MendStatus, Passage, Severity
from msgcheck.reports.coverage import counted, listed
from msgcheck.reports.text import (
    BOLD,
    COLOURS,
    DIM,
    LOUD,
    marked,
    printable,
    severity_count,
    takes_colours,
    width_of,
)

_OLD, _NEW = "31", "32"  # red and green, as programs that compare texts have it
_INDENT = 6
_BY_LEFT = 13  # where the words of a finding begin, behind its severity


def write(mending: Mending, stream: TextIO) -> None:
    """Writes `mending`; with colours on a terminal, unless NO_COLOR is set."""
    for line in _Page(mending.is_dry, takes_colours(stream), width_of(stream)).lines(mending):
        stream.write(line + "\n")


class _Page:
    """How wide and how coloured it is written; and whether it tells what would be."""

    def __init__(self, is_dry: bool, coloured: bool, width: int) -> None:
        self._is_dry = is_dry
        self._coloured = coloured
        self._width = width

    def lines(self, mending: Mending) -> Iterator[str]:
        for result in mending.results:
            if result.made or result.left or (result.error and result.status is not MendStatus.SKIPPED):
                yield from self._file(result)
                yield ""
        yield from self._skipped(mending.results)
        yield self._summary(mending)

    def _file(self, result: MendResult) -> Iterator[str]:
        yield self._paint(printable(result.path), BOLD)
        if result.error:
            yield f"  {self._paint('not mended', LOUD)}  it {printable(result.error)}"
            yield from self._count_left(result.left)
            return
        changes = dict.fromkeys(change for mended in result.made for change in mended.changes)
        for label, at_place in groupby(changes, key=lambda change: change.location.label):
            yield f"  {printable(label)}"
            for change in at_place:
                yield from self._change(change)
        yield from self._left(result.left)
        yield from self._written(result)

    def _change(self, change: Change) -> Iterator[str]:
        yield f"    {self._paint('-', _OLD)} {self._marked(change.before, _OLD)}"
        yield f"    {self._paint('+', _NEW)} {self._marked(change.after, _NEW)}"

    def _marked(self, passage: Passage, colour: str) -> str:
        room = self._width - _INDENT
        return marked(passage.text, passage.start, passage.end, room, colour if self._coloured else None)

    def _left(self, findings: Sequence[Left]) -> Iterator[str]:
        for label, at_place in groupby(findings, key=lambda left: left.finding.location.label):
            yield f"  {printable(label)}"
            for left in at_place:
                yield from self._one_left(left)

    def _one_left(self, left: Left) -> Iterator[str]:
        finding = left.finding
        severity = self._paint(f"{finding.severity:<7}", COLOURS[finding.severity])
        start, end = finding.start - finding.context_start, finding.end - finding.context_start
        colour = COLOURS[finding.severity] if self._coloured else None
        yield f"    {severity}  {marked(finding.context, start, end, self._width - _BY_LEFT, colour)}"
        rule = self._paint(f"[{finding.rule}]", DIM)
        yield f"{' ' * _BY_LEFT}{printable(finding.message)} Left: {printable(left.why)}. {rule}"

    def _count_left(self, findings: Sequence[Left]) -> Iterator[str]:
        if findings:
            yield f"  {_severities(findings)} left in it"

    def _written(self, result: MendResult) -> Iterator[str]:
        if result.written:
            yield f"  {self._paint('written', _NEW)} to {printable(str(result.written))}"
        if result.backup:
            yield f"  as it was before: {printable(str(result.backup))}"
        yield from (f"  {printable(remark)}" for remark in result.remarks)

    def _skipped(self, results: Sequence[MendResult]) -> Iterator[str]:
        skipped = [result for result in results if result.status is MendStatus.SKIPPED]
        for reason, count in Counter(result.error for result in skipped).most_common():
            path = next(result.path for result in skipped if result.error == reason)
            which = printable(path) if count == 1 else f"{count} files: each"
            yield self._paint(f"skipped: {which} {reason}", DIM)

    def _summary(self, mending: Mending) -> str:
        if not mending.results:
            return f"{self._paint('There is no file to mend', BOLD)}. As of {mending.as_of}."
        parts = [self._paint(self._fixes(mending.results), BOLD), *_rest(mending.results)]
        if self._is_dry:
            parts.append("Nothing was written")
        return f"{'. '.join(parts)}. As of {mending.as_of}."

    def _fixes(self, results: Sequence[MendResult]) -> str:
        fixes = sum(len(result.made) for result in results)
        files = sum(result.status is MendStatus.MENDED for result in results)
        if not fixes:
            return "Nothing would be mended" if self._is_dry else "Nothing was mended"
        return f"{counted(fixes, 'fix', 'fixes')} {'to make' if self._is_dry else 'made'} in {counted(files, 'file')}"

    def _paint(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self._coloured else text


def _rest(results: Sequence[MendResult]) -> Iterator[str]:
    left = [one for result in results for one in result.left]
    yield f"{_severities(left)} left" if left else "Nothing is left"
    statuses = Counter(result.status for result in results)
    not_mended = statuses[MendStatus.REFUSED] + statuses[MendStatus.FAILED]
    if not_mended:
        yield f"{counted(not_mended, 'file')} not mended"


def _severities(findings: Sequence[Left]) -> str:
    counts = Counter(left.finding.severity for left in findings)
    return listed([severity_count(severity, counts[severity]) for severity in Severity if counts[severity]])
