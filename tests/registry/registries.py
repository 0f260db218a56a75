"""Registry files for the tests, as text: one that says everything there is to say, and short ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from msgcheck.errors import Problem, RegistryError
from msgcheck.registry.loading import LoadedRegistry, load_text
from msgcheck.registry.model import Concept, Registry

FILE = Path("terms.yaml")

EVERY_KEY = """\
registry: Harbour Ferries
language: en
owner: words@harbour.example
products:
  - id: day-sail
    name: Day Sail                  # what to say
    since: 2026-03-01
    embargo: true
    generic: true
    cues: [ticket, deck]
    definition: A return trip on one day.
    owner: ada@harbour.example
    formerly:
      - name: Day Hopper
        since: 2024-05-01
        until: 2026-03-01
        grace_until: 2026-04-15
        generic: true
        cues: [fare, per seat]
      - Day Return
    also:
      - DSL
      - name: Sail
        generic: true
        cues: [harbour]
    avoid: [day trip ticket]
    misspellings:
      - Day Sale
      - name: Daysayl
        generic: false
    article: a
    plural: Day Sails
    translations:
      de:
        name: Tagessegel
        since: 2026-04-01
        embargo: false
        generic: true
        cues: [Fahrkarte]
        formerly: [Tageshüpfer, {name: Tagesfahrt, until: 2020-01-01}]
        also: [TSG]
        avoid: [Tagesausflugskarte]
        misspellings: [Tagessegl]
        plural: Tagessegel
        definition: Eine Fahrt hin und zurück.
        owner: lena@harbour.example
        note: Der Hüpfer klang nach Arbeit.
      pt-BR: Vela do Dia
    prices:
      - per: seat
        amount: 24.50 EUR
        since: 2026-03-01
        was: [21 EUR, 19.90 EUR]
      - amount: 1,200 EUR
    note: Hopping sounded like work.
terms:
  - id: berth
    name: berth
    avoid: [parking space]
    definition: A place at the pier.
statements:
  - id: promise
    text: We sail in any weather that lets us.
    since: 2026-01-01
    formerly: [We sail in all weathers.]
    owner: ada@harbour.example
    note: The old one was not true.
protect: [Day Hopper Beer]
allow:
  contexts: ["once known as {name}"]
  hashtags: false
  handles: false
"""


def load(text: str) -> LoadedRegistry:
    """The registry in `text`."""
    return load_text(text, FILE)


def registry(text: str) -> Registry:
    """The registry in `text`, which holds nothing odd either."""
    loaded = load(text)
    assert loaded.warnings == ()
    return loaded.registry


def concept(lines: str) -> Concept:
    """The one product whose keys are the `lines`; an id is added."""
    return load(product(lines)).registry.concepts[0]


def product(lines: str) -> str:
    """A registry file with the one product; its first key stands in line 4, its others from line 5 on."""
    keys = "".join(f"    {line}\n" for line in lines.splitlines())
    return f"registry: Harbour Ferries\nlanguage: en\nproducts:\n  - id: one\n{keys}"


def problems(text: str) -> tuple[Problem, ...]:
    """Why the file is refused."""
    with pytest.raises(RegistryError) as refusal:
        load(text)
    return refusal.value.problems


def complaints(text: str) -> list[str]:
    """Why the file is refused, as it is printed."""
    return [str(problem) for problem in problems(text)]


def warnings(text: str) -> list[str]:
    """What is odd in the file, as it is printed."""
    return [str(problem) for problem in load(text).warnings]
