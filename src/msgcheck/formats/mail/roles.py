"""What each part of a message is to its reader: told by its media type, its name, and what the sender meant it for."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from msgcheck.formats.mail.parts import Part


class Role(Enum):
    """What a part is."""

    TEXT = auto()  # shown when the message is
    CALENDAR = auto()
    PICTURE = auto()
    RECORDING = auto()
    MESSAGE = auto()
    FILE = auto()
    SEALED = auto()  # signed or encrypted as a whole, in one lump of bytes
    ENCRYPTED = auto()
    WRAPPED = auto()  # attachments in a format of Outlook's own
    IN_PIECES = auto()
    ELSEWHERE = auto()
    NOTHING = auto()  # holds no words of anybody's, or only other parts


WEB_PAGES = ("text/html", "text/x-amp-html", "text/watch-html")
CALENDARS = ("text/calendar", "application/ics")
_SEALED = ("application/pkcs7-mime", "application/x-pkcs7-mime")  # RFC 8551, 3.2

_ROLES = {
    **dict.fromkeys(CALENDARS, Role.CALENDAR),
    **dict.fromkeys(("message/rfc822", "message/global", "message/news"), Role.MESSAGE),
    **dict.fromkeys(_SEALED, Role.SEALED),
    **dict.fromkeys(
        (
            "message/delivery-status",
            "message/disposition-notification",
            "message/feedback-report",
            "text/rfc822-headers",
        ),
        Role.TEXT,
    ),
    **dict.fromkeys(
        (
            "application/pgp-signature",
            "application/pkcs7-signature",
            "application/x-pkcs7-signature",
            "application/pgp-keys",
            "application/applefile",
            "application/javascript",
            "application/x-javascript",
            "text/css",
            "text/javascript",
        ),
        Role.NOTHING,
    ),
    "multipart/encrypted": Role.ENCRYPTED,  # RFC 1847, 2.2
    "application/ms-tnef": Role.WRAPPED,
    "message/partial": Role.IN_PIECES,
    "message/external-body": Role.ELSEWHERE,
}
_ROLES_OF_TYPES = {
    "text": Role.TEXT,
    "image": Role.PICTURE,
    "audio": Role.RECORDING,
    "video": Role.RECORDING,
    "font": Role.NOTHING,
    "multipart": Role.NOTHING,
}
_FILES = ("text/rtf", "text/csv", "text/markdown", "text/vcard", "text/x-vcard")  # never shown, unlike other texts
_ROLES_OF_NAMES = {".p7m": Role.SEALED, "winmail.dat": Role.WRAPPED, ".eml": Role.MESSAGE, ".ics": Role.CALENDAR}


def roles(parts: Sequence[Part]) -> list[Role]:
    """The role of each part. The first text is shown even where it has a name: some programs give it one."""
    told: list[Role] = []
    shown = False
    for part in parts:
        in_encrypted = part.parent >= 0 and told[part.parent] is Role.ENCRYPTED
        in_alternative = part.parent >= 0 and parts[part.parent].kind == "multipart/alternative"
        role = Role.ENCRYPTED if in_encrypted else _role(part)
        if role is Role.TEXT and (
            part.is_attached or part.kind in _FILES or (shown and part.name and not in_alternative)
        ):
            role = Role.FILE
        shown = shown or role is Role.TEXT
        told.append(role)
    return told


def _role(part: Part) -> Role:
    role = _ROLES.get(part.kind) or _ROLES_OF_TYPES.get(part.kind.partition("/")[0], Role.FILE)
    if role is not Role.FILE:
        return role
    name = part.name.lower()
    return next((role for ending, role in _ROLES_OF_NAMES.items() if name.endswith(ending)), Role.FILE)
