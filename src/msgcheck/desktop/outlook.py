"""What can be done about a finding from here: mend it, mend it once a person has looked at it, or not, and why not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from msgcheck import api
from msgcheck.desktop.rows import Row
from msgcheck.desktop.wording import is_from_picture, sentence
from msgcheck.model import FileResult, Finding, Safety

Refused = Mapping[tuple[Path, Finding], str]
"""Findings of files (by their absolute paths) whose fix was tried and could not be made, with the reasons."""

ONLY_READ = "Files of this kind are only read: the words have to be changed in the program that made the file."
_IN_A_PICTURE = "The words stand in a picture: they have to be changed in the program that made it."
_ABOUT_ALL = "This is about the whole file: it goes once all its names are the same."
_NO_WORDS = "There are no words to put in their place: they have to be changed by hand."


class Prospect(StrEnum):
    """Whether the fix of a finding can be made."""

    SAFE = "safe"
    REVIEW = "review"  # a person should look first
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Outlook:
    """`why` is what a person should look at first, or why there is no fix, in a sentence; empty for a safe one."""

    prospect: Prospect
    why: str = ""


def outlook(result: FileResult, finding: Finding, refused: Refused) -> Outlook:
    """What can be done about `finding` in the file of `result`."""
    if why := _why_not(result, finding, refused):
        return Outlook(Prospect.NONE, why)
    if finding.fix and finding.fix.safety is Safety.REVIEW:
        return Outlook(
            Prospect.REVIEW,
            sentence(f"look first: {finding.fix.doubt}" if finding.fix.doubt else "a person should look first"),
        )
    return Outlook(Prospect.SAFE)


def safe_ones(result: FileResult, refused: Refused) -> tuple[Finding, ...]:
    """The findings of a file that can be mended unasked."""
    return tuple(one for one in result.findings if _is_safe(result, one, refused))


def safe_ones_at(row: Row, refused: Refused) -> tuple[Finding, ...]:
    """The findings at or below `row` that can be mended unasked."""
    return tuple(one for one in row.findings if _is_safe(row.result, one, refused))


def _is_safe(result: FileResult, finding: Finding, refused: Refused) -> bool:
    return outlook(result, finding, refused).prospect is Prospect.SAFE


def _why_not(result: FileResult, finding: Finding, refused: Refused) -> str | None:
    if is_from_picture(finding):
        return _IN_A_PICTURE
    if not api.is_mendable(result):
        return ONLY_READ
    if finding.fix is None:
        return _NO_WORDS
    if finding.fix.safety is Safety.NEVER or not finding.fix.edits:
        return _ABOUT_ALL
    why = refused.get((result.source.absolute(), finding))
    return sentence(f"it was left: {why}") if why else None
