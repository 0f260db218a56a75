"""The words of a web page that show, found without the reader: by lxml's parser, which is that of libxml2.

Every text node but those of scripts, style sheets and frames, words parted wherever an element that stands apart
begins or ends; the attributes that are read aloud or shown; what the page says of itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lxml import etree

Words = Counter[str]

_IN_LINES = frozenset(
    re.split(
        r"\s+",
        """a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd mark nobr q s samp small span
        strike strong sub sup time tt u var wbr""",
    )
)
_UNSHOWN = ("script", "style", "iframe", "noembed")
_ATTRIBUTES = ("alt", "title", "placeholder", "aria-label", "label", "summary")
_META = frozenset(("description", "keywords", "author", "application-name", "og:title", "og:description"))
_META_OF_NETWORKS = frozenset(("og:site_name", "twitter:title", "twitter:description"))
_BUTTONS = ("submit", "button", "reset", "text", "search", "")


def web_words(page: str) -> Words:
    """The words that show of a page whose text is `page`."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True)
    root = etree.fromstring(page.encode(), parser)
    if root is None:
        return Counter()
    words = Counter("".join(_texts(root)).split())
    for element in root.iter(etree.Element):
        words.update(word for value in _values(element) for word in value.split())
    return words


def _texts(root: etree._Element) -> Iterator[str]:
    for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        tag = node.tag if isinstance(node.tag, str) else ""
        if tag and tag not in _IN_LINES and ":" not in tag:
            yield " "
        if event == "start":
            yield "" if tag in _UNSHOWN else node.text or ""
        else:
            yield node.tail or ""


def _values(element: etree._Element) -> Iterator[str]:
    if element.tag == "meta":
        if (element.get("name") or element.get("property") or "").lower() in _META | _META_OF_NETWORKS:
            yield element.get("content", "")
        return
    for attribute in _ATTRIBUTES:
        yield element.get(attribute, "")
    if element.tag == "input" and element.get("type", "").lower() in _BUTTONS:
        yield element.get("value", "")
