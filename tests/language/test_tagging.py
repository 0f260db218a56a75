"""A trained pipeline that is installed is asked; one that is of no use is told of and left out."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from msgcheck.language.tagging import VARIABLE, Tagged, hindrance, tagged
from tests.language.trained_pipelines import write_trained_pipeline


def said_of(text: str, name: str = "compass") -> Tagged | None:
    start = text.lower().index(name)
    return tagged(text, start, start + len(name))


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    write_trained_pipeline(folder, "en_sails")
    return folder


@pytest.fixture
def sails(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(installed)
    monkeypatch.setenv(VARIABLE, "en_sails")


@pytest.mark.usefixtures("sails")
@pytest.mark.parametrize(
    ("text", "tags", "role", "head", "has_determiner", "entity"),
    [
        ("Open Compass today.", ("PROPN",), "dobj", "Open", False, "PRODUCT: Compass"),
        ("The Compass dashboard works.", ("PROPN",), "compound", "dashboard", False, "PRODUCT: Compass"),
        ("He lost a compass.", ("NOUN",), "dobj", "lost", True, ": "),
        ("We came. Yesterday Heath Compass played.", ("PROPN",), "nsubj", "played", False, "PERSON: Heath Compass"),
    ],
)
def test_what_a_trained_pipeline_says_of_a_word(
    text: str, tags: tuple[str, ...], role: str, head: str, has_determiner: bool, entity: str
) -> None:
    said = said_of(text)
    assert said is not None
    assert (said.pipeline, said.tags, said.role, said.head) == ("en_sails", tags, role, head)
    assert (said.has_determiner, f"{said.entity}: {said.entity_text}") == (has_determiner, entity)
    assert hindrance() is None


@pytest.mark.usefixtures("sails")
def test_half_a_character_does_no_harm_and_nothing_is_said_of_no_words() -> None:
    assert said_of("A \ud800 Compass.") is not None
    assert tagged("", 0, 0) is None


@pytest.mark.usefixtures("sails")
def test_it_is_turned_off_by_its_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "none")
    assert said_of("Open Compass today.") is None
    assert hindrance() is None


def test_one_made_for_another_spacy_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_trained_pipeline(tmp_path, "en_old_sails", made_for=">=2.1,<2.2")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setenv(VARIABLE, "en_old_sails")
    assert said_of("Open Compass today.") is None
    told = hindrance() or ""
    assert told.startswith("The trained pipeline en_old_sails was made for spaCy >=2.1,<2.2, and this is spaCy 3.")
    assert told.endswith("The right one is installed by `python -m spacy download en_old_sails`.")


def test_one_that_is_damaged_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = write_trained_pipeline(tmp_path, "en_torn_sails")
    (package / "en_torn_sails-3.8.0" / "tagger" / "model").unlink()
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setenv(VARIABLE, "en_torn_sails")
    assert said_of("Open Compass today.") is None
    assert said_of("He lost a compass.") is None
    told = hindrance() or ""
    assert told.startswith("The trained pipeline en_torn_sails cannot be used (")
    assert told.endswith("): names are judged without it.")
    assert "\n" not in told


def test_one_that_is_not_there_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "en_no_sails")
    assert said_of("Open Compass today.") is None
    assert hindrance() == (
        "The trained pipeline en_no_sails cannot be used (No module named 'en_no_sails'): names are judged without it."
    )


def test_the_usual_ones_are_found_by_their_names_and_spacy_is_loaded_only_when_one_is_asked(tmp_path: Path) -> None:
    write_trained_pipeline(tmp_path, "en_core_web_md")
    program = """if True:
        import sys
        from msgcheck.language import tagging
        assert "spacy" not in sys.modules
        print(tagging.tagged("Open Compass today.", 5, 12).pipeline)
    """
    environment = {name: value for name, value in os.environ.items() if name != VARIABLE}
    environment["PYTHONPATH"] = os.pathsep.join([str(tmp_path), environment.get("PYTHONPATH", "")])
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, encoding="utf-8", env=environment, check=False
    )
    assert ended.stdout.split() == ["en_core_web_md"], ended.stderr[-2000:]
