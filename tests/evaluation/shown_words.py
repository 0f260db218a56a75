"""The words of a presentation, a text document or a workbook that show, found without the reader.

Every text node of every part that the file leads to, by XPath, less what is known not to show: prompts of
placeholders, deleted text, codes of fields, the other branch of alternate content. A string that cells share counts
once for each of them.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import cast
from urllib.parse import unquote

from lxml import etree

Words = Counter[str]

_FALLBACK = "ancestor::*[local-name()='Fallback'][../*[local-name()='Choice']]"
_DELETED = "ancestor::*[local-name()='del' or local-name()='moveFrom']"
_FILTERED = "ancestor::*[starts-with(local-name(), 'filtered')]"
_CACHE = "ancestor::*[local-name()='strCache' or local-name()='multiLvlStrCache' or local-name()='strLit']"
_SHOWN = f"not({_FALLBACK}) and not({_DELETED}) and not({_FILTERED})"
_OWN_TEXT = (
    "(@type='ftr' or @type='hdr' or @type='dt') and not(ancestor::*[local-name()='sp'][1]//*[local-name()='fld'])"
)
_PROMPT = f"//*[local-name()='sp'][*/*/*[local-name()='ph' and not({_OWN_TEXT})]]"
_TEXT = f"""//*[(local-name()='t' and not(*) or local-name()='br' or local-name()='cr' or local-name()='tab'
    or local-name()='ptab' or local-name()='sym' or local-name()='noBreakHyphen' or local-name()='softHyphen'
    or local-name()='fldChar') and {_SHOWN} and not(ancestor::*[local-name()='pPr'])]"""
_MARKS = {"br": " ", "cr": " ", "tab": " ", "ptab": " ", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}

_ATTRIBUTES = (  # texts that stand in attributes: alternative text, tooltips, VML's word art, section names
    f"//*[local-name()='cNvPr' and (not(ancestor::*[local-name()='inline'"
    " or local-name()='anchor']) or ancestor::*[local-name()='wgp'])"
    f" and {_SHOWN}]/@*[local-name()='descr' or local-name()='title']",
    f"//*[local-name()='docPr' and {_SHOWN}]/@*[local-name()='descr' or local-name()='title']",
    f"//*[(local-name()='hlinkClick' or local-name()='hyperlink') and {_SHOWN}]/@*[local-name()='tooltip']",
    f"//*[local-name()='textpath' and {_SHOWN}]/@string",
    f"//*[namespace-uri()='urn:schemas-microsoft-com:vml' and {_SHOWN}]/@alt",
    "//*[local-name()='section']/@name",
)
_CHART = (
    f"//*[local-name()='v' and ({_CACHE} or parent::*[local-name()='tx' or local-name()='txData']) and {_SHOWN}"
    " and not(ancestor::*[local-name()='cat' or local-name()='xVal'])]",
    f"//*[local-name()='v' and ancestor::*[local-name()='dlblRangeCache'] and {_SHOWN}]",
    "//*[local-name()='strDim']//*[local-name()='pt']",
    "//*[local-name()='trendline']/*[local-name()='name']",
)
_CATEGORIES = (
    f"//*[local-name()='v' and {_CACHE} and {_SHOWN} and ancestor::*[local-name()='cat' or local-name()='xVal']]"
)
_PROPERTIES = (
    "/*/*[local-name()='title' or local-name()='subject' or local-name()='creator' or local-name()='description'"
    " or local-name()='keywords' or local-name()='category' or local-name()='contentStatus'"
    " or local-name()='lastModifiedBy' or local-name()='Company' or local-name()='Manager']",
    "/*/*[local-name()='property']/*[local-name()='lpwstr' or local-name()='lpstr' or local-name()='bstr']",
)

_NAMES = (
    "//*[local-name()='sheet']/@name",
    "//*[local-name()='definedName']/@*[name()='comment' or name()='description']",
)
_ON_SHEETS = (  # texts of a sheet that are no strings of cells
    "//*[local-name()='c'][@t='str']/*[local-name()='v']",
    "//*[local-name()='hyperlink']/@tooltip",
    *(
        f"//*[local-name()='dataValidation']/@*[local-name()='{name}']"
        for name in ("promptTitle", "prompt", "errorTitle", "error")
    ),
)
_CHOICES = "//*[local-name()='dataValidation'][@type='list']/*[local-name()='formula1'][starts-with(., '\"')]"
_CODES = re.compile(r'&(?:"[^"]*"|K[0-9A-Fa-f]{6}|K[0-9]{2}[+-][0-9]{3}|[0-9]+ ?|[A-Z])')


def shown_words(content: bytes) -> defaultdict[str, Words]:
    """The words that show of each part of the package whose bytes are `content`."""
    return _Package(content).words


class _Package:
    """The parts of a package, reached from its main part, and the words of each that show."""

    def __init__(self, content: bytes) -> None:
        self._archive = zipfile.ZipFile(io.BytesIO(content))
        self.words: defaultdict[str, Words] = defaultdict(Counter)
        main = next(target for kind, target, _ in self._links("") if kind == "officeDocument")
        kind = etree.QName(self._root(main)).localname
        {"presentation": self._presentation, "workbook": self._workbook}.get(kind, self._document)(main)
        for kind, target, _ in self._links(""):
            if kind.replace("-", "").lower() in ("coreproperties", "extendedproperties", "customproperties"):
                self.words[target] = _words(_strings(self._root(target), *_PROPERTIES))

    def _presentation(self, main: str) -> None:
        self.words[main] = _words(_strings(self._root(main), *_ATTRIBUTES))
        links = {identifier: target for _, target, identifier in self._links(main)}
        slides = [
            links[one] for one in _strings(self._root(main), "//*[local-name()='sldId']/@*[local-name()='id'][2]")
        ]
        for slide in slides:
            self._part(slide)
            self._behind(slide, "slideLayout")
        for kind, target, _ in self._links(main):
            if kind in ("notesMaster", "handoutMaster") or (kind == "slideMaster" and not slides):
                self._part(target, template=True)
                for layout in [t for k, t, _ in self._links(target) if k == "slideLayout" and not slides]:
                    self._part(layout, template=True)

    def _behind(self, part: str, kind: str) -> None:
        if self._root(part).get("showMasterSp") in ("0", "false"):
            return
        for target in [target for one, target, _ in self._links(part) if one == kind]:
            self._part(target, template=True)
            if kind == "slideLayout":
                self._behind(target, "slideMaster")

    def _document(self, main: str) -> None:
        self._part(main)
        for kind, target, _ in self._links(main):
            if kind in ("header", "footer", "footnotes", "endnotes", "comments"):
                self._part(target)

    def _workbook(self, main: str) -> None:
        self.words[main] = _words(_strings(self._root(main), *_NAMES))
        kinds = {kind: target for kind, target, _ in self._links(main)}
        strings = _shared_strings(self._root(kinds["sharedStrings"])) if "sharedStrings" in kinds else []
        for kind, target, _ in self._links(main):
            if kind in ("worksheet", "chartsheet"):
                self.words[target] = _sheet_words(self._root(target), strings)
                for hanging, part, _ in self._links(target):
                    if hanging == "drawing":
                        self._part(part)
                    elif hanging in ("comments", "threadedComment"):
                        self.words[part] = _words(_comments(self._root(part)))
                    elif hanging == "table":
                        self.words[part] = _words(_strings(self._root(part), "//@altText", "//@altTextSummary"))

    def _part(self, name: str, template: bool = False) -> None:
        if name in self.words:
            return
        root = self._root(name)
        if template:
            for prompt in cast(list[etree._Element], root.xpath(_PROMPT)):
                if (parent := prompt.getparent()) is not None:
                    parent.remove(prompt)
        self.words[name] = _words([*_paragraphs(root), *_strings(root, *_ATTRIBUTES)]) + _chart_words(root)
        if etree.QName(root).localname == "cmLst":
            self.words[name] += _words(_strings(root, "//*[local-name()='text']"))
        for kind, target, _ in self._links(name):
            if kind in ("chart", "chartEx", "diagramData", "chartUserShapes", "notesSlide", "comments"):
                self._part(target)

    def _root(self, name: str) -> etree._Element:
        return etree.fromstring(self._archive.read(name), etree.XMLParser(resolve_entities=False))

    def _links(self, part: str) -> Iterator[tuple[str, str, str]]:
        folder, name = posixpath.split(part)
        try:
            root = self._root(posixpath.join(folder, "_rels", f"{name}.rels"))
        except KeyError:
            return
        for one in root:
            if one.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, unquote(one.get("Target", ""))))
                yield one.get("Type", "").rpartition("/")[2], target.lstrip("/"), one.get("Id", "")


def _paragraphs(root: etree._Element) -> Iterator[str]:
    """The text of every paragraph, without the codes of its fields; that of paragraphs in it is their own."""
    texts: dict[object, str] = defaultdict(str)
    in_code: list[bool] = []
    for node in cast(list[etree._Element], root.xpath(_TEXT)):
        name = etree.QName(node).localname
        if name == "fldChar":
            kind = next((value for key, value in node.attrib.items() if str(key).endswith("fldCharType")), "")
            in_code = (
                [*in_code, True] if kind == "begin" else [*in_code[:-1], False] if kind == "separate" else in_code[:-1]
            )
        elif not any(in_code):
            around = cast(list[etree._Element], node.xpath("ancestor::*[local-name()='p'][1]"))
            texts[around[0] if around else node] += _MARKS.get(name) or _symbol(node) or node.text or ""
    yield from texts.values()


def _symbol(node: etree._Element) -> str:
    code = next((value for key, value in node.attrib.items() if str(key).endswith("}char")), "")
    return chr(int(code, 16)) if code else ""


def _chart_words(root: etree._Element) -> Words:
    if etree.QName(root).localname != "chartSpace":
        return Counter()
    categories = {(node.getparent().get("idx"), node.text) for node in root.xpath(_CATEGORIES)}  # type: ignore[union-attr]
    return _words(_strings(root, *_CHART)) + _words(text or "" for _, text in categories)


def _sheet_words(root: etree._Element, shared: list[str]) -> Words:
    words = _words(_strings(root, *_ON_SHEETS))
    words += _words(choice for choices in _strings(root, _CHOICES) for choice in choices.strip('"').split(","))
    for value in _strings(root, "//*[local-name()='c'][@t='s']/*[local-name()='v']"):
        words += _words([shared[int(value)]])
    for text in _strings(root, "//*[local-name()='headerFooter'][not(ancestor::*[3])]/*"):
        sections = re.split("&[LCR]", text)
        words += _words(_CODES.sub("", section) for section in sections)
    return words + _words(_rich(root, "//*[local-name()='c'][@t='inlineStr']/*[local-name()='is']"))


def _shared_strings(root: etree._Element) -> list[str]:
    return list(_rich(root, "/*/*[local-name()='si']"))


def _rich(root: etree._Element, path: str) -> Iterator[str]:
    """The text of every string found, all its runs together, without its pronunciation."""
    for string in cast(list[etree._Element], root.xpath(path)):
        yield "".join(_strings(string, ".//*[local-name()='t'][not(ancestor::*[local-name()='rPh'])]"))


def _comments(root: etree._Element) -> Iterator[str]:
    authors = list(_strings(root, "//*[local-name()='author']"))
    for comment in cast(list[etree._Element], root.xpath("//*[local-name()='comment']")):
        if not authors[int(comment.get("authorId", "0"))].startswith("tc="):
            yield from _rich(comment, "*[local-name()='text']")
    yield from _strings(root, "//*[local-name()='threadedComment']/*[local-name()='text']")


def _strings(root: etree._Element, *paths: str) -> Iterator[str]:
    for path in paths:
        for found in cast(list[etree._Element | str], root.xpath(path)):
            yield found if isinstance(found, str) else found.text or ""


def _words(texts: Iterable[str]) -> Words:
    return Counter(word for text in texts for word in text.split())
