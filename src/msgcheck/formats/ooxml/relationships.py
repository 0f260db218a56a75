"""Relationships: how one part of a package names another, or an address outside (ISO/IEC 29500-2, 6.5)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import unquote

from msgcheck.formats.ooxml.names import Element, tags

_RELATIONSHIP = tags("rel:Relationship")


class Relationship(NamedTuple):
    """One relationship of a part.

    `kind` is the last word of its type in lower case without hyphens ("slide", "hyperlink", "extendedproperties"),
    the same in both conformance classes. `target` is as it stands in the file; `element` holds it.
    """

    id: str
    kind: str
    target: str
    external: bool
    element: Element


class Links(NamedTuple):
    """Where the part `source` leads ("" is the package itself): `all` its relationships, in their order."""

    source: str
    all: tuple[Relationship, ...] = ()
    by_id: Mapping[str, Relationship] = MappingProxyType({})

    def to(self, kind: str) -> list[str]:
        """The names of the parts that relationships of that kind lead to."""
        return [part_named(one.target, self.source) for one in self.all if one.kind == kind and not one.external]

    def target(self, identifier: str | None) -> str | None:
        """The name of the part that the relationship with that id leads to; None where it leads to none."""
        one = self.by_id.get(identifier or "")
        return None if one is None or one.external else part_named(one.target, self.source)

    def leads_outside(self, identifier: str | None) -> bool:
        """Whether the relationship with that id leads to something that is not in the package."""
        one = self.by_id.get(identifier or "")
        return one is not None and one.external


def links_part(part: str) -> str:
    """The name of the part that holds the relationships of `part` ("" is the package itself)."""
    folder, slash, name = part.rpartition("/")
    return f"{folder}{slash}_rels/{name}.rels"


def links_in(root: Element, source: str) -> Links:
    """The relationships of the part `source`, written under `root`."""
    every = tuple([_relationship(one) for one in root if one.tag in _RELATIONSHIP])
    return Links(source, every, {one.id: one for one in every})


def _relationship(element: Element) -> Relationship:
    get = element.get
    return Relationship(
        get("Id", ""), _kind(get("Type", "")), get("Target", ""), get("TargetMode") == "External", element
    )


@lru_cache(256)
def _kind(relationship_type: str) -> str:
    return relationship_type.rpartition("/")[2].replace("-", "").lower()


def part_named(target: str, source: str) -> str:
    """The part that `target`, written by the part `source`, names inside the package."""
    path = unquote(target.partition("#")[0]).replace("\\", "/")
    steps = [] if path.startswith("/") else source.split("/")[:-1]
    for step in path.split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(steps)
