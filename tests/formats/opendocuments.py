"""Builds small OpenDocument files from the XML of their bodies and styles."""

from __future__ import annotations

from collections.abc import Mapping
from xml.sax.saxutils import quoteattr

from tests.formats.packages import unzipped, zipped

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{namespace}"'
    for prefix, namespace in {
        **{prefix: f"{_OASIS}{prefix}:1.0" for prefix in
           ("chart", "dr3d", "form", "meta", "office", "presentation", "style", "table", "text", "script")},
        "anim": f"{_OASIS}animation:1.0",
        "draw": f"{_OASIS}drawing:1.0",
        "manifest": f"{_OASIS}manifest:1.0",
        "svg": f"{_OASIS}svg-compatible:1.0",
        "dc": "http://purl.org/dc/elements/1.1/",
        "math": "http://www.w3.org/1998/Math/MathML",
        "officeooo": "http://openoffice.org/2009/office",
        "xlink": "http://www.w3.org/1999/xlink",
    }.items()
)  # fmt: skip


def document(
    kind: str,
    body: str,
    automatic: str = "",
    styles: str = "",
    meta: str = "",
    manifest: str = "",
    parts: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """The bytes of a document of that kind ("text", "presentation", "spreadsheet").

    `automatic` is the XML of the content's own styles, `styles` that of the styles part, `manifest` of its entries.
    """
    content = f"<office:automatic-styles>{automatic}</office:automatic-styles>"
    content += f"<office:body><office:{kind}>{body}</office:{kind}></office:body>"
    return zipped(
        {
            "mimetype": f"application/vnd.oasis.opendocument.{kind}",
            "content.xml": part("document-content", content),
            "styles.xml": part("document-styles", styles),
            "meta.xml": part("document-meta", f"<office:meta>{meta}</office:meta>"),
            "META-INF/manifest.xml": f"<manifest:manifest {NAMESPACES}>{manifest}</manifest:manifest>",
            **(parts or {}),
        }
    )


def part(root: str, inside: str) -> str:
    """The XML of a part."""
    return f'<?xml version="1.0" encoding="UTF-8"?><office:{root} {NAMESPACES}>{inside}</office:{root}>'


def p(inside: str, style: str = "P1") -> str:
    return f'<text:p text:style-name="{style}">{inside}</text:p>'


def h(inside: str) -> str:
    return f'<text:h text:outline-level="1">{inside}</text:h>'


def note(kind: str, *paragraphs: str) -> str:
    return (
        f'<text:note text:note-class="{kind}"><text:note-citation>1</text:note-citation>'
        f"<text:note-body>{''.join(paragraphs)}</text:note-body></text:note>"
    )


def comment(author: str, words: str) -> str:
    return (
        f"<office:annotation><dc:creator>{author}</dc:creator><dc:date>2026-11-23</dc:date>{p(words)}"
        "</office:annotation>"
    )


def box(*paragraphs: str, role: str = "", attributes: str = "", about: str = "") -> str:
    """A frame with a text box; `role` is its class of placeholder, `about` the XML of its description."""
    shown = f"presentation:class={quoteattr(role)}" if role else ""
    return f"<draw:frame {shown} {attributes}><draw:text-box>{''.join(paragraphs)}</draw:text-box>{about}</draw:frame>"


def picture(about: str = "", target: str = "Pictures/a.png") -> str:
    return f"<draw:frame><draw:image xlink:href={quoteattr(target)}/>{about}</draw:frame>"


def embedded(target: str = "./Object 1", kind: str = "object") -> str:
    """A frame with an object of that kind ("object", "object-ole") and its preview."""
    preview = '<draw:image xlink:href="./ObjectReplacements/Object 1"/>'
    return f"<draw:frame><draw:{kind} xlink:href={quoteattr(target)}/>{preview}</draw:frame>"


def in_folder(name: str, content: bytes) -> dict[str, bytes]:
    """The parts of a document as those of an object of that name in another."""
    return {f"{name}/{part}": unpacked for part, unpacked in unzipped(content).items()}


def table(*rows: str) -> str:
    return f'<table:table table:name="Table1">{"".join(rows)}</table:table>'


def row(*cells: str, repeated: int = 1) -> str:
    return f'<table:table-row table:number-rows-repeated="{repeated}">{"".join(cells)}</table:table-row>'


def cell(*paragraphs: str, kind: str = "string", repeated: int = 1) -> str:
    return (
        f'<table:table-cell office:value-type="{kind}" table:number-columns-repeated="{repeated}">'
        f"{''.join(paragraphs)}</table:table-cell>"
    )


def master(name: str, inside: str) -> str:
    return f'<style:master-page style:name="{name}">{inside}</style:master-page>'


def masters(*pages: str) -> str:
    return f"<office:master-styles>{''.join(pages)}</office:master-styles>"


def style(name: str, properties: str, parent: str = "") -> str:
    return f'<style:style style:name="{name}" style:parent-style-name="{parent}">{properties}</style:style>'
