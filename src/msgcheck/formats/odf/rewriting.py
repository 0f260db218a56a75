"""Rewriting an OpenDocument file: it is toured as for reading, and the nodes of edited passages get a new text.

Only the parts that hold an edit are written anew, and in them only the text of those nodes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from msgcheck.errors import Unmendable
from msgcheck.formats.limits import Limits
from msgcheck.formats.odf.bonds import Bonds
from msgcheck.formats.odf.names import NO_ELEMENTS, Element, tag, tags
from msgcheck.formats.odf.parts import Parts
from msgcheck.formats.ooxml.nodes import Renewal
from msgcheck.formats.ooxml.package import BrokenPart
from msgcheck.formats.ooxml.passage import Passage, Piece
from msgcheck.formats.ooxml.rewriting import Node, node_of, part_of, renewals, written
from msgcheck.formats.ooxml.tour import Met, Placed
from msgcheck.formats.repacking import repacked
from msgcheck.formats.rewritten import NOT_FOUND, Rewritten, applied, by_address, sound
from msgcheck.model import Edit, Refusal

TourOf = Callable[[Parts], Iterable[Met]]

_SIGNED = "is digitally signed, and a change would break the signature: remove the signature first"
_LOCKED = "is to be opened for reading only, says its author: take that off first"
_ADDRESS = "it is an address, not a text"
_NAME = "formulas may refer to it by this name"
_PROTECTED = "its sheet or section is protected"

_SIGNATURES = "META-INF/documentsignatures.xml"
_SETTINGS = "settings.xml"
_READ_ONLY = re.compile(rb'"LoadReadonly"[^>]*>\s*true')
_INDICES = tags(  # these are made of other texts, and are locked as a rule
    "text:table-of-content",
    "text:alphabetical-index",
    "text:illustration-index",
    "text:table-index",
    "text:object-index",
    "text:user-index",
    "text:bibliography",
)
_PROTECTED_ATTRIBUTES = (tag("table:protected"), tag("text:protected"))
_WHITE_SPACE = re.compile("[ \t\r\n]+")
_COLLAPSES = re.compile("[ \t\r\n]{2}|[\t\r\n]")


def rewrite(content: bytes, edits: Sequence[Edit], tour: TourOf, limits: Limits) -> Rewritten:
    """The file `content` with the edits made. Unmendable where nothing may be changed in it."""
    parts = Parts(content, limits, map(part_of, edits))
    _hold_mendable(parts)
    bonds = Bonds(parts)
    refusals: list[Refusal] = []
    changed: defaultdict[str, dict[Node, Renewal]] = defaultdict(dict)
    waiting = by_address(edits)
    for met in tour(parts):
        if isinstance(met, Placed) and (some := waiting.pop(met.block.location.address, None)):
            fitting, unsound = sound(some, met.block.text)
            made, refused = _made(met.passage, fitting, bonds)
            refusals += [*unsound, *refused]
            changed[part_of(some[0])] |= {node_of(one): one for one in made}
    refusals += [Refusal(edit, NOT_FOUND) for some in waiting.values() for edit in some]
    exchanged = {name: parts.nodes(name).renewed([*some.values()]) for name, some in changed.items() if some}
    return Rewritten(repacked(content, exchanged, limits), tuple(refusals))


def _hold_mendable(parts: Parts) -> None:
    """Raise Unmendable where changes are not to be made."""
    if parts.holds(_SIGNATURES):
        raise Unmendable(_SIGNED)
    try:
        if parts.holds(_SETTINGS) and _READ_ONLY.search(parts.unpacked(_SETTINGS)):
            raise Unmendable(_LOCKED)
    except BrokenPart:
        return  # settings that cannot be read forbid nothing


def _made(passage: Passage, edits: list[Edit], bonds: Bonds) -> tuple[list[Renewal], list[Refusal]]:
    new = applied(passage.text, edits)
    if reason := _why_not(passage, new, bonds):
        return [], [Refusal(edit, reason) for edit in edits]
    made, refusals = renewals(passage, edits, _source)
    return ([*made, *bonds.renewals(passage, new)], []) if not refusals else (made, refusals)


def _why_not(passage: Passage, new: str, bonds: Bonds) -> str | None:
    """Why a passage is not to be changed; None where it may be."""
    if passage.opaque:
        return _ADDRESS
    if passage.element in ("sheet name", "defined name"):
        return _NAME
    for around in _with_what_is_around(passage.pieces[0].element):
        if around.tag not in _INDICES and any(around.get(attribute) == "true" for attribute in _PROTECTED_ATTRIBUTES):
            return _PROTECTED
    return bonds.why_not(passage, new)


def _with_what_is_around(element: Element) -> Iterable[Element]:
    return (element, *element.iterancestors())


def _source(piece: Piece, text: str) -> str | None:
    """What has to stand in the node of a piece, in which white space collapses, so that it says `text`.

    None where it cannot say that, or where the text stands behind what is no element, such as a remark.
    """
    if piece.element.tag in NO_ELEMENTS:
        return None
    before = written(piece)
    collapsed = _WHITE_SPACE.sub(" ", before)
    if piece.attribute is not None or piece.fixed:
        return text
    if before == piece.text and _COLLAPSES.search(before):
        return text  # a description, in which nothing collapses
    if collapsed not in (piece.text, f" {piece.text}") or _COLLAPSES.search(text):
        return None
    return text if collapsed == piece.text else f" {text}"
