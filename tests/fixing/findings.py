"""Findings with fixes, for the tests of what is made of them."""

from __future__ import annotations

from msgcheck.model import Edit, Finding, Fix, Location, Safety, Severity

PLACE = Location("line", 1, "paragraph", "Line 1", "chars:0-40")


def edit(start: int, end: int, after: str = "new", location: Location = PLACE) -> Edit:
    """An edit of a text in which every character is an "x"."""
    return Edit(location, start, end, "x" * (end - start), after)


def finding(
    *edits: Edit,
    safety: Safety = Safety.SAFE,
    severity: Severity = Severity.ERROR,
    rule: str = "retired-name",
    fixed: bool = True,
) -> Finding:
    """A finding at the first edit; without any it is about the whole document, and not `fixed` it has no fix at all."""
    first = edits[0] if edits else edit(0, 1)
    return Finding(
        rule=rule,
        severity=severity,
        confidence=0.99,
        concept_id="meals",
        found=first.before,
        preferred="Meals for Teams",
        replacement="Meals for Teams",
        location=first.location,
        start=first.start,
        end=first.end,
        context="x" * 40,
        context_start=0,
        message="Say it.",
        reason="It was renamed.",
        fix=Fix("Say it", edits, safety) if fixed else None,
    )
