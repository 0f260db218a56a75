"""YAML from strangers: what cannot be read is told in plain words and with its place, and nothing blows up."""

from __future__ import annotations

import gc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msgcheck.registry.loading import collector_paused
from msgcheck.registry.yaml_tree import MAX_DEPTH, Tree, parse, plain
from tests.registry.registries import FILE, complaints
from tests.registry.yaml_texts import yaml_texts


def tree(text: str) -> Tree:
    return parse(text, FILE)


def test_every_scalar_is_the_text_it_was_written_as() -> None:
    read = tree("a: No\nb: 365\nc: 2026-03-01\nd: [1.0, 0x1F, 'it''s']\ne: {f: \"g\\th\"}\n")
    assert read.root is not None
    assert plain(read.root) == {
        "a": "No",
        "b": "365",
        "c": "2026-03-01",
        "d": ["1.0", "0x1F", "it's"],
        "e": {"f": "g\th"},
    }


@given(yaml_texts())
def test_what_was_written_is_read_in_any_style(written: tuple[str, dict[str, object]]) -> None:
    text, said = written
    root = tree(text.removeprefix("\ufeff")).root
    assert root is not None
    assert plain(root) == said


@given(st.text())
def test_no_text_raises(text: str) -> None:
    read = tree(text)
    assert read.root is None or not isinstance(plain(read.root), tuple)
    for problem in read.problems:
        assert 1 <= problem.line <= text.count("\n") + text.count("\r") + text.count("\x85") + 2
        assert problem.column >= 1


# syntax


@pytest.mark.parametrize(
    ("text", "place", "hint"),
    [
        ("a: b: c\n", "1:5", "a text with a colon and a space in it must stand in quotes"),
        ("a:\n\t- x\n", "2:1", "a tab stands here; indent with spaces"),
        ("a: 'it's'\n", "1:8", "look at its indentation and its quotation marks"),
        ("a: 'open\nb: c\n", "3:1", "a quotation mark is opened here and never closed"),
        ("a: @x\n", "1:4", "a text that begins with this character must stand in quotes"),
        ("a: `x`\n", "1:4", "a text that begins with this character must stand in quotes"),
        ("a: %x\n", "1:4", "must stand in quotes"),
        ("a:\n  b: c\n d: e\n", "3:2", "look at its indentation and its quotation marks"),
        ("a:\n- b\nc\n", "4:1", "a key is not followed by a colon"),
        ("- a\nb: c\n", "2:1", "look at its indentation"),
    ],
)
def test_a_slip_is_told_with_what_to_do(text: str, place: str, hint: str) -> None:
    [found] = complaints(text)
    assert found.startswith(f"terms.yaml:{place}: error: the file cannot be read from here on: ")
    assert hint in found


def test_an_open_bracket_is_told() -> None:
    [problem] = tree("a: [b, c\nd: e\n").problems
    assert "a list in [ ] is not closed" in problem.message


# what a registry must not hold


def test_a_key_that_stands_twice_names_both_lines_and_reading_goes_on() -> None:
    read = tree("a: 1\nb: 2\na: 3\nb: 4\n")
    assert [str(problem) for problem in read.problems] == [
        'terms.yaml:3:1: error: "a" stands here a second time; the first is in line 1',
        'terms.yaml:4:1: error: "b" stands here a second time; the first is in line 2',
    ]


@pytest.mark.parametrize(
    "text", ["a: !!python/object:os.system x\n", "a: !x {b: c}\n", "a: !!set [b]\n", "a: !!int 3\n"]
)
def test_no_object_is_made_from_the_file(text: str) -> None:
    [problem] = tree(text).problems
    assert (problem.line, problem.column) == (1, 4)
    assert "cannot stand here" in problem.message


@pytest.mark.parametrize("text", ["? [a, b]\n: c\n", "? {a: b}\n: c\n", "{[a]: b}\n"])
def test_a_key_is_a_text(text: str) -> None:
    assert "a key must be one short text" in tree(text).problems[0].message


def test_there_is_one_document() -> None:
    [problem] = tree("a: b\n---\nc: d\n").problems
    assert problem.line == 2
    assert "a second document begins here" in problem.message


def test_an_alias_to_nothing_is_most_likely_a_text() -> None:
    [problem] = tree("a: *Day\n").problems
    assert problem.message == "“*Day” refers to nothing; put a text that begins with * in quotes"


# limits


def test_an_alias_bomb_does_not_go_off() -> None:
    levels = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    levels += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    [problem] = tree("\n".join(levels)).problems
    assert "blow the file up" in problem.message


def test_a_block_cannot_hold_itself() -> None:
    [problem] = tree("a: &a [*a]\n").problems
    assert "refers to the block it stands in" in problem.message


@pytest.mark.parametrize("deep", ["[" * 100_000, "a: " + "{b: " * 10_000, "- " * 10_000])
def test_depth_is_limited(deep: str) -> None:
    [problem] = tree(deep).problems
    assert f"nested more than {MAX_DEPTH} deep" in problem.message


def test_garbage_is_collected_again_afterwards() -> None:
    assert gc.isenabled()
    with collector_paused():
        assert not gc.isenabled()
        with collector_paused():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
