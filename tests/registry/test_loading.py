"""A registry file is read whole, as its author wrote it, or not at all."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from msgcheck.errors import Problem, RegistryError, UserError
from msgcheck.registry import load
from msgcheck.registry.loading import MAX_BYTES
from msgcheck.registry.model import Article, Concept, ConceptKind, Money, Price, Registry, Statement, Term
from msgcheck.resources import resource
from tests.registry import registries
from tests.registry.registries import EVERY_KEY, concept, product, registry

USD, EUR = "USD", "EUR"
PRICES = (
    Price(
        Money(Decimal("24.50"), EUR),
        "seat",
        date(2026, 3, 1),
        (Money(Decimal(21), EUR), Money(Decimal("19.90"), EUR)),
    ),
    Price(Money(Decimal(1200), EUR)),
)


def test_every_key_of_the_file_is_in_the_registry() -> None:
    assert registry(EVERY_KEY) == Registry(
        name="Harbour Ferries",
        language="en",
        owner="words@harbour.example",
        concepts=(
            Concept(
                id="day-sail",
                kind=ConceptKind.PRODUCT,
                name=Term("Day Sail", generic=True, cues=("ticket", "deck")),
                since=date(2026, 3, 1),
                embargo=True,
                formerly=(
                    Term(
                        "Day Hopper",
                        until=date(2026, 3, 1),
                        grace_until=date(2026, 4, 15),
                        generic=True,
                        cues=("fare", "per seat"),
                        since=date(2024, 5, 1),
                    ),
                    Term("Day Return", until=date(2024, 5, 1)),
                ),
                also=(Term("DSL"), Term("Sail", generic=True, cues=("harbour",))),
                avoid=(Term("day trip ticket"),),
                misspellings=(Term("Day Sale"), Term("Daysayl")),
                definition="A return trip on one day.",
                owner="ada@harbour.example",
                note="Hopping sounded like work.",
                article=Article.A,
                plural="Day Sails",
                prices=PRICES,
                line=5,
            ),
            Concept(
                id="day-sail@de",
                kind=ConceptKind.PRODUCT,
                name=Term("Tagessegel", generic=True, cues=("Fahrkarte",)),
                since=date(2026, 4, 1),
                embargo=False,
                formerly=(Term("Tageshüpfer", until=date(2026, 4, 1)), Term("Tagesfahrt", until=date(2020, 1, 1))),
                also=(Term("TSG"),),
                avoid=(Term("Tagesausflugskarte"),),
                misspellings=(Term("Tagessegl"),),
                definition="Eine Fahrt hin und zurück.",
                owner="lena@harbour.example",
                note="Der Hüpfer klang nach Arbeit.",
                plural="Tagessegel",
                prices=PRICES,
                line=5,
                language="de",
                translates="day-sail",
            ),
            Concept(
                id="day-sail@pt-BR",
                kind=ConceptKind.PRODUCT,
                name=Term("Vela do Dia"),
                since=date(2026, 3, 1),
                embargo=True,
                owner="ada@harbour.example",
                note="Hopping sounded like work.",
                prices=PRICES,
                line=5,
                language="pt-BR",
                translates="day-sail",
            ),
            Concept(
                id="berth",
                kind=ConceptKind.TERM,
                name=Term("berth"),
                avoid=(Term("parking space"),),
                definition="A place at the pier.",
                line=57,
            ),
        ),
        statements=(
            Statement(
                id="promise",
                text="We sail in any weather that lets us.",
                since=date(2026, 1, 1),
                formerly=("We sail in all weathers.",),
                owner="ada@harbour.example",
                note="The old one was not true.",
                line=62,
            ),
        ),
        protect=("Day Hopper Beer",),
        contexts=("once known as {name}",),
        hashtags=False,
        handles=False,
    )


@pytest.mark.parametrize(
    "name", ["No", "yes", "365", "2026", "2026-03-01", "1e3", "0x1F", "1_000", "12:30", ".5", "Null"]
)
def test_a_name_that_looks_like_something_else_is_a_name(name: str) -> None:
    assert concept(f"name: {name}\ngeneric: true").name.name == name


def test_what_is_in_quotes_is_said_even_where_it_would_say_nothing_without() -> None:
    assert concept('name: "null"\ngeneric: false\nalso: ["~"]').also == (Term("~"),)


@pytest.mark.parametrize(
    "written",
    [
        "name:   Day Sail  ",
        "name: Day\n  Sail",
        "name: >\n  Day\n  Sail",
        'name: " Day  Sail "',
        "name: Day\N{NO-BREAK SPACE}Sail",
    ],
)
def test_a_name_is_on_one_line_with_single_spaces(written: str) -> None:
    assert concept(written).name.name == "Day Sail"


def test_a_statement_keeps_its_line_breaks() -> None:
    loaded = registry("registry: R\nstatements:\n  - id: s\n    text: |\n      We sail.\n      You eat.\n")
    assert loaded.statements[0].text == "We sail.\nYou eat."


@pytest.mark.parametrize("said", ["true", "yes", "on", "True", "YES"])
def test_yes_is_said_in_many_ways(said: str) -> None:
    assert concept(f"name: Day Sail\nsince: 2026-03-01\nembargo: {said}").embargo


def test_aliases_stand_for_what_they_refer_to() -> None:
    text = product("name: Day Sail\nowner: &ada ada@harbour.example\nnote: *ada")
    assert registry(text).concepts[0].note == "ada@harbour.example"


def test_keys_with_nothing_behind_them_say_nothing_but_are_mentioned() -> None:
    loaded = registries.load(product("name: Day Sail\nnote:\nformerly: ~\nowner: null"))
    assert loaded.registry.concepts[0] == concept("name: Day Sail")
    assert [str(warning) for warning in loaded.warnings] == [
        'terms.yaml:6:5: warning: nothing is said after "note"',
        'terms.yaml:7:5: warning: nothing is said after "formerly"',
        'terms.yaml:8:5: warning: nothing is said after "owner"',
    ]


def test_the_demo_registry_is_good_and_not_odd() -> None:
    assert load(resource("demo/msgcheck.yaml")).warnings == ()


# files


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "terms.yaml"


@pytest.mark.parametrize("content", ["\ufeff" + EVERY_KEY, EVERY_KEY.replace("\n", "\r\n"), EVERY_KEY.rstrip()])
def test_byte_order_mark_line_ends_and_a_missing_last_one_change_nothing(file: Path, content: str) -> None:
    file.write_bytes(content.encode())
    assert load(file).registry == registry(EVERY_KEY)


def refusal(file: Path) -> Problem:
    with pytest.raises(RegistryError) as refused:
        load(file)
    [problem] = refused.value.problems
    return problem


@pytest.mark.parametrize("content", [b"", b"\n\n", b"# nothing but a comment\n", b"\xef\xbb\xbf", b"---\n...\n"])
def test_an_empty_file_says_how_to_begin(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert "a registry begins with a line such as registry: Your company" in refusal(file).message


@pytest.mark.parametrize("content", [b"Day Sail", b"- Day Sail\n- Day Hopper\n", b"~"])
def test_a_file_without_keys_says_how_to_begin(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert refusal(file).message.startswith("the file holds no keys; a registry begins with")


def test_text_that_is_not_utf8_is_refused_where_it_begins(file: Path) -> None:
    file.write_bytes(b"registry: R\nowner: Jos\xe9\n")
    problem = refusal(file)
    assert (problem.line, problem.column) == (2, 11)
    assert problem.message == "the file is not UTF-8 text; save it as UTF-8"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be"])
def test_utf16_is_known_by_its_mark(file: Path, encoding: str) -> None:
    file.write_bytes("\ufeff".encode("utf-16-be") * (encoding == "utf-16-be") + EVERY_KEY.encode(encoding))
    assert refusal(file).message == "the file is UTF-16 text; save it as UTF-8"


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\x80", "\uffff"])
def test_control_characters_are_refused_at_their_place(file: Path, character: str) -> None:
    file.write_bytes(f"registry: R\nowner: a{character}b\n".encode())
    problem = refusal(file)
    assert (problem.line, problem.column) == (2, 9)
    assert f"U+{ord(character):04X}" in problem.message


def test_a_file_that_is_not_there_is_the_users_error_and_names_it(file: Path) -> None:
    with pytest.raises(UserError, match=r"There is no registry file .*terms\.yaml"):
        load(file)


def test_a_folder_is_no_registry(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        load(tmp_path)


def test_a_huge_file_is_not_looked_into(file: Path) -> None:
    file.write_bytes(b"#" * (MAX_BYTES + 1))
    with pytest.raises(UserError, match="larger than 16 MB"):
        load(file)


def test_an_error_prints_every_problem_with_file_and_place(file: Path) -> None:
    file.write_text(product("name: Day Sail\nsinse: 2026-03-01\nembargo: perhaps"))
    with pytest.raises(RegistryError) as refused:
        load(file)
    assert str(refused.value) == (
        f'{file}:6:5: error: unknown key "sinse"; did you mean "since"?\n'
        f'{file}:7:14: error: "embargo" must be true or false, not “perhaps”'
    )
