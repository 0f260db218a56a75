"""A registry described: nothing that its file says is left out."""

from __future__ import annotations

from msgcheck.registry.description import Description, describe
from msgcheck.registry.yaml_tree import Plain, parse, plain
from tests.registry.registries import EVERY_KEY, FILE, load

SAID_IN_OTHER_WORDS = {
    "true": "",
    "false": "",  # says what silence says, but in one place, see below
    "2026-03-01": "1 March 2026",
    "2024-05-01": "1 May 2024",
    "2026-04-15": "15 April 2026",
    "2026-01-01": "1 January 2026",
    "2026-04-01": "1 April 2026",
    "2020-01-01": "1 January 2020",
    "1,200 EUR": "1200 EUR",
}


def texts(said: Plain) -> list[str]:
    if isinstance(said, dict):
        return [text for part in said.values() for text in texts(part)]
    if isinstance(said, list):
        return [text for part in said for text in texts(part)]
    return [str(said)]


def test_every_text_of_the_file_is_described() -> None:
    root = parse(EVERY_KEY, FILE).root
    assert root is not None
    told = "\n".join(
        line
        for description in describe(load(EVERY_KEY).registry)
        for line in (description.heading, *(f"{key}: {said}" for key, said in description.facts))
    )
    missing = [text for text in texts(plain(root)) if SAID_IN_OTHER_WORDS.get(text, text) not in told]
    assert missing == []


def test_an_entry_is_told_fact_by_fact() -> None:
    _, product, german, portuguese, term, statement = describe(load(EVERY_KEY).registry)
    assert product.heading == "Day Sail"
    assert product.facts[:6] == (
        ("product", "day-sail"),
        ("since", "1 March 2026"),
        ("embargo", "saying the name earlier is an error"),
        ("name", "also an ordinary word"),
        ("name", "cues: ticket, deck"),
        (
            "formerly",
            "Day Hopper (since 1 May 2024; until 1 March 2026; an error from 15 April 2026 on;"
            " also an ordinary word; cues: fare, per seat)",
        ),
    )
    assert ("price", "24.50 EUR per seat, since 1 March 2026, before: 21 EUR, 19.90 EUR") in product.facts
    assert german.heading == "Tagessegel"
    assert german.facts[:2] == (("product", "day-sail in German (de)"), ("since", "1 April 2026"))
    assert portuguese.facts == (
        ("product", "day-sail in Portuguese (BR) (pt-BR)"),
        ("since", "1 March 2026"),
        ("embargo", "saying the name earlier is an error"),
    )
    assert term == Description(
        "berth", (("term", "berth"), ("avoid", "parking space"), ("definition", "A place at the pier."))
    )
    assert statement.heading == "We sail in any weather that lets us."


def test_an_end_that_the_file_leaves_to_be_understood_is_told() -> None:
    product = describe(load(EVERY_KEY).registry)[1]
    assert ("formerly", "Day Return (until 1 May 2024)") in product.facts


def test_tags_that_are_not_left_alone_are_told_of() -> None:
    about_the_file, *_ = describe(load(EVERY_KEY).registry)
    assert about_the_file.facts[-2:] == (
        ("allow", "no stale names in hashtags"),
        ("allow", "no stale names in handles"),
    )
