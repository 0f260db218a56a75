"""Calendar parts of a message: what an invitation says (iCalendar, RFC 5545)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgcheck.formats.mail.place import Place
from msgcheck.model import Block, Location

_LINE = re.compile(
    r"""(?<![^\r\n])([A-Za-z-]{1,40}+)(?:;[^:"\r\n]*+(?:"[^"\r\n]*+"[^:"\r\n]*+)*+)?+:"""
    r"""([^\r\n]*+(?:(?:\r\n|\n|\r)[ \t][^\r\n]*+)*+)"""
)  # 3.1
_LABELS = {"SUMMARY": "Title", "LOCATION": "Place", "DESCRIPTION": "Description", "COMMENT": "Comment"}  # 3.8.1
_FOLD = re.compile(r"(?:\r\n|\n|\r)[ \t]")
_ESCAPED = re.compile(r"\\([\\;,nN])")  # 3.3.11
_ALARM = "VALARM"  # 3.6.6: what it says was put there by a program


def invitation(text: str, place: Place) -> Iterator[Block]:
    """The texts in a calendar, each with the place of its value in `text`, folded and escaped as it stands there."""
    in_alarm = False
    for line in _LINE.finditer(text):
        name, value = line[1].upper(), line[2]
        if name in ("BEGIN", "END") and value.strip().upper() == _ALARM:
            in_alarm = name == "BEGIN"
        said = _ESCAPED.sub(_meant, _FOLD.sub("", value)).strip() if name in _LABELS and not in_alarm else ""
        if said:
            label = f"{place.label} › {_LABELS[name]}"
            yield Block(said, Location("invitation", None, "property", label, place.chars(*line.span(2))))


def _meant(escaped: re.Match[str]) -> str:
    return "\n" if escaped[1] in "nN" else escaped[1]
