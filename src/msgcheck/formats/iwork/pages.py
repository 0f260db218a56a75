"""A document of Pages: its body, then headers, notes and boxes, tables and comments."""

from __future__ import annotations

from collections.abc import Iterator

from msgcheck.formats.iwork.objects import Objects
from msgcheck.formats.iwork.reading import Place, Reading
from msgcheck.formats.iwork.texts import STORAGES, Role, role_of
from msgcheck.formats.limits import Limits
from msgcheck.model import Block, Gap


def tour_pages(objects: Objects, limits: Limits) -> Iterator[Block | Gap]:
    """Everything a document says."""
    place = Place("body", None, "")
    body_first = sorted(objects, key=lambda one: one.kind not in STORAGES or role_of(one) is not Role.BODY)
    yield from Reading(objects, limits).everything(body_first, place, {})
