"""What was mended, for a person or as one JSON object."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any, TextIO

from msgcheck.model import Change, Left, Mended, Mending, MendResult, MendStatus, Safety, Severity
from msgcheck.reports import mending_page
from msgcheck.reports.json import SCHEMA, finding_as_object, location_as_object

FORMATS = ("text", "json")


def write(mending: Mending, name: str, stream: TextIO) -> None:
    """Writes `mending` as "text" or "json"."""
    if name == "json":
        json.dump(as_object(mending), stream, ensure_ascii=False, indent=1)
        stream.write("\n")
    else:
        mending_page.write(mending, stream)


def as_object(mending: Mending) -> dict[str, Any]:
    """The object of `msgcheck fix`: keys are stable, values are plain."""
    return {
        "schema": SCHEMA,
        "registry": mending.registry,
        "as_of": mending.as_of.isoformat(),
        "dry_run": mending.is_dry,
        "documents": [_document(result) for result in mending.results],
        "summary": _summary(mending),
    }


def _document(result: MendResult) -> dict[str, Any]:
    return {
        "path": result.path,
        "format": result.format,
        "status": result.status.value,
        "error": result.error,
        "written": str(result.written) if result.written else None,
        "backup": str(result.backup) if result.backup else None,
        "remarks": list(result.remarks),
        "fixes": [_fix(mended) for mended in result.made],
        "left": [_left(left) for left in result.left],
    }


def _fix(mended: Mended) -> dict[str, Any]:
    finding = mended.finding
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "concept": finding.concept_id,
        "found": finding.found,
        "fix": (finding.fix.safety if finding.fix else Safety.NEVER).word,
        "changes": [_change(change) for change in mended.changes],
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "location": location_as_object(change.location),
        "before": change.before.words,
        "after": change.after.words,
        "context_before": change.before.text,
        "context_after": change.after.text,
    }


def _left(left: Left) -> dict[str, Any]:
    return {**finding_as_object(left.finding), "why": left.why}


def _summary(mending: Mending) -> dict[str, Any]:
    statuses = Counter(result.status for result in mending.results)
    left = [one.finding for result in mending.results for one in result.left]
    by_severity = Counter(finding.severity for finding in left)
    return {
        "documents": len(mending.results),
        **{status.value: statuses[status] for status in MendStatus},
        "fixes": sum(len(result.made) for result in mending.results),
        "left": len(left),
        "left_by_rule": dict(sorted(Counter(finding.rule for finding in left).items())),
        "left_by_severity": {severity.value: by_severity[severity] for severity in Severity if by_severity[severity]},
    }
