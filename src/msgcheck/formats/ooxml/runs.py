"""The runs of a paragraph of a document, gathered to one text (ISO/IEC 29500-1, 17.3)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from msgcheck.formats.ooxml.fields import Fields
from msgcheck.formats.ooxml.iteration import pass_over
from msgcheck.formats.ooxml.names import Element, attribute, is_on, tags, whole_number
from msgcheck.formats.ooxml.passage import EMBEDDED, Found, Passage, Piece, Unread

_FIXED = {
    "w:br": "\n",
    "w:cr": "\n",
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:noBreakHyphen": "\N{NON-BREAKING HYPHEN}",
    "w:softHyphen": "\N{SOFT HYPHEN}",
}
_TEXT = ("w:t", "m:t")
_LEFT_OUT = ("w:del", "w:moveFrom", "w:pPr")
_OBJECTS = ("w:drawing", "w:pict", "w:object")
_NOTES = ("w:footnoteReference", "w:endnoteReference")
_INSIDE = tags(
    *_TEXT, *_FIXED, *_LEFT_OUT, *_OBJECTS, *_NOTES,
    "w:sym", "w:vanish", "w:fldChar", "w:instrText", "w:fldSimple", "w:ddList", "w:hyperlink", "w:subDoc",
)  # fmt: skip
_ENTRY = tags("w:listEntry")
_RESULT = tags("w:result")


@dataclass(slots=True)
class Gathered:
    """What one paragraph holds: its text, its hidden text, what is anchored in it, and what else it says."""

    pieces: list[Piece] = field(default_factory=list)
    hidden: list[Piece] = field(default_factory=list)
    objects: list[Element] = field(default_factory=list)
    notes: list[Element] = field(default_factory=list)
    others: list[Found] = field(default_factory=list)


def gather(paragraph: Element, fields: Fields) -> Gathered:
    """What `paragraph` (w:p) holds. `fields` is left as it stands at the paragraph's end."""
    return _Gathering(paragraph, fields).gathered


class _Gathering:
    """One pass over a paragraph's runs, in document order."""

    def __init__(self, paragraph: Element, fields: Fields) -> None:
        self.gathered = Gathered()
        self._fields = fields
        self._hidden_run: Element | None = None
        self._code: list[Piece] = []
        nodes = paragraph.iter(*_INSIDE)
        for node in nodes:
            self._take(node, _INSIDE[node.tag], nodes)

    def _take(self, node: Element, name: str, nodes: Iterator[Element]) -> None:
        if name in _TEXT:
            self._say(Piece(node.text or "", node))
        elif name in _FIXED:
            self._say(Piece(_FIXED[name], node, fixed=True))
        elif name in _LEFT_OUT:
            pass_over(node, nodes, _INSIDE)
        elif name in _OBJECTS:
            pass_over(node, nodes, _INSIDE)
            self.gathered.objects.append(node)
        elif name in _NOTES:
            self.gathered.notes.append(node)
        else:
            self._take_rarity(node, name)

    def _take_rarity(self, node: Element, name: str) -> None:
        if name == "w:fldChar":
            self._end_code()
            self._fields.pass_mark(node)
        elif name == "w:instrText":
            self._code.append(Piece(node.text or "", node))
        elif name == "w:vanish":
            self._hide_run(node)
        elif name == "w:sym":
            self._say(Piece(_symbol(node), node, fixed=True))
        elif name == "w:ddList":
            self.gathered.pieces += _chosen(node)
        elif name == "w:subDoc":
            self.gathered.others.append(Unread("Subdocument", EMBEDDED))
        elif name == "w:fldSimple":
            self._code += _value(node, "w:instr")
            self._end_code()
        elif tooltip := _value(node, "w:tooltip"):
            self.gathered.others.append(Passage("link tooltip", "Link tooltip", tooltip))

    def _say(self, piece: Piece) -> None:
        if self._fields.shows:
            is_hidden = self._hidden_run is not None and piece.element.getparent() is self._hidden_run
            (self.gathered.hidden if is_hidden else self.gathered.pieces).append(piece)

    def _hide_run(self, vanish: Element) -> None:
        properties = vanish.getparent()
        if properties is not None and is_on(vanish):
            self._hidden_run = properties.getparent()

    def _end_code(self) -> None:
        """A field's code says nothing to a reader, but where a link leads."""
        if "HYPERLINK" in "".join(piece.text for piece in self._code):
            self.gathered.others.append(Passage("link target", "Link target", tuple(self._code), opaque=True))
        self._code = []


def _symbol(node: Element) -> str:
    """The character of a symbol font; fonts of the old kind have theirs in the private use area."""
    try:
        return chr(int(attribute(node, "w:char") or "", 16))
    except (ValueError, OverflowError):
        return ""


def _chosen(choices: Element) -> tuple[Piece, ...]:
    """The entry of a drop-down form field that is chosen and shows."""
    result = next(choices.iterchildren(*_RESULT), None)
    position = 0 if result is None else whole_number(attribute(result, "w:val"))
    entries = list(choices.iterchildren(*_ENTRY))
    return _value(entries[position], "w:val") if position < len(entries) else ()


def _value(node: Element, name: str) -> tuple[Piece, ...]:
    """The attribute `name` of `node` as pieces: none where it is absent."""
    for spelling in tags(name):
        if value := node.get(spelling):
            return (Piece(value, node, spelling),)
    return ()
