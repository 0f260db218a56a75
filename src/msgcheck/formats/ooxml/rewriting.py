"""Rewriting a package: it is toured as for reading, and where an edited passage comes by its nodes get a new text.

Only the parts that hold an edit are written anew, and in them only the text of those nodes; see `nodes`, `repacking`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from msgcheck.formats.limits import Limits
from msgcheck.formats.ooxml.names import Element, tags
from msgcheck.formats.ooxml.nodes import Nodes, Renewal
from msgcheck.formats.ooxml.package import Package
from msgcheck.formats.ooxml.passage import Passage, Piece
from msgcheck.formats.ooxml.protection import hold_mendable
from msgcheck.formats.ooxml.tour import Met, Placed
from msgcheck.formats.ooxml.twins import Twins
from msgcheck.formats.repacking import repacked
from msgcheck.formats.rewritten import NOT_FOUND, Rewritten, by_address, sound
from msgcheck.formats.spreading import spread
from msgcheck.model import Edit, Refusal

TourOf = Callable[[Package], Iterable[Met]]

_MAY_GO = tags("w:softHyphen", "w:noBreakHyphen", "w:sym")  # that stand for a character within a name
_ADDRESS = "it is an address, not a text"
_WORKED_OUT = "it is worked out or kept elsewhere, and would come back"


def rewrite(content: bytes, edits: Sequence[Edit], tour: TourOf, limits: Limits) -> Rewritten:
    """The package `content` with the edits made. Unmendable where nothing may be changed in it."""
    package = KeptPackage(content, limits, edits)
    hold_mendable(package)
    changes = Changes(package)
    waiting = by_address(edits)
    for met in tour(package):
        if isinstance(met, Placed) and (some := waiting.pop(met.block.location.address, None)):
            changes.make(some, met)
    lost = [Refusal(edit, NOT_FOUND) for some in waiting.values() for edit in some]
    return Rewritten(repacked(content, changes.parts(), limits), (*changes.refusals, *lost))


class KeptPackage(Package):
    """A package that keeps the nodes of the parts that edits are about."""

    def __init__(self, content: bytes, limits: Limits, edits: Iterable[Edit]) -> None:
        super().__init__(content, limits)
        self._about = {part_of(edit).lower() for edit in edits}
        self._nodes: dict[str, Nodes] = {}

    def root(self, name: str) -> Element:
        """As of every package; of a part that edits are about it is the root whose nodes are kept."""
        return self.nodes(name).root if name.lower() in self._about else super().root(name)

    def nodes(self, name: str) -> Nodes:
        """The nodes of the part of that name, the same whenever they are asked for."""
        key = name.lower()
        if key not in self._nodes:
            self._nodes[key] = Nodes(self.content(name))
        return self._nodes[key]


def part_of(edit: Edit) -> str:
    """The name of the part that the edit is about."""
    return edit.location.address.rpartition("#")[0]


class Changes:
    """New texts for nodes, part by part, while a tour goes by."""

    def __init__(self, package: KeptPackage) -> None:
        self.refusals: list[Refusal] = []
        self._package = package
        self._twins = Twins(package)
        self._renewals: dict[str, list[Renewal]] = {}

    def make(self, edits: Sequence[Edit], met: Placed) -> None:
        """Make the edits of one passage, and wherever the file says the same text again for other readers."""
        fitting, refusals = sound(edits, met.block.text)
        self.refusals += refusals
        if met.passage.opaque:
            self.refusals += [Refusal(edit, _ADDRESS) for edit in fitting]
            return
        made, refusals = renewals(met.passage, fitting)
        self.refusals += refusals
        refused = {refusal.edit for refusal in refusals}
        kept = [edit for edit in fitting if edit not in refused]
        if kept:
            name = part_of(kept[0])
            self._add(name, made)
            for part, passage in self._twins.of(name, met.passage):
                self._add(part, renewals(passage, kept)[0])

    def parts(self) -> dict[str, bytes]:
        """The parts that change, by the names that the package has them under."""
        return {
            self._package.written_name(name): self._package.nodes(name).renewed(renewals)
            for name, renewals in self._renewals.items()
        }

    def _add(self, part: str, some: Iterable[Renewal]) -> None:
        known = self._renewals.setdefault(part, [])
        met = {(one.piece.element, one.piece.attribute, one.piece.tail) for one in known}
        known += [one for one in some if (one.piece.element, one.piece.attribute, one.piece.tail) not in met]


def renewals(passage: Passage, edits: Sequence[Edit]) -> tuple[list[Renewal], list[Refusal]]:
    """The new texts of the pieces of a passage for sound edits, and the edits that cannot be made."""
    pieces = passage.pieces
    fixed = [number for number, piece in enumerate(pieces) if piece.fixed and not _may_go(piece)]
    if len(fixed) == len(pieces):
        return [], [Refusal(edit, _WORKED_OUT) for edit in edits]
    texts, refusals = spread([piece.text for piece in pieces], edits, fixed)
    pairs = [(piece, text) for piece, text in zip(pieces, texts, strict=True) if piece.text != text]
    if any(piece.fixed and text for piece, text in pairs):
        return [], [Refusal(edit, _WORKED_OUT) for edit in edits]
    return [Renewal(piece, None if piece.fixed else text) for piece, text in pairs], refusals


def _may_go(piece: Piece) -> bool:
    return piece.element.tag in _MAY_GO
