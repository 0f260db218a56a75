"""Tracked changes (ECMA-376 part 1, 17.13.5), which python-docx cannot make."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

_CHANGED = 'w:author="Lucy Marsh" w:date="2026-04-20T09:00:00Z"'


def add_deletion(paragraph: Any, text: str) -> None:
    """Text that was taken out with changes tracked."""
    _add_change(paragraph, "del", 901, f'<w:delText xml:space="preserve">{escape(text)}</w:delText>')


def add_insertion(paragraph: Any, text: str) -> None:
    """Text that was put in with changes tracked."""
    _add_change(paragraph, "ins", 902, f'<w:t xml:space="preserve">{escape(text)}</w:t>')


def _add_change(paragraph: Any, kind: str, number: int, text: str) -> None:
    change = f'<w:{kind} {nsdecls("w")} w:id="{number}" {_CHANGED}><w:r>{text}</w:r></w:{kind}>'
    paragraph._p.append(parse_xml(change))
