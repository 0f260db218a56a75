"""What does not fit the shape of the file is told with its place, in words for whoever wrote it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msgcheck.errors import RegistryError
from msgcheck.registry.shape import (
    ConceptShape,
    FormerShape,
    PriceShape,
    RegistryShape,
    StatementShape,
    TranslationShape,
)
from tests.registry.registries import complaints, load, problems, product

NAMED = "name: Day Sail\n"


def complaint(lines: str) -> str:
    """The one complaint about a product with these lines, without the file's name."""
    [found] = complaints(product(lines))
    return found.removeprefix("terms.yaml:")


# unknown keys


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("sinse", "since"),
        ("Since", "since"),
        ("formely", "formerly"),
        ("former", "formerly"),
        ("mispellings", "misspellings"),
        ("price", "prices"),
        ("embargoed", "embargo"),
        ("synonyms", "also"),
        ("deprecated", "avoid"),
        ("description", "definition"),
    ],
)
def test_an_unknown_key_is_told_with_the_nearest_known_one(key: str, meant: str) -> None:
    assert complaint(f"{NAMED}{key}: x") == f'6:5: error: unknown key "{key}"; did you mean "{meant}"?'


def test_a_key_that_is_near_to_none_is_told_with_all_that_may_stand_there() -> None:
    assert complaint(f"{NAMED}prices: [{{amount: 1 EUR, zzz: 2}}]") == (
        '6:30: error: unknown key "zzz"; here may stand: per, amount, since, was'
    )


@pytest.mark.parametrize(
    ("text", "place", "meant"),
    [
        ("registry: R\nproduct: []\n", "2:1", "products"),
        ("registry: R\nallow:\n  context: [x]\n", "3:3", "contexts"),
        ("registry: R\nstatements:\n  - id: s\n    text: We sail.\n    formely: [x]\n", "5:5", "formerly"),
        (
            "registry: R\nterms:\n  - id: t\n    name: berth\n    formerly: [{name: x, untill: 2026-01-01}]\n",
            "5:26",
            "until",
        ),
        ("registry: R\nterms:\n  - id: t\n    name: berth\n    also: [{name: x, general: yes}]\n", "5:22", "generic"),
    ],
)
def test_the_known_keys_are_those_of_the_place(text: str, place: str, meant: str) -> None:
    [found] = complaints(text)
    assert found.startswith(f"terms.yaml:{place}: error: unknown key")
    assert found.endswith(f'did you mean "{meant}"?')


def test_a_misspelt_necessary_key_is_told_once() -> None:
    assert complaint("nam: Day Sail") == '5:5: error: unknown key "nam"; did you mean "name"?'


# missing and empty


def test_a_missing_key_is_told_where_its_entry_begins() -> None:
    assert complaints("registry: R\nproducts:\n  - name: Day Sail\n") == [
        'terms.yaml:3:5: error: this product has no "id", such as id: meals-for-teams'
    ]
    assert complaints("registry: R\nstatements:\n  - id: s\n") == [
        'terms.yaml:3:5: error: this statement has no "text", such as text: The approved wording.'
    ]
    assert complaint(f"{NAMED}formerly:\n  - until: 2026-03-01") == (
        '7:9: error: this former name has no "name", such as name: Meals for Teams'
    )
    assert complaints("language: en\n") == [
        'terms.yaml:1:1: error: the file has no "registry", such as registry: Your company'
    ]


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        ("name:", "5:5"),
        ('name: ""', "5:11"),
        ('name: "  "', "5:11"),
        (f"{NAMED}formerly: ['']", "6:16"),
        (f"{NAMED}formerly:\n  - name:", "7:9"),
        (f"{NAMED}formerly:\n  -", "7:8"),
        (f"{NAMED}also: [{{name: ' '}}]", "6:19"),
    ],
)
def test_an_empty_name_is_refused_where_it_stands(lines: str, place: str) -> None:
    assert complaint(lines) == f'{place}: error: "name" is empty'


def test_an_empty_item_of_a_list_is_refused() -> None:
    [found] = complaints("registry: R\nprotect: [Day Hopper Beer, '']\n")
    assert found == 'terms.yaml:2:28: error: item 2 of "protect" is empty'


# the wrong kind


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (f"{NAMED}also: DSL", '6:11: error: "also" must be a list, as in also: [DSL]'),
        ("name: [Day Sail]", '5:11: error: "name" must be a text, not a list'),
        (f"{NAMED}owner: {{name: Ada}}", '6:12: error: "owner" must be a text, not a block of keys'),
        (f"{NAMED}prices: [12 EUR]", '6:14: error: item 1 of "prices" must be a block of keys, not “12 EUR”'),
        (f"{NAMED}formerly: [[Day Hopper]]", '6:16: error: item 1 of "formerly" must be a block of keys, not a list'),
        (f"{NAMED}embargo: perhaps", '6:14: error: "embargo" must be true or false, not “perhaps”'),
        (f"{NAMED}embargo: [yes]", '6:14: error: "embargo" must be true or false, not a list'),
        (f"{NAMED}article: der", '6:14: error: "article" must be a, an, the or none, not “der”'),
        (f"{NAMED}since: [2026-03-01]", '6:12: error: "since" must be a day, such as 2026-03-01, not a list'),
    ],
)
def test_a_value_of_the_wrong_kind_is_told_with_the_right_one(lines: str, found: str) -> None:
    assert complaint(lines) == found


# several at once


def test_all_problems_are_told_at_once_in_the_order_of_the_lines() -> None:
    found = problems("""\
registry: R
products:
  - id: one
    name: Day Sail
    sinse: 2026-03-01
    formerly:
      - name: Day Hopper
        until: 2026-02-30
  - id: two
    name: day-sail
  - id: two
    name:
  - id: three
    name: Night Sail
    prices:
      - amount: 12
  - id: three
    name: Moon Sail
""")
    assert [(problem.line, problem.key) for problem in found] == [
        (5, "sinse"),
        (8, "until"),
        (10, "name"),
        (12, "name"),
        (16, "amount"),
        (17, "id"),
    ]
    assert "already (line 4)" in found[2].message


def test_a_contradiction_is_told_at_its_own_line_though_an_entry_before_it_is_unusable() -> None:
    found = complaints("""\
registry: R
products:
  - id: one
  - id: two
    name: Day Sail
  - id: three
    name: Day Sail
""")
    assert found == [
        'terms.yaml:3:5: error: this product has no "name", such as name: Meals for Teams',
        "terms.yaml:7:11: error: “Day Sail” is the name of two already (line 5)",
    ]


# anything

_KEYS = sorted(
    {
        key
        for shape in (RegistryShape, ConceptShape, TranslationShape, FormerShape, PriceShape, StatementShape)
        for key in shape.model_fields
    }
)
_TEXTS = st.sampled_from(
    ["Day Sail", "2026-03-01", "14.50 EUR", "true", "", " ", "no", "none", "{name}", "x"]
) | st.text(max_size=5)
_SAID = st.recursive(
    _TEXTS | st.none() | st.booleans() | st.integers(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*_KEYS, "de", "pt-BR"]) | _TEXTS, inner, max_size=5)
    ),
)
_PRODUCT = st.fixed_dictionaries({}, optional=dict.fromkeys(ConceptShape.model_fields, _SAID))
_PARTS = dict.fromkeys(("terms", "statements", "allow", "protect", "language"), _SAID)


@given(st.fixed_dictionaries({"registry": _SAID, "products": st.lists(_PRODUCT, max_size=3)}, optional=_PARTS))
def test_any_content_is_taken_or_refused_in_words(said: dict[str, object]) -> None:
    text = json.dumps(said, ensure_ascii=False, indent=1)
    try:
        found = load(text).warnings
    except RegistryError as refusal:
        found = refusal.problems
        assert all(problem.severity == "error" for problem in found)
    for problem in found:
        assert 1 <= problem.line <= text.count("\n") + 1
        assert problem.column >= 1
        assert problem.message
        assert "Input should" not in problem.message


def test_a_control_character_is_refused_for_it_could_command_a_terminal() -> None:
    assert complaint('name: "Day\\x1b[2J Sail"').endswith(
        "holds the control character U+001B, which nobody can see; take it out"
    )
