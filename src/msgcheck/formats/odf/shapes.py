"""What is drawn: frames with text, pictures, charts and tables in them, shapes with text, groups (part 3, 10).

Shapes come in document order, which is the order a screen reader takes; groups are looked through at any depth. Of
the contents of a frame, which are alternatives, the first is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from msgcheck.formats.inside import PICTURE
from msgcheck.formats.labels import within
from msgcheck.formats.odf.fills import fill_of
from msgcheck.formats.odf.names import Element, tag, tags
from msgcheck.formats.odf.parts import object_name
from msgcheck.formats.ooxml.passage import EMBEDDED, MEDIA, Elsewhere, Passage, Piece, Unread
from msgcheck.formats.ooxml.text import Said
from msgcheck.model import Held

if TYPE_CHECKING:
    from msgcheck.formats.odf.story import Stand, Story

_FRAME = tag("draw:frame")
_GROUP = tag("draw:g")
_LINK = tag("draw:a")
_LINES = tags("draw:line", "draw:connector", "draw:polyline", "draw:measure")
_DESCRIPTIONS = (tag("svg:title"), tag("svg:desc"))
_CLASS = tag("presentation:class")
_PLACEHOLDER = tag("presentation:placeholder")
_TARGET = tag("xlink:href")
_CONTENTS = tags(
    "draw:text-box", "draw:image", "draw:object", "draw:object-ole", "table:table", "draw:plugin", "draw:applet",
    "draw:floating-frame",
)  # fmt: skip
_ROLES = {
    "title": "Title",
    "subtitle": "Subtitle",
    "outline": "Text",
    "notes": "",  # the place says "Notes" already
    "header": "Header",
    "footer": "Footer",
    "date-time": "Date",
    "page-number": "Slide number",
}
_PROMPTS = (  # of a master page; headers, footers and dates may hold words of their own
    "title", "subtitle", "outline", "notes", "text", "object", "page", "graphic", "chart", "table", "orgchart",
    "page-number",
)  # fmt: skip
_IMAGE = tag("draw:image")
_FILL = "Picture fill"
_UNREAD = {
    "draw:image": Unread("Picture", PICTURE, Held.PICTURE),
    "draw:object-ole": Unread("Embedded file", EMBEDDED, Held.FILE),
    "draw:plugin": Unread("Video or sound", MEDIA, Held.RECORDING),
    "draw:applet": Unread("Embedded file", EMBEDDED, Held.FILE),
    "draw:floating-frame": Unread("Embedded file", EMBEDDED, Held.FILE),
}

_says_something = etree.XPath("boolean(normalize-space())")


def read_shape(shape: Element, stand: Stand, story: Story) -> None:
    """Read what `shape` (draw:frame, draw:custom-shape, draw:g, ...) says; `stand` is where it stands."""
    stand = stand._replace(label="", outlined=False) if stand.outlined else stand
    role = shape.get(_CLASS)
    if shape.get(_PLACEHOLDER) == "true" or (story.is_template and role in _PROMPTS):
        return  # shows as a prompt to the author, and not at all to others
    if shape.tag == _FRAME:
        _frame(shape, stand, story, role)
    elif shape.tag == _GROUP:
        _describe(shape, within(stand.label, "Group"), story)
        story.read(shape, stand)
    elif shape.tag == _LINK:
        story.say_target(shape, stand.label)
        story.read(shape, stand)
    elif _says_something(shape) or fill_of(shape, story.fills, ""):
        label = within(stand.label, story.labels.next("Line" if shape.tag in _LINES else "Shape"))
        _said(shape, label, "shape", stand, story, role)
        _describe(shape, label, story)
        story.say_fill(shape, within(label, _FILL))


def _frame(frame: Element, stand: Stand, story: Story, role: str | None) -> None:
    content = next((one for one in frame if one.tag in _CONTENTS), None)
    name = "" if content is None else _CONTENTS[content.tag]
    if content is None or (name == "draw:text-box" and _is_empty(frame, content, story)):
        return
    kind = "Text box" if role is None else _ROLES.get(role, "Text")
    if name == "draw:text-box":
        label = within(stand.label, story.labels.next(kind) if kind else "")
        _said(content, label, (kind or "notes").lower(), stand, story, role)
        story.say_fill(frame, within(label, _FILL))
    elif name == "table:table":
        label = within(stand.label, story.labels.next("Table"))
        story.table(content, label, stand.hidden)
    elif name == "draw:object":
        target = content.get(_TARGET, "")
        label = within(stand.label, story.labels.next("Chart" if object_name(target) in story.charts else "Object"))
        story.say(Elsewhere("object", label, target))
    else:
        label = within(stand.label, story.labels.next(_UNREAD[name].label))
        story.say(_unread(content, name, label))
    _describe(frame, label, story)


def _unread(content: Element, name: str, label: str) -> Unread:
    """Of several pictures in a frame the last is for programs that know the fewest kinds of pictures."""
    *_, content = [content] if name != "draw:image" else [content, *content.itersiblings(_IMAGE)]
    return _UNREAD[name]._replace(label=label, relationship=content.get(_TARGET), holder=content)


def _is_empty(frame: Element, box: Element, story: Story) -> bool:
    """Whether there is nothing in a text box, not even what is no text."""
    if _says_something(frame) or next(box.iter(_FRAME), None) is not None:
        return False
    return fill_of(frame, story.fills, "") is None


def _said(content: Element, label: str, element: str, stand: Stand, story: Story, role: str | None) -> None:
    """Read the text of a shape. A title is one text, and so is a label that is broken to fit its shape."""
    start, lists = len(story.met), story.lists
    story.read(content, stand._replace(element=element, label=label))
    own = [one for _, one in story.met[start:] if isinstance(one, Passage)]
    if len(own) < 2 or len(own) != len(story.met) - start or any(one[:2] != (element, label) for one in own):
        return
    said = Said([one.pieces for one in own], [], story.lists > lists)
    said = said.in_one_paragraph() if role == "title" else said.with_labels_whole() if role is None else said
    del story.met[start:]
    for passage in said.passages(element, label):
        story.say(passage)


def _describe(shape: Element, label: str, story: Story) -> None:
    """Say what people hear who cannot see the shape."""
    for one in shape.iterchildren(*_DESCRIPTIONS):
        if one.text:
            story.say(Passage("alternative text", within(label, "Alternative text"), (Piece(one.text, one),)))
