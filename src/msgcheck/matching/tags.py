"""The signs that a trained pipeline gives, where the user has one: is this a name, and of what, or an ordinary noun?

Such pipelines were trained on news, and go by capitals much as `evidence` does; so their signs are weak ones, and where
all words have capitals they are not asked for them.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgcheck.language.casing import Habit, casing_habit
from msgcheck.language.folding import fold
from msgcheck.language.tagging import Tagged, tagged
from msgcheck.language.words import words
from msgcheck.matching.names import Sighting
from msgcheck.matching.signs import Sign

_ORDINARY = words("NOUN ADJ VERB ADV")
_OF_OURS = {"PRODUCT": "a product", "ORG": "a company or the like", "WORK_OF_ART": "a title"}
_OF_OTHERS = {"PERSON": "a person", "GPE": "a place", "LOC": "a place", "FAC": "a building", "NORP": "a people"}
_OBJECT = words("dobj obj")


def tag_signs(text: str, sighting: Sighting) -> Iterator[Sign]:
    """The signs of a trained pipeline around a sighting; none where there is no such pipeline."""
    said_of = tagged(text, sighting.start, sighting.name_end)
    if said_of is None:
        return
    around = casing_habit(text[: sighting.start] + " " + text[sighting.end :])
    if around not in (Habit.TITLE, Habit.CAPITALS):
        yield from _parts_of_speech(said_of)
    yield from _entity(said_of, text[sighting.start : sighting.name_end])
    yield from _place_in_sentence(said_of, sighting)


def _parts_of_speech(said_of: Tagged) -> Iterator[Sign]:
    tags = set(said_of.tags)
    if tags == {"PROPN"}:
        yield Sign(1, f"its words are tagged as a name by {said_of.pipeline}")
    elif tags and tags <= _ORDINARY:
        yield Sign(-1, f"its words are tagged as ordinary words by {said_of.pipeline}")


def _entity(said_of: Tagged, said: str) -> Iterator[Sign]:
    """A name that is an entity of itself may be ours; one inside a longer entity is somebody else's."""
    kind = said_of.entity
    if kind in _OF_OTHERS:
        yield Sign(-1.5, f"{said_of.pipeline} takes “{said_of.entity_text}” for {_OF_OTHERS[kind]}")
    elif kind in _OF_OURS and fold(said_of.entity_text) == fold(said):
        yield Sign(1, f"{said_of.pipeline} takes it for {_OF_OURS[kind]}")
    elif kind in _OF_OURS and fold(said) in fold(said_of.entity_text):
        yield Sign(-1, f"{said_of.pipeline} takes it for a part of “{said_of.entity_text}”")


def _place_in_sentence(said_of: Tagged, sighting: Sighting) -> Iterator[Sign]:
    """A name needs no article: "open Compass"; and it may stand before any noun: "the Compass dashboard"."""
    if said_of.role == "compound":
        yield Sign(0.5, f"it belongs to “{said_of.head}”, as {said_of.pipeline} reads it")
    elif said_of.role in _OBJECT and not said_of.has_determiner and not sighting.guise.plural:
        yield Sign(0.5, f"it is the object of “{said_of.head}” without an article, as {said_of.pipeline} reads it")
