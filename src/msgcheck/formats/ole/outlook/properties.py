"""The properties of a message, an attachment and the like ([MS-OXMSG] 2.1 and 2.4; what each means: [MS-OXPROPS])."""

from __future__ import annotations

from msgcheck.formats.ole.compound import CompoundFile
from msgcheck.formats.ole.little_endian import number
from msgcheck.formats.rtf.charsets import charset_of

_NUMBERS = "__properties_version1.0"  # the stream of all that are no longer than eight bytes
_ENTRY_BYTES = 16
_BINARY, _CHARACTERS, _BYTES, _STORAGE = "0102", "001F", "001E", "000D"  # types, [MS-OXCDATA] 2.11.1
_CODE_PAGE, _CODE_PAGE_ON_ITS_WAY = 0x3FFD, 0x3FDE
_WESTERN = 1252


class Properties:
    """The properties in one storage of a file; `folder` is its path with a slash behind, empty for the file's own."""

    def __init__(self, file: CompoundFile, folder: str) -> None:
        self._file = file
        self._folder = folder
        self._numbers = _numbers(file.stream(folder + _NUMBERS)) if folder + _NUMBERS in file else {}

    def number(self, identifier: int, otherwise: int = 0) -> int:
        """The number that is the property of that number."""
        return self._numbers.get(identifier, otherwise)

    def text(self, identifier: int) -> str:
        """The string of that number, line ends as they stand there; empty where there is none."""
        if held := self._stream(identifier, _CHARACTERS):
            return held.decode("utf-16-le", "replace").rstrip("\0")
        held = self._stream(identifier, _BYTES).rstrip(b"\0")
        return charset_of(self.number(_CODE_PAGE) or self.number(_CODE_PAGE_ON_ITS_WAY, _WESTERN)).decoded(held)

    def binary(self, identifier: int) -> bytes:
        """The bytes of that number; none where there are none."""
        return self._stream(identifier, _BINARY)

    def codec(self) -> str:
        """Python's name of the encoding of what came as bytes; empty where none is said."""
        page = self.number(_CODE_PAGE_ON_ITS_WAY)
        return charset_of(page).codec if page else ""

    def storage(self, identifier: int) -> str:
        """The path of the storage of that number, be it there or not."""
        return self._path(identifier, _STORAGE)

    def _stream(self, identifier: int, kind: str) -> bytes:
        path = self._path(identifier, kind)
        return self._file.stream(path) if path in self._file else b""

    def _path(self, identifier: int, kind: str) -> str:
        return f"{self._folder}__substg1.0_{identifier:04X}{kind}"


def _numbers(held: bytes) -> dict[int, int]:
    """2.4.2: behind a header, whose length depends on whose properties they are, entries up to the end."""
    places = range(len(held) % _ENTRY_BYTES, len(held), _ENTRY_BYTES)
    return {number(held, at + 2, 2): number(held, at + 8) for at in places}
