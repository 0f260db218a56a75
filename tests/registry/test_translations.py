"""Names in other languages: whose days they take, what is refused of them, and how they are told."""

from __future__ import annotations

from datetime import date

import pytest

from msgcheck.registry.changes import changes
from msgcheck.registry.languages import in_words, known_language
from msgcheck.registry.model import Concept, Term
from tests.registry.registries import complaints, load, product, registry

RENAMED = """\
name: Day Sail
since: 2026-03-01
embargo: true
owner: ada@harbour.example
formerly: [{name: Day Hopper, grace_until: 2026-04-15, since: 2024-05-01}, Day Return]
translations:
"""


def german(lines: str) -> Concept:
    """What the product is in German."""
    _, concept = registry(product(RENAMED + lines)).concepts
    return concept


# days


def test_a_name_alone_is_short_for_a_block() -> None:
    concept = german("  de: Tagessegel")
    assert (concept.id, concept.language, concept.translates) == ("one@de", "de", "one")
    assert (concept.name, concept.since, concept.embargo) == (Term("Tagessegel"), date(2026, 3, 1), True)
    assert concept.owner == "ada@harbour.example"


def test_former_names_take_the_days_of_those_in_the_same_place() -> None:
    concept = german("  de: {name: Tagessegel, formerly: [Tageshüpfer, Tagesfahrt, Tagestour]}")
    assert concept.formerly == (
        Term("Tageshüpfer", until=date(2026, 3, 1), grace_until=date(2026, 4, 15)),
        Term("Tagesfahrt", until=date(2024, 5, 1)),
        Term("Tagestour"),
    )


def test_what_a_translation_says_of_its_days_counts() -> None:
    concept = german("  de: {name: Tagessegel, since: 2026-06-01, embargo: false, formerly: [Tageshüpfer]}")
    assert (concept.since, concept.embargo) == (date(2026, 6, 1), False)
    assert concept.formerly == (Term("Tageshüpfer", until=date(2026, 6, 1)),)


def test_what_a_former_name_says_of_its_own_days_counts() -> None:
    hopper, trip = "{name: Tageshüpfer, until: 2026-05-01}", "{name: Tagesfahrt, since: 2000-01-01}"
    assert german(f"  de: {{name: Tagessegel, formerly: [{hopper}, {trip}]}}").formerly == (
        Term("Tageshüpfer", until=date(2026, 5, 1)),
        Term("Tagesfahrt", until=date(2024, 5, 1), since=date(2000, 1, 1)),
    )


def test_a_thing_renamed_in_one_language_only_takes_the_day_of_its_name() -> None:
    _, concept = registry(
        product("name: Day Sail\nsince: 2026-03-01\ntranslations: {de: {name: Tagessegel, formerly: [Segeltag]}}")
    ).concepts
    assert concept.formerly == (Term("Segeltag", until=date(2026, 3, 1)),)


# what is refused


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("DE", "de"),
        ("German", "de"),
        ("deutsch", "de"),
        ("dee", "de"),
        ("pt_br", "pt-BR"),
        ("fra", "fr"),
        ("UK", "en-GB"),
    ],
)
def test_an_unknown_code_is_refused_with_the_one_meant(said: str, meant: str) -> None:
    assert complaints(product(f"name: Day Sail\ntranslations:\n  {said}: Tagessegel")) == [
        f'terms.yaml:7:7: error: a key of "translations" must be the code of a language, not “{said}”;'
        f' did you mean "{meant}"?'
    ]
    assert complaints(product("name: Day Sail").replace("language: en", f"language: {said}")) == [
        f'terms.yaml:2:11: error: "language" must be the code of a language, not “{said}”; did you mean "{meant}"?'
    ]


@pytest.mark.parametrize("code", ["de", "pt-BR", "zh-Hant", "zh-Hant-TW"])
def test_codes_with_region_and_script_are_known(code: str) -> None:
    assert known_language(code) == code


def test_what_is_meant_is_not_guessed_wildly() -> None:
    with pytest.raises(ValueError, match="it is one such as de, fr or pt-BR"):
        known_language("klmnopq")


def test_two_things_cannot_have_one_name_in_one_language() -> None:
    text = """\
registry: Harbour Ferries
products:
  - {id: one, name: Day Sail, translations: {de: Tagessegel, fr: Voile}}
  - {id: two, name: Night Sail, translations: {de: Tages-Segel, es: Voile}}
"""
    assert complaints(text) == [
        "terms.yaml:4:52: error: “Tages-Segel” is the name of one@de already (line 3)",
    ]


def test_a_former_name_in_one_language_may_be_the_name_in_another() -> None:
    concept = german("  de: {name: Tagessegel, formerly: [Day Sail, Day Hopper]}")
    assert [former.name for former in concept.formerly] == ["Day Sail", "Day Hopper"]


def test_a_former_name_in_the_same_language_may_not() -> None:
    assert complaints(product("name: Day Sail\ntranslations: {de: {name: Segeltag, formerly: [Segeltag]}}")) == [
        "terms.yaml:6:52: error: “Segeltag” is the name of one@de and cannot be a former name of it too"
    ]


def test_the_language_of_the_file_is_no_other_language() -> None:
    assert complaints(product("name: Day Sail\ntranslations: {en: Day Trip}")) == [
        "terms.yaml:6:20: error: “en” is the language of this file: its names stand beside “translations”"
    ]
    assert len(registry(product("name: Day Sail\ntranslations: {en-GB: Day Trip}")).concepts) == 2


def test_unknown_and_missing_keys_are_told_in_their_place() -> None:
    assert complaints(product("name: Day Sail\ntranslations:\n  de:\n    nam: x\n    formely: [y]")) == [
        'terms.yaml:8:9: error: unknown key "nam"; did you mean "name"?',
        'terms.yaml:9:9: error: unknown key "formely"; did you mean "formerly"?',
    ]
    assert complaints(product("name: Day Sail\ntranslations:\n  de: {also: [y]}")) == [
        'terms.yaml:7:11: error: this translation has no "name", such as name: Meals for Teams'
    ]
    assert complaints(product("name: Day Sail\ntranslations: [Tagessegel]")) == [
        'terms.yaml:6:19: error: "translations" must be a block of keys, not a list'
    ]


def test_the_id_of_a_translation_is_taken() -> None:
    text = product("name: Day Sail\ntranslations: {de: Tagessegel}") + "  - {id: one@de, name: Night Sail}\n"
    assert complaints(text) == ["terms.yaml:7:10: error: the id “one@de” is taken (line 6)"]


# how they are told


def test_changes_are_told_language_by_language() -> None:
    text = product(RENAMED + "  de: {name: Tagessegel, formerly: [Tageshüpfer], avoid: [Segler]}\n  fr: Voile du Jour")
    told = [change.sentence for change in changes(load(text).registry, date(2026, 1, 1), date(2026, 11, 23))]
    assert told == [
        "Say “Day Sail”, no longer “Day Hopper” (since 1 March 2026).",
        "In German: Say “Tagessegel”, no longer “Tageshüpfer” (since 1 March 2026).",
    ]


def test_a_language_is_named_with_its_region() -> None:
    assert in_words("de") == "German"
    assert in_words("pt-BR") == "Portuguese (BR)"
