"""The JSON Schema in resources/ is the one the code makes, and editors may rely on it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from msgcheck.registry.schema import as_text, main, schema
from msgcheck.registry.shape import Shape
from msgcheck.registry.yaml_tree import Plain, parse, plain
from msgcheck.resources import resource
from tests.registry.registries import EVERY_KEY, FILE, product


def as_an_editor_reads(text: str) -> Any:
    """What YAML 1.2 makes of the file: true and false and plain numbers are no texts, days are."""
    root = parse(text, FILE).root
    assert root is not None
    return typed(plain(root))


def typed(said: Plain) -> Any:
    if isinstance(said, dict):
        return {key: typed(part) for key, part in said.items()}
    if isinstance(said, list):
        return [typed(part) for part in said]
    try:
        return json.loads(str(said))
    except ValueError:
        return said


def mistakes(text: str) -> list[str]:
    return [error.json_path for error in Draft202012Validator(schema()).iter_errors(as_an_editor_reads(text))]


def test_the_schema_that_is_shipped_is_current() -> None:
    shipped = resource("msgcheck.schema.json").read_text(encoding="utf-8")
    assert shipped == as_text(), "run: python -m msgcheck.registry.schema"


def test_the_command_writes_the_file_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "schema.json"
    monkeypatch.setattr("sys.argv", ["schema", str(target)])
    main()
    assert target.read_bytes() == as_text().encode()


def test_the_schema_is_a_schema_of_its_dialect_and_needs_no_network() -> None:
    Draft202012Validator.check_schema(schema())
    assert schema()["$id"].startswith("urn:")


def test_a_registry_that_says_everything_is_right() -> None:
    assert mistakes(EVERY_KEY) == []


def test_the_demo_registry_is_right() -> None:
    assert mistakes(resource("demo/msgcheck.yaml").read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("name", ["365", "No", "2026-03-01", "1.5"])
def test_a_name_may_look_like_something_else(name: str) -> None:
    assert mistakes(product(f"name: {name}\nalso: [{name}]")) == []


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        ("name: Day Sail\nsinse: 2026-03-01", "$.products[0]"),
        ("also: [DSL]", "$.products[0]"),
        ("name: ''", "$.products[0].name"),
        ("name: Day Sail\nalso: DSL", "$.products[0].also"),
        ("name: Day Sail\nformerly: [{untill: 2026-03-01, name: x}]", "$.products[0].formerly[0]"),
        ("name: Day Sail\nsince: 1 March 2026", "$.products[0].since"),
        ("name: Day Sail\narticle: der", "$.products[0].article"),
        ("name: Day Sail\nembargo: perhaps", "$.products[0].embargo"),
        ("name: Day Sail\nprices: [{amount: 12}]", "$.products[0].prices[0].amount"),
        ("name: Day Sail\nprices: [{amount: 14,50 EUR}]", "$.products[0].prices[0].amount"),
    ],
)
def test_a_mistake_is_marked_at_its_place(lines: str, place: str) -> None:
    assert mistakes(product(lines)) == [place]


def test_every_key_is_explained() -> None:
    for shape in Shape.__subclasses__():
        unexplained = [key for key, field in shape.model_fields.items() if not field.description]
        assert unexplained == []
