"""What a PDF says besides its pages' text and what in it was not read, and how either becomes a block or a gap."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from msgcheck.formats.limits import Limits
from msgcheck.formats.pdf.page_objects import Box
from msgcheck.formats.pdf.streams import is_packed_twice, largest_stream
from msgcheck.model import Block, Enclosed, Gap, Held, Location


@dataclass(frozen=True)
class Source:
    """The file that is read, from which pictures and files can be unpacked later within those limits."""

    content: bytes
    limits: Limits

    @cached_property
    def largest_stream(self) -> int:
        """The bytes that a stream of it unpacks to at most, or a little more than the limits allow."""
        return largest_stream(self.content, self.limits.unpacked_bytes)

    @cached_property
    def is_packed_twice(self) -> bool:
        """Whether a stream of it is packed anew after it was packed."""
        return is_packed_twice(self.content)


class Said(NamedTuple):
    """Text of one piece of a page or document; `element` says what that is, `name` names it for people.

    `box` is where it shows on its page, if anywhere.
    """

    element: str
    name: str
    text: str
    opaque: bool = False
    box: Box | None = None


class Unread(NamedTuple):
    """Something that was not read: what it is, for people (empty: the whole place), and why.

    `unpack` gives the bytes of the picture or file that `held` says it is, `file` is the own name of a file. `box` is
    where it shows on its page, if in one place of it.
    """

    name: str
    why: str
    held: Held = Held.OTHER
    file: str = ""
    unpack: Callable[[], bytes] | None = None
    box: Box | None = None


class Place(NamedTuple):
    """Where things are said; `name` leads their labels and may be empty."""

    part: str
    number: int | None
    name: str
    address: str


def placed(found: Iterable[Said | Unread], place: Place) -> tuple[list[Block], list[Gap]]:
    """The blocks and gaps of what was found at a place; the second of a name and the next are counted."""
    blocks, gaps = list[Block](), list[Gap]()
    names, things = Counter[str](), Counter[Held]()
    for one in found:
        if isinstance(one, Unread):
            things[one.held] += 1
            gaps.append(_gap(one, place, _label(place, one.name, names), things[one.held]))
        elif text := one.text.strip():
            label = _label(place, one.name, names)
            address = f"{place.address} {one.name.lower()}:{names[one.name]}"
            location = Location(place.part, place.number, one.element, label, address)
            blocks.append(Block(text, location, ((0, len(text)),) if one.opaque else ()))
    return blocks, gaps


def _gap(one: Unread, place: Place, label: str, number: int) -> Gap:
    if one.unpack is None:
        return Gap(label, one.why, one.held)
    word = "picture" if one.held is Held.PICTURE else "file"
    location = Location(place.part, place.number, one.held, label, f"{place.address} {word}:{number}")
    return Gap(label, one.why, one.held, Enclosed(one.file, location, 0, one.unpack))


def _label(place: Place, name: str, names: Counter[str]) -> str:
    names[name] += 1
    counted = f"{name} {names[name]}" if names[name] > 1 else name
    return " › ".join(part for part in (place.name, counted) if part)
