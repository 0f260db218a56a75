"""Builds small workbooks: rows from cells, sheets from rows, a workbook from sheets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import quoteattr

from tests.formats.packages import Link, package, text, xml


def shared(reference: str, index: int | str) -> str:
    """A cell that shows the shared string of that index."""
    return f'<s:c r="{reference}" t="s"><s:v>{index}</s:v></s:c>'


def inline(reference: str, words: str) -> str:
    """A cell that holds its own string: words, or XML where it begins with "<"."""
    return f'<s:c r="{reference}" t="inlineStr"><s:is>{_string(words)}</s:is></s:c>'


def formula(reference: str, code: str, came_to: str, kind: str = "str") -> str:
    return f'<s:c r="{reference}" t="{kind}"><s:f>{text(code)}</s:f><s:v>{text(came_to)}</s:v></s:c>'


def number(reference: str, value: str) -> str:
    return f'<s:c r="{reference}" s="1"><s:v>{value}</s:v></s:c>'


def row(*cells: str, attributes: str = "") -> str:
    return f"<s:row {attributes}>{''.join(cells)}</s:row>"


@dataclass
class Sheet:
    """A sheet to be: its name, rows, and what hangs on it; `before` and `after` stand round its rows."""

    name: str
    rows: tuple[str, ...]
    before: str = ""
    after: str = ""
    state: str = "visible"
    links: list[Link] = field(default_factory=list)


def sheet(
    name: str,
    *rows: str,
    before: str = "",
    after: str = "",
    state: str = "visible",
    links: Sequence[Link] = (),
) -> Sheet:
    return Sheet(name, rows, before, after, state, list(links))


def workbook(
    *sheets: Sheet,
    strings: Sequence[str] = (),
    extra: str = "",
    parts: Mapping[str, str | bytes] | None = None,
    links: Mapping[str, Sequence[Link]] | None = None,
) -> bytes:
    """The bytes of a workbook whose sheets are numbered backwards in their file names.

    `strings` are the shared ones, each words or XML; `extra` is more XML of the workbook part; `links` adds to the
    relationships of the part named.
    """
    written: dict[str, str | bytes] = {}
    leads: dict[str, list[Link]] = {}
    named = [Link("rIdStrings", "sharedStrings", "sharedStrings.xml")] if strings else []
    for place, one in enumerate(sheets, 1):
        name = f"sheet{len(sheets) - place + 1}.xml"
        inside = f"{one.before}<s:sheetData>{''.join(one.rows)}</s:sheetData>{one.after}"
        written[f"xl/worksheets/{name}"] = xml("s:worksheet", inside)
        leads[f"xl/worksheets/{name}"] = one.links
        named.append(Link(f"rIdSheet{place}", "worksheet", f"worksheets/{name}"))
    listed = "".join(
        f'<s:sheet name={quoteattr(one.name)} sheetId="{place}" state="{one.state}" r:id="rIdSheet{place}"/>'
        for place, one in enumerate(sheets, 1)
    )
    written["xl/workbook.xml"] = xml("s:workbook", f"<s:sheets>{listed}</s:sheets>{extra}")
    if strings:
        items = "".join(f"<s:si>{_string(one)}</s:si>" for one in strings)
        written["xl/sharedStrings.xml"] = xml("s:sst", items)
    leads["xl/workbook.xml"] = named
    for name, more in (links or {}).items():
        leads[name] = [*leads.get(name, []), *more]
    return package({**written, **(parts or {})}, "xl/workbook.xml", leads)


def _string(words: str) -> str:
    return words if words.startswith("<") else f"<s:t>{text(words)}</s:t>"
