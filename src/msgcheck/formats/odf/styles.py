"""What the styles say about text: which of it is hidden, which pages are, which page styles are in use.

Styles outnumber texts by far and most say nothing of the kind, so they are looked at only where the bytes of a part
show that one does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from msgcheck.formats.odf.names import Element, tag
from msgcheck.formats.odf.parts import Parts

_STYLE = tag("style:style")
_NAME = tag("style:name")
_PARENT = tag("style:parent-style-name")
_MASTER_PAGE = tag("style:master-page")
_MASTER_PAGE_NAME = tag("style:master-page-name")
_NEXT = tag("style:next-style-name")
_AUTOMATIC = tag("office:automatic-styles")
_COMMON = tag("office:styles")
_USUAL_MASTER = "Standard"


def hiding_styles(parts: Parts) -> frozenset[str]:
    """Styles whose text does not show."""
    return _styles_that_say(parts, "style:text-properties", "text:display", "none")


def hidden_page_styles(parts: Parts) -> frozenset[str]:
    """Styles of slides that are left out of the show."""
    return _styles_that_say(parts, "style:drawing-page-properties", "presentation:visibility", "hidden")


def bare_page_styles(parts: Parts) -> frozenset[str]:
    """Styles of slides on which the shapes of the master page do not show."""
    name = "presentation:background-objects-visible"
    return _styles_that_say(parts, "style:drawing-page-properties", name, "false")


def hidden_table_styles(parts: Parts) -> frozenset[str]:
    """Styles of sheets that are hidden."""
    return _styles_that_say(parts, "style:table-properties", "table:display", "false")


def _styles_that_say(parts: Parts, properties: str, attribute: str, value: str) -> frozenset[str]:
    """The names of the styles whose `properties` have that value, and of those that descend from them."""
    roots = parts.roots
    if not parts.say(attribute.partition(":")[2], value):
        return frozenset()
    found: set[str] = set()
    heirs: dict[str, list[str]] = {}
    for style in styles_in(roots):
        name = style.get(_NAME, "")
        heirs.setdefault(style.get(_PARENT, ""), []).append(name)
        if any(one.get(tag(attribute)) == value for one in style.iterchildren(tag(properties))):
            found.add(name)
    waiting = [*found]
    while waiting:
        new = set(heirs.get(waiting.pop(), ())) - found
        found |= new
        waiting += new
    return frozenset(found)


def heirs_of(parent: str, root: Element) -> frozenset[str]:
    """The style of that name and the automatic styles under `root` made from it."""
    return frozenset((parent, *(one.get(_NAME, "") for one in styles_in([root]) if one.get(_PARENT) == parent)))


def masters_in_use(content: Element, styles: Element, is_used: Callable[[str], bool]) -> list[Element]:
    """The page styles (style:master-page) that the content starts a page with, or that follow on those.

    Automatic styles are there because something uses them; of the others `is_used` tells. The usual page style
    counts as used: the text begins with it, unless it begins with another.
    """
    masters = {one.get(_NAME, ""): one for one in styles.iter(_MASTER_PAGE)}
    names = [one.get(_MASTER_PAGE_NAME, "") for one in styles_in([content])]
    common = [one for one in styles_in([styles]) if one.get(_MASTER_PAGE_NAME)]
    names += [one.get(_MASTER_PAGE_NAME, "") for one in common if is_used(one.get(_NAME, ""))]
    waiting = [_USUAL_MASTER if _USUAL_MASTER in masters else next(iter(masters), ""), *names]
    used: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in masters and name not in used:
            used.add(name)
            waiting.append(masters[name].get(_NEXT, ""))
    return [master for name, master in masters.items() if name in used]


def styles_in(roots: Iterable[Element]) -> Iterator[Element]:
    """The styles (style:style) under `roots`, those in common use and those made on the way."""
    for holder in holders_of_styles(roots):
        yield from holder.iterchildren(_STYLE)


def holders_of_styles(roots: Iterable[Element]) -> Iterator[Element]:
    """The elements under `roots` that hold styles of all kinds."""
    for root in roots:
        yield from root.iterchildren(_AUTOMATIC, _COMMON)
