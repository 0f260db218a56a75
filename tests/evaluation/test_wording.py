"""The sentences written by hand stay mended, and the table that tells of them says what it counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from msgcheck.engine import prepare
from msgcheck.model import Safety
from msgcheck.registry.model import Concept, ConceptKind, Registry, Term
from tests.evaluation.test_names import write
from tests.evaluation.wording import (
    DAY,
    Case,
    Mending,
    Outcome,
    mend,
    outcome_of,
    read_cases,
    report_rebrand,
    score_cases,
    score_rebrand,
)


def test_the_sentences_of_the_tuned_half_stay_mended() -> None:
    score = score_cases("tuned")
    assert not score.notes
    assert score.outcomes[Outcome.RIGHT] >= 190


@pytest.mark.parametrize("file", ["untouched", "fresh"])
def test_the_other_sentences_stay_mended(file: str) -> None:
    score = score_cases(file)
    assert score.right >= 0.94
    assert score.unsettled == 0


def test_two_lines_are_a_case(tmp_path: Path) -> None:
    path = tmp_path / "cases.txt"
    path.write_text("== box\nA [[Old\\nBox]].\nsafe    A Box.\n\nNo [[Old Box]]\nreview  *\n", encoding="utf-8")
    assert list(read_cases(path)) == [
        Case("box", "A Old\nBox.", "A Box.", Safety.SAFE),
        Case("box", "No Old Box", "*", Safety.REVIEW),
    ]


def test_a_sentence_is_checked_and_mended() -> None:
    concept = Concept("desk", ConceptKind.PRODUCT, Term("Aurora Desk"), formerly=(Term("Polar Desk"),))
    mending = mend("A Polar Desk and two Polar Desks", prepare(Registry("Desks", concepts=(concept,)), DAY))
    assert mending.text == "An Aurora Desk and two Aurora Desks"
    assert (mending.safety, mending.left) == (Safety.SAFE, ())


def test_real_renames_are_held_against_their_authors(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A twin of the real material, small and our own."""
    write(
        tmp_path / "registry.tsv", ["rule", "canonical", "also", "retired"], ["desk", "Aurora Desk", "", "Polar Desk"]
    )
    write(
        tmp_path / "stale_lines.tsv",
        ["rule", "before", "after"],
        ["desk", "A Polar Desk", "An Aurora Desk"],
        ["desk", "The Polar Desk", "Aurora Desk"],
        ["desk", "Each Polar Desk™", "Each Aurora Desk™"],
        ["desk", "No desk", "No desk"],
    )
    score = score_rebrand(tmp_path)
    assert (score.mended, score.safe, score.like_author) == (3, 2, 1)
    report_rebrand(score)
    assert "[desk] 'The Aurora Desk'" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "safety", "outcome"),
    [
        ("right", Safety.SAFE, Outcome.RIGHT),
        ("wrong", Safety.SAFE, Outcome.HARM),
        ("right", Safety.REVIEW, Outcome.TIMID),
        ("wrong", Safety.REVIEW, Outcome.OTHER_WORDS),
    ],
)
def test_only_what_is_called_safe_does_harm(text: str, safety: Safety, outcome: Outcome) -> None:
    assert outcome_of(Case("", "", "right", Safety.SAFE), Mending(text, safety, (), ())) is outcome
    assert outcome_of(Case("", "", "*", Safety.REVIEW), Mending("any", Safety.REVIEW, (), ())) is Outcome.RIGHT
