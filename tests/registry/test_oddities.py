"""What is odd is mentioned, and the registry is used all the same."""

from __future__ import annotations

import pytest

from tests.registry.registries import EVERY_KEY, product, warnings


def oddity(lines: str) -> str:
    """The one warning about a product with these lines; its first line is line 5."""
    [found] = warnings(product(lines))
    return found.removeprefix("terms.yaml:").replace(" warning:", "")


def is_odd(lines: str) -> bool:
    return bool(warnings(product(lines)))


def test_nothing_is_odd_about_a_registry_that_says_everything() -> None:
    assert warnings(EVERY_KEY) == []


# names


@pytest.mark.parametrize(
    "name",
    [
        r"Day\s+Sail",
        "Day.*",
        "Sail(s)?",
        "(?i)sail",
        "[a-z]+ Sail",
        "colou?r wheel",
        "Day|Night Sail",
        "^Day Sail",
        "Day Sail$",
    ],
)
def test_a_name_that_looks_like_a_regular_expression_is_mentioned(name: str) -> None:
    assert oddity(f"name: Day Trip\navoid: ['{name}']") == (
        f"6:13: “{name}” looks like a pattern; names are taken letter by letter"
    )


@pytest.mark.parametrize(
    "name",
    [
        "Yahoo!",
        "C++",
        "A|X",
        "E*TRADE",
        "Who is Who?",
        "Sail (Pro)",
        "Sail [beta]",
        "$ale",
        "US$",
        "100 %",
        "node.js",
        "A.I. Sail",
    ],
)
def test_names_with_odd_signs_are_names(name: str) -> None:
    assert not is_odd(f"name: Day Trip\nalso: ['{name}']")


@pytest.mark.parametrize("name", ["lunch", "cruise", "package", "Box", "Spot", "Lync"])
def test_one_short_word_that_may_be_english_asks_whether_it_is(name: str) -> None:
    assert oddity(f"name: Day Sail\nformerly: [{name}]") == (
        f'6:16: “{name}” is one short word; if it is an ordinary word too, add "generic: true", else "generic: false"'
    )


@pytest.mark.parametrize("name", ["BOX", "MFT", "Hopper", "day trip", "box-office", "x86", "extraordinarily", "Box 2"])
def test_longer_capitalised_and_compound_names_do_not_ask(name: str) -> None:
    assert not is_odd(f"name: Day Sail\nformerly: [{name}]")


@pytest.mark.parametrize("answer", ["true", "false"])
def test_the_answer_to_that_is_taken(answer: str) -> None:
    assert not is_odd(f"name: Day Sail\nformerly: [{{name: Box, generic: {answer}}}]")
    assert not is_odd(f"name: Box\ngeneric: {answer}")


def test_a_terms_own_name_and_its_avoided_words_are_ordinary_words_as_a_rule() -> None:
    assert warnings("registry: R\nterms:\n  - {id: t, name: berth, avoid: [slot], misspellings: [bert]}\n") == []


def test_cues_without_generic_are_mentioned() -> None:
    assert oddity("name: Day Sail\nformerly: [{name: Day Hopper, cues: [fare]}]") == (
        '6:41: the cues of “Day Hopper” are used only with "generic: true"'
    )


def test_a_retired_name_in_a_current_one_is_mentioned() -> None:
    assert oddity("name: Hopper Plus\nformerly: [Hopper]") == (
        "6:16: “Hopper” is a part of the current name “Hopper Plus”, and is not flagged there (line 5)"
    )
    assert is_odd("name: the new day-sail club\nformerly: [Day Sail]")


def test_a_retired_name_with_a_sign_is_no_part_of_a_name_without_it() -> None:
    assert not is_odd("name: Hopper Plus\nformerly: [Hopper+]")
    assert oddity("name: Hopper Plus\nformerly: [Hopper, Hopper+]").startswith("6:16: “Hopper” is a part")
    assert oddity("name: Hopper+ Plus\nformerly: [Hopper+]").startswith("6:16: “Hopper+” is a part")
    assert oddity("name: Hopper! Plus\nformerly: [Hopper]").startswith("6:16: “Hopper” is a part")


def test_only_whole_words_are_a_part_of_a_name() -> None:
    assert not is_odd("name: Hopperton\nformerly: [Hopper]")
    assert not is_odd("name: Sail by Day\nformerly: [Day Sail]")


@pytest.mark.parametrize(
    ("lines", "roles"),
    [
        ("also: [DSL]\navoid: [DSL]", '"also"'),
        ("also: [DSL, DSL]", '"also"'),
        ("also: [Day Sail]", '"name"'),
        ("formerly: [Day Hopper]\navoid: [Day Hopper]", '"formerly"'),
    ],
)
def test_a_name_that_one_concept_lists_twice_is_mentioned(lines: str, roles: str) -> None:
    assert f"stands under {roles} too" in oddity(f"name: Day Sail\n{lines}")


def test_two_concepts_with_one_past_are_mentioned() -> None:
    [found] = warnings("""\
registry: R
products:
  - {id: a, name: Day Sail, since: 2026-03-01, formerly: [Day Hopper]}
  - {id: b, name: Night Sail, since: 2026-03-01, formerly: [day-hopper]}
""")
    assert found == (
        "terms.yaml:4:61: warning: “day-hopper” is a former name of a too: which is meant, nobody can say (line 3)"
    )


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("formerly", "also"), ("avoid", "also"), ("misspellings", "also"), ("avoid", "name"), ("misspellings", "name")],
)
def test_a_name_that_is_wrong_for_one_and_right_for_another_is_mentioned(wrong: str, right: str) -> None:
    name, also = ("Sun Deck", "") if right == "name" else ("Night Sail", ", also: [Sun Deck]")
    [found] = warnings(f"""\
registry: R
products:
  - {{id: a, name: Day Sail, {wrong}: [sun-deck]}}
  - {{id: b, name: {name}{also}}}
""")
    assert f'“sun-deck” stands under "{right}" of b too, where it is right (line 4)' in found


# days and prices


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (
            "embargo: true",
            '6:14: an embargo without "since" has no end and is not heeded',
        ),
        (
            "since: 2026-03-01\nformerly: [{name: Day Hopper, until: 2026-02-01}]",
            "7:42: between 1 February 2026 and 1 March 2026 no name is right;"
            " “Day Hopper” is taken for right until then",
        ),
        (
            "since: 2026-03-01\nformerly: [{name: Day Hopper, grace_until: 2026-02-01}]",
            "7:48: the grace of “Day Hopper” is over before the name has ended",
        ),
        (
            "formerly: [{name: Day Hopper, grace_until: 2026-02-01}]",
            "6:48: “Day Hopper” has a grace but no day it ended on",
        ),
        (
            "since: 2026-03-01\nformerly: [{name: Day Hopper, since: 2026-03-01}]",
            "7:42: “Day Hopper” begins on 1 March 2026, when it has ended",
        ),
        (
            "since: 2026-03-01\nformerly: [Day Hopper, {name: Day Return, until: 2026-05-01}]",
            "7:35: “Day Return” ends after “Day Hopper” above it; the newest comes first",
        ),
        (
            "prices: [{amount: 12 EUR, was: [10 EUR, 12.00 EUR]}]",
            "6:45: 12 EUR is both the price and a past price",
        ),
    ],
)
def test_odd_days_and_prices_are_mentioned(lines: str, found: str) -> None:
    assert oddity(f"name: Day Sail\n{lines}") == found


# the file


def test_empty_lists_are_mentioned_wherever_they_stand() -> None:
    assert warnings("""\
registry: R
products:
  - {id: a, name: Day Sail, also: [], prices: []}
protect: []
allow: {contexts: []}
""") == [
        'terms.yaml:3:35: warning: "also" is an empty list',
        'terms.yaml:3:47: warning: "prices" is an empty list',
        'terms.yaml:4:10: warning: "protect" is an empty list',
        'terms.yaml:5:19: warning: "contexts" is an empty list',
    ]


def test_a_context_without_a_place_for_the_name_is_mentioned() -> None:
    [found] = warnings(product("name: Day Sail") + "allow:\n  contexts: [once known as]\n")
    assert found == "terms.yaml:7:14: warning: “once known as” has no {name} in it and allows nothing"


def test_another_language_is_nothing_odd() -> None:
    assert warnings(product("name: Tagessegel").replace("language: en", "language: de")) == []
    assert warnings(product("name: Day Sail").replace("language: en", "language: en-GB")) == []


def test_a_registry_of_nothing_is_mentioned() -> None:
    assert warnings("registry: R\n") == ["terms.yaml:1:1: warning: the file holds no product, no term and no statement"]
