"""The attachments of a message of Outlook ([MS-OXMSG] 2.2.2; [MS-OXCMSG] 2.2.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto

from msgcheck.formats.ole.compound import CompoundFile
from msgcheck.formats.ole.outlook.properties import Properties

_STORAGE = re.compile(r"__attach_version1\.0_#([0-9A-F]{8})", re.I)
_DATA, _METHOD, _LONG_NAME, _SHORT_NAME, _SHOWN_NAME = 0x3701, 0x3705, 0x3707, 0x3704, 0x3001
_MEDIA_TYPE, _CONTENT_ID, _CONTENT_LOCATION = 0x370E, 0x3712, 0x3713
_SUBJECT = 0x0037
_LONGEST_NAME = 255  # characters


class Kind(Enum):
    """What an attachment is to a reader."""

    FILE = auto()
    PICTURE = auto()
    RECORDING = auto()
    MESSAGE = auto()
    OBJECT = auto()
    SIGNED = auto()  # a whole message as others send it, with its signature
    SEALED = auto()  # the same in one lump of bytes; encrypted, or only signed
    ENCRYPTED = auto()
    ELSEWHERE = auto()


_BY_METHOD = {  # 2.2.2.9
    **dict.fromkeys((2, 3, 4, 7), Kind.ELSEWHERE),
    5: Kind.MESSAGE,
    6: Kind.OBJECT,
}
_BY_MEDIA_TYPE = {
    "multipart/signed": Kind.SIGNED,
    "application/pkcs7-mime": Kind.SEALED,
    "application/x-pkcs7-mime": Kind.SEALED,
    "application/x-microsoft-rpmsg-message": Kind.ENCRYPTED,
}
_BY_TYPE = {"image": Kind.PICTURE, "audio": Kind.RECORDING, "video": Kind.RECORDING}


class Attachment:
    """An attachment; `address` is "attachment:0", its number in the file."""

    def __init__(self, file: CompoundFile, storage: str, number: int) -> None:
        self._properties = Properties(file, f"{storage}/")
        self._file = file
        self.address = f"attachment:{number}"
        names = (self._properties.text(one) for one in (_LONG_NAME, _SHORT_NAME, _SHOWN_NAME))
        self.name = " ".join(next(filter(None, names), "")[:_LONGEST_NAME].replace("\0", "").split())
        media_type = self._properties.text(_MEDIA_TYPE).lower()
        by_type = _BY_MEDIA_TYPE.get(media_type) or _BY_TYPE.get(media_type.partition("/")[0], Kind.FILE)
        self.kind = _BY_METHOD.get(self._properties.number(_METHOD), by_type)

    def content(self) -> bytes:
        """The bytes of the file that it is."""
        return self._properties.binary(_DATA)

    @property
    def storage(self) -> str:
        """The path of the storage in which the message or object is that it is."""
        return self._properties.storage(_DATA)

    @property
    def subject(self) -> str:
        """The subject of the message that it is."""
        return " ".join(Properties(self._file, f"{self.storage}/").text(_SUBJECT).split())

    def addresses(self) -> Iterator[str]:
        """Those by which a page may show it (RFC 2392; RFC 2557)."""
        if identifier := self._properties.text(_CONTENT_ID).strip("<>"):
            yield f"cid:{identifier}"
        if location := self._properties.text(_CONTENT_LOCATION):
            yield location


def attachments(file: CompoundFile) -> list[Attachment]:
    """Those of the message in `file`, by their numbers."""
    found = [one for path in file.paths if (one := _STORAGE.fullmatch(path))]
    return [Attachment(file, one[0], int(one[1], 16)) for one in sorted(found, key=lambda one: int(one[1], 16))]
