from __future__ import annotations

import io
import json
from typing import Any

from msgcheck.model import Gap, Severity
from msgcheck.reports import json as json_report
from tests.audits import audit, checked, failed, finding, skipped


def written(*results: Any) -> dict[str, Any]:
    stream = io.StringIO()
    json_report.write(audit(*results), stream)
    loaded: dict[str, Any] = json.loads(stream.getvalue())
    return loaded


def test_the_head_names_schema_registry_and_day() -> None:
    head = written()
    assert (head["schema"], head["registry"], head["as_of"]) == ("msgcheck/1", "Brightside Catering", "2026-11-23")


def test_a_finding_has_exactly_the_stable_keys() -> None:
    row = written(checked("deck.pptx", finding()))["documents"][0]["findings"][0]
    assert row == {
        "rule": "retired-name",
        "severity": "error",
        "confidence": 0.99,
        "concept": "meals-for-teams",
        "found": "business lunch",
        "preferred": "Meals for Teams",
        "replacement": "Meals for Teams",
        "fix": "safe",
        "location": {"part": "slide", "number": 4, "element": "title", "label": "Slide 4 › Title"},
        "start": 8,
        "end": 22,
        "context": "Order a business lunch today",
        "message": "Say “Meals for Teams” instead of “business lunch”.",
        "reason": "It was renamed on 1 March 2026.",
    }


def test_a_failed_file_is_a_row_with_its_reason() -> None:
    row = written(failed("broken.pptx", "is not a deck"))["documents"][0]
    assert (row["status"], row["error"], row["findings"]) == ("failed", "is not a deck", [])


def test_what_was_not_read_stands_in_gaps() -> None:
    row = written(checked("deck.pptx", gaps=(Gap("Slide 3 › Picture 2", "text in pictures was not read"),)))
    assert row["documents"][0]["gaps"] == [{"where": "Slide 3 › Picture 2", "why": "text in pictures was not read"}]


def test_the_summary_counts_files_rules_and_severities() -> None:
    summary = written(
        checked("a.pptx", finding(), finding(severity=Severity.REVIEW)),
        checked("b.pptx"),
        failed("c.pdf", "x"),
        skipped("d", "x"),
    )["summary"]
    assert summary == {
        "documents": 4,
        "checked": 2,
        "failed": 1,
        "skipped": 1,
        "hints": [],
        "coverage": "2 of 4 files read; 1 failed: c.pdf; 1 skipped",
        "findings": 2,
        "by_rule": {"retired-name": 2},
        "by_severity": {"error": 1, "review": 1},
    }
