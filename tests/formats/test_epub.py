"""E-books: what is read of them and in which order, where it stands, what is not."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import quoteattr

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msgcheck import formats
from msgcheck.errors import UnreadableDocument
from msgcheck.formats import epub
from msgcheck.formats.limits import Limits
from msgcheck.model import Document, Gap, Held
from tests.formats.books import File, book, chapter, container, encryption, navigation, page, picture, points
from tests.formats.damage import read_or_refuse, with_a_changed_part, with_changed_bytes, with_parts_mixed_up
from tests.formats.packages import unzipped, zipped

DAMAGED = "this part of the file is damaged or missing and was not read"


def read(content: bytes, limits: Limits = Limits()) -> Document:  # noqa: B008 - it is frozen
    return epub.read(Path("guide.epub"), content, limits)


def said(content: bytes) -> list[tuple[str, str]]:
    return [(block.location.label, block.text) for block in read(content).blocks]


def gaps(content: bytes) -> list[tuple[str, str]]:
    return [(gap.where, gap.why) for gap in read(content).gaps]


def test_chapters_are_read_in_reading_order_by_their_titles_in_the_menu() -> None:
    content = book(
        File("b.xhtml", page("<h2>Why</h2>\n<p>Cheap</p>")),
        chapter("a.xhtml", "<p>Hello</p>"),
        chapter("c.xhtml", "<p>Bye</p>"),
        navigation(("c.xhtml", "The end"), ("c.xhtml#more", "More")),
    )
    swapped = content_with_order(content, "item2", "item0", "item1")
    assert said(swapped) == [
        ("Chapter 'The end' › line 3", "Bye"),
        ("Chapter 2 › Section 'Why' › line 3 › Heading", "Why"),
        ("Chapter 2 › Section 'Why' › line 4", "Cheap"),
        ("Chapter 3 › line 3", "Hello"),
        ("Menu of the reader", "The end"),
        ("Menu of the reader", "More"),
    ]


def content_with_order(content: bytes, *identifiers: str) -> bytes:
    parts = unzipped(content)
    before, _, rest = parts["OEBPS/book.opf"].decode().partition('<spine toc="">')
    order = "".join(f'<itemref idref="{identifier}"/>' for identifier in identifiers)
    parts["OEBPS/book.opf"] = f"{before}<spine>{order}</spine>{rest.partition('</spine>')[2]}".encode()
    return zipped(parts)


def test_an_address_leads_to_the_text_in_the_page_of_its_chapter() -> None:
    content = book(chapter("text/a.xhtml", "<p>Caf\N{LATIN SMALL LETTER E WITH ACUTE} &amp; <b>more</b></p>"))
    [block] = read(content).blocks
    part, _, span = block.location.address.partition("#chars:")
    start, end = map(int, span.split("-"))
    assert unzipped(content)[part].decode()[start:end] == "Caf\N{LATIN SMALL LETTER E WITH ACUTE} &amp; <b>more"
    assert (block.location.part, block.location.number) == ("chapter", 1)


def test_a_section_of_the_chapters_own_name_does_not_say_it_again() -> None:
    content = book(chapter("a.xhtml", "<h1>Prices</h1><p>Low</p><img src='x.png'/>"), navigation(("a.xhtml", "Prices")))
    assert said(content) == [("Chapter 'Prices' › line 3 › Heading", "Prices"), ("Chapter 'Prices' › line 3", "Low")]
    assert gaps(content) == [("Chapter 'Prices' › line 3 › Picture", "text in pictures was not read")]


def test_older_books_have_their_menu_in_another_format() -> None:
    content = book(chapter("a.xhtml", "<p>Low</p>"), points(("a.xhtml", "Prices")), toc="item1")
    assert said(content) == [("Chapter 'Prices' › line 3", "Low"), ("Menu of the reader", "Prices")]
    assert read(content).blocks[1].location.address == "OEBPS/toc.ncx#0"


def test_of_two_menus_the_newer_one_is_read() -> None:
    content = book(chapter("a.xhtml", "<p>New</p>"), points(("a.xhtml", "Old")), navigation(("a.xhtml", "New")))
    assert said(content) == [("Chapter 'New' › line 3", "New")]


def test_a_menu_that_is_damaged_costs_the_titles() -> None:
    broken = navigation(("a.xhtml", "New"))._replace(content="<html><nav>")
    assert said(book(chapter("a.xhtml", "<p>Text</p>"), broken)) == [("Chapter 1 › line 3", "Text")]


def test_a_guide_names_parts_that_no_menu_names() -> None:
    guide = '<guide><reference type="cover" title="Cover" href="a.xhtml"/></guide>'
    assert said(book(chapter("a.xhtml", "<p>Food</p>"), more=guide)) == [("Chapter 'Cover' › line 3", "Food")]


def test_entries_of_the_menu_are_read_where_no_chapter_says_the_same() -> None:
    content = book(
        chapter("a.xhtml", "<h1>Business   Lunch</h1>"), navigation(("a.xhtml", "Business Lunch"), ("a.xhtml#b", "Old"))
    )
    assert said(content)[1:] == [("Menu of the reader", "Old")]


def test_a_table_of_contents_in_the_reading_order_is_read_like_a_page_but_for_lists_that_only_programs_use() -> None:
    landmarks = '<nav hidden="hidden"><ol><li><a href="a.xhtml">Begin</a></li></ol></nav>'
    content = book(navigation(("a.xhtml", "Lunch"), more=landmarks, in_order=""), chapter("a.xhtml", "<p>Text</p>"))
    section = "Table of contents › Section 'Contents' › line 3"
    assert said(content) == [
        (f"{section} › Heading", "Contents"),
        (f"{section} › List item", "Lunch"),
        ("Chapter 'Lunch' › line 3", "Text"),
    ]


def test_what_stands_beside_the_reading_order_is_read_and_what_is_in_none_is_not() -> None:
    content = book(chapter("a.xhtml", "<p>Beside</p>", order='linear="no"'), File("b.xhtml", page("<p>Nowhere</p>")))
    assert said(content) == [("Chapter 1 › line 3", "Beside")]


def test_the_titles_of_pages_and_links_within_the_book_are_not_read_and_links_out_of_it_are() -> None:
    content = book(chapter("a.xhtml", '<p><a href="b.xhtml">In</a> <a href="https://a.example/">out</a></p>'))
    assert said(content) == [
        ("Chapter 1 › line 3", "In out"),
        ("Chapter 1 › line 3 › Link target", "https://a.example/"),
    ]


def test_addresses_are_decoded_and_compared_without_regard_to_case() -> None:
    content = book(
        chapter("Text/one%20two.xhtml", "<p>A</p>"),
        chapter("100%25.xhtml", "<p>B</p>"),
        navigation(("100%25.xhtml", "B")),
    )
    parts = unzipped(content)
    parts["OEBPS/text/One Two.XHTML"] = parts.pop("OEBPS/Text/one%20two.xhtml")
    assert said(zipped(parts)) == [("Chapter 1 › line 3", "A"), ("Chapter 'B' › line 3", "B")]


def test_what_cannot_be_shown_gives_way_to_what_stands_in_for_it() -> None:
    content = book(
        File("a.bin", b"?", "application/x-game", 'fallback="item1"', in_order=""),
        File("b.bin", b"?", "application/x-game", 'fallback="item2"'),
        File("c.xhtml", page("<p>Instead</p>")),
        File("d.bin", b"?", "application/x-game", 'fallback="item4"', in_order=""),
        File("e.bin", b"?", "application/x-game", 'fallback="item3"'),
    )
    assert said(content) == [("Chapter 1 › line 3", "Instead")]
    assert gaps(content) == [("Chapter 2", "it is no page of a kind that is read")]


def test_drawings_are_chapters_too() -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg"><text>Lunch</text></svg>'
    content = book(File("a.svg", drawing, "image/svg+xml", in_order=""))
    assert said(content) == [("Chapter 1 › line 1 › Drawing", "Lunch")]


@pytest.mark.parametrize("encoding", ["utf-16", "windows-1252", "utf-8-sig"])
def test_chapters_are_decoded_like_web_pages(encoding: str) -> None:
    text = page("<p>Caf\N{LATIN SMALL LETTER E WITH ACUTE}</p>").replace("UTF-8", encoding.removesuffix("-sig"))
    content = book(File("a.xhtml", text.encode(encoding), in_order=""))
    assert said(content) == [("Chapter 1 › line 3", "Caf\N{LATIN SMALL LETTER E WITH ACUTE}")]


def test_properties_are_what_people_say_of_the_book() -> None:
    metadata = (
        "<dc:title>Lunch</dc:title><dc:creator>Ann</dc:creator><dc:creator>Bob</dc:creator><dc:language>en</dc:language>"
        "<dc:subject>Food</dc:subject><dc:description>All of it</dc:description><dc:publisher>Us</dc:publisher>"
    )
    document = read(book(chapter("a.xhtml", "<p>Text</p>"), metadata=metadata))
    assert document.properties == {
        "Title": "Lunch",
        "Author": "Ann",
        "Subject": "Food",
        "Description": "All of it",
        "Publisher": "Us",
    }
    assert [block.location.address for block in document.blocks[1:3]] == ["OEBPS/book.opf#0", "OEBPS/book.opf#1"]


def test_pictures_are_handed_out_once_each_where_they_are_first_met() -> None:
    content = book(
        chapter("text/a.xhtml", "<p>A</p><img src='../logo.png'/><img src='../LOGO.png'/><img src='data:,x'/>"),
        chapter("text/b.xhtml", "<svg><image xlink:href='../logo.png'/></svg><img src='http://a.example/b.png'/>"),
        picture("logo.png"),
    )
    found = read(content).gaps
    assert [gap.where for gap in found] == ["Chapter 1 › line 3 › Picture"] * 2 + ["Chapter 2 › line 3 › Picture"]
    assert {gap.held for gap in found} == {Held.PICTURE}
    assert [gap.enclosed and gap.enclosed.unpack() for gap in found] == [
        unzipped(content)["OEBPS/logo.png"],
        None,
        None,
    ]
    assert found[0].enclosed is not None
    assert found[0].enclosed.location.address == "OEBPS/text/a.xhtml#chars:131-131"
    assert found[0].enclosed.before == 1


def test_a_cover_that_no_chapter_shows_is_handed_out_too() -> None:
    newer = book(chapter("a.xhtml", "<p>A</p>"), picture("c.png", 'properties="cover-image"'), picture("behind.png"))
    older = book(chapter("a.xhtml", "<p>A</p>"), picture("c.png"), metadata='<meta name="cover" content="item1"/>')
    assert [gap.where for gap in read(newer).gaps] == ["Cover", "Picture behind.png"]
    assert [gap.where for gap in read(older).gaps] == ["Cover"]
    assert read(older).gaps[0].enclosed is not None


def test_recordings_and_files_in_pages_are_gaps() -> None:
    content = book(
        chapter("a.xhtml", "<p>A</p><video src='v.mp4'/><object data='b.pdf'/>"),
        File("v.mp4", b"", "video/mp4"),
        File("b.pdf", b"%PDF-1.7", "application/pdf"),
        File("a.smil", "<smil/>", "application/smil+xml"),
    )
    found = read(content).gaps
    assert [(gap.where, gap.held) for gap in found] == [
        ("Chapter 1 › line 3 › Video", Held.RECORDING),
        ("Chapter 1 › line 3 › Embedded file", Held.FILE),
        ("Narration", Held.RECORDING),
    ]
    assert [gap.enclosed is not None for gap in found] == [False, True, False]


def test_a_book_locked_by_its_publisher_is_refused() -> None:
    locked = {"META-INF/encryption.xml": encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc")}
    with pytest.raises(UnreadableDocument, match=r"^is locked by its publisher \(DRM\)"):
        read(book(chapter("a.xhtml", "<p>A</p>"), parts=locked))


def test_fonts_that_are_hidden_lock_nothing() -> None:
    hidden = encryption("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
    assert said(book(chapter("a.xhtml", "<p>A</p>"), parts={"META-INF/encryption.xml": hidden}))


def test_a_chapter_that_is_missing_or_no_text_costs_that_chapter() -> None:
    content = book(
        chapter("a.xhtml", "<p>A</p>"),
        chapter("gone.xhtml", ""),
        File("c.xhtml", bytes(range(32)) * 9, in_order=""),
        navigation(("gone.xhtml", "Gone")),
    )
    parts = unzipped(content)
    del parts["OEBPS/gone.xhtml"]
    assert said(zipped(parts))[0] == ("Chapter 1 › line 3", "A")
    assert gaps(zipped(parts)) == [("Chapter 'Gone'", DAMAGED), ("Chapter 3", DAMAGED)]


def test_a_book_of_which_no_chapter_can_be_read_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match=r"^is damaged: none of its chapters can be read"):
        read(book(metadata="<dc:title>Lunch</dc:title>"))


@pytest.mark.parametrize("damage", ["<package", None])
def test_where_the_reading_order_is_lost_pages_are_read_as_they_are_packed(damage: str | None) -> None:
    parts = unzipped(book(chapter("b.xhtml", "<p>B</p>"), chapter("a.xhtml", "<p>A</p>")))
    parts.pop("OEBPS/book.opf")
    content = zipped({**parts, **({} if damage is None else {"OEBPS/book.opf": damage})})
    assert said(content) == [("Chapter 1 › line 3", "B"), ("Chapter 2 › line 3", "A")]
    why = "it is damaged or missing: chapters were read in the order of their files"
    assert gaps(content) == [("Table of contents", why)]


def test_a_container_that_is_damaged_costs_nothing_where_there_is_one_book() -> None:
    content = book(chapter("a.xhtml", "<p>A</p>"), parts={"META-INF/container.xml": "<container"})
    assert (said(content), gaps(content)) == ([("Chapter 1 › line 3", "A")], [])


def test_of_several_editions_the_first_is_read() -> None:
    other = {"META-INF/container.xml": container("OEBPS/book.opf", "other/book.opf"), "other/book.opf": "<package/>"}
    content = book(chapter("a.xhtml", "<p>A</p>"), parts=other)
    assert gaps(content) == [("Other editions", "of the editions of the book in this file only the first was read")]


def test_a_file_without_any_page_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match=r"^is damaged: there is no book in it"):
        read(zipped({"a.txt": "Lunch"}))


def test_limits_hold_for_all_chapters_together() -> None:
    content = book(*(chapter(f"{number}.xhtml", "<p>Lunch</p>") for number in range(9)))
    with pytest.raises(UnreadableDocument, match="has more than 8 pages"):
        read(content, Limits(pages=8))
    with pytest.raises(UnreadableDocument, match="holds more than 1,000 characters"):
        read(content, Limits(characters=1000))


def test_declared_entities_are_refused() -> None:
    trap = '<!DOCTYPE package [<!ENTITY a "b">]><package/>'
    with pytest.raises(UnreadableDocument, match="declares XML entities"):
        read(book(chapter("a.xhtml", "<p>A</p>"), parts={"OEBPS/book.opf": trap}))


@pytest.mark.parametrize("missing", ["", "mimetype"])
def test_a_book_is_known_by_its_content(tmp_path: Path, missing: str) -> None:
    parts = unzipped(book(chapter("a.xhtml", "<p>A</p>"), picture("c.png", 'properties="cover-image"')))
    path = tmp_path / "guide.zip"
    path.write_bytes(zipped({name: part for name, part in parts.items() if name != missing}))
    document = formats.read(path)
    assert (document.format, document.gaps) == ("epub", (Gap("Cover", "text in pictures was not read"),))


BOOK = book(
    chapter("text/a.xhtml", "<h1>Menu</h1><p>Business <b>Lunch</b></p><img src='../c.png' alt='Dish'/>"),
    chapter("b.xhtml", "<p>More</p>", order='linear="no"'),
    navigation(("text/a.xhtml#x", "Menu"), ("b.xhtml", "More")),
    points(("b.xhtml", "More")),
    picture("c.png", 'properties="cover-image" fallback="item0"'),
    metadata="<dc:title>Lunch</dc:title>",
    more='<guide><reference title="Cover" href="b.xhtml"/></guide>',
    parts={"META-INF/encryption.xml": encryption("http://www.idpf.org/2008/embedding")},
)


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_changed_bytes_of_the_file(data: st.DataObject) -> None:
    read_or_refuse(epub, with_changed_bytes(BOOK, data))


@given(data=st.data())
@settings(max_examples=100, deadline=None)
def test_changed_bytes_of_a_part(data: st.DataObject) -> None:
    read_or_refuse(epub, with_a_changed_part(BOOK, data))


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_parts_that_are_missing_or_stand_for_one_another(data: st.DataObject) -> None:
    read_or_refuse(epub, with_parts_mixed_up(BOOK, data))


NAMES = (
    "container", "rootfiles", "rootfile", "package", "manifest", "item", "spine", "itemref", "meta", "guide",
    "reference", "nav", "ol", "li", "a", "span", "ncx", "navMap", "navPoint", "navLabel", "text", "content", "dc:title",
    "dc:creator", "p", "h1", "img", "object", "enc:EncryptedData", "enc:EncryptionMethod",
)  # fmt: skip
ATTRIBUTES = (
    "id", "idref", "href", "src", "full-path", "media-type", "properties", "fallback", "toc", "name", "content",
    "epub:type", "Algorithm", "title", "hidden",
)  # fmt: skip
VALUES = (
    "", "item0", "item1", "a.xhtml", "../../a", "/", "%", "%2e%2e/%00", "OEBPS/book.opf", "application/xhtml+xml",
    "application/oebps-package+xml", "image/png", "nav", "cover-image", "toc", "landmarks", "cover", "http://[",
)  # fmt: skip
NAMESPACES = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:enc="x" xmlns:epub="http://www.idpf.org/2007/ops"'

attributes = st.dictionaries(st.sampled_from(ATTRIBUTES), st.sampled_from(VALUES), max_size=3)
words = st.sampled_from(["", "Lunch", " ", "<!--note-->", "<?go on?>", "&amp;"])


def element(name: str, some: dict[str, str], inside: list[str]) -> str:
    written = "".join(f" {attribute}={quoteattr(value)}" for attribute, value in some.items())
    return f"<{name}{written}>{''.join(inside)}</{name}>"


def around(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(element, st.sampled_from(NAMES), attributes, st.lists(inner, max_size=4))


@given(tree=st.recursive(words, around, max_leaves=25), name=st.sampled_from(sorted(unzipped(BOOK))))
@settings(max_examples=200, deadline=None)
def test_elements_in_places_where_they_do_not_belong(tree: str, name: str) -> None:
    read_or_refuse(epub, zipped({**unzipped(BOOK), name: f"<x {NAMESPACES}>{tree}</x>"}))
