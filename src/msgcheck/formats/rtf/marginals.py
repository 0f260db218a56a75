"""Headers and footers of a document: which of them show, and where (RTF 1.9.1, "Headers and Footers")."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from msgcheck.formats.rtf.passage import Found


class Marginal(NamedTuple):
    """A header or footer: its `kind` ("header"), its pages ("first", "even" or all), its section and what it says."""

    kind: str
    pages: str
    section: int
    found: list[Found]

    @property
    def label(self) -> str:
        """Where it stands, for people: "Header (first page, section 2)"."""
        where = {"first": "first page", "even": "even pages"}.get(self.pages, "")
        remarks = ", ".join(one for one in (where, f"section {self.section}" if self.section > 1 else "") if one)
        return f"{self.kind.capitalize()} ({remarks})" if remarks else self.kind.capitalize()


class Marginals:
    """The headers and footers of a document, as its sections come by.

    A section without its own takes those of the one before; so a header for the first page counts where the first page
    differs in its section or a later one.
    """

    def __init__(self) -> None:
        self.even_pages_differ = False
        self._met: list[Marginal] = []
        self._section = 1
        self._first_page_differs = False
        self._last_first_page = 0  # the last section before this one whose first page differs

    def add(self, kind: str, pages: str, found: list[Found]) -> None:
        """A header or footer of the section that has been come to."""
        if found:
            self._met.append(Marginal(kind, pages, self._section, found))

    def begin_section(self) -> None:
        """Go on to the next section; its properties are those of the one before until they change."""
        if self._first_page_differs:
            self._last_first_page = self._section
        self._section += 1

    def set_first_page(self, differs: bool) -> None:
        """Whether the first page of the section has a header and a footer of its own."""
        self._first_page_differs = differs

    def that_show(self) -> Iterator[Marginal]:
        """Those that show, in the order in which they stand in the file."""
        last_first_page = self._section if self._first_page_differs else self._last_first_page
        for one in self._met:
            if {"even": self.even_pages_differ, "first": one.section <= last_first_page}.get(one.pages, True):
                yield one
