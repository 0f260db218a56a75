"""Fitting weights: what cases teach, and how much what was believed before holds against them."""

from __future__ import annotations

import math

from tests.evaluation.calibration import Case, fitted, seen_in_sentences

NINE_OF_TEN = [Case({"start": 1.0}, is_meant) for is_meant in (True,) * 9 + (False,)]


def test_without_a_belief_the_fit_says_what_the_cases_say() -> None:
    (weight,) = fitted(NINE_OF_TEN, {"start": 0.0}, stray=100).values()
    assert math.isclose(1 / (1 + math.exp(-weight)), 0.9, abs_tol=0.001)


def test_a_strict_belief_hardly_gives_way() -> None:
    (weight,) = fitted(NINE_OF_TEN, {"start": 0.0}, stray=0.01).values()
    assert abs(weight) < 0.01


def test_a_part_counts_where_it_stands_alone() -> None:
    cases = [*NINE_OF_TEN, *(Case({"start": 1.0, "sign": 1.0}, False) for _ in range(10))]
    weights = fitted(cases, {"start": 0.0, "sign": 0.0}, stray=10)
    assert weights["start"] > 1.5
    assert weights["sign"] < -3


def test_names_in_the_sentences_are_seen_whether_meant_or_not() -> None:
    judged = [is_meant for one, is_meant in seen_in_sentences() if one.is_judged]
    assert min(judged.count(True), judged.count(False)) > 50
