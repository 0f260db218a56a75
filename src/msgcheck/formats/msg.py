"""Messages of Outlook (.msg) and its templates (.oft): read like other e-mail."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from msgcheck.formats.limits import Limits
from msgcheck.model import Document

NAME = "msg"
SUFFIXES = (".msg", ".oft")


def read(path: Path, content: bytes, limits: Limits) -> Document:
    """The message whose bytes are `content`.

    The address of the subject is "subject", that of other text "1000 chars:12-40": the number of a property in
    [MS-OXPROPS], and half-open offsets in its characters. Where the property is 1009, rich text, and holds a web page,
    they are characters of that page. An attachment stands at "attachment:0", its number in the file. UnreadableDocument
    where the file is broken or breaks a limit.
    """
    from msgcheck.formats.ole.assembly import assemble  # noqa: PLC0415 - when such a file comes by
    from msgcheck.formats.ole.outlook.message import Message  # noqa: PLC0415
    from msgcheck.formats.ole.outlook.message_file import MessageFile  # noqa: PLC0415

    message = Message(MessageFile(content, limits), limits)
    return replace(assemble(path, NAME, content, message.met(), limits), properties=message.properties())
