"""The values of attributes: words, numbers, lists of names (IDML File Format Specification, 9)."""

from __future__ import annotations

import math
from urllib.parse import unquote

from msgcheck.formats.ooxml.names import Element
from msgcheck.formats.ooxml.passage import Piece, held_in_attribute

_KEY = "$ID/"  # begins what is a key of InDesign's own, most often an empty one, and no word of anybody's


def words(element: Element, attribute: str) -> tuple[Piece, ...]:
    """What somebody wrote into an attribute, as the pieces of a passage: none where nobody did."""
    return () if element.get(attribute, _KEY).startswith(_KEY) else held_in_attribute(element, attribute)


def says_no(element: Element, attribute: str) -> bool:
    """Whether an attribute is there and is off."""
    return element.get(attribute) == "false"


def says_yes(element: Element, attribute: str) -> bool:
    """Whether an attribute is there and is on."""
    return element.get(attribute) == "true"


def numbers(written: str | None) -> list[float]:
    """Numbers that are divided by spaces; none where anything there is no finite number."""
    try:
        found = [float(one) for one in (written or "").split()]
    except ValueError:
        return []
    return found if math.isfinite(sum(found)) else []


def names(element: Element, attribute: str) -> list[str]:
    """The names in an attribute, divided by spaces; what is a space in them is written in another way."""
    return [unquote(one) for one in element.get(attribute, "").split()]
