"""A name begins and ends at the edge of a word, a number, a model."""

from __future__ import annotations

import pytest

from tests.matching.renames import matcher, stale

MODELS = matcher(
    "ScanJet 200 -> ScanJet 250", "Harbor Desk -> Bay Desk", "hot lead -> qualified lead", "24/7 Care -> Care"
)


@pytest.mark.parametrize(
    "text",
    [
        "The [ScanJet 200] scans.",
        "Buy the [ScanJet 200].",
        "[ScanJet 200], bought in 2019",
        "[ScanJet 200s] are sold",
        "a [ScanJet 200]-based office",
        "a [ScanJet 200]: 20 pages",
        "[ScanJet 200]² is good",
        "the [ScanJet 200]/300 family",
        "a [Harbor Desk]-like table",
        "a [harbor desk]-style table",
        "a [Harbor Desk]-Table",
        "our non-[Harbor Desk] rooms",
        "pre-[harbor desk] rooms",
        "Brightside-[Harbor Desk]",
        "-[Harbor Desk]",
        "[Harbor Desk].",
        "[Harbor Desk].\nNext",
        "l’[Harbor Desk]",
        "a [hot lead]-based plan",
        "Call [24/7 Care].",
    ],
)
def test_the_name_stands_there(text: str) -> None:
    expected = text[text.index("[") + 1 : text.index("]")]
    assert stale(MODELS, text.replace("[", "").replace("]", "")) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "ScanJet 2000",
        "ScanJet 300",
        "ScanJet 200.5",
        "ScanJet 200,000",
        "ScanJet 200-B",
        "ScanJet 200-2",
        "ScanJet 200-XL",
        "ScanJet 200X",
        "ScanJet 200+",
        "ScanJet 200 %",
        "XScanJet 200",
        "Harbor Desk+ is new",
        "harbordesk.exe",
        "com.harbordesk",
        "HarborDesk::open",
        "HarborDesk() opens",
        "$HarborDesk",
        "_HarborDesk",
        "HARBOR-DESK-10",
        "red-hot lead",
        "a hot lead-free paint",
        "124/7 Care",
        "1.24/7 Care",
    ],
)
def test_something_else_stands_there(text: str) -> None:
    assert stale(MODELS, text) == []


def test_a_quotation_mark_is_no_possessive() -> None:
    assert stale(MODELS, "the 'harbor desks' of old") == ["harbor desks"]
    assert stale(MODELS, "the harbor desks' lamps") == ["harbor desks'"]
    assert stale(MODELS, "Harbor Desk'll do") == ["Harbor Desk"]
    assert stale(MODELS, "Harbor Desk™’s lamp") == ["Harbor Desk™’s"]
