"""What is inside a document: files read as documents of their own, the text in pictures among that of the document."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.inside import Inside, step
from msgcheck.formats.limits import Limits
from msgcheck.model import Document, Enclosed, Gap, Held, Location
from tests.formats.damage import with_a_changed_part
from tests.formats.decks import Slide, chart, deck, frame, picture, shape, slide, title
from tests.formats.letters import drawing, letter, p
from tests.formats.opendocuments import document as opendocument
from tests.formats.opendocuments import embedded, in_folder
from tests.formats.opendocuments import p as paragraph
from tests.formats.packages import Link, unzipped, xml, zipped
from tests.formats.pictures import EMF, Sight, png
from tests.formats.whole import addresses, gaps, said
from tests.formats.whole import read_whole as read
from tests.formats.workbooks import inline, row, sheet, workbook

BOOK = workbook(sheet("Prices", row(inline("A1", "Business Lunch"))))
LETTER = letter(p("Dear Ann"))
OBJECT = frame('<p:oleObj r:id="rIdFile"/>')
NOT_READ = "text in pictures was not read"


def shown(words: str, media: str = "a.png") -> Slide:
    """A slide of that title with a picture."""
    return slide(title(words), picture(), links=[Link("rIdPicture", "image", f"../media/{media}")])


def with_a_file(name: str, content: bytes, words: str = "Menu") -> bytes:
    """A deck of one slide with that title, in which a file of that name is embedded."""
    embedding = slide(title(words), OBJECT, links=[Link("rIdFile", "package", f"../embeddings/{name}")])
    return deck(embedding, parts={f"ppt/embeddings/{name}": content})


def charts(count: int, book: bytes = BOOK) -> bytes:
    """A deck of so many charts made from one workbook."""
    parts: dict[str, str | bytes] = {"ppt/embeddings/book.xlsx": book}
    links: dict[str, Sequence[Link]] = {}
    for number in range(count):
        parts[f"ppt/charts/chart{number}.xml"] = xml("c:chartSpace", '<c:externalData r:id="rIdBook"/>')
        links[f"ppt/charts/chart{number}.xml"] = [Link("rIdBook", "package", "../embeddings/book.xlsx")]
    leads = [Link(f"rId{number}", "chart", f"../charts/chart{number}.xml") for number in range(count)]
    return deck(slide(*(chart(link.id) for link in leads), links=leads), parts=parts, links=links)


def album(*pictures: Callable[[], bytes]) -> Document:
    """A document of nothing but these pictures."""
    gaps = []
    for number, unpack in enumerate(pictures, 1):
        label = f"Picture {number}"
        enclosed = Enclosed("", Location("page", number, Held.PICTURE, label, f"picture:{number}"), 0, unpack)
        gaps.append(Gap(label, NOT_READ, Held.PICTURE, enclosed))
    return Document(Path("album"), "album", "", (), gaps=tuple(gaps))


def never_read(path: Path, content: bytes) -> Document:
    pytest.fail("there is no file to read")


def test_the_text_of_a_picture_stands_where_the_picture_stands() -> None:
    soups = slide(title("Soups"), picture(), shape("Warm"), links=[Link("rIdPicture", "image", "../media/a.png")])
    content = deck(
        soups, shown("Salads", "b.png"), parts={"ppt/media/a.png": png("Leek", "Pea"), "ppt/media/b.png": png("Kale")}
    )
    assert said(read(content, Sight())) == [
        ("Slide 1 › Title", "Soups"),
        ("Slide 1 › Picture (read from the image)", "Leek"),
        ("Slide 1 › Picture (read from the image)", "Pea"),
        ("Slide 1 › Shape", "Warm"),
        ("Slide 2 › Title", "Salads"),
        ("Slide 2 › Picture (read from the image)", "Kale"),
    ]


def test_text_of_a_picture_knows_how_certain_it_is_and_where_it_stands() -> None:
    document = read(deck(shown("Soups"), parts={"ppt/media/a.png": png("Leek", "Pea")}), Sight())
    assert [block.certainty for block in document.blocks] == [1, 0.9, 0.5]
    assert [block.location.element for block in document.blocks] == ["title", "picture", "picture"]
    assert addresses(document)[1:] == ["ppt/slides/slide1.xml#1 text:1", "ppt/slides/slide1.xml#1 text:2"]
    assert document.gaps == ()


def test_a_picture_that_shows_on_many_slides_is_read_once_and_stands_on_each() -> None:
    sight = Sight()
    document = read(deck(*(shown(f"Slide {n}") for n in range(40)), parts={"ppt/media/a.png": png("Logo")}), sight)
    assert len(sight.seen) == 1
    assert [label for label, text in said(document) if text == "Logo"] == [
        f"Slide {number} › Picture (read from the image)" for number in range(1, 41)
    ]
    assert len(set(addresses(document))) == 80


def test_a_picture_that_lies_in_many_parts_is_read_once() -> None:
    parts = {f"ppt/media/{number}.png": png("Logo") for number in range(3)}
    sight = Sight()
    document = read(deck(*(shown("Menu", f"{number}.png") for number in range(3)), parts={**parts}), sight)
    assert (len(sight.seen), [text for _, text in said(document)].count("Logo")) == (1, 3)


def test_a_picture_in_an_embedded_file_is_the_same_picture() -> None:
    inner = deck(shown("Inner"), parts={"ppt/media/a.png": png("Logo")})
    content = deck(
        shown("Outer"),
        slide(OBJECT, links=[Link("rIdFile", "package", "../embeddings/b.pptx")]),
        parts={"ppt/media/a.png": png("Logo"), "ppt/embeddings/b.pptx": inner},
    )
    sight = Sight()
    assert said(read(content, sight))[1::2] == [
        ("Slide 1 › Picture (read from the image)", "Logo"),
        ("Slide 2 › Embedded file › Slide 1 › Picture (read from the image)", "Logo"),
    ]
    assert len(sight.seen) == 1


def test_a_picture_that_cannot_be_read_is_a_gap_with_the_reason_wherever_it_shows() -> None:
    sight = Sight()
    document = read(deck(shown("One"), shown("Two"), parts={"ppt/media/a.png": png("!is too large")}), sight)
    assert gaps(document) == [("Slide 1 › Picture", "it is too large"), ("Slide 2 › Picture", "it is too large")]
    assert [gap.held for gap in document.gaps] == [Held.PICTURE, Held.PICTURE]
    assert len(sight.seen) == 1


def test_a_document_of_which_only_pictures_fail_is_read() -> None:
    content = deck(
        slide(picture(), links=[Link("rIdPicture", "image", "../media/a.emf")]), parts={"ppt/media/a.emf": EMF}
    )
    assert gaps(read(content, Sight())) == [("Slide 1 › Picture", "it is a picture (EMF), which is not read")]


def test_a_picture_without_text_leaves_neither_text_nor_a_gap() -> None:
    document = read(deck(shown("Soups"), parts={"ppt/media/a.png": png()}), lambda _: [])
    assert (len(document.blocks), document.gaps) == (1, ())


def test_pictures_that_are_not_to_be_read_are_not_even_unpacked() -> None:
    document = Inside(Limits(), never_read, None).read(album(lambda: pytest.fail("unpacked")))
    assert gaps(document) == [("Picture 1", NOT_READ)]


def test_what_became_of_a_gap_is_no_longer_enclosed_in_it() -> None:
    document = read(deck(shown("Soups"), parts={"ppt/media/a.png": png("Leek")}))
    assert [gap.enclosed for gap in document.gaps] == [None]


def test_a_picture_that_the_file_lacks_is_said_to_be_missing() -> None:
    why = "it is damaged: a part that it needs is missing"
    assert gaps(read(deck(shown("Soups")), Sight())) == [("Slide 1 › Picture", why)]


def test_a_picture_outside_the_file_is_said_to_lie_there() -> None:
    linked = slide(picture(blip='r:link="rId9"'), links=[Link("rId9", "image", "file:///C:/a.png", external=True)])
    why = "the picture lies outside this file and was not read"
    assert gaps(read(deck(linked), Sight())) == [("Slide 1 › Picture", why)]


def test_the_picture_behind_the_pages_of_a_letter_is_read() -> None:
    background = '<w:background><v:background><v:fill r:id="rId9" type="frame"/></v:background></w:background>'
    content = letter(p("Dear Ann"), parts={"word/a.png": png("Draft")}, links=[Link("rId9", "image", "a.png")])
    parts = unzipped(content)
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:body>", background.encode() + b"<w:body>")
    assert said(read(zipped(parts), Sight()))[1] == ("Background picture (read from the image)", "Draft")


def test_the_workbook_behind_a_chart_is_a_document_of_its_own() -> None:
    document = read(charts(1))
    assert said(document) == [
        ("Slide 1 › Chart › Workbook › Sheet Prices › Name", "Prices"),
        ("Slide 1 › Chart › Workbook › Sheet Prices › A1", "Business Lunch"),
    ]
    assert addresses(document)[0] == "ppt/embeddings/book.xlsx!xl/workbook.xml#0"
    assert [(one.format, str(one.path)) for one in document.inside] == [("xlsx", "book.xlsx")]
    assert (document.blocks, document.gaps) == ((), ())


def test_a_workbook_behind_two_charts_is_read_once() -> None:
    assert len(read(charts(2)).inside) == 1


def test_a_letter_in_a_deck_in_a_text_is_read_with_its_way() -> None:
    holder = opendocument(
        "text", paragraph(embedded("./Object 1", "object-ole")), parts={"Object 1": with_a_file("b.docx", LETTER)}
    )
    document = read(holder)
    assert said(document) == [
        ("Embedded file › Slide 1 › Title", "Menu"),
        ("Embedded file › Slide 1 › Embedded file › Paragraph 1", "Dear Ann"),
    ]
    assert addresses(document) == [
        "Object 1!ppt/slides/slide1.xml#0",
        "Object 1!ppt/embeddings/b.docx!word/document.xml#0",
    ]
    assert [one.format for one in document.with_inside()] == ["odt", "pptx", "docx"]


def test_every_place_in_a_document_with_others_inside_has_an_address_of_its_own() -> None:
    sheet_with_text = opendocument("text", paragraph("Soup"), parts={"Pictures/a.png": png("Leek")})
    inner = letter(
        p(drawing('<pic:pic><a:blip r:embed="rId1"/></pic:pic>') * 2),
        p('<w:r><w:object><o:OLEObject r:id="rId2"/></w:object></w:r>'),
        parts={"word/a.png": png("Leek", "Pea"), "word/b.odt": sheet_with_text},
        links=[Link("rId1", "image", "a.png"), Link("rId2", "package", "b.odt")],
    )
    outer = opendocument("text", paragraph(embedded("./Object 1", "object-ole")) + paragraph(embedded("./Object 2")),
        parts={"Object 1": with_a_file("b.docx", inner), **in_folder("Object 2", sheet_with_text)})  # fmt: skip
    found = addresses(read(outer, Sight()))
    assert len(found) == len(set(found)) == 7


@pytest.mark.parametrize("levels", [1, 2])
def test_files_are_opened_only_so_deep(levels: int) -> None:
    content = LETTER
    for number in range(3):
        content = with_a_file("b.docx" if number == 0 else "b.pptx", content, f"Deck {number}")
    document = read(content, limits=Limits(levels=levels))
    assert [text for _, text in said(document)] == ["Deck 2", "Deck 1", "Deck 0"][: levels + 1]
    assert [why for _, why in gaps(document)] == [f"it lies more than {levels} files deep, the most that are opened"]


def test_files_of_all_levels_are_counted_together() -> None:
    inner = zipped({f"{number}.txt": b"Soup" for number in range(4)})
    content = zipped({f"{number}.zip": inner for number in range(4)})
    assert len(said(read(content, limits=Limits(entries=20)))) == 16
    with pytest.raises(UnreadableDocument, match="packs more than 19 parts"):
        read(content, limits=Limits(entries=19))


def test_bytes_of_all_levels_are_counted_together() -> None:
    inner = zipped({f"{number}.txt": b"Soup. " * 1000 for number in range(4)})
    content = zipped({f"{number}.zip": inner for number in range(4)})
    assert len(said(read(content, limits=Limits(unpacked_bytes=100_000)))) == 16
    with pytest.raises(UnreadableDocument, match="unpacks to more than"):
        read(content, limits=Limits(unpacked_bytes=90_000))


def test_pictures_are_counted_but_not_their_bytes_which_do_not_stay() -> None:
    pictures = [partial(png, str(number) * 900) for number in range(5)]
    document = Inside(Limits(unpacked_bytes=1000, entries=5), never_read, Sight()).read(album(*pictures))
    assert len(document.blocks) == 5
    with pytest.raises(UnreadableDocument, match="packs more than 4 parts"):
        Inside(Limits(entries=4), never_read, Sight()).read(album(*pictures))


def test_a_picture_that_is_a_file_by_itself_is_read() -> None:
    document = read(zipped({"a.txt": b"Soup", "logo.png": png("Leek")}), Sight())
    assert said(document) == [("logo.png (read from the image)", "Leek"), ("a.txt › Line 1", "Soup")]


def test_a_picture_that_is_embedded_as_a_file_says_that_it_is_one() -> None:
    assert read(with_a_file("logo.png", png("Leek"))).gaps == (Gap("Slide 1 › Embedded file", NOT_READ),)


def test_an_embedded_file_of_another_kind_says_what_it_is() -> None:
    why = "it is a program, which is not read"
    assert gaps(read(with_a_file("setup.exe", b"MZ\x90\0"))) == [("Slide 1 › Embedded file", why)]


def test_names_in_addresses_lead_nowhere_they_do_not_mean() -> None:
    assert [step(name) for name in ("a.docx", "a!b", "50%", "a%21b")] == ["a.docx", "a%21b", "50%25", "a%2521b"]


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_a_damaged_document_is_read_or_refused_with_all_that_is_inside_it(data: st.DataObject) -> None:
    holder = data.draw(st.sampled_from(HOLDERS))
    with suppress(UnreadableDocument):
        document = read(with_a_changed_part(holder, data), Sight(), Limits(unpacked_bytes=5_000_000, entries=200))
        assert all(gap.enclosed is None for one in document.with_inside() for gap in one.gaps)


HOLDERS = (
    charts(2),
    deck(shown("Soups"), parts={"ppt/media/a.png": png("Leek")}),
    with_a_file("b.docx", LETTER),
    opendocument(
        "text", paragraph(embedded()), parts={**in_folder("Object 1", opendocument("text", paragraph("Soup")))}
    ),
)
