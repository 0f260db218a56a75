"""New texts within strings of codes: headers and footers of sheets, and the choices that a cell offers.

A header says its three texts in one string ("&LLunch&C&12Menu"), a list its choices between commas ("Lunch,Tea").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from lxml import etree

from msgcheck.formats.ooxml.cell_bonds import Bonds
from msgcheck.formats.ooxml.names import Element, tags
from msgcheck.formats.ooxml.nodes import Renewal
from msgcheck.formats.ooxml.passage import Passage
from msgcheck.formats.ooxml.portions import Portion, Portions
from msgcheck.formats.ooxml.sheet_marginals import MARGINALS, Segment, segments
from msgcheck.formats.ooxml.strings import unescaped
from msgcheck.formats.spreading import spread
from msgcheck.model import Edit, Refusal

TOO_LONG = "it would be longer than a workbook allows there"
NO_CHOICE = "a choice of a list cannot have a comma or a quotation mark in it"

_UNUSUAL = "it is written in an unusual way"
_LIST = tags("s:formula1", "x14:formula1")
_LONGEST = 255  # characters of such a string
_BETWEEN = ", "  # how choices are read
_SIZE = re.compile("&[0-9]+")


def is_coded(passage: Passage) -> bool:
    """Whether the passage is a header or footer of a sheet, or the choices that a cell offers."""
    tag = passage.pieces[0].element.tag
    return tag in MARGINALS or tag in _LIST


class CodedTexts:
    """Gathers what changes in such strings: several passages may stand in one."""

    def __init__(self, bonds: Bonds) -> None:
        self._bonds = bonds
        self._portions = Portions()
        self._grown: Counter[Element] = Counter()

    def change(self, part: str, passage: Passage, edits: Sequence[Edit]) -> list[Refusal]:
        """Make sound edits of a passage in the part of that name; those that cannot be made are refused."""
        node = _node(passage.pieces[0].element)
        old = _segments(node, passage)
        if "".join([segment.text for segment in old]) != passage.text:
            return [Refusal(edit, _UNUSUAL) for edit in edits]
        texts, refusals = spread([segment.text for segment in old], edits, _separators(old))
        new = [(segment, text) for segment, text in zip(old, texts, strict=True) if segment.text != text]
        if reason := self._why_not(node, new):
            return [Refusal(edit, reason) for edit in edits]
        for segment, text in new:
            self._portions.change(part, node, Portion(segment.start, segment.end, _written(text, segment, node)))
        return refusals

    def finish(self) -> Iterator[tuple[str, Renewal]]:
        """What has to be written, each with the name of its part."""
        return self._portions.finish()

    def _why_not(self, node: Element, new: Sequence[tuple[Segment, str]]) -> str | None:
        if _is_in_list(node) and (reason := self._why_no_choice(new)):
            return reason
        grown = self._grown[node] + sum(len(text) - len(segment.text) for segment, text in new)
        if len(node.text or "") + grown > _LONGEST:
            return TOO_LONG
        self._grown[node] = grown
        return None

    def _why_no_choice(self, new: Sequence[tuple[Segment, str]]) -> str | None:
        if any(mark in text for _, text in new for mark in ',"'):
            return NO_CHOICE
        reasons = (self._bonds.why_not_said(segment.text.strip(), text.strip()) for segment, text in new)
        return next(filter(None, reasons), None)


def _node(element: Element) -> Element:
    """What holds the string: the element, or in extensions one in it."""
    return next((node for node in element.iter(etree.Element) if (node.text or "").strip()), element)


def _is_in_list(node: Element) -> bool:
    return node.tag not in MARGINALS


def _segments(node: Element, passage: Passage) -> list[Segment]:
    text = node.text or ""
    if _is_in_list(node):
        return list(_choices(text))
    wanted = passage.label.rpartition(" ")[2]
    return segments(text).get(wanted, []) if unescaped(text) == text else []


def _choices(text: str) -> Iterator[Segment]:
    """The choices in such a string, and what stands for the commas between them."""
    at = text.find('"') + 1
    for number, choice in enumerate(text.strip()[1:-1].split(",")):
        if number:
            yield Segment(_BETWEEN, at, at + 1)
            at += 1
        yield Segment(choice, at, at + len(choice))
        at += len(choice)


def _separators(old: Sequence[Segment]) -> set[int]:
    """The segments that never change, by their numbers: they are read as more than stands there."""
    return {number for number, one in enumerate(old) if one.end - one.start != len(one.text)}


def _written(text: str, segment: Segment, node: Element) -> str:
    """How a new text is written in the string; a number behind a size has a blank before it (18.3.1.46)."""
    if _is_in_list(node):
        return text
    before = (node.text or "")[: segment.start]
    blank = " " if text[:1].isdigit() and _ends_with_a_size(before) else ""
    return blank + text.replace("&", "&&")


def _ends_with_a_size(text: str) -> bool:
    digits = len(text) - len(text.rstrip("0123456789"))
    return digits > 0 and bool(_SIZE.fullmatch(text[-digits - 1 :]))
