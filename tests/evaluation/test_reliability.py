"""The counting behind the reliability table, over findings made by hand."""

from __future__ import annotations

from tests.evaluation.reliability import Outcome, bins, sure_ones, table

OUTCOMES = [
    Outcome(0.99, True),
    Outcome(0.97, True),
    Outcome(0.95, False),
    Outcome(0.94, True),
    Outcome(0.90, True),
    Outcome(0.89, False),
    Outcome(0.40, False),
]


def test_findings_are_counted_by_their_confidence_an_edge_belonging_to_the_higher_bin() -> None:
    assert [(one.least, one.findings, one.right) for one in bins(OUTCOMES)] == [
        (0.0, 1, 0),
        (0.8, 1, 0),
        (0.9, 2, 2),
        (0.95, 3, 2),
    ]


def test_a_bin_tells_the_mean_confidence_given_and_the_share_that_was_right() -> None:
    *_, sure = bins(OUTCOMES)
    assert round(sure.given, 4) == 0.97
    assert round(sure.share_right, 4) == 0.6667


def test_a_finding_given_certainty_is_counted() -> None:
    assert bins([Outcome(1.0, True)])[0].findings == 1


def test_the_sentence_counts_the_sure_ones_alone() -> None:
    assert sure_ones(OUTCOMES) == "of 5 findings given 0.90 or more, 80.0% are right"
    assert sure_ones(OUTCOMES[5:]) == "no finding is given 0.90 or more"


def test_the_table_has_a_line_for_each_bin() -> None:
    head, *lines = table(OUTCOMES)
    assert head.split() == ["confidence", "findings", "right", "given", "share", "right"]
    assert lines[-1].split() == ["0.95", "-", "1.00", "3", "2", "0.970", "0.667"]
