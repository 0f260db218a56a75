"""A registry that contradicts itself is refused, since nobody could say what is right."""

from __future__ import annotations

import pytest

from tests.registry.registries import complaints, load


def registry_of(*products: str) -> str:
    """Products in a line each: id, name, since (or -), then former names, each with its end where it has one."""
    lines = ["registry: R", "products:"]
    for product in products:
        handle, name, since, *formers = (part.strip() for part in product.split("|"))
        began = f"since: {since}, " if since != "-" else ""
        past = ", ".join(
            f"{{name: {former.partition('@')[0]}, until: {former.partition('@')[2]}}}" if "@" in former else former
            for former in formers
        )
        lines.append(
            f"  - {{id: {handle}, {began}name: {name}, formerly: [{past}]}}"
            if past
            else f"  - {{id: {handle}, {began}name: {name}}}"
        )
    return "\n".join(lines) + "\n"


def refusals(*products: str) -> list[str]:
    """Why a registry of these products is refused; the first stands in line 3."""
    return [complaint.partition("error: ")[2] for complaint in complaints(registry_of(*products))]


def test_a_registry_without_contradictions_is_taken() -> None:
    load(registry_of("a | Day Sail | 2026-03-01 | Day Hopper", "b | Night Sail | - | Moon Hopper"))


# ids


def test_an_id_is_given_once_among_products_terms_and_statements() -> None:
    found = complaints("""\
registry: R
products:
  - {id: one, name: Day Sail}
terms:
  - {id: one, name: berth}
statements:
  - {id: one, text: We sail.}
""")
    assert found == [
        "terms.yaml:5:10: error: the id “one” is taken (line 3)",
        "terms.yaml:7:10: error: the id “one” is taken (line 3)",
    ]


# preferred names


@pytest.mark.parametrize(
    "other", ["Day Sail", "day sail", "Day-Sail", "DaySail", "DAY  SAIL", "Day Sail™", "Ｄａｙ Sail"]
)
def test_two_concepts_cannot_have_one_name_however_it_is_spelt(other: str) -> None:
    [found] = refusals("a | Day Sail | -", f"b | {other} | -")
    assert found.endswith("is the name of a already (line 3)")


@pytest.mark.parametrize("other", ["Day Sails", "Day Sail 2", "Dày Sail", "Day Sail+"])
def test_names_of_other_letters_are_other_names(other: str) -> None:
    load(registry_of("a | Day Sail | -", f"b | {other} | -"))


# retired for one, right for another


def test_a_retired_name_cannot_be_the_name_of_another_concept() -> None:
    assert refusals("a | Day Sail | 2026-03-01 | Day Hopper", "b | Day Hopper | -") == [
        "“Day Hopper” is a former name of a from 1 March 2026 on and the name of b (line 4)"
    ]


def test_that_holds_when_the_other_name_comes_later_since_the_retired_one_stays_retired() -> None:
    [found] = refusals("a | Day Sail | 2020-03-01 | Day Hopper", "b | day-hopper | 2026-01-01")
    assert "and the name of b" in found


def test_that_holds_when_nobody_knows_when_the_name_was_retired() -> None:
    assert refusals("a | Day Sail | - | Day Hopper", "b | Day Hopper | -") == [
        "“Day Hopper” is a former name of a and the name of b (line 4)"
    ]


def test_a_name_cannot_be_stale_for_one_while_it_is_right_for_another() -> None:
    assert refusals("a | Day Sail | 2026-03-01 | Day Hopper", "b | Night Sail | 2026-05-01 | Day Hopper") == [
        "“Day Hopper” is a former name of a from 1 March 2026 on and right for b until 1 May 2026 (line 4)"
    ]


def test_a_product_may_be_split_into_two_on_one_day() -> None:
    load(registry_of("a | Day Sail | 2026-03-01 | Day Hopper", "b | Night Sail | 2026-03-01 | Day Hopper"))


# circles


def test_two_concepts_cannot_have_swapped_their_names() -> None:
    assert refusals("a | Day Sail | - | Night Sail", "b | Night Sail | - | Day Sail") == [
        "these renames lead round in a circle: “Day Sail” was “Night Sail”, “Night Sail” was “Day Sail”"
    ]


def test_nor_can_more_than_two_pass_their_names_round() -> None:
    [found] = refusals(
        "a | Alpha Sail | - | Beta Sail", "b | Beta Sail | - | Gamma Sail", "c | Gamma Sail | - | Alpha Sail"
    )
    assert found.startswith("these renames lead round in a circle: ")
    assert found.count(" was ") == 3


def test_each_circle_is_told_and_what_hangs_on_it() -> None:
    found = refusals(
        "a | Alpha Sail | - | Beta Sail",
        "b | Beta Sail | - | Alpha Sail",
        "c | Gamma Sail | - | Delta Sail",
        "d | Delta Sail | - | Gamma Sail",
        "e | Echo Sail | - | Alpha Sail @2020-01-01",
    )
    assert sum("round in a circle" in complaint for complaint in found) == 2
    assert "“Alpha Sail” is a former name of e from 1 January 2020 on and the name of a (line 3)" in found


def test_a_name_cannot_be_a_former_name_of_its_own_concept() -> None:
    assert refusals("a | Day Sail | - | Day Sail") == [
        "“Day Sail” is the name of a and cannot be a former name of it too"
    ]
    assert refusals("a | Day Sail | 2026-03-01 | Day Hopper | Day Sail")
    assert refusals("a | Day Sail | 2026-03-01 | Day Sail @2026-03-01")


def test_a_name_may_have_been_given_up_and_taken_up_again_if_the_days_say_so() -> None:
    load(registry_of("a | Day Sail | 2026-03-01 | Day Hopper @2026-03-01 | Day Sail @2024-05-01"))


@pytest.mark.parametrize("former", ["DaySail", "day sail", "Day-Sail"])
def test_a_concept_may_have_been_spelt_otherwise(former: str) -> None:
    load(registry_of(f"a | Day Sail | - | {former}"))


# size


def test_thousands_of_names_with_one_spelling_are_still_one_look_each() -> None:
    crowd = [f"p{n} | Sail {n} | 2026-01-01 | Old Sail @20{10 + n % 15}-01-01" for n in range(3000)]
    assert len(refusals(*crowd)) == 3000 - 200
