"""Small results and files for tests of the window."""

from __future__ import annotations

from pathlib import Path

from msgcheck.model import FileResult, FileStatus, Finding, Gap, Held, Location, Severity

REGISTRY = """\
registry: Brightside Catering
owner: brand@brightside.example
products:
  - id: meals-for-teams
    name: Meals for Teams
    since: 2026-03-01
    definition: A catered lunch delivered to an office.
    formerly: [Business Lunch]
    avoid: [team lunches]
"""

STALE = "Order a Business Lunch for your whole office today.\n"
CLEAN = "Meals for Teams feeds your whole office.\n"


def finding(
    found: str = "Business Lunch",
    replacement: str | None = "Meals for Teams",
    *,
    place: str = "Slide 4 › Title",
    severity: Severity = Severity.ERROR,
    start: int = 8,
    rule: str = "retired-name",
) -> Finding:
    """A finding of `found` in the sentence "Order a … today"."""
    number = int(place.split()[1]) if place.startswith("Slide") else None
    return Finding(
        rule=rule,
        severity=severity,
        confidence=1.0,
        concept_id="meals-for-teams",
        found=found,
        preferred="Meals for Teams",
        replacement=replacement,
        location=Location("slide", number, "title", place, f"ppt/slides/{place}"),
        start=start,
        end=start + len(found),
        context=f"{'Order a '.rjust(start)}{found} today",
        context_start=0,
        message=f"{found} is a retired name; say {replacement}.",
        reason="Renamed on 1 March 2026.",
    )


def gap(
    where: str = "Slide 3 › Picture 2", why: str = "text in pictures was not read", held: Held = Held.PICTURE
) -> Gap:
    """Something not read."""
    return Gap(where, why, held)


def checked(path: str, *findings: Finding, gaps: tuple[Gap, ...] = (), format_name: str = "pptx") -> FileResult:
    """A file that was read."""
    return FileResult(path, Path("/library") / path, format_name, FileStatus.CHECKED, None, findings, gaps, blocks=12)


def failed(path: str, error: str = "is damaged") -> FileResult:
    """A file that could not be read."""
    return FileResult(path, Path("/library") / path, None, FileStatus.FAILED, error)


def skipped(path: str, error: str = "is a picture, which is not read") -> FileResult:
    """A file of a kind that is not read."""
    return FileResult(path, Path("/library") / path, None, FileStatus.SKIPPED, error)


def write(file: Path, content: str | bytes) -> Path:
    """Writes `content` to `file`, in a folder made for it; returns the file."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file
