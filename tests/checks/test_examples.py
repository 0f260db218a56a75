"""Each check's FLAGGED and CLEAN examples hold; they are its manual too."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from msgcheck.checks import CHECKS
from msgcheck.checks.examples import DAY, REGISTRY, Example
from msgcheck.matching import compile_edition
from msgcheck.model import Block, Document, Finding, Location
from msgcheck.registry.edition import edition

EDITION = edition(REGISTRY, DAY)
MATCHER = compile_edition(EDITION)


def findings(check: ModuleType, example: Example) -> list[Finding]:
    location = Location("body", None, example.element, "Paragraph 1", "0")
    document = Document(Path("example.txt"), "txt", "", (Block(example.text, location),))
    return list(check.run(document, MATCHER.find(document), EDITION))


def cases(kind: str) -> list[object]:
    return [
        pytest.param(check, example, id=f"{check.ID}: {example.text[:40]}")
        for check in CHECKS
        for example in getattr(check, kind)
    ]


@pytest.mark.parametrize(("check", "example"), cases("FLAGGED"))
def test_what_a_check_shows_as_wrong_is_found(check: ModuleType, example: Example) -> None:
    (finding,) = findings(check, example)
    assert (finding.rule, finding.found) == (check.ID, example.found)
    assert finding.replacement == example.replacement
    assert example.text[finding.start : finding.end] == finding.found


@pytest.mark.parametrize(("check", "example"), cases("CLEAN"))
def test_what_a_check_shows_as_right_is_left_alone(check: ModuleType, example: Example) -> None:
    assert findings(check, example) == []


def test_ids_are_unique_and_each_check_explains_itself() -> None:
    assert len({check.ID for check in CHECKS}) == len(CHECKS)
    for check in CHECKS:
        assert check.FLAGGED
        assert check.CLEAN
        assert all(f"{heading}:" in (check.__doc__ or "") for heading in ("What", "Why", "Example")), check.ID
