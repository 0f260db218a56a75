"""What lies in OpenDocument files: pictures, recordings, documents of their own; what of it can be unpacked."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from msgcheck import formats
from msgcheck.errors import UnreadableDocument
from msgcheck.formats import odp, ods, odt
from msgcheck.formats.limits import Limits
from msgcheck.model import Document, Enclosed, Gap, Held, Location
from tests.formats.opendocuments import (
    box,
    cell,
    document,
    embedded,
    in_folder,
    master,
    masters,
    p,
    part,
    picture,
    row,
    style,
    table,
)
from tests.formats.packages import unzipped, zipped
from tests.formats.pictures import EMF, png

PRICES = document("spreadsheet", f'<table:table table:name="Prices">{row(cell(p("Business Lunch")))}</table:table>')
WALL = '<draw:fill-image draw:name="Wall" xlink:href="Pictures/wall.png"/>'
FILLED = '<style:{}-properties draw:fill="bitmap" draw:fill-image-name="Wall"/>'


def text(body: str, parts: dict[str, str | bytes] | None = None, automatic: str = "") -> Document:
    return odt.read(Path("offer.odt"), document("text", body, automatic, parts=parts), Limits())


def slides(body: str, automatic: str = "", styles: str = "") -> Document:
    common = f"<office:styles>{WALL}</office:styles>{styles}"
    content = document("presentation", body, automatic, common, parts={"Pictures/wall.png": png("Wall")})
    return odp.read(Path("deck.odp"), content, Limits())


def whole(body: str, parts: dict[str, str | bytes], folder: Path) -> Document:
    """The text document with what is inside it."""
    path = folder / "offer.odt"
    path.write_bytes(document("text", body, parts=parts))
    return formats.read(path)


def enclosed(document_read: Document) -> Enclosed:
    """What lies behind the only gap."""
    [gap] = document_read.gaps
    assert gap.enclosed is not None
    return gap.enclosed


def test_a_picture_in_the_package_knows_how_to_unpack_itself() -> None:
    found = enclosed(text(p("Menu") + p(picture()) + p("Order"), {"Pictures/a.png": png("Soup")}))
    assert (found.name, found.before, found.unpack()) == ("a.png", 1, png("Soup"))
    assert found.location == Location("body", None, Held.PICTURE, "Picture", "content.xml#1")


def test_a_picture_with_a_space_in_its_name_is_found() -> None:
    found = enclosed(text(p(picture(target="./Pictures/a%20b.png")), {"Pictures/a b.png": png("Soup")}))
    assert found.unpack() == png("Soup")


def test_a_picture_that_is_written_out_in_letters_is_decoded() -> None:
    letters = base64.encodebytes(png("Soup")).decode()
    frame = f"<draw:frame><draw:image><office:binary-data>{letters}</office:binary-data></draw:image></draw:frame>"
    assert enclosed(text(p(frame))).unpack() == png("Soup")


@pytest.mark.parametrize(("letters", "why"), [("QUJDR", "is damaged"), ("", "is empty"), ("...", "is empty")])
def test_letters_that_write_no_picture_are_said_to_be_damaged(letters: str, why: str) -> None:
    frame = f"<draw:frame><draw:image><office:binary-data>{letters}</office:binary-data></draw:image></draw:frame>"
    with pytest.raises(UnreadableDocument, match=why):
        enclosed(text(p(frame))).unpack()


def test_of_pictures_that_stand_for_one_another_the_simplest_is_taken() -> None:
    frame = '<draw:frame><draw:image xlink:href="a.emf"/><draw:image xlink:href="a.png"/></draw:frame>'
    assert enclosed(text(p(frame), {"a.emf": EMF, "a.png": png("Soup")})).name == "a.png"


@pytest.mark.parametrize("target", ["http://a.example/a.png", "../a.png", "/home/ann/a.png", "file:///a.png"])
def test_a_picture_outside_is_said_to_lie_there(target: str) -> None:
    why = "the picture lies outside this file and was not read"
    assert text(p(picture(target=target))).gaps == (Gap("Picture", why),)


@pytest.mark.parametrize("kind", ["object", "object-ole", "floating-frame"])
def test_a_file_outside_to_which_the_document_links_is_no_gap(kind: str) -> None:
    assert text(p(embedded("../prices.ods", kind))).gaps == ()


def test_what_the_package_lacks_is_a_gap_that_nothing_can_close() -> None:
    document_read = text(p(picture() + embedded() + embedded(kind="object-ole")))
    assert [(gap.where, gap.held, gap.enclosed) for gap in document_read.gaps] == [
        ("Picture", Held.PICTURE, None),
        ("Object", Held.FILE, None),
        ("Embedded file", Held.FILE, None),
    ]


def test_recordings_are_gaps() -> None:
    document_read = text(p(embedded("Media/a.mp4", "plugin")), {"Media/a.mp4": b"\0\0\0\x18ftypmp42"})
    assert document_read.gaps == (Gap("Video or sound", "sound and video were not read"),)
    assert (document_read.gaps[0].held, document_read.gaps[0].enclosed) == (Held.RECORDING, None)


def test_objects_without_a_name_are_a_gap_each() -> None:
    assert [gap.where for gap in text(p(embedded("") + embedded(""))).gaps] == ["Object", "Object 2"]


@pytest.mark.parametrize("of", ["shape", "box", "heir"])
def test_a_picture_that_fills_a_shape_stands_in_it(of: str) -> None:
    automatic = style("gr1", FILLED.format("graphic")) + style("gr2", "", parent="gr1")
    shape = {
        "shape": f'<draw:custom-shape draw:style-name="gr1">{p("Lunch")}</draw:custom-shape>',
        "box": box(attributes='presentation:style-name="gr1"'),
        "heir": '<draw:rect draw:style-name="gr2"/>',
    }[of]
    found = enclosed(slides(f"<draw:page>{shape}</draw:page>", automatic))
    kind = "Text box" if of == "box" else "Shape"
    assert (found.location.label, found.unpack()) == (f"Slide 1 › {kind} › Picture fill", png("Wall"))


def test_a_style_that_fills_otherwise_takes_no_picture_from_its_parent() -> None:
    automatic = style("gr1", FILLED.format("graphic"))
    automatic += style("gr2", '<style:graphic-properties draw:fill="none"/>', parent="gr1")
    assert slides('<draw:page><draw:rect draw:style-name="gr2"/></draw:page>', automatic).gaps == ()


def test_styles_that_descend_from_one_another_in_a_circle_come_to_an_end() -> None:
    automatic = style("a", FILLED.format("graphic"), parent="c") + style("b", "", parent="a") + style("c", "", "b")
    shape = '<draw:page><draw:rect draw:style-name="c"/></draw:page>'
    assert [gap.where for gap in slides(shape, automatic).gaps] == ["Slide 1 › Shape › Picture fill"]


def test_pictures_behind_slides_and_masters_are_gaps() -> None:
    automatic = style("dp1", FILLED.format("drawing-page"))
    page = f'<draw:page draw:style-name="dp1" draw:master-page-name="M">{box(p("Menu"), role="title")}</draw:page>'
    filled = masters(master("M", "")).replace("style:name", 'draw:style-name="dp1" style:name')
    document_read = slides(page, automatic, filled)
    assert [gap.where for gap in document_read.gaps] == [
        "Slide 1 › Background picture",
        "Slide master › Background picture",
    ]


def test_a_picture_behind_pages_and_paragraphs_is_met_once() -> None:
    image = '<style:background-image xlink:href="Pictures/a.png"/>'
    automatic = f"<style:page-layout><style:page-layout-properties>{image}</style:page-layout-properties>"
    automatic += "</style:page-layout>" + style(
        "P1", f"<style:paragraph-properties>{image}</style:paragraph-properties>"
    )
    automatic += style("P2", "<style:paragraph-properties><style:background-image/></style:paragraph-properties>")
    found = enclosed(text(p("Menu"), {"Pictures/a.png": png("Soup")}, automatic))
    assert (found.location.label, found.location.address, found.before) == ("Background picture", "styles.xml#0", 1)


def test_a_background_that_is_a_fill_as_well_is_met_as_a_fill() -> None:
    image = '<style:background-image xlink:href="Pictures/wall.png"/>'
    properties = FILLED.format("graphic").replace("/>", f">{image}</style:graphic-properties>")
    shape = '<draw:page><draw:rect draw:style-name="gr1"/></draw:page>'
    assert [gap.where for gap in slides(shape, style("gr1", properties)).gaps] == ["Slide 1 › Shape › Picture fill"]


def test_a_sheet_in_a_text_is_read_as_a_document_of_its_own(tmp_path: Path) -> None:
    document_read = whole(p("Menu") + p(embedded()), {**in_folder("Object 1", PRICES)}, tmp_path)
    [sheet] = document_read.inside
    assert (sheet.format, document_read.gaps) == ("ods", ())
    assert [(block.location.label, block.location.address, block.text) for block in sheet.blocks] == [
        ("Object › Sheet Prices › Name", "Object 1!content.xml#0", "Prices"),
        ("Object › Sheet Prices › A1", "Object 1!content.xml#1", "Business Lunch"),
    ]


def test_an_object_that_shows_twice_is_read_once(tmp_path: Path) -> None:
    document_read = whole(p(embedded() + embedded("./Object%201")), {**in_folder("Object 1", PRICES)}, tmp_path)
    assert (len(document_read.inside), document_read.gaps) == (1, ())


def test_an_object_is_the_same_file_whenever_it_is_read(tmp_path: Path) -> None:
    parts = in_folder("Object 1", PRICES)
    first, second = (whole(p(embedded()), {**parts}, tmp_path).inside[0].sha256 for _ in range(2))
    assert first == second


def test_pictures_and_objects_in_an_object_are_its_own(tmp_path: Path) -> None:
    frames = p(picture() + embedded())
    inner = document("text", frames, parts={"Pictures/a.png": png("Soup"), **in_folder("Object 1", PRICES)})
    document_read = whole(p(embedded()), {**in_folder("Object 1", inner)}, tmp_path)
    [inside] = document_read.inside
    assert inside.gaps == (Gap("Object › Picture", "text in pictures was not read"),)
    assert inside.inside[0].blocks[0].location.address == "Object 1!Object 1!content.xml#0"


def test_an_object_without_its_own_styles_is_read(tmp_path: Path) -> None:
    bare = zipped({"content.xml": unzipped(PRICES)["content.xml"]})
    [sheet] = whole(p(embedded()), {**in_folder("Object 1", bare)}, tmp_path).inside
    assert [block.text for block in sheet.blocks] == ["Prices", "Business Lunch"]


def test_a_drawing_is_said_not_to_be_read_and_so_is_a_formula(tmp_path: Path) -> None:
    drawing = document("drawing", "<draw:page/>")
    formula = part("document", "").replace("office:document", "math:math")
    parts: dict[str, str | bytes] = {**in_folder("Object 1", drawing), "Object 2/content.xml": formula}
    assert whole(p("Menu") + p(embedded() + embedded("./Object 2")), parts, tmp_path).gaps == (
        Gap("Object", "it is an OpenDocument file, which is not read yet"),
        Gap("Object 2", "formulas were not read"),
    )


def test_an_object_whose_main_part_is_damaged_is_a_gap(tmp_path: Path) -> None:
    document_read = whole(p("Menu") + p(embedded()), {"Object 1/content.xml": "<office:"}, tmp_path)
    assert document_read.gaps == (Gap("Object", "the embedded file was not read"),)


def test_a_file_of_another_program_is_handed_out(tmp_path: Path) -> None:
    document_read = whole(p("Menu") + p(embedded("./Object 2", "object-ole") * 2), {"Object 2": PRICES}, tmp_path)
    assert [block.location.address for block in document_read.inside[0].blocks] == [
        "Object 2!content.xml#0",
        "Object 2!content.xml#1",
    ]
    assert (len(document_read.inside), document_read.gaps) == (1, ())


def test_objects_lie_only_so_deep(tmp_path: Path) -> None:
    inner = PRICES
    for _ in range(5):
        inner = document("text", p("Menu") + p(embedded()), parts={**in_folder("Object 1", inner)})
    path = tmp_path / "deep.odt"
    path.write_bytes(inner)
    document_read = formats.read(path)
    assert len([*document_read.with_inside()]) == Limits().levels + 1
    assert [gap.why for one in document_read.with_inside() for gap in one.gaps] == [
        "it lies more than 4 files deep, the most that are opened"
    ]


def test_an_object_that_leads_to_its_own_package_is_a_gap(tmp_path: Path) -> None:
    document_read = whole(p("Menu") + p(embedded("./") + embedded("./.")), {}, tmp_path)
    assert {gap.why for gap in document_read.gaps} == {"the embedded file was not read"}


def test_a_sheet_with_a_picture_beside_its_cells_says_so() -> None:
    shapes = f"<table:shapes>{picture()}</table:shapes>"
    content = document("spreadsheet", table(row(cell(p("Soup")))).replace("</table:table>", f"{shapes}</table:table>"))
    assert [gap.where for gap in ods.read(Path("prices.ods"), content, Limits()).gaps] == ["Sheet Table1 › Picture"]
