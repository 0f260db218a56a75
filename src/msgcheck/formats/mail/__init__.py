"""E-mail messages (RFC 5322 and MIME, RFC 2045 to 2049), and web pages that are saved as one (RFC 2557).

Read is what a mail program shows: the subject, the text in the best of its forms, and what is attached, each file as a
document of its own. What the other forms of a text say besides is read too.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.inside import after
from msgcheck.formats.limits import Limits
from msgcheck.model import Block, Document, Gap

NAME = "eml"
SUFFIXES = (".eml", ".mht", ".mhtml")

BEGINNING = re.compile(  # nobody types the fields that it asks for
    r"(?:>?From [^\r\n]{1,200}\r?\n)?"
    r"(?:[!-9;-~]{1,60}+:[^\r\n]{0,900}+\r?\n(?:[ \t][^\r\n]{0,900}+\r?\n){0,30}+){0,9}?"
    r"(?:received|return-path|delivered-to|message-id|mime-version|dkim-signature|arc-seal|authentication-results):",
    re.I,
)

_FIELDS = ("subject", "from", "to", "date", "received", "message-id", "mime-version", "content-type", "x-unsent")
_PROPERTIES = {"subject": "Subject", "from": "From", "to": "To", "cc": "Cc", "date": "Date"}


def read(path: Path, content: bytes, limits: Limits) -> Document:
    """The message in `content`.

    The address of the subject is "subject", that of other text "part:2 chars:120-180": a part of the message in the
    order of the file, the message itself being 0; and half-open offsets in the characters of that part, its transfer
    encoding undone and decoded. An attachment stands at "part:3", one that is typed in at "part:0 chars:80-900".
    UnreadableDocument where there is no header of a message, or a limit is broken.
    """
    from msgcheck.formats.mail.message import Letter  # noqa: PLC0415 - when such a file comes by
    from msgcheck.formats.mail.parts import parts  # noqa: PLC0415

    every = parts(_with_line_feeds(content), limits)
    header = every[0].header
    if not any(field in header for field in _FIELDS):
        raise UnreadableDocument("is no e-mail message: it does not begin with lines such as From and Subject")
    blocks: list[Block] = []
    gaps: list[Gap] = []
    characters = 0
    for one in Letter(every, limits).met():
        if isinstance(one, Gap):
            gaps.append(after(len(blocks), one))
            continue
        blocks.append(one)
        characters += len(one.text)
        limits.hold_characters(characters)
        limits.hold_pieces(len(blocks))
    return Document(
        path=path,
        format=NAME,
        sha256=hashlib.sha256(content).hexdigest(),
        blocks=tuple(blocks),
        properties={label: header.text(name) for name, label in _PROPERTIES.items() if name in header},
        gaps=tuple(gaps),
    )


def _with_line_feeds(content: bytes) -> bytes:
    """Lines end with line feeds, but for files from very old Macs."""
    return content if b"\n" in content else content.replace(b"\r", b"\n")
