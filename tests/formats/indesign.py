"""Builds small packages of InDesign's markup: stories from paragraphs, spreads from pages and frames."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from tests.formats.packages import zipped

PACKAGING = "http://ns.adobe.com/AdobeInDesign/idml/1.0/packaging"
PLAIN = "ParagraphStyle/$ID/NormalParagraphStyle"
PAGE = (400, 600)  # its width and height, in points

Box = tuple[float, float, float, float]
"""Left, top, width and height on the page, in points."""


def content(words: str) -> str:
    """Words as they stand in a story, or XML where they begin with "<"."""
    return words if words.startswith("<") else f"<Content>{escape(words)}</Content>"


def run(*inside: str, attributes: str = "") -> str:
    """A range of characters that look alike, of words or XML."""
    return f"<CharacterStyleRange {attributes}>{''.join(map(content, inside))}</CharacterStyleRange>"


def p(*inside: str, style: str = PLAIN, end: str = "<Br/>") -> str:
    """A paragraph of ranges, or of words."""
    runs = "".join(one if one.startswith("<") else run(one) for one in inside)
    properties = "<Properties><Leading type='unit'>14</Leading></Properties>"
    ended = run(end) if end else ""
    return f'<ParagraphStyleRange AppliedParagraphStyle="{style}">{properties}{runs}{ended}</ParagraphStyleRange>'


def table(*rows: Sequence[str]) -> str:
    """A table, in the paragraph that it stands in; each cell is words, or XML."""
    cells = "".join(
        f'<Cell Name="{column}:{row}">{one if one.startswith("<") else p(one, end="")}</Cell>'
        for row, some in enumerate(rows)
        for column, one in enumerate(some)
    )
    heads = "".join(f'<Row Name="{row}"/>' for row in range(len(rows)))
    return f'<Table HeaderRowCount="0">{heads}<Column Name="0"/>{cells}</Table>'


def footnote(*paragraphs: str) -> str:
    marked = run("<Content><?ACE 4?>\t</Content>")
    return f"<Footnote>{p(marked, *paragraphs, end='')}</Footnote>"


def note(author: str, words: str) -> str:
    return f'<Note Collapsed="false" UserName="{author}">{p(words, end="")}</Note>'


def story(identifier: str, *paragraphs: str, attributes: str = "") -> str:
    """The part of a story."""
    preference = '<StoryPreference StoryDirection="LeftToRightDirection"/>'
    return part("Story", f'<Story Self="{identifier}" {attributes}>{preference}{"".join(paragraphs)}</Story>')


def part(kind: str, inside: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<idPkg:{kind} xmlns:idPkg="{PACKAGING}">{inside}</idPkg:{kind}>'


def outline(box: Box) -> str:
    """The path of a rectangle."""
    left, top, width, height = box
    corners = [(left, top), (left, top + height), (left + width, top + height), (left + width, top)]
    points = "".join(f'<PathPointType Anchor="{x} {y}" LeftDirection="{x} {y}"/>' for x, y in corners)
    return (
        '<Properties><PathGeometry><GeometryPathType PathOpen="false"><PathPointArray>'
        f"{points}</PathPointArray></GeometryPathType></PathGeometry></Properties>"
    )


def frame(
    story: str,
    box: Box = (40, 40, 100, 100),
    name: str = "",
    leads_to: str = "n",
    attributes: str = "",
    inside: str = "",
) -> str:
    """A text frame of a story, which may lead to another by its name."""
    return (
        f'<TextFrame Self="{name or "f" + story}" ParentStory="{story}" NextTextFrame="{leads_to}" {attributes}>'
        f"{outline(box)}{inside}</TextFrame>"
    )


def shape(inside: str = "", box: Box = (40, 300, 50, 50), attributes: str = "", kind: str = "Rectangle") -> str:
    return f"<{kind} {attributes}>{outline(box)}{inside}</{kind}>"


def alternative(words: str) -> str:
    """The alternative text of what it stands in."""
    return f'<ObjectExportOption CustomAltText={quoteattr(words)} CustomActualText="$ID/" EpubType="$ID/"/>'


def image(contents: str = "", kind: str = "Image") -> str:
    """A picture: one in a file of its own, or one that is written out in letters."""
    inside = f"<Properties><Contents><![CDATA[{contents}]]></Contents></Properties>" if contents else ""
    packet = "<MetadataPacketPreference><Properties><Contents><![CDATA[<x>xmp</x>]]></Contents></Properties>"
    return f'<{kind} Self="i">{inside}{packet}</MetadataPacketPreference><Link LinkResourceURI="file:/a.png"/></{kind}>'


def page(name: str, left: float = 0, master: str = "n") -> str:
    """A page whose left side lies so far to the right of the middle of its spread."""
    width, height = PAGE
    return (
        f'<Page Self="p{name}" Name="{name}" AppliedMaster="{master}" GeometricBounds="0 0 {height} {width}"'
        f' ItemTransform="1 0 0 1 {left} {-height / 2}"/>'
    )


def on_page(*items: str, left: float = 0) -> str:
    """Items that lie on a page, which begins there."""
    return f'<Group ItemTransform="1 0 0 1 {left} {-PAGE[1] / 2}">{"".join(items)}</Group>'


def spread(*inside: str, attributes: str = "") -> str:
    return part("Spread", f'<Spread Self="s" {attributes}>{"".join(inside)}</Spread>')


def master(identifier: str, prefix: str, *inside: str) -> str:
    attributes = f'Self="{identifier}" Name="{prefix}-Master" NamePrefix="{prefix}"'
    return part("MasterSpread", f"<MasterSpread {attributes}>{''.join(inside)}</MasterSpread>")


def document(
    stories: Mapping[str, Sequence[str]],
    spreads: Sequence[str] = (),
    masters: Sequence[str] = (),
    design: str = "",
    metadata: str = "",
    structure: str = "",
    parts: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """The bytes of a document; each story is its paragraphs by its id, `design` is more of the map of the document."""
    written = {
        **{f"MasterSpreads/MasterSpread_{number}.xml": one for number, one in enumerate(masters)},
        **{f"Spreads/Spread_{number}.xml": one for number, one in enumerate(spreads)},
        "XML/BackingStory.xml": part("BackingStory", f'<XmlStory Self="x">{structure}</XmlStory>'),
        **{f"Stories/Story_{name}.xml": story(name, *paragraphs) for name, paragraphs in stories.items()},
    }
    sources = "".join(f'<idPkg:{name.partition("/")[2].partition("_")[0]} src="{name}"/>' for name in written)
    sources = sources.replace("idPkg:BackingStory.xml", "idPkg:BackingStory")
    return zipped(
        {
            "mimetype": "application/vnd.adobe.indesign-idml-package",
            "designmap.xml": f'<?aid ?><Document xmlns:idPkg="{PACKAGING}" Self="d">{design}{sources}</Document>',
            "META-INF/metadata.xml": (
                '<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
                ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description'
                f' xmlns:dc="http://purl.org/dc/elements/1.1/">{metadata}</rdf:Description></rdf:RDF></x:xmpmeta>'
            ),
            **written,
            **(parts or {}),
        }
    )


def brochure(*paragraphs: str, design: str = "") -> bytes:
    """A document of one page with one story."""
    return document({"a": paragraphs}, [spread(page("1"), on_page(frame("a")))], design=design)
