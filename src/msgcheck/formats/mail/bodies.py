"""The bodies of a message as blocks: web pages, and text as it is typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeGuard

from msgcheck.formats.html.passages import Found, Unread
from msgcheck.formats.html.places import FileAt, placed
from msgcheck.formats.html.walk import walk
from msgcheck.formats.limits import Limits
from msgcheck.formats.mail.place import Place
from msgcheck.formats.mail.plain import Flow, paragraphs
from msgcheck.model import Block, Gap, Held, Location

PART = "body"  # of the `Location` of what stands in one


def web_page(page: str, place: Place, limits: Limits, file_at: FileAt) -> Iterator[Block | Gap]:
    """What a body in HTML says and shows; a page that it shows in a frame, and that is at hand, is read by itself."""
    found = [one for one in walk(page, False, limits) if not (_is_frame(one) and file_at(one.source))]
    for one in placed(found, page, place.label, file_at):
        if isinstance(one, Block):
            yield replace(one, location=_in_body(one.location, place))
        elif one.enclosed is None:
            yield one
        else:
            yield replace(one, enclosed=replace(one.enclosed, location=_in_body(one.enclosed.location, place)))


def _is_frame(one: Found) -> TypeGuard[Unread]:
    return isinstance(one, Unread) and one.held is Held.OTHER


def _in_body(location: Location, place: Place) -> Location:
    return replace(location, part=PART, address=f"{place.address} {location.address}")


def typed(text: str, place: Place, limits: Limits, flow: Flow = Flow()) -> Iterator[Block]:  # noqa: B008 - it is frozen
    """What a body in plain text says."""
    for number, paragraph in enumerate(paragraphs(text, flow), 1):
        limits.hold_pieces(number)
        element = "quotation" if paragraph.quoted else "paragraph"
        label = f"{place.label} › line {paragraph.line}{' › Quotation' if paragraph.quoted else ''}"
        address = place.chars(paragraph.start, paragraph.end)
        yield Block(paragraph.text, Location(PART, paragraph.line, element, label, address))
