"""XML from strangers, parsed with care: nothing is fetched, no entity is expanded, nothing grows beyond measure.

Most parts are parsed whole. Those that may be huge, a sheet of a million cells, come row by row and are forgotten
row by row.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypedDict, cast

from lxml import etree

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.ooxml import alternatives
from msgcheck.formats.ooxml.names import Element, Tags
from msgcheck.formats.zipped import BrokenPart

_FAULTS = (etree.LxmlError, ValueError)
_DAMAGED = "is damaged: a part of it cannot be read"
_TRAP = "nests its contents too deep, or expands them too far, to be honest"
_ENTITIES = "declares XML entities, which is never needed and may be a trap"
_IN_ONE_PIECE = 16 * 1024 * 1024  # bytes of XML held at a time of a part that comes in pieces
_TOO_LONG = "holds a row or a list of more than 16 MB, the most that is read in one piece"
_FEED = 64 * 1024  # bytes parsed at a time


class _Care(TypedDict):
    resolve_entities: bool
    no_network: bool
    load_dtd: bool
    huge_tree: bool


# To collect no ids (collect_ids=False) would be no care at all: with that, a document type is fetched from the disk.
_CARE = _Care(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


def parser() -> etree.XMLParser:
    """A parser that can be used for many parts, one after the other."""
    return etree.XMLParser(**_CARE)


def parsed(content: bytes, with_parser: etree.XMLParser) -> Element:
    """The root of the XML in `content`, of alternate content only what shows; BrokenPart where it is no XML."""
    return _showing(whole(content, with_parser), content)


def whole(content: bytes, with_parser: etree.XMLParser) -> Element:
    """The root of the XML in `content` with all that stands in it; BrokenPart where it is no XML."""
    try:
        root = etree.fromstring(content, with_parser)
    except _FAULTS as fault:
        raise _told(fault) from fault
    _hold_no_entities(root)
    return root


def in_pieces(content: bytes, tags: Tags) -> Iterator[Element]:
    """The elements of those tags in `content`, whole, as they end; last of all the root without them.

    Each is forgotten when the next is asked for. Raises BrokenPart where the XML breaks off, after what stands before.
    """
    pulling = etree.XMLPullParser(("end",), tag=tuple(tags), **_CARE)
    held = 0
    for start in range(0, len(content), _FEED):
        try:
            pulling.feed(content[start : start + _FEED])
        except _FAULTS as fault:
            raise _told(fault) from fault
        held += _FEED
        for _, element in cast(Iterator[tuple[str, Element]], pulling.read_events()):
            if held:
                _hold_no_entities(element)
                held = 0
            yield element
            _forget(element)
        if held > _IN_ONE_PIECE:
            raise UnreadableDocument(_TOO_LONG)
    try:
        root = pulling.close()
    except _FAULTS as fault:
        raise _told(fault) from fault
    _hold_no_entities(root)
    yield _showing(root, content)


def _showing(root: Element, content: bytes) -> Element:
    """`root` without the branches of alternate content that do not show."""
    if alternatives.MARK in content:
        alternatives.keep_what_shows(root)
    return root


def _hold_no_entities(element: Element) -> None:
    """Refuse a part that declares any. A document type that only names itself does no harm, and older books have it."""
    declared = element.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):  # type: ignore[attr-defined]
        raise UnreadableDocument(_ENTITIES)


def _forget(element: Element) -> None:
    """Let go of what is in `element` and of all that stands before it beside it."""
    element.clear()
    around = element.getparent()
    while around is not None and element.getprevious() is not None:
        del around[0]


def _told(fault: Exception) -> UnreadableDocument:
    """What a fault in the XML means to a user."""
    if isinstance(fault, etree.XMLSyntaxError):
        code = fault.code  # type: ignore[attr-defined]
        if code == etree.ErrorTypes.ERR_RESOURCE_LIMIT:
            return UnreadableDocument(_TRAP)
    return BrokenPart(_DAMAGED)
