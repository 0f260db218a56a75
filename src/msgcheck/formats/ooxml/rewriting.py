"""Rewriting a package: it is toured as for reading, and where an edited passage comes by its nodes get a new text.

Only the parts that hold an edit are written anew, and in them only the text of those nodes; see `nodes`, `repacking`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import chain, groupby
from operator import attrgetter

from msgcheck.formats.limits import Limits
from msgcheck.formats.ooxml.cell_bonds import Bonds
from msgcheck.formats.ooxml.cell_texts import CELL, SHEET_NAME, CellTexts
from msgcheck.formats.ooxml.chart import shows_a_cell
from msgcheck.formats.ooxml.coded_texts import CodedTexts, is_coded
from msgcheck.formats.ooxml.kept import KeptPackage
from msgcheck.formats.ooxml.names import Element, tags
from msgcheck.formats.ooxml.nodes import PLAIN, Hand, Renewal
from msgcheck.formats.ooxml.package import Package
from msgcheck.formats.ooxml.passage import Passage, Piece
from msgcheck.formats.ooxml.portions import Portion, Portions
from msgcheck.formats.ooxml.protection import hold_mendable
from msgcheck.formats.ooxml.tour import Met, Placed
from msgcheck.formats.ooxml.tracking import Tracker, can_be_tracked
from msgcheck.formats.ooxml.twins import Twins
from msgcheck.formats.repacking import repacked
from msgcheck.formats.rewritten import NOT_FOUND, Rewritten, Tracking, by_address, sound
from msgcheck.formats.spreading import Change, changes
from msgcheck.model import Edit, Refusal

Node = tuple[Element, str | None, bool]  # an element, and what of it: an attribute, or the text behind it
SourceOf = Callable[[Piece, str], str | None]
TourOf = Callable[[Package], Iterable[Met]]

_MAY_GO = tags("w:softHyphen", "w:noBreakHyphen", "w:sym")  # that stand for a character within a name
_ADDRESS = "it is an address, not a text"
_OF_A_CELL = "it shows what a cell says that stays as it is"
_NOT_TRACKED = "changes of it cannot be tracked"
_UNUSUAL = "it is written in an unusual way"
_WORKED_OUT = "it is worked out or kept elsewhere, and would come back"


def rewrite(
    content: bytes, edits: Sequence[Edit], tour: TourOf, limits: Limits, tracking: Tracking | None = None
) -> Rewritten:
    """The package `content` with the edits made, as tracked changes where `tracking` says whose they are.

    Unmendable where nothing may be changed in it.
    """
    package = KeptPackage(content, limits, map(part_of, edits), only_they_matter=True)
    hold_mendable(package)
    changes = Changes(package, tracking)
    waiting = by_address(edits)
    for met in tour(package):
        if isinstance(met, Placed):
            changes.pass_by(met)
            if some := waiting.pop(met.block.location.address, None):
                changes.make(some, met)
    lost = [Refusal(edit, NOT_FOUND) for some in waiting.values() for edit in some]
    return Rewritten(repacked(content, changes.parts(), limits), (*changes.refusals, *lost))


def as_it_stands(piece: Piece, text: str) -> str | None:
    """The source of a new text in a part that says all texts to the letter, as those of Office do."""
    return text if written(piece) == piece.text else None


def written(piece: Piece) -> str:
    """What stands in the node of a piece."""
    if piece.attribute is not None:
        return piece.element.get(piece.attribute, "")
    return (piece.element.tail if piece.tail else piece.element.text) or ""


def node_of(renewal: Renewal) -> Node:
    """The node that gets a new text."""
    _, element, attribute, _, is_tail = renewal.piece
    return element, attribute, is_tail


def part_of(edit: Edit) -> str:
    """The name of the part that the edit is about."""
    return edit.location.address.rpartition("#")[0]


class Changes:
    """New texts for nodes, part by part, while a tour goes by."""

    def __init__(self, package: KeptPackage, tracking: Tracking | None = None) -> None:
        self.refusals: list[Refusal] = []
        self._package = package
        self._tracking = tracking
        self._twins = Twins(package)
        bonds = Bonds(package)
        self._cells = CellTexts(package, bonds)
        self._coded = CodedTexts(bonds)
        self._repeated = Portions()
        self._showing_cells: list[tuple[Sequence[Edit], Passage]] = []
        self._renewals: dict[str, dict[Node, Renewal]] = defaultdict(dict)

    def pass_by(self, met: Placed) -> None:
        """Take note of a passage, whether it changes or not."""
        if met.passage.element == CELL:
            self._cells.pass_by(met.passage)

    def make(self, edits: Sequence[Edit], met: Placed) -> None:
        """Make the edits of one passage, and wherever the file says the same text again for other readers."""
        fitting, refusals = sound(edits, met.block.text)
        self.refusals += refusals
        if met.passage.opaque:
            self.refusals += [Refusal(edit, _ADDRESS) for edit in fitting]
        elif fitting and met.passage.element == CELL:
            self._make_in_cell(fitting, met.passage)
        elif fitting and is_coded(met.passage):
            self.refusals += self._coded.change(part_of(fitting[0]), met.passage, fitting)
        elif fitting and shows_a_cell(met.passage):
            self._showing_cells.append((fitting, met.passage))
        elif fitting:
            self._make_in_text(fitting, met.passage)

    def parts(self) -> dict[str, bytes]:
        """The parts that change, by the names that the package has them under; all refusals are known then."""
        for edits, passage in self._showing_cells:
            if passage.text in self._cells.staying:
                self.refusals += [Refusal(edit, _OF_A_CELL) for edit in edits]
            else:
                self._make_in_text(edits, passage)
        for name, renewal in chain(self._cells.finish(), self._coded.finish(), self._repeated.finish()):
            self._add(name, [renewal])
        hand = self._hand()
        changed = {
            name: self._package.nodes(name).renewed([*some.values()], hand=hand)
            for name, some in self._renewals.items()
        }
        if self._cells.copies:
            name = self._cells.strings_part
            changed[name] = self._package.nodes(name).renewed([*self._renewals[name].values()], self._cells.copies)
        return {self._package.written_name(name): content for name, content in changed.items()}

    def _hand(self) -> Hand:
        roots = (self._package.nodes(name).root for name in self._renewals)
        return Tracker(self._tracking, roots) if self._tracking else PLAIN

    def _make_in_cell(self, edits: Sequence[Edit], passage: Passage) -> None:
        for made in self._cells.change(part_of(edits[0]), passage, edits):
            if isinstance(made, Refusal):
                self.refusals.append(made)
            else:
                self._add(made[0], [made[1]])

    def _make_in_text(self, edits: Sequence[Edit], passage: Passage) -> None:
        if passage.element == SHEET_NAME and (reason := self._cells.why_no_sheet_name(passage.text, edits)):
            self.refusals += [Refusal(edit, reason) for edit in edits]
            return
        made, refusals = renewals(passage, edits)
        if self._tracking and not all(map(can_be_tracked, made)):
            made, refusals = [], [Refusal(edit, _NOT_TRACKED) for edit in edits]
        self.refusals += refusals
        refused = {refusal.edit for refusal in refusals}
        kept = [edit for edit in edits if edit not in refused]
        if kept:
            name = part_of(kept[0])
            self._add(name, made)
            for part, twin in self._twins.of(name, passage):
                made, _ = renewals(twin, kept)
                if not self._tracking or all(map(can_be_tracked, made)):
                    self._add(part, made)
            self._repeat(kept, name, passage)

    def _repeat(self, edits: Sequence[Edit], name: str, passage: Passage) -> None:
        """Make the edits of a passage also where it is repeated among other texts."""
        for part, around, start in self._twins.around(name, passage):
            moved = [replace(edit, start=start + edit.start, end=start + edit.end) for edit in edits]
            divided, _ = changes([piece.text for piece in around.pieces], moved)
            for change in (change for _, own in divided for change in own):
                piece = around.pieces[change.piece]
                if written(piece) == piece.text:
                    self._repeated.change(part, piece.element, Portion(change.start, change.end, change.after))

    def _add(self, part: str, some: Iterable[Renewal]) -> None:
        for one in some:
            self._renewals[part].setdefault(node_of(one), one)


def renewals(
    passage: Passage, edits: Sequence[Edit], source: SourceOf = as_it_stands
) -> tuple[list[Renewal], list[Refusal]]:
    """The new texts of the pieces of a passage for sound edits, and the edits that cannot be made.

    `source` says what has to stand in the node of a piece for a new text; None where that cannot be told.
    """
    pieces = passage.pieces
    fixed = [number for number, piece in enumerate(pieces) if piece.fixed and piece.element.tag not in _MAY_GO]
    if len(fixed) == len(pieces):
        return [], [Refusal(edit, _WORKED_OUT) for edit in edits]
    divided, refusals = changes([piece.text for piece in pieces], edits, fixed)
    made: list[Renewal] = []
    for number, some in groupby((change for _, own in divided for change in own), attrgetter("piece")):
        renewal = _renewal(pieces[number], tuple(some), source)
        if renewal is None:
            return [], [Refusal(edit, _UNUSUAL) for edit in edits]
        made.append(renewal)
    return made, refusals


def _renewal(piece: Piece, changes: tuple[Change, ...], source: SourceOf) -> Renewal | None:
    """The new text of a piece; None where its node cannot say that."""
    text = piece.text
    for _, start, end, after in reversed(changes):
        text = text[:start] + after + text[end:]
    if piece.fixed:
        return None if text else Renewal(piece, None)
    new = source(piece, text)
    return None if new is None else Renewal(piece, new, changes if written(piece) == piece.text else ())
