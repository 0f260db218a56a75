"""A name in another language is judged by its own days, and the name to say instead is in that language."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from msgcheck import engine
from msgcheck.model import Finding, Safety, Severity
from msgcheck.registry.loading import load_text
from tests.matching.renames import document

REGISTRY = """\
registry: Brightside Catering
language: en
owner: words@brightside.example
products:
  - id: meals
    name: Meals for Teams
    since: 2026-03-01
    embargo: true
    formerly: [{name: Business Lunch, grace_until: 2026-04-01}]
    translations:
      de: {name: Teamessen, formerly: [Geschäftsessen], avoid: [Firmenfutter], owner: lena@brightside.example}
      es: {name: Comida de equipo, formerly: [Comida de negocios], plural: Comidas de equipo}
      fr: Repas d'équipe
"""


def findings(text: str, day: date = date(2026, 11, 23), registry: str = REGISTRY) -> tuple[Finding, ...]:
    loaded = load_text(registry, Path("msgcheck.yaml")).registry
    return engine.check(document(*text.split("\n\n")), engine.prepare(loaded, day))


def test_the_name_to_say_is_in_the_language_of_the_stale_one() -> None:
    (found,) = findings("Geschäftsessen: jetzt bestellen")
    assert (found.rule, found.severity, found.concept_id) == ("retired-name", Severity.ERROR, "meals@de")
    assert (found.preferred, found.replacement) == ("Teamessen", "Teamessen")
    assert found.reason == "“Geschäftsessen” was retired on 1 March 2026; ask lena@brightside.example."
    assert found.fix
    assert found.fix.safety is Safety.SAFE


def test_the_grace_is_that_of_the_entry() -> None:
    (found,) = findings("Geschäftsessen: jetzt bestellen", date(2026, 3, 31))
    assert found.severity is Severity.WARNING
    assert findings("Geschäftsessen: jetzt bestellen", date(2026, 2, 28)) == ()


def test_the_embargo_is_that_of_the_entry() -> None:
    (found,) = findings("Teamessen kommt.", date(2026, 2, 28))
    assert (found.rule, found.replacement) == ("premature-name", "Geschäftsessen")
    (found,) = findings("Repas d'équipe : bientôt", date(2026, 2, 28))
    assert (found.rule, found.replacement) == ("premature-name", None)


@pytest.mark.parametrize(
    ("text", "words", "safety"),
    [
        ("Das Geschäftsessen ist da.", "Teamessen", Safety.REVIEW),
        ("Preise des Geschäftsessens", "Teamessen", Safety.REVIEW),
        ("Comidas de negocios", "Comidas de equipo", Safety.SAFE),
        ("Las Comidas de negocios", "Comidas de equipo", Safety.REVIEW),
        ("A Business Lunch for all", "Meals for Teams", Safety.SAFE),
    ],
)
def test_a_fix_is_safe_only_where_no_word_depends_on_the_name(text: str, words: str, safety: Safety) -> None:
    (found,) = findings(text)
    assert found.replacement == words
    assert found.fix
    assert found.fix.safety is safety


def test_no_article_of_another_language_is_repaired() -> None:
    (found,) = findings("A Geschäftsessen costs more.")
    assert found.fix
    assert [(edit.before, edit.after) for edit in found.fix.edits] == [("Geschäftsessen", "Teamessen")]


def test_an_avoided_name_is_told() -> None:
    (found,) = findings("Firmenfutter für alle")
    assert (found.rule, found.replacement) == ("avoided-name", "Teamessen")


def test_a_misspelt_name_is_told() -> None:
    (found,) = findings("Das Taemessen ist da.")
    assert (found.rule, found.replacement) == ("misspelled-name", "Teamessen")


def test_names_of_two_languages_are_not_mixed_names() -> None:
    assert findings("Meals for Teams arrive by eleven.\n\nDas Teamessen kommt um elf.\n\nRepas d'équipe") == ()
    (stale, mixed) = findings("Das Teamessen kommt um elf.\n\nDas Geschäftsessen kommt um elf.")
    assert {stale.rule, mixed.rule} == {"retired-name", "mixed-names"}
    assert "“Teamessen”" in mixed.message


def test_current_names_raise_nothing_in_any_form() -> None:
    assert findings("Die Preise des Teamessens\n\nTEAMESSEN\n\nREPAS D'EQUIPE\n\nLas Comidas de equipo") == ()


def test_a_registry_in_german_is_judged_as_german() -> None:
    registry = "registry: R\nlanguage: de\nproducts:\n  - {id: a, name: Ökotarif, formerly: [Grüner Tarif]}\n"
    (found,) = findings("Wechseln Sie in den Grünen Tarif.", registry=registry)
    assert (found.concept_id, found.replacement) == ("a", "Ökotarif")
    assert found.fix
    assert found.fix.safety is Safety.REVIEW
    (found,) = findings("A Grüner Tarif", registry=registry)
    assert found.fix
    assert found.fix.edits[0].after == "Ökotarif"
