"""The audit as one JSON object, "msgcheck/1": keys are stable, values are plain."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any, TextIO

from msgcheck.model import Audit, FileResult, FileStatus, Finding, Location, Safety, Severity
from msgcheck.reports.coverage import coverage

NAME = "json"
SUFFIX = ".json"
SCHEMA = "msgcheck/1"


def write(audit: Audit, stream: TextIO) -> None:
    """Writes `audit` as indented UTF-8 JSON with a line end."""
    json.dump(as_object(audit), stream, ensure_ascii=False, indent=1)
    stream.write("\n")


def as_object(audit: Audit) -> dict[str, Any]:
    """The object of design section 5."""
    return {
        "schema": SCHEMA,
        "registry": audit.registry,
        "as_of": audit.as_of.isoformat(),
        "documents": [_document(result) for result in audit.results],
        "summary": _summary(audit),
    }


def _document(result: FileResult) -> dict[str, Any]:
    return {
        "path": result.path,
        "format": result.format,
        "status": result.status.value,
        "error": result.error,
        "gaps": [{"where": gap.where, "why": gap.why} for gap in result.gaps],
        "findings": [finding_as_object(finding) for finding in result.findings],
    }


def finding_as_object(finding: Finding) -> dict[str, Any]:
    """The object of one finding."""
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "confidence": round(finding.confidence, 3),
        "concept": finding.concept_id,
        "found": finding.found,
        "preferred": finding.preferred,
        "replacement": finding.replacement,
        "fix": (finding.fix.safety if finding.fix else Safety.NEVER).word,
        "location": location_as_object(finding.location),
        "start": finding.start,
        "end": finding.end,
        "context": finding.context,
        "message": finding.message,
        "reason": finding.reason,
    }


def location_as_object(location: Location) -> dict[str, Any]:
    """The object of one place; its address is our own."""
    return {
        "part": location.part,
        "number": location.number,
        "element": location.element,
        "label": location.label,
    }


def _summary(audit: Audit) -> dict[str, Any]:
    statuses = Counter(result.status for result in audit.results)
    findings = [finding for result in audit.results for finding in result.findings]
    by_severity = Counter(finding.severity for finding in findings)
    return {
        "documents": len(audit.results),
        "checked": statuses[FileStatus.CHECKED],
        "failed": statuses[FileStatus.FAILED],
        "skipped": statuses[FileStatus.SKIPPED],
        "coverage": coverage(audit.results),
        "hints": list(audit.hints),
        "findings": len(findings),
        "by_rule": dict(sorted(Counter(finding.rule for finding in findings).items())),
        "by_severity": {severity.value: by_severity[severity] for severity in Severity if by_severity[severity]},
    }
