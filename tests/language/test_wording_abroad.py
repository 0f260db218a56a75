"""A name in another language keeps its form; where a word beside it may no longer fit, a person should look."""

from __future__ import annotations

import pytest

from msgcheck.language.places import NewName, Place, Wording
from msgcheck.language.wording_abroad import worded_abroad

TEAMESSEN = NewName("Teamessen")


def worded(text: str, language: str, new: NewName = TEAMESSEN, written: str | None = None, **said: bool) -> Wording:
    """`new` for the name in brackets in `text`."""
    before, _, rest = text.partition("[")
    name, _, after = rest.partition("]")
    return worded_abroad(new, Place(name, written or name, before, after, **said), language)


@pytest.mark.parametrize(
    "text",
    [
        "[Geschäftsessen]: jetzt auch vegetarisch",
        "Wir liefern [Geschäftsessen] ins Büro.",
        "Preise für [Geschäftsessen] in Bremen",
        "[Geschäftsessen] kommen um elf.",
        "[Geschäftsessen]-Menü",
    ],
)
def test_a_name_by_itself_is_replaced_without_a_doubt(text: str) -> None:
    assert worded(text, "de") == Wording("Teamessen")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Bestellen Sie unser [Geschäftsessen]."),
        ("de", "Der [Mittagstisch] ist da."),
        ("de", "ein warmes [Geschäftsessen]"),
        ("fr", "Commandez le [Déjeuner d'affaires]."),
        ("fr", "L'[Offre Midi] est prête."),
        ("fr", "[Déjeuner d'affaires] livré à onze heures"),
        ("es", "Pida la [Comida de negocios]."),
        ("it", "Ordina il [Pranzo d'affari]."),
        ("nl", "Bestel het [Dagmenu]."),
        ("pt", "Peça o [Almoço]."),
    ],
)
def test_a_word_that_goes_by_gender_raises_a_doubt_and_stays(language: str, text: str) -> None:
    wording = worded(text, language)
    assert (wording.words, wording.article, wording.article_length) == ("Teamessen", "", 0)
    assert wording.doubt
    assert "may no longer fit" in wording.doubt


def test_no_english_article_is_put_or_taken() -> None:
    assert worded("An [Geschäftsessen] fehlt nichts.", "de", NewName("Teamessen", article="a")) == Wording("Teamessen")


def test_a_declined_name_raises_a_doubt() -> None:
    wording = worded("Preise [Geschäftsessens]", "de", written="Geschäftsessen", inflected=True)
    assert wording == Wording("Teamessen", doubt="the old name is declined")


def test_a_plural_is_the_registered_one_or_a_doubt() -> None:
    plan = NewName("Plan Esencial", plural="Planes Esenciales")
    said = {"plural": True, "inflected": True}
    assert worded("[Planes Básicos]", "es", plan, "Plan Básico", **said) == Wording("Planes Esenciales")
    assert worded("[Planes Básicos]", "es", NewName("Plan Esencial"), "Plan Básico", **said) == Wording(
        "Plan Esencial", doubt="its plural is not known"
    )


def test_several_words_cannot_be_joined_to_another_unseen() -> None:
    hafen = NewName("Saal am Hafen")
    assert worded("[Festsaal]-Miete", "de", hafen).doubt == "another word is joined to it"
    assert worded("Büro-[Festsaal]", "de", hafen).doubt == "another word is joined to it"


def test_capitals_of_the_place_are_taken_over() -> None:
    assert worded("[DÉJEUNER]", "fr", NewName("Repas d'équipe"), "Déjeuner").words == "REPAS D'ÉQUIPE"
    assert worded("[Déjeuner]. Bon", "fr", NewName("repas d'équipe"), "déjeuner").words == "Repas d'équipe"
