"""What stands beside the body of a rich text: headers, notes, comments, properties, text boxes, pictures, files."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from msgcheck import formats
from msgcheck.errors import UnreadableDocument
from msgcheck.formats import rtf
from msgcheck.formats.limits import Limits
from msgcheck.formats.rtf.enclosed import embedded_file, packed
from msgcheck.model import Document, Held
from tests.formats.rtf.builders import letter, p, table

DATA = "89504e470d0a1a0a"
PICTURE = rf"{{\pict{{\*\picprop\shplid1{{\sp{{\sn wzDescription}}{{\sv A table}}}}}}\picw10\pngblip {DATA}}}"


def read(*body: str) -> Document:
    return rtf.read(Path("letter.rtf"), letter(*body), Limits())


def said(*body: str) -> list[tuple[str, str]]:
    return [(block.location.label, block.text) for block in read(*body).blocks]


def gaps(*body: str) -> list[tuple[str, str]]:
    return [(gap.where, gap.why) for gap in read(*body).gaps]


def box(inside: str, *properties: str) -> str:
    """A shape as Word writes it: with what older readers show in its stead."""
    told = "".join([rf"{{\sp{one}}}" for one in properties])
    return rf"{{\shp{{\*\shpinst\shpleft0{told}{inside}}}{{\shprslt{{\*\do{{\dptxbxtext old}}}}}}}}"


def test_headers_and_footers_come_behind_the_body() -> None:
    assert said(r"{\header \pard Brightside\par}{\footer \pard Page}", p("Body")) == [
        ("Paragraph 1", "Body"),
        ("Header", "Brightside"),
        ("Footer", "Page"),
    ]


@pytest.mark.parametrize(("switch", "labels"), [(r"\titlepg", ["Header (first page)"]), ("", [])])
def test_the_header_of_the_first_page_is_read_where_it_differs(switch: str, labels: list[str]) -> None:
    assert [label for label, _ in said(rf"\sectd{switch}{{\headerf Brightside}}")] == labels


@pytest.mark.parametrize(("switch", "labels"), [(r"\facingp", ["Header (even pages)", "Header"]), ("", ["Header"])])
def test_the_header_of_even_pages_is_read_where_they_differ(switch: str, labels: list[str]) -> None:
    assert [label for label, _ in said(rf"{switch}{{\headerl Brightside}}{{\headerr Brightside}}")] == labels


def test_a_later_section_says_so_in_its_header() -> None:
    first, second = r"\sectd\titlepg{\headerf A}{\header B}", r"\sect{\headerf C}\sectd{\header D}"
    assert [label for label, _ in said(first, second)] == ["Header (first page)", "Header", "Header (section 2)"]


def test_a_first_page_that_differs_later_shows_the_header_of_an_earlier_section() -> None:
    assert [label for label, _ in said(r"\sectd{\headerf A}\sect\sectd\titlepg Body\sect\sectd")] == [
        "Paragraph 1",
        "Header (first page)",
    ]


def test_notes_are_numbered_and_the_paragraph_around_them_is_whole() -> None:
    note = r"{\super\chftn{\footnote %s\pard\plain{\super\chftn} %s}}"
    assert said(p("A", note % ("", "First"), " and B", note % ("", "Second"), note % (r"\ftnalt", "Last"))) == [
        ("Paragraph 1", "A and B"),
        ("Footnote 1", " First"),
        ("Footnote 2", " Second"),
        ("Endnote 1", " Last"),
    ]


def test_a_note_with_a_mark_of_its_own_has_no_number() -> None:
    assert said(p(r"A*{\*\footnote * Only today}"), p(r"B{\footnote\chftn Soon}"))[2:] == [
        ("Footnote", "* Only today"),
        ("Footnote 1", "Soon"),
    ]


def test_a_note_in_a_cell_is_none() -> None:
    assert said(table([r"A{\footnote \chftn Soon}"]))[1:] == [("Footnote 1", "Soon")]


def test_comments_are_read_and_who_made_them_is_not() -> None:
    comment = r"{\*\atnid KM}{\*\atnauthor Kim}\chatn {\*\annotation{\*\atnref 1}{\*\atndate 9}\pard{\chatn} %s}"
    assert said(p("A", comment % "Still true?", " B"), p(comment % "No.")) == [
        ("Paragraph 1", "A B"),
        ("Comment", " Still true?"),
        ("Comment 2", " No."),
    ]


def test_properties_are_read() -> None:
    info = (
        r"{\info{\title Business Lunch}{\upr{\subject Men?}{\*\ud{\subject Men\u252 ?}}}{\author Kim}{\operator Lee}"
        r"{\keywords lunch, team}{\doccomm Old}{\*\company Brightside}{\*\manager Ann}{\*\category Flyer}"
        r"{\creatim\yr2026}{\version1}{\nofpages1}{\comment never}}"
        r"{\*\userprops{\propname Owner}\proptype30{\staticval Marketing}{\propname Count}\proptype3{\staticval 7}}"
    )
    assert said(info) == [
        ("Properties › Title", "Business Lunch"),
        ("Properties › Subject", "Menü"),
        ("Properties › Author", "Kim"),
        ("Properties › Last modified by", "Lee"),
        ("Properties › Keywords", "lunch, team"),
        ("Properties › Comments", "Old"),
        ("Properties › Company", "Brightside"),
        ("Properties › Manager", "Ann"),
        ("Properties › Category", "Flyer"),
        ("Properties › Owner", "Marketing"),
    ]
    assert read(info).properties["Title"] == "Business Lunch"


def test_a_text_box_is_read_once_and_the_paragraph_around_it_is_whole() -> None:
    inside = rf"{{\shptxt {p('Only today')}{table(['12 USD'])}\pard Until noon}}"
    assert said(p("Order ", box(inside), "lunch")) == [
        ("Paragraph 1", "Order lunch"),
        ("Text box", "Only today"),
        ("Text box › Table › row 1, column 1", "12 USD"),
        ("Text box", "Until noon"),
    ]


def test_text_boxes_hold_text_boxes() -> None:
    inner = box(r"{\shptxt B}")
    assert said(p(box(rf"{{\shptxt A{inner}\par}}"))) == [("Text box", "A"), ("Text box 2", "B")]


def test_a_text_box_of_the_old_kind_is_read() -> None:
    assert said(p(r"{\*\do\dobxpage\dptxbx{\dptxbxtext\pard Only today}\dpx0}")) == [("Text box", "Only today")]


def test_a_text_box_in_a_header_says_so() -> None:
    inside = p("A", box(r"{\shptxt B}"))
    assert said(rf"{{\header {inside}}}") == [("Header", "A"), ("Header › Text box", "B")]


def test_what_is_said_of_a_shape_is_read() -> None:
    shape = box(
        r"{\shptxt Order}",
        r"{\sn wzDescription}{\sv A button}",
        r"{\sn wzName}{\sv Button 7}",
        r"{\sn wzTooltip}{\sv Order here}",
        r"{\sn pihlShape}{\sv {\*\hl{\hlloc }{\hlsrc https://example.com}{\hlfr Order}}}",
    )
    assert said(p(shape)) == [
        ("Text box", "Order"),
        ("Text box › Alternative text", "A button"),
        ("Text box › Link tooltip", "Order here"),
        ("Text box › Link target", "https://example.com"),
    ]


def test_word_art_is_read() -> None:
    assert said(p(box("", r"{\sn gtextUNICODE}{\sv Business Lunch}"))) == [("WordArt", "Business Lunch")]


def test_a_shape_that_only_is_described_says_so() -> None:
    assert said(p(box("", r"{\sn wzDescription}{\sv An arrow}"))) == [("Shape › Alternative text", "An arrow")]


def test_a_picture_is_a_gap_with_its_alternative_text_read() -> None:
    shown = rf"{{\*\shppict{PICTURE}}}{{\nonshppict{{\pict\wmetafile8 0123456789ab}}}}"
    assert said(p("Menu", shown)) == [("Paragraph 1", "Menu"), ("Picture › Alternative text", "A table")]
    assert gaps(p("Menu", shown)) == [("Picture", "text in pictures was not read")]


def test_pictures_in_shapes_are_gaps_and_empty_ones_are_none() -> None:
    empty, filled = r"{\sn pib}{\sv {\pict\pngblip\picw0\pich0 }}", rf"{{\sn fillBlip}}{{\sv {PICTURE}}}"
    assert [where for where, _ in gaps(p(box("", empty, filled)), p(PICTURE))] == ["Picture fill", "Picture"]


def object_(kind: str, data: str = "", result: str = "") -> str:
    return rf"{{\object\{kind}\objw10{{\*\objclass Sheet}}{{\*\objdata {data}}}{{\result {result}}}}}"


def test_what_is_embedded_is_a_gap_and_its_preview_is_none() -> None:
    body = p(object_("objemb", "00", PICTURE), object_("objocx")), p(r"{\subdocument1}")
    assert gaps(*body) == [
        ("Embedded file", "the embedded file was not read"),
        ("Form control", "form controls are not read"),
        ("Subdocument", "the embedded file was not read"),
    ]


@pytest.mark.parametrize("kind", ["objlink", "objautlink"])
def test_a_mere_link_to_a_file_is_no_gap_and_what_it_shows_is_read(kind: str) -> None:
    body = p("Sum: ", object_(kind, "00", "12 USD"))
    assert (said(body), gaps(body)) == ([("Paragraph 1", "Sum: 12 USD")], [])


def hexadecimal(data: bytes) -> str:
    """Digits in lines, as programs write them."""
    return "\r\n".join([data.hex()[at : at + 7] for at in range(0, len(data.hex()), 7)])


def embedded(content: bytes, kind: int = 2, name: bytes = b"Word.Document\0") -> bytes:
    names = b"".join([struct.pack("<L", len(one)) + one for one in (name, b"", b"")])
    return struct.pack("<LL", 0x501, kind) + names + struct.pack("<L", len(content)) + content + b"presentation"


def packager(content: bytes) -> bytes:
    """What Windows writes of a file that is embedded as it is."""
    path = b"C:\\menu\0"
    return (
        b"\2\0menu\0" + path + struct.pack("<LL", 0x30000, len(path)) + path + struct.pack("<L", len(content)) + content
    )


LUNCH = letter(p("Business Lunch"))


@pytest.mark.parametrize("data", [embedded(LUNCH), embedded(packager(LUNCH), name=b"Package\0")])
def test_a_file_inside_is_read_as_what_it_is(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "letter.rtf"
    path.write_bytes(letter(p(object_("objemb", hexadecimal(data)))))
    document = formats.read(path)
    assert document.gaps == ()
    [inside] = document.inside
    assert [(block.location.label, block.text) for block in inside.blocks] == [
        ("Embedded file › Paragraph 1", "Business Lunch")
    ]
    assert inside.blocks[0].location.address.startswith("bytes:")


@pytest.mark.parametrize(
    "data", [b"", b"\1\5", embedded(b"x", kind=1), struct.pack("<LLL", 1, 2, 2**32 - 1), embedded(b"")[:-12]]
)
def test_data_of_an_object_that_are_damaged_are_refused(data: bytes) -> None:
    with pytest.raises(UnreadableDocument, match="is damaged"):
        embedded_file(data.hex().encode() + b"}", 0)


@pytest.mark.parametrize(
    "written",
    [
        rb"{\*\picprop{\sp{\sn x}{\sv 12}}}\picw10\pngblip 89504e" b"\r\n" rb"470d0a1a0a}",
        rb"\jpegblip\bliptag123{\*\blipuid 0123456789abcdef}\bin8 " b"\x89PNG\r\n\x1a\n}",
    ],
)
def test_the_bytes_of_a_picture_are_put_together(written: bytes) -> None:
    assert packed(written + b"0123}", 0) == b"\x89PNG\r\n\x1a\n"


def test_a_gap_knows_how_to_unpack_the_picture() -> None:
    [gap] = read(p("Menu"), p(PICTURE)).gaps
    assert gap.held is Held.PICTURE
    assert gap.enclosed is not None
    assert (gap.enclosed.unpack(), gap.enclosed.before) == (bytes.fromhex(DATA), 2 - 1)
