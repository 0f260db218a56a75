"""What the window says about results, in words: counts, summaries, days, one-line forms of document text."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from html import escape
from pathlib import Path

from msgcheck import api
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

_FROM_IMAGE = " (read from the image)"  # ends the label of a place in a picture

_LONG_TITLE = 40  # characters

SEVERITY_TITLES = {Severity.ERROR: "Error", Severity.WARNING: "Warning", Severity.REVIEW: "To review"}


def rule_title(rule: str) -> str:
    """The rule's name for people; a rule without one is called by its id."""
    return RULE_TITLES.get(rule) or rule.replace("-", " ").capitalize()


def summary(results: Sequence[FileResult]) -> str:
    """All of it in one line: "3 errors, 1 warning. 4 of 5 files read; 2 pictures not read; 1 failed: old.pptx"."""
    found = counts_in_words([finding for result in results for finding in result.findings])
    is_any_read = any(result.status is FileStatus.CHECKED for result in results)
    return f"{found or ('Nothing stale' if is_any_read else 'Nothing was read')}. {reach(results)}"


def reach(results: Iterable[FileResult]) -> str:
    """How far the check of all files reaches; a file that failed is called by its name alone."""
    return one_line(
        api.coverage(
            [
                replace(result, path=file_name(result)) if result.status is FileStatus.FAILED else result
                for result in results
            ]
        )
    )


def file_name(result: FileResult) -> str:
    """The file's name without its folder, for a row or a label."""
    return one_line(result.path.replace("\\", "/").rpartition("/")[2])


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


def title_size(title: str) -> str:
    """The step of the type scale for a title: a long one is set smaller, so that it leaves room for what it is over."""
    return "title" if len(title) <= _LONG_TITLE else "heading"


def place_in(label: str) -> tuple[str, str]:
    """A place without what says how it was read, and that: ("Slide 3 › Picture 2", "read from the image")."""
    place = one_line(label)
    return (place.removesuffix(_FROM_IMAGE), _FROM_IMAGE.strip(" ()")) if place.endswith(_FROM_IMAGE) else (place, "")


def is_from_picture(finding: Finding) -> bool:
    """Whether the found words were read from a picture, which nobody can mend but by hand."""
    return finding.location.label.endswith(_FROM_IMAGE)


def as_tool_tip(*lines: str) -> str:
    """`lines` so that a tool tip shows them as they are: Qt would take tags in them for markup."""
    return "<br>".join(f"<span>{escape(line)}</span>" for line in lines if line)


def short_path(path: Path) -> str:
    """`path` with the home folder as "~"."""
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(path)


def _severity_count(severity: Severity, number: int) -> str:
    return f"{number:,} to review" if severity is Severity.REVIEW else count(number, severity.value)
