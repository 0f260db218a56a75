"""Footnotes (ECMA-376 part 1, 17.11), which python-docx cannot make."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

_W = nsdecls("w")


class Footnotes:
    """The footnotes of one document: referred to while the text is written, attached to the file at the end."""

    def __init__(self, texts: dict[str, str]) -> None:
        self._texts = texts
        self._numbers: dict[str, int] = {}

    def refer(self, paragraph: Any, name: str) -> None:
        """Puts the reference to the footnote `name` at the end of `paragraph`."""
        number = self._numbers.setdefault(name, len(self._numbers) + 1)
        run = paragraph.add_run()
        run.font.superscript = True
        run._r.append(parse_xml(f'<w:footnoteReference {_W} w:id="{number}"/>'))

    def attach(self, document: Any) -> None:
        """Adds the footnotes part (17.11.15) with the notes referred to, in the order of their numbers."""
        separators = "".join(
            f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{element}/></w:r></w:p></w:footnote>'
            for kind, number, element in (
                ("separator", -1, "separator"),
                ("continuationSeparator", 0, "continuationSeparator"),
            )
        )
        notes = "".join(_footnote(number, self._texts[name]) for name, number in self._numbers.items())
        xml = f"<w:footnotes {_W}>{separators}{notes}</w:footnotes>"
        name = PackURI("/word/footnotes.xml")
        part = Part(name, CONTENT_TYPE.WML_FOOTNOTES, xml.encode(), document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _footnote(number: int, text: str) -> str:
    mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
    return (
        f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>{mark}'
        f'<w:r><w:t xml:space="preserve"> {escape(text)}</w:t></w:r></w:p></w:footnote>'
    )
