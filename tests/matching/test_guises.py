"""A name is looked for in its forms."""

from __future__ import annotations

from datetime import date

from msgcheck.matching.guises import guises, guises_of
from msgcheck.registry.edition import edition
from msgcheck.registry.model import Concept, ConceptKind, Registry, Term


def forms(name: str) -> list[str]:
    return [guise.written for guise in guises(name, None)]


def test_a_name_and_its_plural() -> None:
    assert forms("Midday Box") == ["Midday Box", "Midday Boxes"]


def test_a_head_before_a_preposition_is_inflected_and_the_last_word_too() -> None:
    assert forms("Ticket to Work") == ["Ticket to Work", "Tickets to Work", "Ticket to Works", "Tickets to Works"]


def test_the_last_part_of_a_hyphenated_word_is_inflected_too() -> None:
    assert forms("Check-In")[1:] == ["Check-Ins"]
    assert forms("Door-to-Door")[1:] == ["Doors-to-Door", "Door-to-Doors", "Doors-to-Doors"]


def test_the_singular_of_several_words_but_never_of_one() -> None:
    assert forms("Smart Tickets") == ["Smart Tickets", "Smart Ticket"]
    assert forms("Teams") == ["Teams"]


def test_all_words_of_a_name_with_accents_are_inflected_as_in_french() -> None:
    assert {"Soirées Privées", "Soirée Privées", "Soirées Privée"} <= set(forms("Soirée Privée"))
    assert "Thés Royaux" in forms("Thé Royal")
    assert forms("Midday™ Box") == ["Midday™ Box", "Midday™ Boxes"]


def test_abbreviations_may_lose_their_full_stops_but_not_other_names_their_dots() -> None:
    assert "St Ives Inn" in forms("St. Ives Inn")
    assert "US Desk" in forms("U.S. Desk")
    assert "revealjs" not in forms("reveal.js")
    assert "NET" not in forms(".NET")
    assert "Vista 35" not in forms("Vista 3.5")


def test_each_form_knows_its_number_and_whether_it_is_the_name_itself() -> None:
    one, many = guises("Midday Box", None)
    assert (one.plural, one.inflected) == (False, False)
    assert (many.plural, many.inflected) == (True, True)
    many, one = guises("Smart Tickets", None)
    assert (many.plural, many.inflected) == (True, False)
    assert (one.plural, one.inflected) == (False, True)


def test_the_registrys_plural_belongs_to_the_preferred_name_alone() -> None:
    concept = Concept("cart", ConceptKind.PRODUCT, Term("Ox Cart"), formerly=(Term("Cow Cart"),), plural="Oxen Carts")
    written = [guise.written for guise in guises_of(edition(Registry("Test", concepts=(concept,)), date(2026, 1, 1)))]
    assert written == ["Ox Cart", "Oxen Carts", "Ox Carts", "Cow Cart", "Cow Carts"]


def test_protected_names_are_looked_for_as_well_and_mean_nothing() -> None:
    (guise, *_) = guises_of(edition(Registry("Test", protect=("Box Records",)), date(2026, 1, 1)))
    assert (guise.written, guise.dated) == ("Box Records", None)
