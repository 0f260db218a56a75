"""Where things lie on a spread (IDML File Format Specification, 10.3: geometry, transformations).

Lengths are in points; x grows to the right and y downwards. Everything has coordinates of its own, and a matrix that
leads from these to the coordinates of what it is in.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from msgcheck.formats.idml.attributes import numbers
from msgcheck.formats.ooxml.names import Element

Point = tuple[float, float]

_SMALLEST = 1.0  # side of a box, so that a line has an inside
_INSIDE = 0.5  # points that two boxes share at the least


class Matrix(NamedTuple):
    """An affine transformation: x' = ax + cy + e, y' = bx + dy + f."""

    a: float = 1
    b: float = 0
    c: float = 0
    d: float = 1
    e: float = 0
    f: float = 0

    def then(self, other: Matrix) -> Matrix:
        """This transformation and after it the other."""
        a, b, c, d, e, f = other
        turned = [(a * x + c * y, b * x + d * y) for x, y in ((self.a, self.b), (self.c, self.d), (self.e, self.f))]
        (a, b), (c, d), (x, y) = turned
        return Matrix(a, b, c, d, x + e, y + f)

    def box_around(self, points: Sequence[Point]) -> Box | None:
        """The smallest box with an inside around where the points come to lie; None where there are no points."""
        if not points:
            return None
        a, b, c, d, e, f = self
        across = [a * x + c * y + e for x, y in points]
        down = [b * x + d * y + f for x, y in points]
        left, top, right, bottom = min(across), min(down), max(across), max(down)
        return Box(left, top, max(right, left + _SMALLEST), max(bottom, top + _SMALLEST))


UNMOVED = Matrix()


def matrix_of(element: Element) -> Matrix:
    """The matrix that an element says; one that moves nothing where it says none."""
    values = numbers(element.get("ItemTransform"))
    return Matrix(*values) if len(values) == 6 else UNMOVED


class Box(NamedTuple):
    """A rectangle whose sides are parallel to those of the spread."""

    left: float
    top: float
    right: float
    bottom: float

    def with_(self, other: Box) -> Box:
        """The smallest box around both."""
        left, top = min(self.left, other.left), min(self.top, other.top)
        return Box(left, top, max(self.right, other.right), max(self.bottom, other.bottom))

    def shared_with(self, other: Box) -> float:
        """The area that both cover; 0 where they only touch."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        return width * height if width > _INSIDE and height > _INSIDE else 0
