"""Headers and footers of a document: which of them show, and where (ISO/IEC 29500-1, 17.10)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from msgcheck.formats.ooxml.iteration import child
from msgcheck.formats.ooxml.names import Element, attribute, is_on, tags

_FORMER_SECTION = tags("w:sectPrChange")
_REFERENCE = tags("w:headerReference", "w:footerReference")
_FIRST_PAGE_DIFFERS = tags("w:titlePg")


class Marginal(NamedTuple):
    """A header or footer: its `kind` ("header"), its label for people, the relationship that leads to its part."""

    kind: str
    label: str
    relationship: str | None


def marginals(sections: Iterable[Element], even_pages_differ: Callable[[], bool]) -> Iterator[Marginal]:
    """The headers and footers that show, section by section (w:sectPr).

    A section without its own takes those of the one before; so a header for the first page counts where the first
    page differs in its section or a later one. `even_pages_differ` is asked where there is one for even pages.
    """
    sections = [one for one in sections if not _is_former(one)]
    last_first_page = max((number for number, one in enumerate(sections, 1) if _first_page_differs(one)), default=0)
    for number, section in enumerate(sections, 1):
        for reference in [one for one in section if one.tag in _REFERENCE]:
            pages = attribute(reference, "w:type") or "default"
            if even_pages_differ() if pages == "even" else pages != "first" or number <= last_first_page:
                yield _marginal(reference, pages, number)


def _marginal(reference: Element, pages: str, section: int) -> Marginal:
    kind = _REFERENCE[reference.tag].removeprefix("w:").removesuffix("Reference")
    where = {"first": "first page", "even": "even pages"}.get(pages, "")
    remarks = ", ".join(remark for remark in (where, f"section {section}" if section > 1 else "") if remark)
    label = f"{kind.capitalize()} ({remarks})" if remarks else kind.capitalize()
    return Marginal(kind, label, attribute(reference, "r:id"))


def _is_former(section: Element) -> bool:
    """Whether this is what a section was before a tracked change."""
    holder = section.getparent()
    return holder is not None and holder.tag in _FORMER_SECTION


def _first_page_differs(section: Element) -> bool:
    switch = child(section, _FIRST_PAGE_DIFFERS)
    return switch is not None and is_on(switch)
