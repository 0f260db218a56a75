"""Where a file says a text a second time, for other readers or for later: what is mended once is mended there, too.

So it is in the branches of alternate content that today's Office does not show, in the picture that is kept of a
diagram, in the categories that each series of a chart repeats, in the data that a content control shows, in the list
of titles among the properties, and in the note that stands in for a thread on a cell.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice
from typing import Protocol

from msgcheck.formats.ooxml.chart import all_chart_texts
from msgcheck.formats.ooxml.names import Element, attribute, tags
from msgcheck.formats.ooxml.nodes import Nodes
from msgcheck.formats.ooxml.package import BrokenPart
from msgcheck.formats.ooxml.passage import Passage, Piece
from msgcheck.formats.ooxml.relationships import Links
from msgcheck.formats.ooxml.sheet_comments import THREADED_TEXT, stand_in
from msgcheck.formats.ooxml.text import said_in

Twin = tuple[str, Passage]

_DRAWN = tags("a:p")
_WRITTEN = tags("w:p")
_TEXT = tags("w:t")
_FIXED = tags("w:br", "w:cr", "w:tab", "w:noBreakHyphen", "w:softHyphen")
_SAYS = {
    "w:br": "\n",
    "w:cr": "\n",
    "w:tab": "\t",
    "w:noBreakHyphen": "\N{NON-BREAKING HYPHEN}",
    "w:softHyphen": "\xad",
}
_CONTROL = tags("w:sdt")
_BINDING = tags("w:dataBinding")
_ALTERNATIVE_TEXT = ("descr", "title", "alt")
_LISTED = ("title", "sheet name")
_TITLES = tags("ep:TitlesOfParts")
_WORDS = tags("vt:lpstr", "vt:lpwstr")
_CUSTOM_DATA = "customXml/"
_SHEETS = "xl/worksheets/"
_DRAWING_OF = "{http://schemas.microsoft.com/office/drawing/2008/diagram}dataModelExt"


class Kept(Protocol):
    """What is asked of a package."""

    def names_in(self, folder: str) -> list[str]: ...
    def links_of(self, part: str) -> Links: ...
    def nodes(self, name: str) -> Nodes: ...


class Twins:
    """Finds the twins of passages in one package."""

    def __init__(self, package: Kept) -> None:
        self._package = package
        self._charts: dict[str, defaultdict[tuple[str, str], list[Passage]]] = {}

    def of(self, part: str, passage: Passage) -> Iterator[Twin]:
        """The passages that say the same as `passage`, which stands in the part of that name, each with its part."""
        nodes = self._package.nodes(part)
        for found in _in_hidden_branches(nodes, passage):
            yield part, found
        if passage.element == "diagram":
            yield from self._in_picture_of_diagram(part, nodes.root, passage)
        elif passage.element == "chart":
            yield from ((part, found) for found in self._in_chart(part)[passage.label, passage.text])
        elif passage.element in _LISTED:
            yield from self._in_list_of_parts(passage)
        elif _is_bound(passage):
            yield from self._in_custom_data(passage)

    def around(self, part: str, passage: Passage) -> Iterator[tuple[str, Passage, int]]:
        """The passages in which `passage` is repeated among other texts, each with its part and where that begins."""
        comment = passage.pieces[0].element.getparent()
        if comment is None or passage.pieces[0].element.tag not in THREADED_TEXT:
            return
        for sheet in self._package.names_in(_SHEETS):
            links = self._links_of(sheet)
            if part.lower() in (target.lower() for target in links.to("threadedcomment")):
                for notes, root in self._roots(links.to("comments")):
                    if found := stand_in(root, comment):
                        yield notes, *found

    def _roots(self, names: Iterable[str]) -> Iterator[tuple[str, Element]]:
        """The parts of those names that can be read, with their roots: a damaged one says nothing twice."""
        for name in names:
            with suppress(BrokenPart):
                yield name, self._package.nodes(name).root

    def _links_of(self, part: str) -> Links:
        try:
            return self._package.links_of(part)
        except BrokenPart:
            return Links(part)

    def _in_chart(self, part: str) -> defaultdict[tuple[str, str], list[Passage]]:
        """All that the chart in the part of that name says, by label and text."""
        if part not in self._charts:
            self._charts[part] = defaultdict(list)
            for found in all_chart_texts(self._package.nodes(part).root):
                self._charts[part][found.label, found.text].append(found)
        return self._charts[part]

    def _in_picture_of_diagram(self, part: str, root: Element, passage: Passage) -> Iterator[Twin]:
        identifiers = [one.get("relId") for one in root.iter(_DRAWING_OF)]
        for name in self._package.names_in(""):
            if not name.endswith(".rels"):
                continue
            owner = name.replace("_rels/", "").removesuffix(".rels")
            links = self._links_of(owner)
            if part.lower() not in (target.lower() for target in links.to("diagramdata")):
                continue
            for picture, drawn in self._roots(filter(None, map(links.target, identifiers))):
                for found in _said_alike(drawn, passage):
                    yield picture, found

    def _in_list_of_parts(self, passage: Passage) -> Iterator[Twin]:
        """Where the properties list the titles of slides and the names of sheets."""
        for name, root in self._roots(self._links_of("").to("extendedproperties")):
            for title in (one for titles in _TITLES.within(root) for one in _WORDS.within(titles)):
                if title.text == passage.text:
                    yield name, Passage("property", "", (Piece(title.text, title),))

    def _in_custom_data(self, passage: Passage) -> Iterator[Twin]:
        names = self._package.names_in(_CUSTOM_DATA)
        for name, root in self._roots(one for one in names if one.endswith(".xml") and "itemProps" not in one):
            for element in root.iter("*"):
                if element.text == passage.text:
                    yield name, Passage("data", "", (Piece(element.text, element),))


def _in_hidden_branches(nodes: Nodes, passage: Passage) -> Iterator[Passage]:
    """The same in the branches that do not show, of the alternate contents around the passage."""
    around = set(passage.pieces[0].element.iterancestors()) if nodes.hidden else set()
    for alternate, branch in nodes.hidden:
        if alternate in around:
            yield from _described_alike(branch, passage)
            yield from _said_alike(branch, passage)


def _described_alike(branch: Element, passage: Passage) -> Iterator[Passage]:
    for element in branch.iter("*"):
        for name in _ALTERNATIVE_TEXT:
            if element.get(name) == passage.text:
                yield Passage("alternative text", "", (Piece(passage.text, element, name),))


def _said_alike(holder: Element, passage: Passage) -> Iterator[Passage]:
    """The paragraphs below `holder`, or several that are one label, which say what `passage` says."""
    bodies = dict.fromkeys(one.getparent() for one in holder.iter(*_DRAWN))
    said = [said_in(body) for body in bodies if body is not None]
    drawn = [pieces for one in said for pieces in (*one.paragraphs, *one.with_labels_whole().paragraphs)]
    written = [tuple(_pieces(one)) for one in holder.iter(*_WRITTEN)]
    for pieces in (*drawn, *written):
        found = Passage(passage.element, "", pieces)
        if found.text == passage.text:
            yield found


def _pieces(paragraph: Element) -> Iterator[Piece]:
    """The text of a paragraph of WordprocessingML, without those inside it."""
    for node in paragraph.iter(*_TEXT, *_FIXED):
        if next(node.iterancestors(*_WRITTEN), None) is paragraph:
            if node.tag in _TEXT:
                yield Piece(node.text or "", node)
            else:
                yield Piece(_SAYS[_FIXED[node.tag]], node, fixed=True)


def _is_bound(passage: Passage) -> bool:
    """Whether the passage shows what a part of data says, from which it will be filled again."""
    return any(
        attribute(binding, "w:xpath") is not None
        for control in passage.pieces[0].element.iterancestors(*_CONTROL)
        for properties in islice(control, 1)
        for binding in _BINDING.within(properties)
    )
