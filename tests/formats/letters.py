"""Builds small text documents: paragraphs from runs, a letter from paragraphs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tests.formats.packages import Link, package, text, xml


def run(words: str, properties: str = "") -> str:
    """A run of words; `properties` is the XML of its formatting."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text(words)}</w:t></w:r>'


def p(*runs: str, style: str = "") -> str:
    """A paragraph; each run is words, or XML where it begins with "<"."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{''.join(one if one.startswith('<') else run(one) for one in runs)}</w:p>"


def table(*rows: Sequence[str]) -> str:
    """A table; each cell is words, or XML of its contents where it begins with "<"."""
    inside = "".join(f"<w:tr>{''.join(map(cell, row))}</w:tr>" for row in rows)
    return f"<w:tbl>{inside}</w:tbl>"


def cell(contents: str, columns: int = 1) -> str:
    if contents.startswith("<w:tc>"):
        return contents
    inside = contents if contents.startswith("<") else p(contents)
    return f'<w:tc><w:tcPr><w:gridSpan w:val="{columns}"/></w:tcPr>{inside}</w:tc>'


def drawing(inside: str, about: str = "") -> str:
    """A run with a drawing; `about` are attributes of its name (descr, title)."""
    return f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Drawing" {about}/>{inside}</wp:inline></w:drawing></w:r>'


def text_box(*paragraphs: str) -> str:
    """A text box as Word writes it: in a shape, and once more in a fallback for older readers."""
    content = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1" name="Box"/>'
        f"<wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def picture() -> str:
    return '<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="old.png" descr="C:/old.png"/></pic:nvPicPr></pic:pic>'


def field(code: str, result: str) -> str:
    """A complex field with its code and its result."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    instruction = f"<w:r><w:instrText>{text(code)}</w:instrText></w:r>"
    return f"{mark.format('begin')}{instruction}{mark.format('separate')}{run(result)}{mark.format('end')}"


def letter(
    *blocks: str,
    parts: Mapping[str, str | bytes] | None = None,
    links: Sequence[Link] = (),
    section: str = "",
    top: Sequence[Link] = (),
) -> bytes:
    """The bytes of a text document of the `blocks`; `section` is the XML of its one section's properties."""
    body = f"<w:body>{''.join(blocks)}<w:sectPr>{section}</w:sectPr></w:body>"
    written = {"word/document.xml": xml("w:document", body), **(parts or {})}
    return package(written, "word/document.xml", {"word/document.xml": links, "": top})
