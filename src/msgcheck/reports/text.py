"""The audit for a person at a terminal: by file, by place, the found words marked, what to say instead."""

from __future__ import annotations

import os
import re
import shutil
import textwrap
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TextIO

from msgcheck.model import Audit, FileResult, FileStatus, Finding, Gap, Location, Severity
from msgcheck.reports.coverage import counted, coverage, listed, unread

NAME = "text"
SUFFIX = ".txt"

BOLD, DIM, UNDERLINE = "1", "2", "4"
COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.REVIEW: "36"}
LOUD = COLOURS[Severity.ERROR]  # what was not read may be as wrong as what was found
_INDENT = 13  # where the words of a finding begin, behind its severity
_MOST_AROUND = 120  # characters of context before and after the found words
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_a-z]|[“\"])")
_FILES_SHOWN = 40  # without findings, in which something was not read
_REASONS_SHOWN = 4  # of what was not read of a file,
_PLACES_SHOWN = 3  # and so many places for each


def write(audit: Audit, stream: TextIO) -> None:
    """Writes `audit`; with colours on a terminal, unless NO_COLOR is set."""
    page = Page(coloured=takes_colours(stream), width=width_of(stream))
    for line in page.lines(audit):
        stream.write(line + "\n")


def takes_colours(stream: TextIO) -> bool:
    """Whether `stream` is a terminal with colours, and they are wanted."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


class Page:
    """How wide and how coloured an audit is written."""

    def __init__(self, *, coloured: bool, width: int) -> None:
        self.coloured = coloured
        self.width = width

    def lines(self, audit: Audit) -> Iterator[str]:
        """The whole report, line by line."""
        for result in audit.results:
            if result.findings or result.status is FileStatus.FAILED:
                yield from self._file(result)
                yield ""
        yield from self._not_read(audit)
        yield from (self._paint(hint, DIM) for hint in audit.hints)
        yield self._summary(audit)

    def _file(self, result: FileResult) -> Iterator[str]:
        yield self._paint(printable(result.path), BOLD)
        if result.error:
            yield f"  {self._paint('not read', LOUD)}  it {result.error}"
        told: set[str] = set()
        for label, findings in groupby(result.findings, key=_label):
            yield f"  {printable(label)}"
            for _, at_one_place in groupby(findings, key=_span):
                yield from self._findings(list(at_one_place), told)
        yield from self._gaps(result.gaps)

    def _findings(self, findings: Sequence[Finding], told: set[str]) -> Iterator[str]:
        """What is wrong with the same words: they are shown once, and no sentence is told that is in `told`."""
        for number, finding in enumerate(findings):
            severity = self._paint(f"{finding.severity:<7}", COLOURS[finding.severity])
            first, *rest = self._explanation(finding, told)
            if number == 0:
                first, rest = self._context(finding), [first, *rest]
            yield f"    {severity}  {first}"
            yield from (" " * _INDENT + line for line in rest)

    def _explanation(self, finding: Finding, told: set[str]) -> Iterator[str]:
        rule = f"[{finding.rule}]"
        why = [sentence for sentence in _SENTENCE_END.split(finding.reason) if sentence not in told]
        told.update(why)
        words = printable(" ".join((finding.message, *why, rule)))
        for line in textwrap.wrap(words, self.width - _INDENT, break_on_hyphens=False):
            yield line.replace(rule, self._paint(rule, DIM))

    def _context(self, finding: Finding) -> str:
        start = finding.start - finding.context_start
        end = finding.end - finding.context_start
        context = finding.context
        return marked(context, start, end, self.width - _INDENT, COLOURS[finding.severity] if self.coloured else None)

    def _gaps(self, gaps: tuple[Gap, ...]) -> Iterator[str]:
        """One line for each reason, the first places in it."""
        reasons = list(dict.fromkeys(gap.why for gap in gaps))
        for why in reasons[:_REASONS_SHOWN]:
            places = [gap.where for gap in gaps if gap.why == why]
            shown = places[:_PLACES_SHOWN] if len(places) > _PLACES_SHOWN + 1 else places
            rest = [f"{len(places) - len(shown):,} more"] if len(places) > len(shown) else []
            yield f"  {self._paint('not read', LOUD)}: {printable(listed([*shown, *rest]))} ({printable(why)})"
        if len(reasons) > _REASONS_SHOWN:
            rest_of_all = sum(gap.why in reasons[_REASONS_SHOWN:] for gap in gaps)
            yield f"  {self._paint('not read', LOUD)}: {counted(rest_of_all, 'more thing')} in this file"

    def _not_read(self, audit: Audit) -> Iterator[str]:
        """What no finding can tell: files passed over and things not read in files that look clean."""
        skipped = [result for result in audit.results if result.status is FileStatus.SKIPPED]
        for reason, count in Counter(result.error for result in skipped).most_common():
            path = next(result.path for result in skipped if result.error == reason)
            which = printable(path) if count == 1 else f"{count} files: each"
            yield self._paint(f"skipped: {which} {reason}", DIM)
        clean = [result for result in audit.results if result.gaps and not result.findings]
        for result in clean[:_FILES_SHOWN]:
            yield f"{self._paint('not read', LOUD)}: {unread([result])} in {printable(result.path)}"
        if rest := clean[_FILES_SHOWN:]:
            files = counted(len(rest), "more file")
            yield f"{self._paint('not read', LOUD)}: {unread(rest)} in {files} without findings"

    def _summary(self, audit: Audit) -> str:
        if not audit.results:
            return f"{self._paint('There is no file to check', BOLD)}. As of {audit.as_of}."
        severities = Counter(finding.severity for result in audit.results for finding in result.findings)
        found = ", ".join(
            self._paint(severity_count(severity, severities[severity]), COLOURS[severity])
            for severity in Severity
            if severities[severity]
        )
        is_any_read = any(result.status is FileStatus.CHECKED for result in audit.results)
        outcome = found or ("Nothing stale found" if is_any_read else "Nothing was read")
        return f"{self._paint(outcome, BOLD)}. {printable(coverage(audit.results))}. As of {audit.as_of}."

    def _paint(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.coloured else text


def marked(text: str, start: int, end: int, width: int, colour: str | None) -> str:
    """The words from `start` to `end`, marked by »« or in `colour`, with as much of `text` round them as there is room.

    `colour` is a code of ANSI's (None: a terminal without colours).
    """
    before, words, after = map(printable, (text[:start].lstrip(), text[start:end], text[end:].rstrip()))
    room = min(_MOST_AROUND, max(0, width - len(words) - len("»«")))
    room_before = max(room // 2, room - len(after))
    mark = f"\x1b[{UNDERLINE};{colour}m{words}\x1b[0m" if colour else f"»{words}«"
    return _tail(before, room_before) + mark + _head(after, room - min(room_before, len(before)))


def printable(text: str) -> str:
    """`text` on one line, without what is invisible or controls: a document cannot speak to the terminal."""
    seen = (character for character in text if unicodedata.category(character) != "Cf")
    return "".join(character if character.isprintable() else " " for character in seen)


def _label(finding: Finding) -> str:
    return finding.location.label


def _span(finding: Finding) -> tuple[Location, int, int]:
    return finding.location, finding.start, finding.end


def _tail(before: str, most: int) -> str:
    return before if len(before) <= most else "…" + before[len(before) - most + 1 :].partition(" ")[2]


def _head(after: str, most: int) -> str:
    return after if len(after) <= most else after[: most - 1].rpartition(" ")[0] + "…"


def width_of(stream: TextIO) -> int:
    """How many characters a line of `stream` takes."""
    return max(60, min(120, shutil.get_terminal_size((100, 24)).columns)) if stream.isatty() else 100


def severity_count(severity: Severity, number: int) -> str:
    """ "2 errors", "1 to review"."""
    return f"{number} to review" if severity is Severity.REVIEW else counted(number, severity.value)
