"""Relationships: how one part of a package names another, or an address outside (ISO/IEC 29500-2, 6.5)."""

from __future__ import annotations

import posixpath
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

    def to(self, kind: str) -> list[str]:
        """The names of the parts that relationships of that kind lead to."""
        return [_part_named(one.target, self.source) for one in self.all if one.kind == kind and not one.external]

    def target(self, identifier: str | None) -> str | None:
        """The name of the part that the relationship with that id leads to; None where it leads to none."""
        for one in self.all:
            if one.id == identifier and not one.external:
                return _part_named(one.target, self.source)
        return None


def links_part(part: str) -> str:
    """The name of the part that holds the relationships of `part` ("" is the package itself)."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def links_in(root: Element, source: str) -> Links:
    """The relationships of the part `source`, written under `root`."""
    return Links(source, tuple(_relationship(element) for element in root.iter(*_RELATIONSHIP)))


def _relationship(element: Element) -> Relationship:
    kind = element.get("Type", "").rpartition("/")[2].replace("-", "").lower()
    external = element.get("TargetMode") == "External"
    return Relationship(element.get("Id", ""), kind, element.get("Target", ""), external, element)


def _part_named(target: str, source: str) -> str:
    """The part that `target`, written by the part `source`, names inside the package."""
    path = unquote(target.partition("#")[0]).replace("\\", "/")
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(source), path)).lstrip("/")
