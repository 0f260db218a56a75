"""What is written out in web pages and in Markdown: pictures and files in the addresses that lead to them."""

from __future__ import annotations

import base64
from urllib.parse import quote

import pytest

from msgcheck.formats import html
from msgcheck.formats.limits import Limits
from msgcheck.model import Document
from tests.formats.letters import letter, p
from tests.formats.pictures import Sight, png
from tests.formats.whole import addresses, gaps, read_whole, said

NOT_READ = "text in pictures was not read"
LEEK = png("Leek", "Pea".ljust(120))


def data(content: bytes, kind: str = "image/png") -> str:
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"


def read(page: str) -> Document:
    return read_whole(page.encode(), Sight(), name="page.html")


def test_a_picture_that_is_written_out_is_read_where_it_stands() -> None:
    document = read(f"<p>Soups</p>\n<img src='{data(LEEK)}' alt=Leek>\n<p>Order now</p>")
    assert said(document) == [
        ("Line 1", "Soups"),
        ("Line 2 › Alternative text", "Leek"),
        ("Line 2 › Picture (read from the image)", "Leek"),
        ("Line 2 › Picture (read from the image)", "Pea".ljust(120)),
        ("Line 3", "Order now"),
    ]
    assert addresses(document)[2:4] == ["chars:13-13 text:1", "chars:13-13 text:2"]
    assert document.gaps == ()


@pytest.mark.parametrize(
    "picture",
    [
        f"<img src='{data(LEEK)}'>",
        f"<img src=a.png srcset='{data(LEEK)} 2x, b.png 3x'>",
        f"<picture><source srcset='{data(LEEK)}'><source srcset=b.webp><img src=a.png></picture>",
        f"<picture><source srcset='{data(png('Other'.ljust(120)))}'><img src='{data(LEEK)}'></picture>",
        f"<svg><image href='{data(LEEK)}'/></svg>",
        f"<svg><image xlink:href='{data(LEEK)}'/></svg>",
        f"<IMG SRC=' {data(LEEK).replace('+', '%2B').replace('data:', 'DATA:')}'>",
        f"<img src='data:image/png,{quote(LEEK)}'>",
    ],
)
def test_a_picture_is_found_however_it_is_written_out(picture: str) -> None:
    document = read(f"<p>Soups {picture}")
    assert [text for label, text in said(document) if "Picture" in label] == ["Leek", "Pea".ljust(120)]
    assert document.gaps == ()


def test_what_is_offered_for_one_picture_is_not_taken_for_the_next() -> None:
    page = f"<picture><source srcset='{data(LEEK)}'><img src=a.png></picture><img src=b.png>"
    assert gaps(read(page)) == [("Line 1 › Picture", NOT_READ)]


@pytest.mark.parametrize("source", ["a.png", "//a.example/a.png", "", "data:", data(b"GIF89a\1\0\1\0")])
def test_a_picture_that_lies_elsewhere_or_keeps_room_for_one_is_a_gap(source: str) -> None:
    assert gaps(read(f"<p>Soups <img src='{source}'>")) == [("Line 1 › Picture", NOT_READ)]


def test_a_picture_that_is_cut_short_says_so() -> None:
    cut = data(LEEK)[: len("data:image/png;base64,") + 161]
    assert gaps(read(f"<p>Soups <img src='{cut}'>")) == [("Line 1 › Picture", "it is damaged: it was cut short")]


def test_a_drawing_that_is_written_out_says_what_it_is() -> None:
    drawing = quote(f"<svg xmlns='http://www.w3.org/2000/svg'>{'<path/>' * 30}</svg>")
    why = "it is a picture (SVG), which is not read"
    assert gaps(read(f"<p>Soups <img src='data:image/svg+xml,{drawing}'>")) == [("Line 1 › Picture", why)]


@pytest.mark.parametrize(
    "tag", ["<object data='{}'></object>", "<embed src='{}'>", "<a download=b.docx href='{}'></a>"]
)
def test_a_file_that_is_written_out_is_a_document_of_its_own(tag: str) -> None:
    page = "<p>Soups " + tag.format(data(letter(p("Dear Ann")), "application/octet-stream"))
    document = read(page)
    assert said(document)[-1] == ("Line 1 › Embedded file › Paragraph 1", "Dear Ann")
    assert addresses(document)[-1] == "chars:9-9!word/document.xml#0"


def test_a_file_is_known_by_the_name_under_which_it_is_offered() -> None:
    table = data(b"Dish,Price\n" * 20, "text/csv")
    assert read(f"<a download='Menu &amp; prices.csv' href='{table}'>Menu</a>").inside[0].format == "csv"
    assert read(f"<p>Soups <a href='{table}'>Menu</a>").inside == ()


@pytest.mark.parametrize(
    "picture",
    [
        f"![Plate]({data(LEEK)})",
        f"![Plate][1]\n\n[1]: <{data(LEEK)}>",
        f'<img alt="Plate" src="{data(LEEK)}">',
    ],
)
def test_a_picture_that_is_written_out_in_markdown_is_read_where_it_stands(picture: str) -> None:
    document = read_whole(f"Soups\n\n{picture}\n\nOrder now".encode(), Sight(), name="menu.md")
    assert said(document)[:4] == [
        ("Line 1", "Soups"),
        ("Line 3 › Alternative text", "Plate"),
        ("Line 3 › Picture (read from the image)", "Leek"),
        ("Line 3 › Picture (read from the image)", "Pea".ljust(120)),
    ]
    assert [text for _, text in said(document)[4:]] == ["Order now"]
    assert addresses(document)[2] == "chars:7-7 text:1"


def test_a_picture_elsewhere_is_no_gap_of_markdown() -> None:
    assert gaps(read_whole(b"Soups ![Plate](a.png) <img src='a.png'>", Sight(), name="menu.md")) == []


def test_pages_are_read_alone_without_unpacking_anything() -> None:
    page = html.read(read("").path, f"<img src='{data(LEEK)}'>".encode(), Limits())
    assert [(gap.where, gap.why) for gap in page.gaps] == [("Line 1 › Picture", NOT_READ)]
