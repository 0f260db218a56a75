"""What a trained pipeline says of a name joins the evidence."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from msgcheck import api
from msgcheck.language.tagging import VARIABLE
from msgcheck.matching.judging import judge
from msgcheck.matching.names import Guise, Sighting
from msgcheck.matching.signs import Known
from msgcheck.matching.tags import tag_signs
from msgcheck.model import Block, Location, TermStatus
from msgcheck.registry.edition import DatedTerm
from msgcheck.registry.model import Concept, ConceptKind, Registry, Term
from tests.language.trained_pipelines import write_trained_pipeline

COMPASS = Concept("c", ConceptKind.PRODUCT, Term("Waypoint"), formerly=(Term("Compass", generic=True),))
DAY = date(2026, 11, 23)


def sighting(text: str) -> Sighting:
    start = text.lower().index("compass")
    guise = Guise("Compass", DatedTerm(COMPASS, COMPASS.formerly[0], TermStatus.SUPERSEDED))
    return Sighting(guise, start, start + 7, start + 7)


def reasons(text: str) -> list[str]:
    return [sign.words for sign in tag_signs(text, sighting(text))]


def confidence(text: str) -> float:
    return judge(Block(text, Location("body", 1, "paragraph", "Line 1", "1")), sighting(text), Known()).confidence


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    write_trained_pipeline(folder, "en_keels")
    return folder


@pytest.fixture
def keels(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(installed)
    monkeypatch.setenv(VARIABLE, "en_keels")


@pytest.mark.usefixtures("keels")
@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("We use Compass daily.", "its words are tagged as a name by en_keels"),
        ("We use Compass daily.", "en_keels takes it for a product"),
        ("We use Compass daily.", "it is the object of “use” without an article, as en_keels reads it"),
        ("The Compass dashboard works.", "it belongs to “dashboard”, as en_keels reads it"),
        ("He lost a compass.", "its words are tagged as ordinary words by en_keels"),
        ("We came. Yesterday Heath Compass played.", "en_keels takes “Heath Compass” for a person"),
        ("Compass Records plays tonight.", "en_keels takes it for a part of “Compass Records”"),
    ],
)
def test_what_it_says_is_a_reason(text: str, reason: str) -> None:
    assert reason in reasons(text)


@pytest.mark.usefixtures("keels")
def test_where_all_words_have_capitals_their_tags_say_nothing() -> None:
    assert not [reason for reason in reasons("Open Compass Today") if "tagged" in reason]
    assert [reason for reason in reasons("Open Compass today") if "tagged" in reason]


@pytest.mark.usefixtures("keels")
def test_a_name_is_surer_by_it_and_an_ordinary_word_less_so(monkeypatch: pytest.MonkeyPatch) -> None:
    name, word = "The Compass dashboard works.", "He lost a compass."
    with_tags = confidence(name), confidence(word)
    monkeypatch.setenv(VARIABLE, "none")
    assert with_tags[0] > confidence(name)
    assert with_tags[1] < confidence(word)


def test_a_pipeline_that_cannot_be_used_is_one_hint_of_the_audit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_trained_pipeline(tmp_path, "en_old_keels", made_for=">=2,<3")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setenv(VARIABLE, "en_old_keels")
    registry = Registry("Test", concepts=(COMPASS,))
    for number in range(2):
        (tmp_path / f"{number}.txt").write_text("Open Compass and look.", encoding="utf-8")
    audit = api.check(sorted(tmp_path.glob("*.txt")), registry, DAY)
    assert [len(row.findings) for row in audit.results] == [1, 1]
    (hint,) = audit.hints
    assert hint.startswith("The trained pipeline en_old_keels was made for spaCy >=2,<3")
    assert api.check_text("Open Compass.", registry, DAY).hints == (hint,)


def test_where_no_name_has_to_be_judged_no_pipeline_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "en_never_asked")
    (tmp_path / "a.txt").write_text("The Midday Box.", encoding="utf-8")
    box = Concept("b", ConceptKind.PRODUCT, Term("Tray"), formerly=(Term("Midday Box"),))
    audit = api.check([tmp_path], Registry("Test", concepts=(box,)), DAY)
    assert (len(audit.results[0].findings), audit.hints) == (1, ())
