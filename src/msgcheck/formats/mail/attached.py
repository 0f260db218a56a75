"""What a message holds besides its text: files that can be unpacked, and what is sealed up."""

from __future__ import annotations

from collections.abc import Callable

from msgcheck.formats.inside import PICTURE
from msgcheck.formats.mail.place import Labels
from msgcheck.formats.mail.sealed import signed_content
from msgcheck.model import Enclosed, Gap, Held, Location

MESSAGE_NAME = "message.eml"

ENCRYPTED = "it is encrypted and was not read"
MEDIA = "sound and video were not read"
NOT_HERE = "it is not in the message, which only says where to find it"
_WHY = {Held.FILE: "the attachment was not read", Held.PICTURE: PICTURE}


class Attached:
    """Makes the gaps for what is attached to one message."""

    def __init__(self, labels: Labels) -> None:
        self._labels = labels

    def file(self, label: str, address: str, name: str, unpack: Callable[[], bytes], held: Held = Held.FILE) -> Gap:
        """The gap for a file or picture of that name."""
        label = self._labels.next(label)
        location = Location("attachment", None, held, label, address)
        return Gap(label, _WHY[held], held, Enclosed(name, location, 0, unpack))

    def unread(self, label: str, why: str, held: Held = Held.OTHER) -> Gap:
        """The gap for something that nobody can unpack here."""
        return Gap(self._labels.next(label), why, held)

    def encrypted(self) -> Gap:
        """The gap for a text that is encrypted."""
        return self.unread("Body", ENCRYPTED)

    def sealed(self, content: bytes, address: str) -> Gap:
        """The gap for a message that is signed or encrypted as a whole; what is signed can be unpacked."""
        signed = signed_content(content)
        if signed is None:
            return self.encrypted()
        return self.file("Signed message", address, MESSAGE_NAME, lambda: signed)


def label_of(name: str) -> str:
    """What an attachment of that name is called."""
    return f"Attachment {name}" if name else "Attachment"
