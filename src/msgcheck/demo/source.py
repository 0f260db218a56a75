"""The demo's texts as they lie in the resources: readable YAML, with a little markup for runs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from msgcheck.resources import resource

_MARKS = re.compile(r"(\*\*|\|)")
_SOFT_HYPHEN = "\N{SOFT HYPHEN}"


def source(name: str) -> Any:
    """The YAML file `name` of the demo's resources, as plain lists, mappings, strings, numbers and days."""
    from ruamel.yaml import YAML  # noqa: PLC0415 - only a demo in the making needs it here

    return YAML(typ="safe", pure=True).load(original(name))


def original(name: str) -> bytes:
    """The bytes of the resource `name` of the demo."""
    return resource(f"demo/{name}").read_bytes()


@dataclass(frozen=True, slots=True)
class Brand:
    """Brightside's colours by name, as "RRGGBB", and its typefaces by use."""

    colours: dict[str, str]
    fonts: dict[str, str]


@cache
def brand() -> Brand:
    """The brand of the demo."""
    parts = source("brand.yaml")
    return Brand({name: str(colour) for name, colour in parts["colours"].items()}, parts["fonts"])


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one look, as Word and PowerPoint keep it."""

    text: str
    bold: bool = False


def runs(text: str) -> tuple[Run, ...]:
    """`text` as runs: "**" switches bold, "|" ends a run where no reader sees it, "\\_" is a soft hyphen."""
    made: list[Run] = []
    bold = False
    for piece in _MARKS.split(text.replace("\\_", _SOFT_HYPHEN)):
        if piece == "**":
            bold = not bold
        elif piece and piece != "|":
            made.append(Run(piece, bold))
    return tuple(made)
