"""spaCy gives words and sentences, and is loaded only when they are asked for."""

from __future__ import annotations

import subprocess
import sys

from msgcheck.language.pipeline import sentence_around


def around(text: str, name: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    start = text.index(name)
    sentence = sentence_around(text, start, start + len(name))
    return sentence.text, sentence.before, sentence.after


def test_the_sentence_of_a_span_and_its_words() -> None:
    text = "We came late. Dr. Low ordered the Business Lunch package, twice. It was good."
    assert around(text, "Business Lunch") == (
        "Dr. Low ordered the Business Lunch package, twice.",
        ("Dr.", "Low", "ordered", "the"),
        ("package", ",", "twice", "."),
    )


def test_a_name_over_two_sentences_has_both() -> None:
    assert around("See St. Nowhere! Inn, please.", "Nowhere! Inn")[0] == "See St. Nowhere! Inn, please."


def test_only_the_near_text_of_a_long_one_is_looked_at() -> None:
    _, before, after = around("x " * 5000 + "Compass" + " y" * 5000, "Compass")
    assert 400 < len(before) <= 501
    assert 400 < len(after) <= 501


def test_half_a_character_does_no_harm() -> None:
    assert around("A \ud800 Compass.", "Compass")[2] == (".",)


def test_finding_names_that_need_no_judgement_does_not_load_spacy() -> None:
    program = "import sys, msgcheck.checks, msgcheck.matching; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
