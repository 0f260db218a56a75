"""The flyer (.docx), made from flyer.yaml."""

from __future__ import annotations

import io
import re
from datetime import datetime, time
from typing import Any

from msgcheck.demo.floating import add_band, add_text_box
from msgcheck.demo.footnotes import Footnotes
from msgcheck.demo.paper import paper
from msgcheck.demo.source import runs, source
from msgcheck.demo.steady import steady
from msgcheck.demo.tracked import add_deletion, add_insertion
from msgcheck.demo.word_tables import add_menu_table

_STYLES = {
    "title": "Title",
    "subtitle": "Subtitle",
    "lead": "Intense Quote",
    "heading": "Heading 1",
    "text": "Normal",
    "small": "Caption",
}
_MARKUP = re.compile(r"\{--(?P<deleted>.*?)--\}|\{\+\+(?P<inserted>.*?)\+\+\}|\[\^(?P<footnote>\w+)\]")


def flyer() -> bytes:
    """The flyer as the bytes of a .docx file."""
    script = source("flyer.yaml")
    document = paper()
    footnotes = Footnotes(script["footnotes"])
    _fill_margins(document.sections[0], script)
    for part in script["body"]:
        ((kind, content),) = part.items()
        _add(document, kind, content, footnotes)
    footnotes.attach(document)
    _set_properties(document.core_properties, script)
    stream = io.BytesIO()
    document.save(stream)
    return steady(stream.getvalue())


def _fill_margins(section: Any, script: dict[str, Any]) -> None:
    for part, texts in ((section.header, script["header"]), (section.footer, script["footer"])):
        part.paragraphs[0].text = "\t".join(texts)


def _add(document: Any, kind: str, content: Any, footnotes: Footnotes) -> None:
    if kind == "box":
        add_text_box(document.paragraphs[-1], content)
    elif kind == "table":
        add_menu_table(document, content)
    else:
        paragraph = document.add_paragraph(style=_STYLES[kind])
        if kind == "title":
            add_band(paragraph)
        _write(paragraph, content, footnotes)


def _write(paragraph: Any, text: str, footnotes: Footnotes) -> None:
    """Fills `paragraph` with plain text, tracked changes and references to footnotes."""
    end = 0
    for mark in _MARKUP.finditer(text):
        _write_runs(paragraph, text[end : mark.start()])
        _write_mark(paragraph, mark, footnotes)
        end = mark.end()
    _write_runs(paragraph, text[end:])


def _write_mark(paragraph: Any, mark: re.Match[str], footnotes: Footnotes) -> None:
    if mark["deleted"]:
        add_deletion(paragraph, mark["deleted"])
    elif mark["inserted"]:
        add_insertion(paragraph, mark["inserted"])
    else:
        footnotes.refer(paragraph, mark["footnote"])


def _write_runs(paragraph: Any, text: str) -> None:
    for run in runs(text):
        paragraph.add_run(run.text).bold = run.bold or None


def _set_properties(properties: Any, script: dict[str, Any]) -> None:
    day = datetime.combine(script["day"], time(9))
    properties.title = script["title"]
    properties.author = properties.last_modified_by = script["author"]
    properties.created = properties.modified = day
    properties.revision, properties.comments = 1, ""
