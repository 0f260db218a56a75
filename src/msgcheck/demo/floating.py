"""Shapes and a text box that float on the flyer's page: DrawingML inside Word, which python-docx cannot make."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

from docx.oxml import parse_xml
from docx.shared import Inches

from msgcheck.demo.paper import WIDTH
from msgcheck.demo.source import brand

_NAMES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    }.items()
)


def add_band(paragraph: Any) -> None:
    """The dark band with the brand's plate, behind the text at the top of the page."""
    _add_shape(paragraph, 1, (0, 0.82, WIDTH, 2.05), "forest")
    for order, (radius, colour) in enumerate(
        ((0.86, "sun"), (0.57, "sand"), (0.545, "paper"), (0.37, "sand"), (0.36, "cream")), start=2
    ):
        _add_shape(paragraph, order, (6.69 - radius, 1.845 - radius, 2 * radius, 2 * radius), colour, "ellipse")


def add_text_box(paragraph: Any, lines: list[str]) -> None:
    """A box of `lines` beside the text: the first is its heading. Older programs read the same text a second time."""
    text = "".join(_box_paragraph(line, heading=line is lines[0]) for line in lines)
    area = (5.35, 3.18, 2.2, 1.62)
    box = f"<wps:txbx><w:txbxContent>{text}</w:txbxContent></wps:txbx>"
    style = ";".join(
        f"{key}:{length}in" for key, length in zip(("margin-left", "margin-top", "width", "height"), area, strict=True)
    )
    fallback = (
        f'<w:pict><v:rect style="position:absolute;{style}" fillcolor="#{brand().colours["sun"]}" stroked="f">'
        f"<v:textbox><w:txbxContent>{text}</w:txbxContent></v:textbox></v:rect></w:pict>"
    )
    _add_shape(paragraph, 7, area, "sun", "roundRect", box=box, fallback=fallback)


def _box_paragraph(line: str, *, heading: bool) -> str:
    face, size = (brand().fonts["heading"], 32) if heading else (brand().fonts["body"], 23)
    look = f'<w:rFonts w:ascii="{face}" w:hAnsi="{face}"/><w:sz w:val="{size}"/>'
    return (
        f'<w:p><w:pPr><w:spacing w:before="0" w:after="60"/></w:pPr>'
        f"<w:r><w:rPr>{look}</w:rPr><w:t>{escape(line)}</w:t></w:r></w:p>"
    )


def _add_shape(
    paragraph: Any,
    number: int,
    area: tuple[float, float, float, float],
    colour: str,
    form: str = "rect",
    *,
    box: str = "",
    fallback: str = "",
) -> None:
    """A shape at left, top, width, height in inches from the page's corner; with a `box` of text, words keep clear."""
    left, top, width, height = (int(Inches(length)) for length in area)
    wrap = '<wp:wrapSquare wrapText="bothSides"/>' if box else "<wp:wrapNone/>"
    rounding = '<a:avLst><a:gd name="adj" fmla="val 5000"/></a:avLst>' if form == "roundRect" else "<a:avLst/>"
    margins = 'lIns="164592" tIns="128016" rIns="164592" bIns="128016" anchor="ctr"' if box else ""
    paragraph._p.append(
        parse_xml(f"""\
<w:r {_NAMES}><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>
<wp:anchor distT="0" distB="0" distL="182880" distR="0" simplePos="0" relativeHeight="{number}"
 behindDoc="{int(not box)}" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="page"><wp:posOffset>{left}</wp:posOffset></wp:positionH>
<wp:positionV relativeFrom="page"><wp:posOffset>{top}</wp:posOffset></wp:positionV>
<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>{wrap}
<wp:docPr id="{number}" name="Shape {number}"/><wp:cNvGraphicFramePr/>
<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>
<wps:cNvSpPr{' txBox="1"' if box else ""}/><wps:spPr>
<a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>
<a:prstGeom prst="{form}">{rounding}</a:prstGeom>
<a:solidFill><a:srgbClr val="{brand().colours[colour]}"/></a:solidFill><a:ln><a:noFill/></a:ln></wps:spPr>
{box}<wps:bodyPr {margins}/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent></w:r>""")
    )
