"""What a message says and holds, part by part."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from urllib.parse import unquote, urljoin

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.encoding import DecodedText
from msgcheck.formats.html.charset import said_encoding
from msgcheck.formats.html.places import shortened
from msgcheck.formats.limits import Limits
from msgcheck.formats.mail.alternatives import shown
from msgcheck.formats.mail.armour import Armour, armour_in
from msgcheck.formats.mail.attached import ENCRYPTED, MEDIA, MESSAGE_NAME, NOT_HERE, Attached, label_of
from msgcheck.formats.mail.bodies import typed, web_page
from msgcheck.formats.mail.charset import text_in
from msgcheck.formats.mail.invitation import invitation
from msgcheck.formats.mail.parts import Part, header_of
from msgcheck.formats.mail.place import Labels, Place
from msgcheck.formats.mail.plain import Flow, without
from msgcheck.formats.mail.roles import WEB_PAGES, Role, roles
from msgcheck.formats.mail.said import Said
from msgcheck.formats.mail.transfer import from_uu
from msgcheck.formats.text import encoding_gaps
from msgcheck.model import Block, Gap, Held, Location

Met = Block | Gap

_UNREAD = {
    Role.RECORDING: (MEDIA, Held.RECORDING),
    Role.WRAPPED: ("it is in a format of Outlook's own (TNEF), which is not read yet", Held.FILE),
    Role.IN_PIECES: ("it is one piece of a message that was sent in several, and was not read", Held.OTHER),
    Role.ELSEWHERE: (NOT_HERE, Held.OTHER),
}
_SUFFIXES = {  # of files without a name of their own, by which kinds of plain text are told apart
    "text/plain": ".txt",
    "text/html": ".html",
    "text/csv": ".csv",
    "text/tab-separated-values": ".tsv",
    "text/markdown": ".md",
}


class Letter:
    """One message, taken apart. `met` tells what is in it, in the order in which a reader meets it."""

    def __init__(self, parts: list[Part], limits: Limits) -> None:
        self._parts = parts
        self._roles = roles(parts)
        self._shown = shown(parts)
        self._limits = limits
        self._labels = Labels()
        self._attached = Attached(self._labels)
        self._at_hand = {address: part for part in reversed(parts) for address in _addresses(part)}
        self._unpacking: dict[int, Callable[[], bytes]] = {}

    def met(self) -> Iterator[Met]:
        """Subject, texts, what other forms of the same text say besides, and what is attached."""
        if all(self._shown) and Role.CALENDAR not in self._roles:
            yield from self._first()
        else:
            said = Said()
            yield from said.noting(self._first())
            for second in self._second():
                yield from said.news(second)
        for part in self._parts:
            yield from self._held(part)

    def _first(self) -> Iterator[Met]:
        """Subject and texts."""
        if subject := self._parts[0].header.text("subject"):
            yield Block(subject, Location("subject", None, "title", "Subject", "subject"))
        for part in self._with(Role.TEXT):
            if self._shown[part.number]:
                yield from self._text(part, "Body")

    def _second(self) -> Iterator[Iterator[Met]]:
        """Other forms of the same texts, one by one."""
        for part in self._with(Role.TEXT):
            if not self._shown[part.number]:
                yield self._text(part, "Web page" if part.kind in WEB_PAGES else "Plain text")
        for part in self._with(Role.CALENDAR):
            yield self._invitation(part)

    def _with(self, role: Role) -> list[Part]:
        return [part for part in self._parts if self._roles[part.number] is role]

    def _text(self, part: Part, label: str) -> Iterator[Met]:
        try:
            decoded = _decoded(part)
        except UnreadableDocument as refusal:
            yield self._attached.unread(label, f"it {refusal}")
            return
        if not decoded.text.strip():
            return
        self._limits.hold_characters(len(decoded.text))
        place = Place(self._labels.next(label), _address(part))
        if part.kind in WEB_PAGES:
            base = part.header.text("content-location")
            yield from web_page(decoded.text, place, self._limits, partial(self._file_at, base))
        else:
            yield from self._typed(decoded.text, place, _flow(part))
        for gap in encoding_gaps(decoded):
            yield replace(gap, where=place.label)

    def _typed(self, text: str, place: Place, flow: Flow) -> Iterator[Met]:
        armour = list(armour_in(text))
        yield from typed(without(text, [(one.start, one.end) for one in armour]), place, self._limits, flow)
        for one in armour:
            if one.is_encrypted:
                yield Gap(place.label, ENCRYPTED)
            elif one.file is not None:
                address = place.chars(one.start, one.end)
                yield self._attached.file(label_of(one.file), address, one.file, partial(_uudecoded, text, one))

    def _invitation(self, part: Part) -> Iterator[Met]:
        try:
            text = _decoded(part).text
        except UnreadableDocument as refusal:
            yield self._attached.unread("Invitation", f"it {refusal}")
            return
        self._limits.hold_characters(len(text))
        yield from invitation(text, Place(self._labels.next("Invitation"), _address(part)))

    def _held(self, part: Part) -> Iterator[Gap]:
        role, unpack, address = self._roles[part.number], partial(part.content), _address(part)
        if part.number in self._unpacking:  # it is shown in a text
            return
        if role is Role.FILE:
            suffix = "" if "." in part.name else _SUFFIXES.get(part.kind, "")
            yield self._attached.file(label_of(part.name), address, f"{part.name or 'attachment'}{suffix}", unpack)
        elif role is Role.MESSAGE:
            subject = header_of(unpack()).text("subject")
            label = f"Forwarded message '{shortened(subject)}'" if subject else "Forwarded message"
            yield self._attached.file(label, address, MESSAGE_NAME, unpack)
        elif role is Role.PICTURE:
            yield self._attached.file(label_of(part.name), address, part.name, unpack, Held.PICTURE)
        elif role is Role.SEALED:
            yield self._attached.sealed(unpack(), address)
        elif part.kind == "multipart/encrypted":
            yield self._attached.encrypted()
        elif role in _UNREAD:
            yield self._attached.unread(label_of(part.name), *_UNREAD[role])

    def _file_at(self, base: str, address: str) -> Callable[[], bytes] | None:
        """What unpacks the part that a page at `base` means by that address: always the same thing."""
        part = self._at_hand.get(_absolute(base, address))
        return None if part is None else self._unpacking.setdefault(part.number, partial(part.content))


def _absolute(base: str, address: str) -> str:
    """RFC 2392; RFC 2557, 5."""
    if address[:4].lower() == "cid:":
        return unquote(address)
    try:
        return urljoin(base, address)
    except ValueError:
        return address


def _addresses(part: Part) -> Iterator[str]:
    if identifier := part.header.text("content-id").strip("<>"):
        yield f"cid:{identifier}"
    if location := part.header.text("content-location"):
        yield location


def _decoded(part: Part) -> DecodedText:
    content = part.content()
    label = part.header.parameters("content-type").get("charset", "").strip()
    if not label and part.kind in WEB_PAGES:
        label = said_encoding(content) or ""
    return text_in(content, label)


def _flow(part: Part) -> Flow:
    said = part.header.parameters("content-type")
    goes_on = part.kind == "text/plain" and said.get("format", "").lower() == "flowed"
    return Flow(goes_on, said.get("delsp", "").lower() == "yes")


def _address(part: Part) -> str:
    return f"part:{part.number}"


def _uudecoded(text: str, armour: Armour) -> bytes:
    return from_uu(text[armour.start : armour.end].encode("ascii", "replace"))
