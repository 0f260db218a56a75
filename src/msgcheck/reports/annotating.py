"""What annotated copies tell, for a person or as one JSON object."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, TextIO

from msgcheck.model import AnnotateResult, AnnotateStatus, Annotating, Finding, Severity
from msgcheck.reports.coverage import counted, listed
from msgcheck.reports.json import SCHEMA, finding_as_object
from msgcheck.reports.text import printable, severity_count

_NO_COPY = {AnnotateStatus.REFUSED, AnnotateStatus.FAILED}


def write(annotating: Annotating, name: str, stream: TextIO) -> None:
    """Writes `annotating` as "text" or "json"."""
    if name == "json":
        json.dump(as_object(annotating), stream, ensure_ascii=False, indent=1)
        stream.write("\n")
    else:
        stream.writelines(f"{line}\n" for line in _lines(annotating))


def as_object(annotating: Annotating) -> dict[str, Any]:
    """The object of `msgcheck fix --annotate`: keys are stable, values are plain."""
    statuses = Counter(result.status for result in annotating.results)
    return {
        "schema": SCHEMA,
        "registry": annotating.registry,
        "as_of": annotating.as_of.isoformat(),
        "dry_run": annotating.is_dry,
        "documents": [_document(result) for result in annotating.results],
        "summary": {
            "documents": len(annotating.results),
            **{status.value: statuses[status] for status in AnnotateStatus},
            "noted": sum(len(result.noted) for result in annotating.results),
            "left": sum(len(result.left) for result in annotating.results),
        },
    }


def _document(result: AnnotateResult) -> dict[str, Any]:
    return {
        "path": result.path,
        "format": result.format,
        "status": result.status.value,
        "error": result.error,
        "written": str(result.written) if result.written else None,
        "noted": [finding_as_object(finding) for finding in result.noted],
        "left": [{**finding_as_object(left.finding), "why": left.why} for left in result.left],
    }


def _lines(annotating: Annotating) -> Iterator[str]:
    for result in annotating.results:
        if result.status in _NO_COPY or result.noted or result.left:
            yield from _file(result)
    skipped = [result for result in annotating.results if result.status is AnnotateStatus.SKIPPED]
    for reason, count in Counter(result.error for result in skipped).most_common():
        path = next(result.path for result in skipped if result.error == reason)
        yield f"skipped: {printable(path) if count == 1 else f'{count} files: each'} {reason}"
    yield _summary(annotating)


def _file(result: AnnotateResult) -> Iterator[str]:
    if result.error:
        yield f"{printable(result.path)}  not annotated: it {printable(result.error)}"
        if result.left:
            yield f"  {_severities([one.finding for one in result.left])} in it"
        return
    written = f", written to {printable(str(result.written))}" if result.written else ""
    yield f"{printable(result.path)}  {_severities(result.noted) if result.noted else 'nothing'} noted{written}"
    for left in result.left:
        place, found = printable(left.finding.location.label), printable(" ".join(left.finding.found.split()))
        yield f"  not noted: {place}: “{found}”: {printable(left.why)}"


def _summary(annotating: Annotating) -> str:
    if not annotating.results:
        return f"There is no file to annotate. As of {annotating.as_of}."
    copies = sum(result.status is AnnotateStatus.ANNOTATED for result in annotating.results)
    without = sum(result.status in _NO_COPY for result in annotating.results)
    parts = [
        f"{counted(copies, 'copy', 'copies')} {'to make' if annotating.is_dry else 'made'}"
        if copies
        else "Nothing was noted"
    ]
    if without:
        parts.append(f"{counted(without, 'file')} not annotated")
    if annotating.is_dry:
        parts.append("Nothing was written")
    return f"{'. '.join(parts)}. As of {annotating.as_of}."


def _severities(findings: Sequence[Finding]) -> str:
    counts = Counter(finding.severity for finding in findings)
    return listed([severity_count(severity, counts[severity]) for severity in Severity if counts[severity]])
