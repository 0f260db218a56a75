"""A web page is read as a browser shows it, each text with its place in the source."""

from __future__ import annotations

import re
from contextlib import suppress
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msgcheck import formats
from msgcheck.errors import UnreadableDocument
from msgcheck.formats import html
from msgcheck.formats.html.passages import Passage
from msgcheck.formats.html.places import placed
from msgcheck.formats.html.walk import walk
from msgcheck.formats.limits import Limits
from msgcheck.formats.pieces import Piece
from msgcheck.model import Document, Gap, Held, Location

PAGE = """<!DOCTYPE html>
<html><head><title>Our &amp; lunch</title><meta name=description content="The best lunch"></head><body>
<h1>Pricing <!-- of --> now</h1>
<p><b>Business</b> Lunch<br>for   two <code>x_y</code> <span hidden>secret</span>more
<p>Second&nbsp;one <a href="/menu?a=1&copy=2" title='Go "there"'>link</a> <img src=a.png alt=Dish>
<ul><li>One<li hidden>Two</ul><table><tr><td>a<td>b</table>
<pre>
 code
   more</pre><textarea placeholder="Say">It</textarea><noscript>Plain</noscript><svg><path/><title>Icon</title></svg>
<script>"<p>never</p>"</script><style>p {}</style><iframe srcdoc="<p>never"></iframe></body></html>
"""


def read(page: str | bytes, name: str = "page.html", limits: Limits = Limits()) -> Document:  # noqa: B008 - frozen
    return html.read(Path(name), page.encode() if isinstance(page, str) else page, limits)


def said(page: str, name: str = "page.html") -> list[str]:
    return [block.text for block in read(page, name).blocks]


def labels(page: str) -> list[tuple[str, str]]:
    return [(block.location.label, block.text) for block in read(page).blocks]


def test_all_that_a_reader_meets_is_read_with_its_place() -> None:
    section = "Section 'Pricing now' › line"
    assert labels(PAGE) == [
        ("Properties › Title", "Our & lunch"),
        ("Properties › Description", "The best lunch"),
        (f"{section} 3 › Heading", "Pricing now"),
        (f"{section} 4", "Business Lunch\nfor two x_y more"),
        (f"{section} 4 (hidden)", "secret"),
        (f"{section} 5", "Second\xa0one link"),
        (f"{section} 5 › Tooltip", 'Go "there"'),
        (f"{section} 5 › Link target", "/menu?a=1&copy=2"),
        (f"{section} 5 › Alternative text", "Dish"),
        (f"{section} 6 › List item", "One"),
        (f"{section} 6 › List item (hidden)", "Two"),
        (f"{section} 6 › Table cell", "a"),
        (f"{section} 6 › Table cell", "b"),
        (f"{section} 8 › Code", "code\n   more"),
        (f"{section} 9 › Field", "It"),
        (f"{section} 9 › Placeholder", "Say"),
        (f"{section} 9 (shown without scripts)", "Plain"),
        (f"{section} 9 › Drawing", "Icon"),
    ]


def test_what_is_not_read_is_told() -> None:
    page = "<h2>Food</h2>\n<img src=a.png><video></video><iframe src=b></iframe><img src=dot width=1 height=1>"
    assert [(gap.where, gap.why, gap.held) for gap in read(page).gaps] == [
        ("Section 'Food' › line 2 › Picture", "text in pictures was not read", Held.PICTURE),
        ("Section 'Food' › line 2 › Video", "sound and video were not read", Held.RECORDING),
        ("Section 'Food' › line 2 › Frame", "the page shown in the frame was not read", Held.OTHER),
    ]


def test_a_picture_at_hand_knows_how_to_unpack_itself() -> None:
    page = "<p>Food</p>\n<img src='a/plate.png?x=1&amp;y=2'><img src=elsewhere.png>"
    files = {"a/plate.png?x=1&y=2": lambda: b"dots"}
    near, far = [one for one in placed(walk(page, False, Limits()), page, "Mail", files.get) if isinstance(one, Gap)]
    assert near.enclosed is not None
    assert (near.enclosed.name, near.enclosed.unpack()) == ("plate.png", b"dots")
    assert near.enclosed.location == Location("line", 2, Held.PICTURE, "Mail › line 2 › Picture", "chars:12-12")
    assert (far.where, far.enclosed) == ("Mail › line 2 › Picture", None)


def test_a_tag_that_never_ends_takes_the_rest_of_the_page_with_it_and_is_told() -> None:
    document = read('<p>Lunch\n<a href="x>and tea</p>')
    assert [block.text for block in document.blocks] == ["Lunch"]
    assert document.gaps[0].where == "Line 2 › Tag"
    assert "what follows was not read" in document.gaps[0].why


@pytest.mark.parametrize(
    ("page", "texts"),
    [
        ("<b>Busi</b>ness<i> Lunch</i>", ["Business Lunch"]),
        ("Business <b> Lunch </b> now", ["Business Lunch now"]),
        ("<div>Business</div>Lunch", ["Business", "Lunch"]),
        ("a<o:p>b</o:p>c", ["abc"]),
        ("a<my-card>b</my-card>c", ["a", "b", "c"]),
        ("Lun&shy;ch&#8482; &amp &notanentity; &#10;R&D", ["Lun\xadch™ & ¬anentity; R&D"]),
        ("<p>a<br> <br>b<br></p>", ["a\n\nb"]),
        ("a < b <3 c </ d> e <!x> f <?y?> g <!-- h --!> i <!--> j", ["a < b <3 c e f g i j"]),
        ("<p title=it's>a</p><p title = 'b>c'>d", ["a", "it's", "d", "b>c"]),
        ("<P TITLE=a title=b>c", ["c", "a"]),
        ("<title>a <b>b</b></title>", ["a <b>b</b>"]),
        ("<textarea>a  &lt;b\r\n<i></textarea>c", ["a  <b\n<i>", "c"]),
        ("<xmp>&amp;</xmp><plaintext><p>", ["&amp;", "<p>"]),
        ("<p>a <ruby>漢<rt>kan</ruby> b", ["a 漢 b", "kan"]),
        ("<p>a <svg><style/><text>b</text></svg> c", ["a c", "b"]),
        ("<p>&nbsp;</p><p> \n</p>", []),
        ("<input value=Go type=submit><input type=hidden value=x><option label=One>1", ["Go", "1", "One"]),
        ("<a href='javascript:go()'>a</a><a href=' data:text/plain,b'>b</a>", ["ab"]),
        ("<meta property=og:title content='a'><meta name=viewport content='b'>", ["a"]),
        ("<math><mi>x</mi><mo>=</mo></math>", ["x="]),
    ],
)
def test_a_page_says_what_a_browser_shows(page: str, texts: list[str]) -> None:
    assert said(page) == texts


def test_an_empty_element_of_xhtml_breaks_a_line_once() -> None:
    assert said("<p>a<br/>b<br />c</p>", "page.xhtml") == ["a\nb\nc"]


@pytest.mark.parametrize(
    ("page", "elements"),
    [
        ("<ul><li>a<ul><li>b</ul>c</ul>d", ["list item", "list item", "list item", "paragraph"]),
        ("<h1>a<p>b</h1>c", ["heading", "heading", "paragraph"]),
        ("<table><tr><th>a<td><table><td>b</table>c</table>d", ["table cell"] * 3 + ["paragraph"]),
        ("<dl><dt>a<dd>b<dt>c</dl>", ["term", "description", "term"]),
        ("<td>a</li></td>b", ["table cell", "paragraph"]),
        ("<ul><li>a<div>b</ul>c", ["list item", "list item", "paragraph"]),
        ("<h2>a<h3>b</h2>c", ["heading", "heading", "paragraph"]),
        ("<button>a<p>b</button>c", ["button", "button", "paragraph"]),
    ],
)
def test_elements_that_nobody_ended_end_where_browsers_end_them(page: str, elements: list[str]) -> None:
    assert [block.location.element for block in read(page).blocks] == elements


@pytest.mark.parametrize(
    ("page", "state"),
    [
        ("<p hidden>a", " (hidden)"),
        ("<div style='color:red; display : none'><p>a", " (hidden)"),
        ("<p style='visibility:hidden'>a", " (hidden)"),
        ("<p hidden>b<p>a", ""),
        ("<span hidden>b</p><div>c</span>a", ""),
        ("<template><p>a</template>", " (in a template)"),
        ("<p data-x=hidden title-hidden>a", ""),
        ("<div hidden>b</div>a", ""),
    ],
)
def test_what_is_hidden_is_read_and_said_to_be_hidden(page: str, state: str) -> None:
    block = next(block for block in read(page).blocks if block.text == "a")
    assert block.location.label == f"Line 1{state}"


def test_code_and_addresses_are_opaque() -> None:
    page = "<p>Use <code>a<b>b</b></code>, <kbd>c</kbd>.</p><a href=/x></a>"
    assert [(block.text, block.opaque) for block in read(page).blocks] == [
        ("Use ab, c.", ((4, 6), (8, 9))),
        ("/x", ((0, 2),)),
    ]


@pytest.mark.parametrize(
    "content",
    [
        "<p>Café “ok”".encode("utf-8-sig"),
        "<p>Café “ok”".encode("utf-16"),
        "<meta charset=iso-8859-1><p>Café “ok”".encode("cp1252"),
        "<meta http-equiv=Content-Type content='text/html; charset=windows-1252'><p>Café “ok”".encode("cp1252"),
        "<?xml version='1.0' encoding='windows-1252'?><p>Café “ok”".encode("cp1252"),
        "<meta charset=koi8-r><p>Café “ok”".encode(),
        "<meta charset=ascii><p>Café “ok”".encode("cp1252"),
        "<meta charset=rot13><p>Café “ok”".encode(),
    ],
    ids=["mark", "utf-16", "said", "said as by servers", "said in XML", "said wrongly", "said too little", "strange"],
)
def test_the_encoding_is_the_one_that_is_marked_or_said(content: bytes) -> None:
    assert read(content).blocks[-1].text == "Café “ok”"


def test_a_japanese_page_of_ascii_bytes_is_read_as_it_says() -> None:
    content = "<meta charset=iso-2022-jp><p>日本</p>".encode("iso-2022-jp")
    assert [block.text for block in read(content).blocks] == ["日本"]


def test_xhtml_may_end_elements_early_hold_cdata_and_declare_entities_that_are_never_expanded() -> None:
    page = """<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "aaa"><!ENTITY b "&a;&a;">]>
    <html><head><title/><script src="x"/></head><p>&b; <![CDATA[<b> &amp;]]></p></html>"""
    assert said(page, "page.xhtml") == ["&b; <b> &amp;"]


def test_properties_are_what_the_page_says_of_itself() -> None:
    assert read(PAGE).properties == {"encoding": "utf-8", "Title": "Our & lunch", "Description": "The best lunch"}


def test_lines_are_counted_whatever_ends_them() -> None:
    assert [label for label, _ in labels("<p>a\r\n<p>b\r\n<p>c")] == ["Line 1", "Line 2", "Line 3"]
    assert [label for label, _ in labels("<p>a\r<p>b")] == ["Line 1", "Line 2"]


def pieces(page: str) -> list[Piece]:
    return [piece for one in walk(page, False, Limits()) if isinstance(one, Passage) for piece in one.pieces]


def stands_for(source: str, text: str) -> bool:
    """Whether that source can show as that text: as it is, as an entity, white space or a line break."""
    return text in (source, unescape(source)) or (text == " " and not unescape(source).strip()) or text == "\n"


def test_every_piece_stands_where_it_says() -> None:
    found = pieces(PAGE)
    assert len(found) > 30
    for piece in found:
        assert stands_for(PAGE[piece.start : piece.end], piece.text)


PARTS = """
    <p> </p> <b> </b> <br> <!-- --> <li> <ul> </ul> <td> <table> </table> <pre> </pre> <code> </code> <title> </title>
    <svg> </svg> <span~hidden> </span> <a~href='x'> </a> <script> </script> <![CDATA[ ]]> < > & " ' = &amp; &nbsp;
    &#10; &#32; &#0; &#1; &#13; &# <p~title=" <rt> <textarea> <xmp> Lunch é /
"""
parts = [part.replace("~", " ") for part in re.split("[ \n]+", PARTS.strip())]
pages = st.lists(st.sampled_from([*parts, " ", "\n", "\r", "\t"])).map("".join)


@given(page=pages, xml=st.booleans())
def test_every_piece_of_any_page_stands_where_it_says_and_none_twice(page: str, xml: bool) -> None:
    taken: set[int] = set()
    for one in walk(page, xml, Limits()):
        if not isinstance(one, Passage):
            continue
        at = 0
        for piece in one.pieces:
            assert at <= piece.start < piece.end <= len(page)
            assert stands_for(page[piece.start : piece.end], piece.text)
            assert taken.isdisjoint(range(piece.start, piece.end))
            taken.update(range(piece.start, piece.end))
            at = piece.end
        assert one.text
        assert one.text == one.text.strip(" \t\n\r\f")


@settings(deadline=None)
@given(cuts=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.binary(max_size=4)), max_size=8))
def test_a_damaged_page_is_read_or_refused_in_words(cuts: list[tuple[float, bytes]]) -> None:
    content = bytearray(PAGE.encode())
    for place, new in cuts:
        at = int(place * len(content))
        content[at : at + len(new)] = new
    with suppress(UnreadableDocument):
        read(bytes(content))


@pytest.mark.parametrize(
    "part",
    [
        "<", "<a ", "<a b='", '<a b="', "<!--", "<![CDATA[", "</", "&", "&#9", "<div>", "<b>", "</x>", "<li><ul>", "a ",
        "<span hidden>", "<td><table>", "<title>", "<svg>", "<p><b>", "<h1>", "<a title=a>", "= ", "<x></y>", "\n",
    ],
)  # fmt: skip
def test_a_page_made_to_be_slow_or_large_is_read_or_refused(part: str) -> None:
    with suppress(UnreadableDocument):
        read(part * 30_000)


def test_a_page_in_too_many_pieces_is_refused() -> None:
    for page in ("<p>a" * 11, "a&amp;" * 11, "&#9" * 11, "<i title=a>" * 11, "<b>a" * 11):
        with pytest.raises(UnreadableDocument, match="more than 10 pieces of text"):
            read(page, limits=Limits(pieces=10))


def test_a_page_that_is_too_long_or_no_text_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="more than 10 characters"):
        read("<p>" * 4, limits=Limits(characters=10))
    with pytest.raises(UnreadableDocument, match="binary"):
        read(bytes(range(256)) * 4)


@pytest.mark.parametrize("name", ["page.html", "PAGE.HTM", "page.xhtml", "page.aspx"])
def test_a_page_is_known_by_its_suffix_or_by_what_it_holds(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(re.sub("<(textarea|iframe).*", "", PAGE), "utf-8")
    assert formats.read(path).format == "html"
