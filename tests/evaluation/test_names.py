"""The sentences written by hand stay found, and the table that tells of them can be made without other material."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from dataclasses import replace
from operator import ge
from pathlib import Path

import pytest

from msgcheck.matching import compile_edition
from msgcheck.model import Finding
from msgcheck.registry import load
from msgcheck.registry.edition import edition
from msgcheck.registry.model import Concept, ConceptKind, Registry, Term
from tests.evaluation.misspelt_names import Recall, Told, recall_by_kind
from tests.evaluation.names import (
    DAY,
    EXPLAINED,
    SENTENCES,
    Line,
    Score,
    add,
    fingerprint,
    read_sentences,
    report,
    rows,
    score_rebrand,
    score_sentences,
    unescape,
)
from tests.evaluation.noise import Noise
from tests.evaluation.raised import findings
from tests.evaluation.reliability import SURE, Outcome
from tests.evaluation.strange_names import false_alarms


@pytest.mark.parametrize(
    ("file", "recall", "precision"), [("tuned", 1, 1), ("untouched", 0.97, 0.97), ("fresh", 0.97, 0.95)]
)
def test_the_sentences_stay_found(file: str, recall: float, precision: float) -> None:
    assert_is_as_good(score_sentences(file), recall, precision, sure=0.95)


@pytest.mark.parametrize(("file", "recall", "precision"), [("tuned", 0.98, 0.99), ("untouched", 0.97, 0.97)])
def test_the_sentences_of_the_second_set_stay_found(file: str, recall: float, precision: float) -> None:
    assert_is_as_good(score_sentences(file, SENTENCES / "second"), recall, precision, sure=0.95)


@pytest.mark.parametrize(("file", "recall", "precision"), [("tuned", 0.99, 0.98), ("untouched", 0.97, 0.97)])
def test_the_sentences_of_the_third_lot_stay_found(file: str, recall: float, precision: float) -> None:
    assert_is_as_good(score_sentences(file, SENTENCES / "third"), recall, precision, sure=0.95)


@pytest.mark.parametrize(("file", "recall", "precision"), [("tuned", 0.98, 0.99), ("untouched", 0.97, 0.97)])
def test_the_sentences_of_the_fourth_lot_stay_found(file: str, recall: float, precision: float) -> None:
    assert_is_as_good(score_sentences(file, SENTENCES / "fourth"), recall, precision, sure=0.95)


@pytest.mark.parametrize(("file", "recall", "precision"), [("tuned", 1, 1), ("untouched", 0.97, 0.97)])
def test_the_sentences_in_other_languages_stay_found(file: str, recall: float, precision: float) -> None:
    assert_is_as_good(score_sentences(file, SENTENCES / "languages"), recall, precision, sure=0)


def assert_is_as_good(score: Score, recall: float, precision: float, *, sure: float) -> None:
    """Figures alone: of a score that stands in an assertion pytest would print what was missed."""
    figures = (score.recall, score.precision, share_of_sure_ones_that_are_right(score.outcomes))
    least = (recall, precision, sure)
    assert all(map(ge, figures, least)), f"{figures} is less than {least}"


def share_of_sure_ones_that_are_right(outcomes: Iterable[Outcome]) -> float:
    sure = [one.is_right for one in outcomes if one.confidence >= SURE]
    return sum(sure) / len(sure)


def test_a_set_that_is_not_good_enough_keeps_its_misses_to_itself() -> None:
    score = Score(wanted=1, outcomes=[Outcome(0.9, True)], notes=["missed a secret"])
    with pytest.raises(AssertionError) as failure:
        assert_is_as_good(score, 1, 1, sure=1)
    assert "secret" not in str(failure.value) + repr(score)
    assert "(0.0, 1.0, 1.0) is less than (1, 1, 1)" in str(failure.value)


def test_a_finding_is_right_where_a_mark_asks_for_it_and_is_left_out_where_one_allows_it() -> None:
    right, wrong, open_to_either = (finding_at(start) for start in (0, 10, 20))
    score = Score()
    add(score, Line("lunch", "x" * 30, must=((0, 5),), may=((20, 25),)), [right, wrong, open_to_either])
    assert score.outcomes == [(0.9, True), (0.9, False)]


def finding_at(start: int) -> Finding:
    """A finding of five characters, 0.9 sure."""
    day_edition = edition(load(SENTENCES / "registry.yaml").registry, DAY)
    (found,) = findings(["Our Business Lunch"], compile_edition(day_edition), day_edition)
    return replace(found, start=start, end=start + 5, confidence=0.9)


def test_sentences_that_are_only_counted_keep_their_misses_to_themselves(capsys: pytest.CaptureFixture[str]) -> None:
    report("untouched", Score(lines=1, wanted=1, notes=["missed a secret"]), notes=False)
    assert "secret" not in capsys.readouterr().out


def test_misspelt_names_stay_found() -> None:
    editions = [edition(load(SENTENCES / "registry.yaml").registry, DAY)]
    scores = recall_by_kind(editions, Noise(), variants=3)
    recalls = {kind: score.share for kind, score in scores.items()}
    assert all(len(score.outcomes) >= sum(name.is_found for name in score.names) for score in scores.values())
    assert recalls["mistyped, one error"] > 0.93
    assert recalls["misread, one error"] > 0.93
    assert recalls["mistyped, two errors"] > 0.6


def test_misspelt_names_are_counted_by_their_letters() -> None:
    score = Recall([Told(5, True), Told(6, False), Told(18, True), Told(40, True)])
    assert list(score.by_letters()) == [("5 to 6", 2, 0.5), ("18 and more", 2, 1.0)]
    assert score.share == 0.75


def test_a_current_name_that_is_divided_wrongly_is_raised_as_a_misspelt_one_is() -> None:
    day_edition = edition(Registry("Test", concepts=(Concept("lunch", ConceptKind.PRODUCT, Term("Noon Box")),)), DAY)
    matcher = compile_edition(day_edition)
    found = [findings([text], matcher, day_edition) for text in ("Our Noon Box", "Our NoonBox", "Our Noon Bxo")]
    assert [[one.rule for one in of_text] for of_text in found] == [[], ["misspelled-name"], ["misspelled-name"]]


@pytest.mark.parametrize("retired", [True, False])
def test_ordinary_text_is_no_misspelt_name(*, retired: bool) -> None:
    texts = [line.text for line in read_sentences(SENTENCES / "tuned.txt")]
    words, found = false_alarms(texts, size=300, retired=retired)
    assert words > 1_000
    assert found.total() == 0, found


def test_marks_become_spans(tmp_path: Path) -> None:
    path = tmp_path / "sentences.txt"
    path.write_text("== lunch\nA [[Midday\\nBox]] or {{box}}.\n\nNone.\n", encoding="utf-8")
    marked, clean = read_sentences(path)
    assert (marked.about, marked.text, marked.must, marked.may) == (
        "lunch",
        "A Midday\nBox or box.",
        ((2, 12),),
        ((16, 19),),
    )
    assert (clean.text, clean.must) == ("None.", ())


def test_real_renames_are_scored_line_by_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A twin of the real material, small and our own."""
    write(
        tmp_path / "registry.tsv",
        ["rule", "canonical", "also", "retired"],
        ["lunch", "Meals for Teams", "MFT", "Midday Box"],
    )
    write(
        tmp_path / "stale_lines.tsv",
        ["rule", "spans", "before", "after"],
        ["lunch", "4:14", "The Midday Box (midday box)", "The Meals for Teams (MFT)"],
        ["lunch", "4:14", "The Midday Box or Midday Box", "The Meals for Teams or Midday Box"],
        ["lunch", "4:9", r"The Lunch\tbox", r"The MFT\tbox"],
    )
    write(tmp_path / "clean_lines.tsv", ["rule", "category", "line"], ["lunch", "near_name", "A midday box"])
    stale, clean = score_rebrand(tmp_path)
    assert (stale.found, stale.wanted) == (2, 3)
    assert [one.is_right for one in stale.outcomes] == [True, True, True, False]
    assert (clean.lines, clean.lines_raising, clean.false_alarms) == (1, 1, 1)
    assert [one.is_right for one in clean.outcomes] == [False]
    report("lines", stale)
    report("clean", clean)
    printed = capsys.readouterr().out
    assert "recall 0.667 (1 missed)" in printed
    assert "missed  [lunch] 'Lunch' in 'The Lunch\\tbox'" in printed
    assert "1 lines raise something (100.00%)" in printed


def test_what_is_known_of_a_real_line_is_told_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "registry.tsv", ["rule", "canonical", "also", "retired"], ["lunch", "MFT", "", "Box"])
    write(
        tmp_path / "stale_lines.tsv",
        ["rule", "spans", "before", "after"],
        ["lunch", "2:5", "A Bag", "A MFT"],
        ["lunch", "2:5", "A Sack", "A MFT"],
    )
    write(tmp_path / "clean_lines.tsv", ["rule", "category", "line"], ["lunch", "code", "A Box"])
    write(
        tmp_path / "explained.tsv",
        ["line", "why"],
        [fingerprint("lunch", "A Bag"), "A bag is no box."],
        [fingerprint("lunch", "A Box"), "A box it is."],
    )
    monkeypatch.setattr("tests.evaluation.names.EXPLAINED", tmp_path / "explained.tsv")
    stale, clean = score_rebrand(tmp_path)
    assert (stale.unexplained, clean.unexplained) == (1, 0)
    assert stale.notes[0].endswith("why: A bag is no box.")
    assert clean.notes[0].endswith("why: A box it is.")


def test_explanations_have_fingerprints_of_lines_and_not_the_lines() -> None:
    explained = list(rows(EXPLAINED))
    assert len({row["line"] for row in explained}) == len(explained)
    assert all(re.fullmatch(r"[0-9a-f]{12}", row["line"]) and row["why"] for row in explained)


def test_escapes_stand_for_their_characters() -> None:
    assert unescape(r"a\tb\\tc") == "a\tb\\tc"


def write(path: Path, *rows: list[str]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter="\t").writerows(rows)
