"""The demo's acceptance test: the whole program finds what expected.yaml lists, that alone, and walks into no trap.

Entries of rules that are not checked yet wait there until their rule comes.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from msgcheck import api
from msgcheck.checks import CHECKS
from msgcheck.model import Audit, Document, FileResult, FileStatus, Finding

EXPECTED: dict[str, Any] = YAML(typ="safe", pure=True).load(Path(__file__).with_name("expected.yaml"))
DOCUMENTS: dict[str, dict[str, Any]] = EXPECTED["documents"]
CHECKED = {rule.ID for rule in CHECKS}
RULES = {
    "retired-name",
    "avoided-name",
    "premature-name",
    "misspelled-name",
    "miscased-name",
    "mixed-names",
    "stale-price",
    "stale-statement",
    "conflicting-definition",
}


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> api.Demo:
    return api.make_demo(tmp_path_factory.mktemp("demo"))


@pytest.fixture(scope="module")
def audit(demo: api.Demo) -> Audit:
    return audit_as_of(demo, EXPECTED["as_of"])


def audit_as_of(demo: api.Demo, day: date) -> Audit:
    return api.check([demo.folder], api.open_registry(demo.registry).registry, day, jobs=1)


def test_the_registry_gives_no_cause_for_warnings(demo: api.Demo) -> None:
    assert api.open_registry(demo.registry).warnings == ()


def test_every_document_is_read(audit: Audit) -> None:
    assert {result.path for result in audit.results if result.status is FileStatus.CHECKED} == set(DOCUMENTS)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_is_found_is_what_is_expected(audit: Audit, name: str) -> None:
    expected = [tuple(row) for row in DOCUMENTS[name]["findings"] if row[1] in CHECKED]
    assert sorted(map(in_short, row_of(audit, name).findings)) == sorted(expected)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_could_not_be_read_is_said(audit: Audit, name: str) -> None:
    assert [gap.where for gap in row_of(audit, name).gaps] == DOCUMENTS[name].get("gaps", [])


@pytest.mark.parametrize(("name", "trap"), [(name, trap) for name in DOCUMENTS for trap in DOCUMENTS[name]["traps"]])
def test_a_trap_is_read_and_not_flagged(demo: api.Demo, audit: Audit, name: str, trap: str) -> None:
    places = list(places_of(trap, read(demo, name)))
    assert places
    assert [
        finding for finding in row_of(audit, name).findings if any(touches(finding, place) for place in places)
    ] == []


@pytest.mark.parametrize("day", EXPECTED["other_days"], ids=str)
def test_on_another_day_other_names_are_right(demo: api.Demo, day: date) -> None:
    findings = [finding for result in audit_as_of(demo, day).results for finding in result.findings]
    said = {(finding.rule, finding.severity.value, finding.found) for finding in findings}
    expected = EXPECTED["other_days"][day]
    assert {tuple(row) for row in expected["found"]} <= said
    assert not {name for _, _, name in said} & set(expected["right"])


def test_the_demo_has_a_case_for_every_rule() -> None:
    assert {row[1] for document in DOCUMENTS.values() for row in document["findings"]} == RULES


def in_short(finding: Finding) -> tuple[str, str, str, str]:
    """Place, rule, severity and words; a place in a PDF is its page, since paragraphs there are the reader's guess."""
    location = finding.location
    place = f"Page {location.number}" if location.part == "page" else location.label
    return place, finding.rule, finding.severity.value, finding.found


def row_of(audit: Audit, name: str) -> FileResult:
    return next(result for result in audit.results if result.path == name)


def read(demo: api.Demo, name: str) -> Document:
    ((_, document),) = api.read_documents([demo.folder / name])
    assert isinstance(document, Document)
    return document


def places_of(trap: str, document: Document) -> Iterator[tuple[str, int, int]]:
    """Where the words stand: the block's address and the half-open span in it; a line break counts as a blank."""
    for block in document.blocks:
        start = block.text.replace("\n", " ").find(trap)
        if start >= 0:
            yield block.location.address, start, start + len(trap)


def touches(finding: Finding, place: tuple[str, int, int]) -> bool:
    address, start, end = place
    return finding.location.address == address and finding.start < end and start < finding.end
