"""The parts of a message as they lie in the file, one in another (RFC 2046, 5.1).

They are told apart by their boundaries in one pass. A multipart that nobody ended ends with the one that it lies in, or
with the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from msgcheck.formats.limits import Limits
from msgcheck.formats.mail.header import Header, header_at
from msgcheck.formats.mail.transfer import transferred

_KIND = "text/plain"  # of a part that does not say (RFC 2045, 5.2)
_KIND_IN_DIGEST = "message/rfc822"  # RFC 2046, 5.1.5
_USED_AS_BOUNDARY = re.compile(rb"(?<=\n)--([^\n]{1,200}+)\n(?=Content-)", re.I)


class Part(NamedTuple):
    """A message, or a part of one, on a walk in the order of the file: `number` counts from 0, the message itself.

    `parent` is the number of the multipart that it lies in, -1 for the message. `kind` is its media type. Its body
    stands in `file` from `start` to `end`, half-open, in bytes.
    """

    number: int
    parent: int
    header: Header
    kind: str
    file: bytes
    start: int
    end: int

    @property
    def is_multipart(self) -> bool:
        return self.kind.startswith("multipart/")

    @property
    def is_attached(self) -> bool:
        """Whether the sender says that it is no part of what is shown (RFC 2183, 2.2)."""
        return self.header.token("content-disposition") == "attachment"

    @property
    def name(self) -> str:
        """The name of the file that it is, without folders; empty where there is none (RFC 2183, 2.3)."""
        said = self.header.parameters("content-disposition").get("filename", "")
        said = said or self.header.parameters("content-type").get("name", "")
        return " ".join(re.split(r"[\\/]", said.replace("\0", ""))[-1].split())

    def content(self) -> bytes:
        """The bytes of the body, its transfer encoding undone."""
        return transferred(self.file[self.start : self.end], self.header.token("content-transfer-encoding"))


def parts(file: bytes, limits: Limits) -> list[Part]:
    """The message in `file` and all parts of it; those of messages inside it are not looked for.

    UnreadableDocument where there are more of them, or deeper ones, than the limits allow.
    """
    splitting = _Splitting(file, limits)
    at = splitting.begin(_behind_envelope(file))
    for start, end in _dashed_lines(file, max(at - 1, 0)):
        splitting.meet(start, end)
        if splitting.is_at_end:
            break
    return splitting.ended()


def header_of(file: bytes) -> Header:
    """The header of the message in `file`."""
    return header_at(file, _behind_envelope(file))[0]


class _Splitting:
    """The parts met so far, and the multiparts that are open: their numbers by their depth, their boundaries."""

    def __init__(self, file: bytes, limits: Limits) -> None:
        self._file = file
        self._limits = limits
        self._parts: list[Part] = []
        self._open: list[tuple[int, bytes]] = []
        self._depths: dict[bytes, int] = {}
        self._unended = False  # the last part's end was not met

    @property
    def is_at_end(self) -> bool:
        """Whether nothing more can begin."""
        return not self._open

    def begin(self, at: int) -> int:
        """A part begins there; the offset of its body."""
        header, start = header_at(self._file, at)
        number, parent = len(self._parts), self._open[-1][0] if self._open else -1
        kind = _kind(header, parent >= 0 and self._parts[parent].kind == "multipart/digest")
        self._parts.append(Part(number, parent, header, kind, self._file, start, len(self._file)))
        self._limits.hold_entries(len(self._parts))
        self._unended = True
        if self._parts[-1].is_multipart and (boundary := self._boundary(header, start)):
            self._open.append((number, boundary))
            self._limits.hold_xml_depth(len(self._open))
            self._note_depths()
        return start

    def meet(self, start: int, end: int) -> None:
        """The line of the file between those offsets begins with two dashes."""
        said = self._file[start + 2 : end].rstrip()
        depth = self._depths.get(said)
        closes = depth is None and said.endswith(b"--")
        if closes:
            depth = self._depths.get(said[:-2])
        if depth is None:
            return
        self._end_part(start)
        del self._open[depth + (not closes) :]
        self._note_depths()
        if not closes:
            self.begin(min(end + 1, len(self._file)))

    def ended(self) -> list[Part]:
        """All parts, when the file is at its end. A multipart in which nothing was found is text as it stands there."""
        with_parts = {part.parent for part in self._parts}
        return [
            part._replace(kind=_KIND) if part.is_multipart and part.number not in with_parts else part
            for part in self._parts
        ]

    def _boundary(self, header: Header, start: int) -> bytes:
        """What stands between the parts of a multipart whose body begins there. The message's may say a wrong one."""
        said = header.parameters("content-type").get("boundary", "").rstrip().encode()
        if self._open or (said and self._file.find(b"--" + said, start) >= 0):
            return said
        used = _USED_AS_BOUNDARY.search(self._file, start)
        return used[1].rstrip() if used else said

    def _end_part(self, at: int) -> None:
        """The line break before a boundary belongs to the boundary."""
        if not self._unended:
            return
        last = self._parts[-1]
        end = at - 1 - (self._file[at - 2 : at - 1] == b"\r")
        self._parts[-1] = last._replace(end=max(end, last.start))
        self._unended = False

    def _note_depths(self) -> None:
        """Of two with one boundary the inner one is meant."""
        self._depths = {boundary: depth for depth, (_, boundary) in enumerate(self._open)}


def _kind(header: Header, in_digest: bool) -> str:
    said = header.token("content-type")
    if said.count("/") == 1 and not said.startswith("/") and not said.endswith("/"):
        return said
    return _KIND_IN_DIGEST if in_digest and not said else _KIND


def _behind_envelope(file: bytes) -> int:
    """Where the header begins: behind a byte-order mark, empty lines, and the line that a mailbox begins it with."""
    at = 3 if file.startswith(b"\xef\xbb\xbf") else 0
    while file[at : at + 1] in (b"\r", b"\n"):
        at += 1
    if file.startswith((b"From ", b">From "), at):
        at = file.find(b"\n", at) + 1 or len(file)
    return at


def _dashed_lines(file: bytes, at: int) -> Iterator[tuple[int, int]]:
    """Where the lines from `at` on stand that begin with two dashes, without their ends."""
    at = file.find(b"\n--", at)
    while at >= 0:
        end = file.find(b"\n", at + 1)
        end = len(file) if end < 0 else end
        yield at + 1, end
        at = file.find(b"\n--", end)
