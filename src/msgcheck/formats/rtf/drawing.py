"""What is drawn in a document: pictures, shapes, embedded files (RTF 1.9.1, "Pictures", "Objects", "Shapes")."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from msgcheck.formats.inside import PICTURE
from msgcheck.formats.labels import within
from msgcheck.formats.rtf.enclosed import embedded_file, has_data, packed
from msgcheck.formats.rtf.passage import Passage, Piece, Unread
from msgcheck.formats.rtf.story import Story
from msgcheck.model import Held

EMBEDDED = "the embedded file was not read"
_CONTROL = "form controls are not read"
_FILLED_WITH = ("fillBlip", "lineFillBlip")
_ART = "gtextUNICODE"
_DESCRIPTIONS = {  # properties of shapes that say something: what that is, and its name for people
    "wzDescription": ("alternative text", "Alternative text"),
    "wzTooltip": ("link tooltip", "Link tooltip"),
}


class Drawing:
    """A picture or shape that hangs on a paragraph of `story`; `name` is that of the property that is being read."""

    def __init__(self, story: Story) -> None:
        self.name = ""
        self._story = story
        self._label = ""
        self._said: list[tuple[str, str, tuple[Piece, ...], bool]] = []

    def begin(self, kind: str) -> str:
        """The label of the next thing of that kind, which is drawn here."""
        self._label = self._story.labels.next(kind)
        return self._label

    def show_picture(self, content: bytes, at: int) -> None:
        """A picture, the data of which stand in the group that `at` is in."""
        if has_data(content, at):
            label = self.begin("Picture fill" if self.name in _FILLED_WITH else "Picture")
            self._story.beside.append(Unread(label, PICTURE, Held.PICTURE, at, partial(packed, content, at)))

    def be_called(self, pieces: Sequence[Piece]) -> None:
        """The property of that name is read next."""
        self.name = "".join([piece.text for piece in pieces]).strip()

    def have_value(self, pieces: Sequence[Piece]) -> None:
        """What the property says that is being read."""
        if self.name == _ART and pieces:
            self._story.beside.append(Passage("text box", self.begin("WordArt"), tuple(pieces)))
        elif self.name in _DESCRIPTIONS:
            self._said.append((*_DESCRIPTIONS[self.name], tuple(pieces), False))

    def lead_to(self, pieces: Sequence[Piece]) -> None:
        """Where the drawing leads as a link."""
        self._said.append(("link target", "Link target", tuple(pieces), True))

    def end(self) -> None:
        """What is said of the drawing comes after what it shows."""
        for element, name, pieces, is_address in self._said:
            self._story.beside.append(Passage(element, within(self._label or "Shape", name), pieces, is_address))


class EmbeddedObject(Drawing):
    """A file inside the document, or a control of a form; a picture of it is no picture of its own."""

    def __init__(self, story: Story, at: int) -> None:
        super().__init__(story)
        self._kind = "Embedded file"
        self._at = at
        self._unpack: Callable[[], bytes] | None = None
        self._is_outside = False

    def show_picture(self, content: bytes, at: int) -> None:
        """What the object looked like when it was last shown."""

    def be_control(self) -> None:
        """It is a control."""
        self._kind = "Form control"

    def lie_outside(self) -> None:
        """It is no more than a link to a file that is not in the document."""
        self._is_outside = True

    def have_data(self, content: bytes, at: int) -> None:
        """The file, the data of which stand in the group that `at` is in."""
        self._unpack = partial(embedded_file, content, at)

    def end(self) -> None:
        """Something that is not read, unless it lies outside."""
        if self._kind == "Form control":
            self._story.beside.append(Unread(self.begin(self._kind), _CONTROL))
        elif not self._is_outside:
            unread = Unread(self.begin(self._kind), EMBEDDED, Held.FILE, self._at, self._unpack)
            self._story.beside.append(unread)
        super().end()
