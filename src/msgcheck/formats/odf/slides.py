"""A presentation: its slides in order, each with its notes and comments, then what the master pages in use add.

Hidden slides are read and said to be hidden. The prompts in placeholders are not read. A master page that no slide
uses shows nowhere, unless there are no slides: then the file is a template.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgcheck.formats.labels import Labels, within
from msgcheck.formats.odf.fills import fills_in
from msgcheck.formats.odf.names import Element, tag
from msgcheck.formats.odf.parts import Parts
from msgcheck.formats.odf.story import Stand, Story
from msgcheck.formats.odf.styles import bare_page_styles, hidden_page_styles, hiding_styles
from msgcheck.formats.odf.tour import Tour
from msgcheck.formats.ooxml.passage import Passage, Piece
from msgcheck.formats.ooxml.tour import Met, Place

_PAGE = tag("draw:page")
_NOTES = tag("presentation:notes")
_STYLE_NAME = tag("draw:style-name")
_MASTER_PAGE_NAME = tag("draw:master-page-name")
_MASTER_PAGE = tag("style:master-page")
_HANDOUT_MASTER = tag("style:handout-master")
_NAME = tag("style:name")
_DECLARATIONS = {
    tag("presentation:header-decl"): ("Header", tag("presentation:use-header-name")),
    tag("presentation:footer-decl"): ("Footer", tag("presentation:use-footer-name")),
    tag("presentation:date-time-decl"): ("Date", tag("presentation:use-date-time-name")),
}
_DECLARED_NAME = tag("presentation:name")
_BACKGROUND = "Background picture"
_ON_SLIDE = Stand("text", "")


def tour_slides(parts: Parts) -> Iterator[Met]:
    """Everything a presentation says. UnreadableDocument where it is none, or its main part is damaged."""
    body = parts.body("office:presentation")
    pages = list(body.iterchildren(_PAGE))
    parts.limits.hold_pages(len(pages))
    hiding, hidden = hiding_styles(parts), hidden_page_styles(parts)
    fills = fills_in(parts)
    slides, masters = Story(parts.charts, hiding, fills=fills), Story(parts.charts, hiding, fills=fills)
    for number, page in enumerate(pages, 1):
        _read_slide(page, number, page.get(_STYLE_NAME) in hidden, slides)
    _read_declarations(body, pages, slides)
    if parts.styles is not None:
        _read_masters(parts.styles, _masters_that_show(parts, pages), masters)
    return Tour(parts).whole(slides.met, masters.met)


def _read_slide(page: Element, number: int, is_hidden: bool, story: Story) -> None:
    label = f"Slide {number} (hidden)" if is_hidden else f"Slide {number}"
    start = len(story.met)
    story.enter(Place("slide", number, label))
    story.say_fill(page, _BACKGROUND)
    story.read((one for one in page if one.tag != _NOTES), _ON_SLIDE)
    story.met[start:] = sorted(story.met[start:], key=lambda met: getattr(met[1], "element", "") != "title")
    story.enter(Place("notes", number, within(label, "Notes")))
    for notes in page.iterchildren(_NOTES):
        story.read(notes, _ON_SLIDE)


def _read_declarations(body: Element, pages: list[Element], story: Story) -> None:
    """Headers, footers and dates are declared once, and the slides and notes that show them say so."""
    story.enter(Place("presentation", None, ""))
    every = [*pages, *(notes for page in pages for notes in page.iterchildren(_NOTES))]
    for element in body.iterchildren(*_DECLARATIONS):
        kind, use = _DECLARATIONS[str(element.tag)]
        if element.text and any(one.get(use) == element.get(_DECLARED_NAME, "") for one in every):
            story.say(Passage(kind.lower(), story.labels.next(kind), (Piece(element.text, element),)))


def _masters_that_show(parts: Parts, pages: list[Element]) -> set[str] | None:
    """The names of the master pages whose shapes show on some slide; None: all of them, there are no slides."""
    bare = bare_page_styles(parts)
    return {page.get(_MASTER_PAGE_NAME, "") for page in pages if page.get(_STYLE_NAME) not in bare} if pages else None


def _read_masters(styles: Element, shown: set[str] | None, story: Story) -> None:
    story.is_template = True
    labels, notes_labels = Labels(), Labels()
    for master in styles.iter(_MASTER_PAGE, _HANDOUT_MASTER):
        if master.tag == _HANDOUT_MASTER:
            story.enter(Place("handout master", None, "Handout master"))
            story.read(master, _ON_SLIDE)
        elif shown is None or master.get(_NAME) in shown:
            story.enter(Place("master", None, labels.next("Slide master")))
            story.say_fill(master, _BACKGROUND)
            story.read((one for one in master if one.tag != _NOTES), _ON_SLIDE)
            story.enter(Place("notes master", None, notes_labels.next("Notes master")))
            for notes in master.iterchildren(_NOTES):
                story.read(notes, _ON_SLIDE)
