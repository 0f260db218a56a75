"""Small audits and findings for the tests of reports and of the window."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from msgcheck.model import (
    Audit,
    Edit,
    FileResult,
    FileStatus,
    Finding,
    Fix,
    Gap,
    Location,
    Safety,
    Severity,
)

TITLE = Location("slide", 4, "title", "Slide 4 › Title", "ppt/slides/slide4.xml#0")


def finding(
    text: str = "Order a business lunch today",
    found: str = "business lunch",
    *,
    severity: Severity = Severity.ERROR,
    location: Location = TITLE,
) -> Finding:
    """A retired name in `text`, to be replaced by Meals for Teams."""
    start = text.index(found)
    end = start + len(found)
    return Finding(
        rule="retired-name",
        severity=severity,
        confidence=0.99,
        concept_id="meals-for-teams",
        found=found,
        preferred="Meals for Teams",
        replacement="Meals for Teams",
        location=location,
        start=start,
        end=end,
        context=text,
        context_start=0,
        message="Say “Meals for Teams” instead of “business lunch”.",
        reason="It was renamed on 1 March 2026.",
        fix=Fix("Say “Meals for Teams”", (Edit(location, start, end, found, "Meals for Teams"),), Safety.SAFE),
    )


def checked(path: str, *findings: Finding, gaps: tuple[Gap, ...] = ()) -> FileResult:
    """The row of a file that was read."""
    return FileResult(path, Path(path), "pptx", FileStatus.CHECKED, findings=findings, gaps=gaps, blocks=9)


def failed(path: str, error: str) -> FileResult:
    """The row of a file that could not be read."""
    return FileResult(path, Path(path), None, FileStatus.FAILED, error)


def skipped(path: str, error: str) -> FileResult:
    """The row of a file that is not ours to read."""
    return FileResult(path, Path(path), None, FileStatus.SKIPPED, error)


def audit(*results: FileResult) -> Audit:
    """An audit of Brightside Catering as of 23 November 2026."""
    return Audit("Brightside Catering", date(2026, 11, 23), results)
