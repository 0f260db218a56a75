"""Names in other languages are met in the forms that their endings allow."""

from __future__ import annotations

import pytest

from msgcheck.language.foreign_forms import as_typed, other_forms


def forms(name: str, language: str) -> set[str]:
    return {form.written for form in other_forms(name, language)}


@pytest.mark.parametrize(
    ("language", "name", "form"),
    [
        ("de", "Geschäftsessen", "Geschäftsessens"),
        ("de", "Schnellsendung", "Schnellsendungen"),
        ("de", "Kompass", "Kompasse"),
        ("de", "Kompass", "Kompasses"),
        ("de", "Tageskarte", "Tageskarten"),
        ("de", "Teller", "Tellern"),
        ("de", "Kundin", "Kundinnen"),
        ("de", "Kinderpaket", "Kinderpakete"),
        ("de", "Großer Saal", "Großen Saal"),
        ("de", "Großer Saal", "Großem Saale"),
        ("de", "Tarif für Teams", "Tarife für Teams"),
        ("de", "ABC", "ABCs"),
        ("nl", "Proefplan", "Proefplannen"),
        ("nl", "Dagkaart", "Dagkaarten"),
        ("nl", "Lunch", "Lunchen"),
        ("fr", "Déjeuner d'affaires", "Déjeuners d'affaires"),
        ("fr", "Grande Salle", "Grandes Salles"),
        ("fr", "Carte Jeunesse", "Cartes Jeunesse"),
        ("fr", "Tableau Clair", "Tableaux Clairs"),
        ("fr", "Cartes Jeunes", "Carte Jeune"),
        ("es", "Plan Básico", "Planes Básicos"),
        ("es", "Gran Salón", "Grandes Salones"),
        ("es", "Comida de negocios", "Comidas de negocios"),
        ("it", "Biglietto Veloce", "Biglietti Veloci"),
        ("it", "Pranzo d'affari", "Pranzi d'affari"),
        ("pt", "Cartão Jovem", "Cartões Jovens"),
    ],
)
def test_a_form_is_listed(language: str, name: str, form: str) -> None:
    assert form in forms(name, language)


@pytest.mark.parametrize(
    ("language", "name", "form"),
    [
        ("de", "Rat", "Rater"),  # no ending that makes other words
        ("de", "Mark", "Marker"),
        ("de", "Tarif für Teams", "Tarif für Teamse"),
        ("fr", "Repas d'équipe", "Repas d'équipes"),
        ("es", "Comida de negocios", "Comidas de negocioses"),
    ],
)
def test_what_is_another_word_is_not(language: str, name: str, form: str) -> None:
    assert form not in forms(name, language)


@pytest.mark.parametrize(("language", "name"), [("sw", "Kadi"), ("en", "Card"), ("de", "Tarif 200"), ("de", "Tarif+")])
def test_without_rules_there_are_no_forms(language: str, name: str) -> None:
    assert forms(name, language) == set()


def test_a_long_name_has_no_forms() -> None:
    assert forms("Großer " * 40 + "Saal", "de") == set()


def test_a_plural_is_told_where_it_is_plain() -> None:
    assert {form.plural for form in other_forms("Plan Básico", "es")} == {True}
    assert {form.plural for form in other_forms("Schnellsendung", "de")} == {False}


def test_german_letters_are_typed_as_two() -> None:
    assert as_typed("Geschäftsessen", "de") == "Geschaeftsessen"
    assert as_typed("Übergrößen", "de") == "Uebergroeßen"
    assert as_typed("Señor Müller", "es") == "Señor Müller"
