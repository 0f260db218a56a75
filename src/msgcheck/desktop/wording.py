"""What the window says about results, in words: counts, summaries, days, one-line forms of document text."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from html import escape
from pathlib import Path

from msgcheck.model import FileResult, FileStatus, Finding, Severity

RULE_TITLES = {
    "retired-name": "Retired name",
    "avoided-name": "Name to avoid",
    "premature-name": "Name used too early",
    "misspelled-name": "Misspelled name",
    "miscased-name": "Wrong capitals",
    "mixed-names": "Mixed names",
    "stale-price": "Old price",
    "stale-statement": "Old statement",
    "conflicting-definition": "Conflicting definition",
}

SEVERITY_TITLES = {Severity.ERROR: "Error", Severity.WARNING: "Warning", Severity.REVIEW: "To review"}


def rule_title(rule: str) -> str:
    """The rule's name for people; a rule without one is called by its id."""
    return RULE_TITLES.get(rule) or rule.replace("-", " ").capitalize()


def summary(results: Iterable[FileResult]) -> str:
    """All of it in one line: "3 errors, 1 warning in 4 files; 2 things not read; 1 file failed"."""
    rows = tuple(results)
    statuses = Counter(row.status for row in rows)
    gaps = sum(len(row.gaps) for row in rows)
    found = counts_in_words([finding for row in rows for finding in row.findings])
    unread = (
        (gaps, f"{count(gaps, 'thing')} not read"),
        (statuses[FileStatus.FAILED], f"{count(statuses[FileStatus.FAILED], 'file')} could not be read"),
        (statuses[FileStatus.SKIPPED], f"{count(statuses[FileStatus.SKIPPED], 'file')} skipped"),
    )
    head = f"{found or 'Nothing stale'} in {count(len(rows), 'file')}"
    return "; ".join((head, *(words for number, words in unread if number)))


def counts_in_words(findings: Sequence[Finding]) -> str:
    """ "2 errors, 1 warning, 1 to review", or "" for none."""
    severities = Counter(finding.severity for finding in findings)
    return ", ".join(_severity_count(severity, severities[severity]) for severity in Severity if severities[severity])


def count(number: int, noun: str) -> str:
    """ "1 file", "2,000 files"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def day_in_words(day: date) -> str:
    """ "1 March 2026"."""
    return f"{day.day} {day:%B %Y}"


def one_line(text: str) -> str:
    """`text` for a row or a label: spaces, breaks and controls become one space, unseen marks nothing."""
    seen = (mark for mark in text if unicodedata.category(mark) != "Cf")
    return " ".join("".join(mark if mark.isprintable() else " " for mark in seen).split())


def sentence(text: str) -> str:
    """`text` with a capital at its start and a full stop at its end."""
    words = text.strip()
    return words if not words else words[0].upper() + words[1:] + ("" if words.endswith((".", "!", "?")) else ".")


def about_file(text: str) -> str:
    """Why a file was not read, as a sentence: the reason begins with its verb ("is empty") or is a sentence itself."""
    return sentence(f"it {text}" if text[:1].islower() and not text.startswith("msgcheck") else text)


def says(finding: Finding) -> str:
    """A finding in a line: what is said and, where there is wording to offer, what to say instead."""
    found = one_line(finding.found)
    return f"{found} → {one_line(finding.replacement)}" if finding.replacement else found


def as_tool_tip(text: str) -> str:
    """`text` so that a tool tip shows it as it is: Qt would take tags in it for markup."""
    return f"<span>{escape(text)}</span>" if text else ""


def short_path(path: Path) -> str:
    """`path` with the home folder as "~"."""
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(path)


def _severity_count(severity: Severity, number: int) -> str:
    return f"{number:,} to review" if severity is Severity.REVIEW else count(number, severity.value)
