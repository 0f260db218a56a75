"""Changing and saving a registry file leaves every other character as its author wrote it."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msgcheck.registry.differences import Insert, Remove, Set, applied
from msgcheck.registry.saving import RegistryFile
from msgcheck.registry.yaml_tree import Plain, Way
from tests.registry.yaml_texts import KEYS, contents, texts, yaml_texts

FILE = Path("terms.yaml")


def in_memory(text: str) -> RegistryFile:
    return RegistryFile(FILE, text, text)


def ways(said: Plain, way: Way = ()) -> list[Way]:
    """Every way through `said`, but to all of it."""
    parts: list[tuple[str | int, Plain]] = []
    if isinstance(said, dict):
        parts = list(said.items())
    elif isinstance(said, list):
        parts = list(enumerate(said))
    return [found for step, part in parts for found in ((*way, step), *ways(part, (*way, step)))]


def lists(said: Plain) -> list[Way]:
    return [way for way in ways(said) if isinstance(applied_at(said, way), list)]


def applied_at(said: Any, way: Way) -> Plain:
    for step in way:
        said = said[step]
    return said


@given(yaml_texts(), st.data())
@settings(max_examples=300)
def test_a_changed_value_is_read_back_whatever_the_style(
    written: tuple[str, dict[str, Any]], data: st.DataObject
) -> None:
    text, said = written
    file = in_memory(text)
    assert file.said == said
    way, value = data.draw(st.sampled_from(ways(said))), data.draw(contents)
    assert file.with_value(way, value).said == applied(said, Set(way, value))


@given(yaml_texts(), st.data())
@settings(max_examples=300)
def test_remove(written: tuple[str, dict[str, Any]], data: st.DataObject) -> None:
    text, said = written
    way = data.draw(st.sampled_from(ways(said)))
    assert in_memory(text).without(way).said == applied(said, Remove(way))
