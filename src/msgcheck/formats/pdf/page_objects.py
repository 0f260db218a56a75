"""The things on a page, those in groups and in the groups in them too, each with where its own measures lie."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import addressof, c_float
from itertools import repeat
from typing import Any, NamedTuple

from msgcheck.formats.pdf.pdfium import Address, library, quick

_DEEPEST = 8  # groups within groups


class Box(NamedTuple):
    """The upright rectangle round something, in points, as the page counts them from its lower left corner."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.top - self.bottom

    def touches(self, other: Box, gap: float = 0) -> bool:
        """Whether the two have a point in common, or are no more than the gap apart."""
        return (
            self.left <= other.right + gap
            and other.left <= self.right + gap
            and self.bottom <= other.top + gap
            and other.bottom <= self.top + gap
        )

    def around(self, other: Box) -> Box:
        """The box round both."""
        return Box(*map(min, self[:2], other[:2]), *map(max, self[2:], other[2:]))

    def within(self, other: Box) -> Box:
        """The part that lies in the other; it has no width or height where there is none."""
        left, bottom = map(max, self[:2], other[:2])
        right, top = map(min, self[2:], other[2:])
        return Box(left, bottom, max(left, right), max(bottom, top))


class Matrix(NamedTuple):
    """Takes the measures in a group to those around it (ISO 32000-2, 8.3.3)."""

    a: float = 1
    b: float = 0
    c: float = 0
    d: float = 1
    e: float = 0
    f: float = 0

    def taken(self, box: Box) -> Box:
        """The box round what is in `box`, in the measures around the group."""
        points = [
            (self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f)
            for x in (box.left, box.right)
            for y in (box.bottom, box.top)
        ]
        return Box(*map(min, *points), *map(max, *points))

    def before(self, outer: Matrix) -> Matrix:
        """First this one, then the outer."""
        return Matrix(
            self.a * outer.a + self.b * outer.c,
            self.a * outer.b + self.b * outer.d,
            self.c * outer.a + self.d * outer.c,
            self.c * outer.b + self.d * outer.d,
            self.e * outer.a + self.f * outer.c + outer.e,
            self.e * outer.b + self.f * outer.d + outer.f,
        )


class Thing(NamedTuple):
    """A handle of something on a page, and what takes its measures to the page's."""

    handle: Address
    matrix: Matrix

    @property
    def box(self) -> Box:
        """The box round it on the page."""
        numbers = (c_float * 4)()
        quick("FPDFPageObj_GetBounds")(self.handle, *(Address(addressof(numbers) + 4 * side) for side in range(4)))
        return self.matrix.taken(Box(*numbers))


def things_on(page: Any, kind: int) -> Iterator[Thing]:
    """Everything of one of PDFium's kinds that stands on a page, group after group."""
    return _things(page, "FPDFPage", kind, Matrix(), 0)


def _things(holder: Any, functions: str, kind: int, matrix: Matrix, depth: int) -> Iterator[Thing]:
    """What stands on a page or in a group; both have functions of the same names."""
    group = library().FPDF_PAGEOBJ_FORM
    get_object = quick(f"{functions}_GetObject", Address)
    indexes = range(quick(f"{functions}_CountObjects")(holder))
    kinds = bytes(map(quick("FPDFPageObj_GetType"), map(get_object, repeat(holder), indexes)))
    for index in _positions(kinds, kind):
        yield Thing(get_object(holder, index), matrix)
    for index in _positions(kinds, group) if depth < _DEEPEST else ():
        inner = get_object(holder, index)
        yield from _things(inner, "FPDFFormObj", kind, _matrix_of(inner).before(matrix), depth + 1)


def _positions(kinds: bytes, kind: int) -> Iterator[int]:
    at = kinds.find(kind)
    while at >= 0:
        yield at
        at = kinds.find(kind, at + 1)


def _matrix_of(group: Address) -> Matrix:
    numbers = (c_float * 6)(1, 0, 0, 1, 0, 0)
    quick("FPDFPageObj_GetMatrix")(group, Address(addressof(numbers)))
    return Matrix(*numbers)
