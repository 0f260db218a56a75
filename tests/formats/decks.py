"""Builds small presentations: shapes from words, slides from shapes, a deck from slides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import quoteattr

from tests.formats.packages import Link, package, text, xml


def paragraph(*runs: str) -> str:
    """A paragraph of DrawingML; each run is words, or XML where it begins with "<"."""
    inside = "".join(run if run.startswith("<") else f"<a:r><a:t>{text(run)}</a:t></a:r>" for run in runs)
    return f"<a:p>{inside}</a:p>"


def body(*paragraphs: str) -> str:
    """A text body; each paragraph is words, or XML where it begins with "<"."""
    inside = "".join(one if one.startswith("<") else paragraph(one) for one in paragraphs)
    return f"<p:txBody><a:bodyPr/>{inside}</p:txBody>"


def shape(*paragraphs: str, placeholder: str = "", box: bool = False, about: str = "", fill: str = "") -> str:
    """A shape; `about` are attributes of its name (descr, hidden), `fill` the XML of its fill."""
    kind = f'<p:ph type="{placeholder}"/>' if placeholder else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="2" name="Shape" {about}/><p:cNvSpPr txBox="{int(box)}"/>'
        f"<p:nvPr>{kind}</p:nvPr></p:nvSpPr><p:spPr>{fill}</p:spPr>{body(*paragraphs)}</p:sp>"
    )


def title(*paragraphs: str) -> str:
    return shape(*paragraphs, placeholder="title")


def text_box(*paragraphs: str, about: str = "") -> str:
    return shape(*paragraphs, box=True, about=about)


def group(*shapes: str, about: str = "") -> str:
    return f'<p:grpSp><p:nvGrpSpPr><p:cNvPr id="3" name="Group" {about}/></p:nvGrpSpPr>{"".join(shapes)}</p:grpSp>'


def picture(about: str = "", media: str = "", blip: str = 'r:embed="rIdPicture"') -> str:
    return (
        f'<p:pic><p:nvPicPr><p:cNvPr id="4" name="Picture" {about}/><p:cNvPicPr/><p:nvPr>{media}</p:nvPr></p:nvPicPr>'
        f"<p:blipFill><a:blip {blip}/></p:blipFill></p:pic>"
    )


def frame(inside: str, about: str = "") -> str:
    """A graphic frame around the XML of its graphic."""
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="5" name="Frame" {about}/></p:nvGraphicFramePr>'
        f"<a:graphic><a:graphicData>{inside}</a:graphicData></a:graphic></p:graphicFrame>"
    )


def table(*rows: Sequence[str]) -> str:
    cells = "".join(
        f"<a:tr>{''.join(f'<a:tc><a:txBody>{paragraph(cell)}</a:txBody></a:tc>' for cell in row)}</a:tr>"
        for row in rows
    )
    return frame(f"<a:tbl>{cells}</a:tbl>")


def chart(relationship: str) -> str:
    return frame(f'<c:chart r:id="{relationship}"/>')


def diagram(relationship: str) -> str:
    return frame(f'<dgm:relIds r:dm="{relationship}"/>')


def alternate(choice: str, fallback: str, requires: str = "p14") -> str:
    return (
        f'<mc:AlternateContent><mc:Choice Requires="{requires}">{choice}</mc:Choice>'
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
    )


@dataclass
class Slide:
    """A slide to be: its shapes, the shapes of its notes, and what hangs on it."""

    shapes: tuple[str, ...]
    notes: tuple[str, ...] = ()
    attributes: str = ""
    links: list[Link] = field(default_factory=list)
    layout: str = "layout1"


def slide(*shapes: str, notes: Sequence[str] = (), attributes: str = "", links: Sequence[Link] = ()) -> Slide:
    return Slide(shapes, tuple(notes), attributes, list(links))


def page(root: str, shapes: Sequence[str], attributes: str = "", name: str = "") -> str:
    """The XML of a slide, layout, master or notes page."""
    return xml(root, f"<p:cSld name={quoteattr(name)}><p:spTree>{''.join(shapes)}</p:spTree></p:cSld>", attributes)


def deck(
    *slides: Slide,
    layout: Sequence[str] = (),
    layout_attributes: str = "",
    master: Sequence[str] = (),
    parts: Mapping[str, str | bytes] | None = None,
    links: Mapping[str, Sequence[Link]] | None = None,
    extra: str = "",
) -> bytes:
    """The bytes of a presentation, its slides shown in the order given but numbered backwards in their file names.

    `layout` and `master` are the shapes of the one layout ("Offer") and the one master; `extra` is more XML of the
    presentation part; `links` adds to the relationships of the part named.
    """
    written: dict[str, str | bytes] = {
        "ppt/slideLayouts/layout1.xml": page("p:sldLayout", layout, layout_attributes, "Offer"),
        "ppt/slideMasters/master1.xml": page("p:sldMaster", master),
    }
    shown = [Link("rIdMaster", "slideMaster", "slideMasters/master1.xml")]
    leads: dict[str, list[Link]] = {
        "ppt/slideLayouts/layout1.xml": [Link("rId1", "slideMaster", "../slideMasters/master1.xml")],
        "ppt/slideMasters/master1.xml": [Link("rId1", "slideLayout", "../slideLayouts/layout1.xml")],
    }
    for number, one in enumerate(slides, 1):
        name = f"slide{len(slides) - number + 1}.xml"
        written[f"ppt/slides/{name}"] = page("p:sld", one.shapes, one.attributes)
        leads[f"ppt/slides/{name}"] = [
            Link("rIdLayout", "slideLayout", f"../slideLayouts/{one.layout}.xml"),
            *one.links,
        ]
        shown.append(Link(f"rIdSlide{number}", "slide", f"slides/{name}"))
        if one.notes:
            written[f"ppt/notesSlides/{name}"] = page("p:notes", one.notes)
            leads[f"ppt/slides/{name}"].append(Link("rIdNotes", "notesSlide", f"/ppt/notesSlides/{name}"))
    ids = "".join(f'<p:sldId id="{255 + n}" r:id="rIdSlide{n}"/>' for n in range(1, len(slides) + 1))
    written["ppt/presentation.xml"] = xml("p:presentation", f"<p:sldIdLst>{ids}</p:sldIdLst>{extra}")
    leads["ppt/presentation.xml"] = shown
    for name, more in (links or {}).items():
        leads[name] = [*leads.get(name, []), *more]
    return package({**written, **(parts or {})}, "ppt/presentation.xml", leads)
