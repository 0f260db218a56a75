"""Going through a tree in document order, but not everywhere: lxml's own iterators know no way round a subtree."""

from __future__ import annotations

from collections.abc import Container, Iterator

from msgcheck.formats.ooxml.names import Element


def child(element: Element, tags: Container[str]) -> Element | None:
    """The first child with one of `tags`; quickest where it stands first, as properties do."""
    for one in element:
        if one.tag in tags:
            return one
    return None


def below(element: Element, closed: Container[str]) -> Iterator[tuple[Element, str]]:
    """What is below `element`, each with its tag, in document order; nothing below a tag in `closed`."""
    waiting = [*element]
    waiting.reverse()
    while waiting:
        node = waiting.pop()
        tag = node.tag
        yield node, tag
        if tag not in closed and len(node):
            waiting.extend(reversed(node))
