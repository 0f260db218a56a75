"""Small PDFs of our own: drawn with reportlab, and given with pypdf what reportlab cannot give them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image
from pypdf import PdfReader, PdfWriter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from msgcheck.formats import pdf
from msgcheck.formats.limits import Limits
from msgcheck.model import Block, Document

PAGE = (420, 595)
WRAPPED = (
    "We cook in the morning and deliver before noon,",
    "so the food is still warm when it reaches your",
    "office. Order a Business Lunch for five people or",
    "more until four in the afternoon of the day before.",
)

Draw = Callable[[Any], None]


def drawn(*pages: Draw, **options: Any) -> bytes:
    """A PDF with one page for each function, which draws on the canvas that it is given."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=PAGE, **options)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def lines(
    *texts: str, left: float = 40, top: float = 540, size: float = 12, pitch: float = 14.4, font: str = "Helvetica"
) -> Draw:
    """Draws lines below each other."""

    def draw(canvas: Any) -> None:
        canvas.setFont(font, size)
        for number, text in enumerate(texts):
            canvas.drawString(left, top - number * pitch, text)

    return draw


def together(*draws: Draw) -> Draw:
    """Draws several things on one page, one after the other."""

    def draw(canvas: Any) -> None:
        for one in draws:
            one(canvas)

    return draw


def picture(
    width: float, height: float, left: float = 40, bottom: float = 200, dots: Image.Image | None = None
) -> Draw:
    """Draws a picture of that size, which is plain red or the one given."""
    shown = ImageReader(dots or Image.new("RGB", (4, 2), "red"))
    return lambda canvas: canvas.drawImage(shown, left, bottom, width, height)


def changed(content: bytes, change: Callable[[PdfWriter], object]) -> bytes:
    """The PDF after a change made with pypdf."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(content)))
    change(writer)
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def raw(
    commands: bytes,
    to_unicode: bytes = b"",
    page: bytes = b"",
    kids: bytes = b"3 0 R",
    catalog: bytes = b"",
    trailer: bytes = b"",
) -> bytes:
    """A PDF of one page that holds just these commands; the font /F's letters stand for what `to_unicode` says.

    `page`, `catalog` and `trailer` are more entries of these, `kids` the list of pages.
    """
    objects = [
        b"<</Type/Catalog/Pages 2 0 R%s>>" % catalog,
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, kids.count(b"0 R")),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 595]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>%s>>" % page,
        b"<</Length %d>>stream\n%s\nendstream" % (len(commands), commands),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/ToUnicode 6 0 R>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(to_unicode), to_unicode),
    ]
    content, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, trailer, len(content))
    return content + b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table) + end


def read(content: bytes) -> Document:
    """The document, with the limits that everybody has."""
    return pdf.read(Path("flyer.pdf"), content, Limits())


def of(document: Document, element: str) -> list[Block]:
    """The blocks of one kind."""
    return [block for block in document.blocks if block.location.element == element]


def paragraphs(content: bytes) -> list[str]:
    """The paragraphs on all pages."""
    return [block.text for block in of(read(content), "paragraph")]


def columns(left: Sequence[str], right: Sequence[str], row_by_row: bool) -> Draw:
    """Draws two columns: each from its top to its foot, or line by line across the page."""

    def draw(canvas: Any) -> None:
        canvas.setFont("Helvetica", 10)
        cells = [(40, number, text) for number, text in enumerate(left)]
        cells += [(225, number, text) for number, text in enumerate(right)]
        for x, number, text in sorted(cells, key=lambda cell: cell[1]) if row_by_row else cells:
            canvas.drawString(x, 540 - number * 12, text)

    return draw
