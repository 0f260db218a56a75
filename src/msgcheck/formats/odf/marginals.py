"""Headers and footers, which stand in the page styles (part 3, 16.9 and 16.10)."""

from __future__ import annotations

from msgcheck.formats.odf.names import Element, tag
from msgcheck.formats.odf.story import Stand, Story
from msgcheck.formats.ooxml.tour import Place

_NAME = tag("style:name")
_DISPLAY_NAME = tag("style:display-name")
_DISPLAY = tag("style:display")
_KINDS = {
    tag(f"style:{kind}{pages}"): (kind, words)
    for kind in ("header", "footer")
    for pages, words in {"": "", "-left": "left pages", "-first": "first page"}.items()
}


def read_marginals(masters: list[Element], story: Story) -> None:
    """Read the headers and footers of the page styles `masters` that show."""
    for number, master in enumerate(masters):
        for element in master.iterchildren(*_KINDS):
            if element.get(_DISPLAY) != "false":
                kind, pages = _KINDS[str(element.tag)]
                name = f"page style '{master.get(_DISPLAY_NAME) or master.get(_NAME, '')}'" if number else ""
                remarks = ", ".join(one for one in (pages, name) if one)
                label = f"{kind.capitalize()} ({remarks})" if remarks else kind.capitalize()
                story.enter(Place(kind, None, label))
                story.read(element, Stand("paragraph", ""))
