"""Where a walk through an RTF file is, and what it has found: the groups that are open, and what holds in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from msgcheck.formats.labels import Labels
from msgcheck.formats.limits import Limits
from msgcheck.formats.rtf.characters import pieces
from msgcheck.formats.rtf.charsets import WESTERN, Charset
from msgcheck.formats.rtf.drawing import Drawing
from msgcheck.formats.rtf.marginals import Marginals
from msgcheck.formats.rtf.outline import Outline, Style
from msgcheck.formats.rtf.passage import Passage, Piece
from msgcheck.formats.rtf.places import Part
from msgcheck.formats.rtf.story import Story


class Value:
    """Text that is none of a story: a property, the instruction of a field. `then` is told it when it has ended."""

    def __init__(self, then: Callable[[Sequence[Piece]], None]) -> None:
        self._then = then
        self._pieces: list[Piece] = []

    def say(self, pieces: Iterable[Piece], _: bool) -> None:
        """Add text; whether it would be hidden does not matter here."""
        self._pieces.extend(pieces)

    def end(self) -> None:
        """There is no more to come."""
        self._then(self._pieces)


class Choice(Value):
    """The entries of a list in a form, one of which shows: the one with that number, counted from 0."""

    def __init__(self, then: Callable[[Sequence[Piece]], None]) -> None:
        super().__init__(then)
        self.entries: list[Sequence[Piece]] = []
        self.chosen: int | None = None
        self.usual = 0

    def say(self, pieces: Iterable[Piece], _: bool) -> None:
        """What stands between the entries does not show."""

    def end(self) -> None:
        """The entry that is chosen, if there is one."""
        chosen = self.usual if self.chosen is None else self.chosen
        if 0 <= chosen < len(self.entries):
            self._then(self.entries[chosen])


class State(NamedTuple):
    """What holds in a group, and in those inside it until they say otherwise.

    `story` is what the group stands in, `into` where its text goes: that story, a value, or nowhere. `charset` is None
    where it is the usual one; `fallback` says how many bytes follow a character's number in Unicode for programs that
    do not know that, `level` how many tables deep the paragraph stands.
    """

    story: Story
    into: Story | Value | None
    drawing: Drawing | None = None
    charset: Charset | None = None
    fallback: int = 1
    is_hidden: bool = False
    is_deleted: bool = False
    level: int = 0
    style: Style = Style()


class Walk:
    """A walk through the RTF in `content`; `state` is that in the innermost group.

    UnreadableDocument where the file nests or says more than the limits allow.
    """

    def __init__(self, content: bytes, limits: Limits) -> None:
        self.content = content
        self.limits = limits
        self.code_page = WESTERN
        self.fonts: dict[int, Charset] = {}
        self.usual_font = 0
        self.headings: dict[int, str] = {}
        self.marginals = Marginals()
        self.property_name = ""
        self.property_type = 0
        self.body = Story(lambda _: None, Labels(), outline=Outline(self.headings))
        self.state = State(self.body, self.body)
        self.groups: list[State] = []
        self._notes: dict[str, list[Part]] = {"Footnote": [], "Endnote": []}
        self._numbers = dict.fromkeys(self._notes, 0)
        self._comments: list[Part] = []
        self._comment_labels = Labels()
        self._properties: list[Passage] = []
        self._pieces = 0

    @property
    def parts(self) -> Iterator[Part]:
        """What has been found, in the order in which a reader meets it."""
        yield Part("body", "", self.body.found)
        for one in self.marginals.that_show():
            yield Part(one.kind, one.label, one.found)
        yield from self._notes["Footnote"]
        yield from self._notes["Endnote"]
        yield from self._comments
        yield Part("properties", "Properties", list(self._properties))

    def open_group(self) -> None:
        """A group begins."""
        self.groups.append(self.state)
        self.limits.hold_xml_depth(len(self.groups))

    def close_group(self) -> None:
        """The innermost group ends, and with it what has begun in it."""
        ended, self.state = self.state, self.groups.pop()
        if ended is self.state:
            return
        if isinstance(ended.into, Value) and ended.into is not self.state.into:
            ended.into.end()
        if ended.drawing is not None and ended.drawing is not self.state.drawing:
            ended.drawing.end()
        if ended.story is not self.state.story:
            ended.story.end(ended.level, ended.style)

    def characters(self, start: int, end: int) -> None:
        """The characters that are written between those offsets."""
        state = self.state
        if state.into is not None and not state.is_deleted:
            self.say(pieces(self.content, start, end, state.charset or self.usual_charset, state.fallback))

    def say(self, said: Sequence[Piece]) -> None:
        """Text, which goes where the state lets it."""
        state = self.state
        if state.into is not None and not state.is_deleted:
            self.count(len(said))
            state.into.say(said, state.is_hidden)

    def count(self, pieces: int) -> None:
        """So many pieces of text are to be kept, or other things as large."""
        self._pieces += pieces
        if self._pieces > self.limits.pieces:
            self.limits.hold_pieces(self._pieces)

    @property
    def usual_charset(self) -> Charset:
        """That of text for which no font is given."""
        return self.fonts.get(self.usual_font, self.code_page)

    def add_note(self, note: Story) -> None:
        """A footnote or endnote has ended; those that have a sign of their own instead of a number are not counted."""
        kind = "Endnote" if note.is_endnote else "Footnote"
        self._numbers[kind] += note.has_number
        label = f"{kind} {self._numbers[kind]}" if note.has_number else kind
        if note.found:
            self._notes[kind].append(Part(kind.lower(), label, note.found))

    def add_comment(self, comment: Story) -> None:
        """A comment has ended."""
        if comment.found:
            self._comments.append(Part("comment", self._comment_labels.next("Comment"), comment.found))

    def add_property(self, label: str, said: Sequence[Piece]) -> None:
        """Something that the document says about itself."""
        if said:
            self._properties.append(Passage("property", label, tuple(said)))
