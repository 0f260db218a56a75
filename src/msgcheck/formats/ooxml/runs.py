"""The runs of a paragraph of a document, gathered to one text (ISO/IEC 29500-1, 17.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgcheck.formats.ooxml.fields import Fields
from msgcheck.formats.ooxml.names import Element, attribute, is_on, tags, whole_number
from msgcheck.formats.ooxml.passage import Found, Passage, Piece, embedded_file

_FIXED = {
    "w:br": "\n",
    "w:cr": "\n",
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:noBreakHyphen": "\N{NON-BREAKING HYPHEN}",
    "w:softHyphen": "\N{SOFT HYPHEN}",
}
_SYMBOLS = {0xD2: "®", 0xE2: "®", 0xD3: "©", 0xE3: "©", 0xD4: "™", 0xE4: "™"}  # those that stand in names
_TEXT = ("w:t", "m:t")
_NOTES = ("w:footnoteReference", "w:endnoteReference")
RUN_CONTENT = frozenset((
    *_TEXT, *_FIXED, *_NOTES,
    "w:vanish", "w:sym", "w:fldChar", "w:instrText", "w:fldSimple", "w:ddList", "w:hyperlink", "w:subDoc",
))  # fmt: skip
_TAB_STOPS = tags("w:tabs")
_ENTRY = tags("w:listEntry")
_RESULT = tags("w:result")


class Runs:
    """Gathers what stands in the runs of a story, paragraph by paragraph; fields run over paragraphs.

    Of the paragraph that is being read, `pieces` is the text that shows, `hidden` the text that does not, `objects`
    are drawings, pictures and embedded files, and `others` what is said apart from the text, such as where links
    lead. `notes` are the references to notes of the whole story.
    """

    def __init__(self, story: Element) -> None:
        self.notes: list[Element] = []
        self._fields = Fields(story)
        self._hidden_run: Element | None = None
        self._code: list[Piece] = []
        self.begin_paragraph()

    def begin_paragraph(self) -> None:
        """Forget the paragraph that has been read."""
        self.pieces: list[Piece] = []
        self.hidden: list[Piece] = []
        self.objects: list[Element] = []
        self.others: list[Found] = []

    @property
    def hold_something(self) -> bool:
        """Whether the paragraph holds anything so far."""
        return bool(self.pieces or self.objects or self.others or self.hidden)

    def take(self, node: Element, name: str) -> None:
        """Add what `node`, whose name is one of RUN_CONTENT, says."""
        if name in _TEXT:
            piece = Piece(node.text or "", node)
            if self._hidden_run is None and self._fields.shows:  # as a rule, and there are many
                self.pieces.append(piece)
            else:
                self._say(piece)
        elif name in _FIXED:
            if not _is_tab_stop(node):
                self._say(Piece(_FIXED[name], node, fixed=True))
        elif name in _NOTES:
            self.notes.append(node)
        else:
            self._take_rarity(node, name)

    def _take_rarity(self, node: Element, name: str) -> None:
        if name == "w:fldChar":
            self.others.extend(self._end_code())
            self._fields.pass_mark(node)
        elif name == "w:instrText":
            self._code.append(Piece(node.text or "", node))
        elif name == "w:vanish":
            self._hide_run(node)
        elif name == "w:sym":
            self._say(Piece(_symbol(node), node, fixed=True))
        elif name == "w:ddList":
            self.pieces.extend(_chosen(node))
        elif name == "w:subDoc":
            self.others.append(embedded_file("Subdocument"))
        elif name == "w:fldSimple":
            self._code += _value(node, "w:instr")
            self.others.extend(self._end_code())
        elif tooltip := _value(node, "w:tooltip"):
            self.others.append(Passage("link tooltip", "Link tooltip", tooltip))

    def _say(self, piece: Piece) -> None:
        if self._fields.shows:
            is_hidden = self._hidden_run is not None and piece.element.getparent() is self._hidden_run
            (self.hidden if is_hidden else self.pieces).append(piece)

    def _hide_run(self, vanish: Element) -> None:
        properties = vanish.getparent()
        if properties is not None and is_on(vanish):
            self._hidden_run = properties.getparent()

    def _end_code(self) -> Iterator[Passage]:
        """A field's code says nothing to a reader, but where a link leads."""
        if "HYPERLINK" in "".join(piece.text for piece in self._code):
            yield Passage("link target", "Link target", tuple(self._code), opaque=True)
        self._code = []


def _is_tab_stop(node: Element) -> bool:
    """Whether a w:tab is no tab but where one would go, among the properties of a paragraph."""
    holder = node.getparent()
    return holder is not None and holder.tag in _TAB_STOPS


def _symbol(node: Element) -> str:
    """The character of a symbol font; fonts of the old kind have theirs in the private use area from F000 on."""
    code = _hexadecimal(attribute(node, "w:char") or "")
    if attribute(node, "w:font") == "Symbol" and code & 0xFF in _SYMBOLS:
        return _SYMBOLS[code & 0xFF]
    is_character = " " <= chr(code) < "\ud800" or chr(code) > "\udfff"
    return chr(code) if is_character else ""


def _hexadecimal(digits: str) -> int:
    return int(digits, 16) if re.fullmatch("[0-9A-Fa-f]{1,4}", digits) else 0


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
