"""Names in German, French and Spanish: found as people write them there, and ordinary text raises nothing."""

from __future__ import annotations

import pytest

from msgcheck.matching import Matcher, compile_edition
from msgcheck.model import How, Mention, Verdict
from msgcheck.registry.edition import edition
from msgcheck.registry.model import Concept, ConceptKind, Registry, Term
from tests.matching.renames import DAY, RIGHT, document


def concept(language: str, name: str, *formerly: str, generic: bool = False, cues: tuple[str, ...] = ()) -> Concept:
    past = tuple(Term(former, generic=generic, cues=cues) for former in formerly)
    return Concept(f"{name}@{language}", ConceptKind.PRODUCT, Term(name), formerly=past, language=language)


def matcher(*concepts: Concept, language: str = "en") -> Matcher:
    return compile_edition(edition(Registry("Test", language, concepts=concepts), DAY))


NAMES = matcher(
    concept("en", "Meals for Teams", "Business Lunch"),
    concept("de", "Teamessen", "Geschäftsessen", "Business Lunch"),
    concept("de", "Hafensaal", "Großer Saal"),
    concept("fr", "Repas d'équipe", "Déjeuner d'affaires"),
    concept("es", "Comida de equipo", "Comida de negocios"),
    concept("pt-BR", "Refeição", "Almoço Executivo"),
    concept("de", "Wegweiser", "Kompass", generic=True, cues=("App", "Lizenz")),
    concept("fr", "Repère", "Boussole", generic=True, cues=("application",)),
)


def mentions(text: str, names: Matcher = NAMES) -> list[Mention]:
    return list(names.find(document(text)))


def stale(text: str, names: Matcher = NAMES) -> list[str]:
    return [text[one.start : one.end] for one in mentions(text, names) if one.status not in RIGHT]


@pytest.mark.parametrize(
    "text",
    [
        "Unser [Geschäftsessen] kommt um elf.",
        "Der Preis des [Geschäftsessens] steigt.",
        "[GESCHÄFTSESSEN]",
        "Ein [Geschaeftsessen], bitte",
        "[GESCHAEFTSESSEN]",
        "Ein [Gescha\u0308ftsessen], bitte",
        "Ein [Geschaftsessen], bitte",
        "Ein [Geschäfts-Essen], bitte",
        "Ein [Geschäfts-\nessen], bitte",
        "Ein [Geschäftsesen], bitte",
        "im [Großen Saal]",
        "ein [großer Saal]",
        "ein [Grosser Saal]",
        "[GROẞER SAAL]",
        "notre [déjeuner d’affaires]",
        "[DEJEUNER D'AFFAIRES]",
        "les [Déjeuners d'affaires]",
        "l'[Déjeuner d'affaires]",
        "un [Dejeuner d'afaires]",
        "las [Comidas de negocios]",
        "[COMIDA DE NEGOCIOS]",
        "dois [Almoços Executivos]",
    ],
)
def test_a_stale_name_is_found_as_people_write_it(text: str) -> None:
    said = text[text.index("[") + 1 : text.index("]")]
    assert stale(text.replace("[", "").replace("]", "")) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "Die Geschäftsreise war lang, und nach dem Abendessen sprachen wir über Geschäfte.",
        "Die Geschäftsleitung lädt zum Essen im großen Garten. Saal und Küche sind zu.",
        "Unsere Gäste im Hafen essen gern und bestellen für das ganze Team.",
        "Geschäftsessenmarken sind etwas anderes.",
        "Die Hafensaat geht auf, sagte der Hafenwart.",
        "Les affaires reprennent après le déjeuner, et l'équipe prend son repas.",
        "La comida es buena y los negocios van bien con el equipo.",
        "Nós almoçamos com o executivo da empresa.",
        "Schreiben Sie an geschaeftsessen@example.org.",
    ],
)
def test_ordinary_text_raises_nothing(text: str) -> None:
    assert mentions(text) == []


def test_the_possessive_ending_is_english_alone() -> None:
    assert stale("Geschäftsessen's Preis") == ["Geschäftsessen"]
    assert stale("Business Lunch's price for the team") == ["Business Lunch's"]


def test_names_that_are_right_are_seen_in_their_forms_too() -> None:
    assert [one.concept_id for one in mentions("Die Preise des Teamessens")] == ["Teamessen@de"]
    assert mentions("Die Preise des Teamessens")[0].inflected
    assert not mentions("Das Teamessen")[0].inflected


@pytest.mark.parametrize(
    "text", ["本日の[出前弁当]をご注文ください。", "[出前弁当]", "「[出前弁当]」は終了", "出前の弁当"]
)
def test_in_scripts_without_blanks_a_name_may_stand_between_any_letters(text: str) -> None:
    names = matcher(concept("ja", "チーム弁当", "出前弁当"))
    said = text.partition("[")[2].partition("]")[0]
    assert stale(text.replace("[", "").replace("]", ""), names) == ([said] if said else [])


# which language is meant


@pytest.mark.parametrize(
    ("text", "concept_id"),
    [
        ("Der Business Lunch wird auch in Bremen geliefert.", "Teamessen@de"),
        ("The Business Lunch is delivered in Bremen.", "Meals for Teams@en"),
    ],
)
def test_the_language_of_the_text_tells_whose_name_it_is(text: str, concept_id: str) -> None:
    assert [one.concept_id for one in mentions(text)] == [concept_id]


def test_a_title_takes_the_language_of_the_document() -> None:
    found = NAMES.find(document("Business Lunch", "Wir liefern auch in die Büros der Innenstadt."))
    assert [one.concept_id for one in found] == ["Teamessen@de"]


def test_many_titles_that_tell_nothing_cost_no_more_than_their_number() -> None:
    found = NAMES.find(document(*["Business Lunch"] * 3000))
    assert len(found) == 3000


def test_a_name_given_up_in_one_language_is_right_in_another() -> None:
    names = matcher(concept("en", "Office Lunch"), concept("de", "Teamessen", "Office Lunch"))
    assert stale("Our Office Lunch is what you need.", names) == []
    assert stale("Unser Office Lunch ist da.", names) == ["Office Lunch"]
    assert stale("Office Lunch", names) == []


# history


@pytest.mark.parametrize(
    "text",
    [
        "Teamessen (früher Geschäftsessen)",
        "Teamessen, ehemals Geschäftsessen, kommt um elf.",
        "Das Geschäftsessen heißt jetzt Teamessen.",
        "Das Geschäftsessen wurde im März umbenannt.",
        "Aus dem Geschäftsessen wird das Teamessen.",
        "Geschäftsessen (jetzt Teamessen)",
        "Das Teamessen hieß früher Geschäftsessen.",
        "Repas d'équipe, anciennement Déjeuner d'affaires",
        "Le Déjeuner d'affaires s'appelle désormais Repas d'équipe.",
        "Le Déjeuner d'affaires devient le Repas d'équipe.",
        "Repas d'équipe (avant : Déjeuner d'affaires)",
        "La Comida de negocios ahora se llama Comida de equipo.",
        "Comida de equipo (antes Comida de negocios)",
        "La Comida de negocios pasa a llamarse Comida de equipo.",
    ],
)
def test_history_may_be_told_in_each_language(text: str) -> None:
    assert stale(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Früher kam das [Geschäftsessen] später.",
        "Das [Geschäftsessen] ist jetzt günstiger.",
        "Aus dem [Geschäftsessen] bleibt nichts übrig.",
        "Le [Déjeuner d'affaires] est maintenant moins cher.",
        "La [Comida de negocios] ahora cuesta menos.",
    ],
)
def test_what_only_sounds_like_history_is_none(text: str) -> None:
    said = text[text.index("[") + 1 : text.index("]")]
    assert stale(text.replace("[", "").replace("]", "")) == [said]


# names that are ordinary words too


def test_german_capitals_tell_nothing_but_cues_do() -> None:
    assert mentions("Der Kompass zeigt nach Norden.") == []
    (sure,) = mentions("Ihre Lizenz für Kompass läuft im Mai ab.")
    assert (sure.verdict, sure.evidence[0]) == (Verdict.FLAG, "“lizenz” in the same sentence")
    (doubtful,) = mentions("Bestellen Sie unseren Kompass.")
    assert doubtful.verdict is Verdict.REVIEW


def test_french_capitals_tell() -> None:
    assert mentions("La boussole indique le nord.") == []
    (sure,) = mentions("Nous proposons Boussole à tous.")
    assert sure.verdict is Verdict.FLAG


# a registry in another language


def test_a_german_registry_knows_no_english_rules() -> None:
    names = matcher(concept("de", "Ökotarif", "Grüner Tarif"), language="de")
    assert stale("im Grünen Tarif", names) == ["Grünen Tarif"]
    assert stale("die Grüner Tarifs", names) == ["Grüner Tarifs"]  # a listed ending
    assert stale("ein Grüner Tarif’s", names) == ["Grüner Tarif"]
    (found,) = mentions("Gruener Tarif", names)
    assert found.how is How.VARIANT
