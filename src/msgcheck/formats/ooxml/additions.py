"""What a part of a package is given at its end: a relationship more, the type of a new part, a comment more."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from typing import NamedTuple

from msgcheck.formats.ooxml.names import Element
from msgcheck.formats.ooxml.package import Package
from msgcheck.formats.ooxml.parsing import parser, whole
from msgcheck.formats.ooxml.relationships import Links, links_part
from msgcheck.formats.xml_source import Span, Splice, XmlSource, value_source

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPES = "[Content_Types].xml"

_NO_LINKS = f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
_STRICT = "http://purl.oclc.org/ooxml/"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_STRICT_OFFICE = f"{_STRICT}officeDocument/relationships/"


class Prefix(NamedTuple):
    """How elements and attributes of a namespace are written at a place: "w:", and what has to declare that first."""

    name: str
    declared: str


def prefix_of(element: Element, usual: str) -> Prefix:
    """The prefix that the element has itself; where it has none, as attributes have to have one, the `usual`."""
    if element.prefix:
        return Prefix(f"{element.prefix}:", "")
    namespace = str(element.tag).rpartition("}")[0][1:]
    return Prefix(f"{usual}:", f' xmlns:{usual}="{value_source(namespace)}"')


def with_last(content: bytes, written: Callable[[Element], str]) -> bytes:
    """The part with what is `written` for its root put last into that."""
    root = whole(content, parser())
    source = XmlSource(content)
    place = source.places({0}, sum(1 for _ in root.iter("*")))[0]
    if place.tag == place.whole:  # "<a/>"
        tag = source.text[slice(*place.tag)]
        name = re.split(r"[\s/>]", tag[1:], maxsplit=1)[0]
        return source.spliced([Splice(Span(place.tag.end - 2, place.tag.end), f">{written(root)}</{name}>")])
    return source.spliced([Splice(Span(place.closing.start, place.closing.start), written(root))])


class Additions:
    """Parts that change or come new, by their names, while comments are put into a package."""

    def __init__(self, package: Package) -> None:
        self.changed: dict[str, bytes] = {}
        self.added: dict[str, bytes] = {}
        self._package = package

    def content(self, name: str) -> bytes:
        """What the part holds by now."""
        return self.added.get(name) or self.changed.get(name) or self._package.content(name)

    def change(self, name: str, content: bytes) -> None:
        """Give a part of the package, or one that was added to it, another content."""
        (self.added if name in self.added else self.changed)[name] = content

    def part_of(self, links: Links, kind: str, name: str, type_: str, content: str) -> str:
        """The name of the part to which a part leads by a link of that kind.

        Where it leads to none a new one is made, with a name like that one, that content type and that content.
        """
        for there in links.to(kind.lower()):
            if self._package.holds(there):
                return there
        new = self._free(name)
        self.added[new] = content.encode()
        self._tell_type(new, type_)
        self._lead(links, kind, new)
        return new

    def parts(self) -> tuple[dict[str, bytes], dict[str, bytes]]:
        """What changes, by the names that the package has it under, and what is new."""
        return {self._package.written_name(name): content for name, content in self.changed.items()}, self.added

    def _free(self, name: str) -> str:
        stem, _, suffix = name.rpartition(".")
        names = (f"{stem}{number or ''}.{suffix}" for number in range(len(self.added) + 1_000_000))
        return next(one for one in names if not self._package.holds(one) and one not in self.added)

    def _tell_type(self, name: str, type_: str) -> None:
        def written(root: Element) -> str:
            prefix = f"{root.prefix}:" if root.prefix else ""
            return f'<{prefix}Override PartName="/{name}" ContentType="{type_}"/>'

        self.change(TYPES, with_last(self.content(TYPES), written))

    def _lead(self, links: Links, kind: str, target: str) -> None:
        name = links_part(links.source)
        if not self._package.holds(name) and name not in self.added:
            self.added[name] = _NO_LINKS.encode()
        taken = {one.id for one in links.all}
        identifier = next(
            one for one in (f"rIdMsgcheck{number}" for number in range(len(taken) + 1)) if one not in taken
        )
        relative = posixpath.relpath(target, posixpath.dirname(links.source) or ".")
        is_strict = any(one.element.get("Type", "").startswith(_STRICT) for one in self._package.links.all)

        def written(root: Element) -> str:
            prefix = f"{root.prefix}:" if root.prefix else ""
            type_ = (_STRICT_OFFICE if is_strict else _OFFICE) + kind
            return f'<{prefix}Relationship Id="{identifier}" Type="{type_}" Target="{relative}"/>'

        self.change(name, with_last(self.content(name), written))
