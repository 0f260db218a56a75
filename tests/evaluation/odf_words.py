"""The words of an OpenDocument file that show, found without the reader.

Every text node in a paragraph of the parts that show, by XPath, less what is known not to show: deleted text,
prompts of placeholders, covered cells, numbers, templates of indexes, page styles that nothing uses, and what a chart
says of its categories once more, level by level.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import cast

from lxml import etree

Words = Counter[str]

_SILENT = """ancestor::*[local-name()='tracked-changes' or substring-after(local-name(), '-')='source'
    or contains(local-name(), 'index-source') or local-name()='table-of-content-source'
    or local-name()='note-citation' or local-name()='script' or local-name()='covered-table-cell'
    or @*[local-name()='placeholder']='true' or local-name()='image' or local-name()='dde-link'
    or local-name()='label-separator' or (local-name()='list' and ancestor::*[local-name()='chart'])]"""
_BEHIND = "ancestor::*[local-name()='table' and preceding-sibling::*[local-name()='text-box']]"
_PARAGRAPH = "*[local-name()='p' or local-name()='h' or local-name()='ruby-text']"
_BREAKS = "*[local-name()='s' or local-name()='tab' or local-name()='line-break']"
_TEXTS = f"(descendant::text() | descendant::{_BREAKS})[not({_SILENT}) and not({_BEHIND})]"
_PROMPTS = """//*[local-name()='master-page' or local-name()='handout-master']//*[@*[local-name()='class' and (.='title'
    or .='subtitle' or .='outline' or .='notes' or .='page' or .='object' or .='text' or .='page-number')]]"""
_DESCRIPTIONS = "//*[local-name()='title' or local-name()='desc'][namespace-uri()='{}svg-compatible:1.0']"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_CONTROLS = """//*[local-name()='forms']//@*[local-name()='label' or local-name()='title']
    | //*[local-name()='text' or local-name()='textarea' or local-name()='combobox']
        [ancestor::*[local-name()='forms']]/@*[local-name()='current-value'
        or (local-name()='value' and not(../@*[local-name()='current-value']))]"""
_DECLARED = """//*[local-name()='{0}-decl'][//@*[local-name()='use-{0}-name'] = @*[local-name()='name']]"""
_SHEET_NAMES = """//*[local-name()='spreadsheet']/*[local-name()='table']/@*[local-name()='name']
    | //*[local-name()='named-range' or local-name()='database-range']/@*[local-name()='name']"""
_META = """//*[local-name()='meta']/*[local-name()='title' or local-name()='subject' or local-name()='description'
    or local-name()='creator' or local-name()='initial-creator' or local-name()='keyword'
    or (local-name()='user-defined' and (not(@*[local-name()='value-type'])
    or @*[local-name()='value-type']='string'))]/text()"""
_NUMBERS = ("float", "percentage", "currency", "date", "time", "boolean")


def odf_words(content: bytes) -> defaultdict[str, Words]:
    """The words that show of each part of the file whose bytes are `content`."""
    archive = zipfile.ZipFile(io.BytesIO(content))
    words: defaultdict[str, Words] = defaultdict(Counter)
    root = etree.fromstring(archive.read("content.xml"))
    words["content.xml"] = Counter(_content_words(root))
    for target in _strings(root, "//*[local-name()='object']/@*[local-name()='href']"):
        name = f"{target.removeprefix('./')}/content.xml"
        if name in archive.namelist():
            chart = etree.fromstring(archive.read(name))
            if _elements(chart, "//*[local-name()='chart']"):
                words[name] = Counter(_paragraph_words(chart))
    styles = etree.fromstring(archive.read("styles.xml"))
    _drop_what_does_not_show(styles, root)
    words["styles.xml"] = Counter(_page_style_words(styles))
    if "meta.xml" in archive.namelist():
        words["meta.xml"] = Counter(_split(_strings(etree.fromstring(archive.read("meta.xml")), _META)))
    return words


def _content_words(root: etree._Element) -> Iterator[str]:
    yield from _paragraph_words(root)
    yield from _split(_strings(root, f"{_DESCRIPTIONS.format(_OASIS)}[not({_SILENT})]/text()"))
    yield from _split(_strings(root, _CONTROLS))
    yield from _split(_strings(root, _SHEET_NAMES))
    for kind in ("header", "footer", "date-time"):
        yield from _split(_strings(root, f"{_DECLARED.format(kind)}/text()"))


def _page_style_words(styles: etree._Element) -> Iterator[str]:
    for masters in _elements(styles, "//*[local-name()='master-styles']"):
        yield from _paragraph_words(masters)
        yield from _split(_strings(masters, f".{_DESCRIPTIONS.format(_OASIS)}/text()"))


def _drop_what_does_not_show(styles: etree._Element, content: etree._Element) -> None:
    used = set(_strings(content, "//@*[local-name()='master-page-name']"))
    masters = _elements(styles, "//*[local-name()='master-page']")
    names = {_value(master, "name"): master for master in masters}
    if not _elements(content, "//*[local-name()='presentation']"):
        used.add("Standard" if "Standard" in names else next(iter(names), ""))
        for _ in masters:
            used |= {_value(names[name], "next-style-name") for name in used if name in names}
    unused = [master for name, master in names.items() if name not in used]
    for element in [
        *unused,
        *_elements(styles, _PROMPTS),
        *_elements(styles, "//*[@*[name()='style:display']='false']"),
    ]:
        if (parent := element.getparent()) is not None:
            parent.remove(element)


def _paragraph_words(root: etree._Element) -> Iterator[str]:
    for paragraph in _elements(root, f".//{_PARAGRAPH}"):
        if not _is_number(paragraph):
            yield from _text_of(paragraph).split()


def _text_of(paragraph: etree._Element) -> str:
    text = ""
    for one in cast(list[etree._Element | etree._ElementUnicodeResult], paragraph.xpath(_TEXTS)):
        holder = one if isinstance(one, etree._Element) else one.getparent()
        if isinstance(one, etree._Element):
            text += " " if _nearest(one) is paragraph else ""
        elif holder is not None and _nearest(holder.getparent() if one.is_tail else holder) is paragraph:
            text += str(one)
    return text


def _nearest(node: etree._Element | None) -> etree._Element | None:
    """The paragraph that a node's text belongs to."""
    while node is not None and etree.QName(node).localname not in ("p", "h", "ruby-text"):
        if etree.QName(node).localname in ("frame", "annotation", "note-citation", "custom-shape", "title", "desc"):
            return None
        node = node.getparent()
    return node


def _is_number(paragraph: etree._Element) -> bool:
    cell = paragraph.getparent()
    if cell is None or etree.QName(cell).localname != "table-cell":
        return False
    in_sheet = _elements(cell, "ancestor::*[local-name()='spreadsheet' or local-name()='chart']")
    kind = cell.get(f"{{{_OASIS}office:1.0}}value-type")
    has_words = kind in _NUMBERS[:3] and re.search(r"[^\W\d_]{2}", "".join(map(str, paragraph.itertext())))
    return bool(in_sheet) and kind in _NUMBERS and not has_words


def _value(element: etree._Element, name: str) -> str:
    return next(iter(_strings(element, f"@*[local-name()='{name}']")), "")


def _elements(root: etree._Element, path: str) -> list[etree._Element]:
    return cast(list[etree._Element], root.xpath(path))


def _strings(root: etree._Element, path: str) -> list[str]:
    return [str(one) for one in cast(list[str], root.xpath(path))]


def _split(texts: list[str]) -> Iterator[str]:
    for text in texts:
        yield from text.split()
