"""The markup of the demo's texts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from msgcheck.demo.source import Run, brand, original, runs, source


def test_bold_words_and_invisible_ends_make_runs() -> None:
    assert runs("Live Coo|king **Station**") == (Run("Live Coo"), Run("king "), Run("Station", bold=True))


def test_a_bar_in_bold_words_keeps_them_bold() -> None:
    assert runs("**Execu|tive**") == (Run("Execu", bold=True), Run("tive", bold=True))


def test_a_soft_hyphen_is_written_as_a_backslash_and_a_line() -> None:
    assert runs(r"Execu\_tive") == (Run("Execu\N{SOFT HYPHEN}tive"),)


@given(st.text(st.characters(exclude_characters="*|\\")))
def test_text_without_marks_stays_as_it_is(text: str) -> None:
    assert "".join(run.text for run in runs(text)) == text


def test_yaml_comes_as_plain_values() -> None:
    assert source("price-list.yaml")["heading"] == "Price list"


def test_resources_come_byte_for_byte() -> None:
    assert original("msgcheck.yaml").startswith(b"# The registry")


def test_the_brand_has_six_digit_colours() -> None:
    assert all(len(bytes.fromhex(colour)) == 3 for colour in brand().colours.values())
