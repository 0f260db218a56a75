"""Errors come about as they are counted, and the same for the same number."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from tests.evaluation.noise import Edit, Noise, is_another_word, misread, mistyped, noise_in


@pytest.mark.parametrize("errors", [1, 2])
def test_a_name_gets_errors(errors: int) -> None:
    made = [mistyped("Business Lunch", errors, Noise(), Random(number)) for number in range(40)]
    assert made == [mistyped("Business Lunch", errors, Noise(), Random(number)) for number in range(40)]
    assert len(set(made) - {"Business Lunch"}) > 20


def test_machines_take_letters_for_others() -> None:
    only = Noise(confusions=[Edit("ocr", "rn", "m", 1)])
    assert misread("Morning Crew", 1, only, Random(1)) == "Moming Crew"
    assert misread("Lunch", 1, only, Random(1)) is None


@pytest.mark.parametrize(
    ("wrong", "is_another"), [("Business Launch", True), ("Busines Lunch", False), ("BUSINESS LUNCH", True)]
)
def test_what_became_another_word_is_no_error_that_can_be_seen(wrong: str, is_another: bool) -> None:
    assert is_another_word("Business Lunch", wrong) is is_another


def test_counts_are_read_from_tables(tmp_path: Path) -> None:
    (tmp_path / "edit_ops.tsv").write_text("op\tright\twrong\tcount\ndelete\te\t\t7\ninsert\t\tat\t3\n", "utf-8")
    (tmp_path / "edit_positions.tsv").write_text("op\tposition\tcount\ndelete\tmid\t9\ninsert\tmid\t1\n", "utf-8")
    (tmp_path / "ocr_confusions.tsv").write_text("gold\tocr\tcount\nrn\tm\t48\n\t.\t90\n", "utf-8")
    noise = noise_in(tmp_path)
    assert noise.edits == [Edit("delete", "e", "", 7)]
    assert noise.confusions == [Edit("ocr", "rn", "m", 48)]
    assert noise.positions == {"mid": 10}
