"""What a message says and holds, part by part."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from urllib.parse import unquote

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.encoding import DecodedText
from msgcheck.formats.html.charset import said_encoding
from msgcheck.formats.html.places import shortened
from msgcheck.formats.inside import PICTURE
from msgcheck.formats.limits import Limits
from msgcheck.formats.mail.alternatives import Said, shown
from msgcheck.formats.mail.armour import Armour, armour_in
from msgcheck.formats.mail.bodies import typed, web_page
from msgcheck.formats.mail.charset import text_in
from msgcheck.formats.mail.invitation import invitation
from msgcheck.formats.mail.parts import Part, header_of
from msgcheck.formats.mail.place import Labels, Place
from msgcheck.formats.mail.plain import Flow, without
from msgcheck.formats.mail.roles import WEB_PAGES, Role, roles
from msgcheck.formats.mail.sealed import signed_content
from msgcheck.formats.mail.transfer import from_uu
from msgcheck.formats.text import encoding_gaps
from msgcheck.model import Block, Enclosed, Gap, Held, Location

Met = Block | Gap

ENCRYPTED = "it is encrypted and was not read"
MEDIA = "sound and video were not read"
FILE = "the attachment was not read"
_UNREAD = {
    Role.RECORDING: (MEDIA, Held.RECORDING),
    Role.WRAPPED: ("it is in a format of Outlook's own (TNEF), which is not read yet", Held.FILE),
    Role.IN_PIECES: ("it is one piece of a message that was sent in several, and was not read", Held.OTHER),
    Role.ELSEWHERE: ("it is not in the message, which only says where to find it", Held.OTHER),
}
_SUFFIXES = {  # of files without a name of their own, by which kinds of plain text are told apart
    "text/plain": ".txt",
    "text/html": ".html",
    "text/csv": ".csv",
    "text/tab-separated-values": ".tsv",
    "text/markdown": ".md",
}
_MESSAGE_NAME = "message.eml"


class Letter:
    """One message, taken apart. `met` tells what is in it, in the order in which a reader meets it."""

    def __init__(self, parts: list[Part], limits: Limits) -> None:
        self._parts = parts
        self._roles = roles(parts)
        self._shown = shown(parts)
        self._limits = limits
        self._labels = Labels()
        self._said = Said()
        self._compares = not all(self._shown) or Role.CALENDAR in self._roles
        self._at_hand = {address: part for part in reversed(parts) for address in _addresses(part)}
        self._unpacking: dict[int, Callable[[], bytes]] = {}

    def met(self) -> Iterator[Met]:
        """Subject, texts, what other forms of the same text say besides, and what is attached."""
        yield from self._subject()
        for part in self._with(Role.TEXT):
            if self._shown[part.number]:
                yield from self._noted(self._text(part, "Body"))
        for part in self._with(Role.TEXT):
            if not self._shown[part.number]:
                label = "Web page" if part.kind in WEB_PAGES else "Plain text"
                yield from self._what_is_new(self._text(part, label))
        for part in self._with(Role.CALENDAR):
            yield from self._what_is_new(self._invitation(part))
        for part in self._parts:
            yield from self._held(part)

    def _with(self, role: Role) -> list[Part]:
        return [part for part in self._parts if self._roles[part.number] is role]

    def _subject(self) -> Iterator[Met]:
        if subject := self._parts[0].header.text("subject"):
            yield from self._noted([Block(subject, Location("subject", None, "title", "Subject", "subject"))])

    def _noted(self, met: Iterable[Met]) -> Iterator[Met]:
        for one in met:
            if self._compares and isinstance(one, Block):
                self._said.note(one.text)
            yield one

    def _what_is_new(self, met: Iterator[Met]) -> Iterator[Met]:
        """What was not said yet. A reader does not see it in most programs, but some do, and it may be out of date."""
        new = [one for one in met if isinstance(one, Block) and self._said.lacks(one.text)]
        yield from self._noted(new)

    def _text(self, part: Part, label: str) -> Iterator[Met]:
        try:
            decoded = _decoded(part)
        except UnreadableDocument as refusal:
            yield Gap(self._labels.next(label), f"it {refusal}")
            return
        if not decoded.text.strip():
            return
        self._limits.hold_characters(len(decoded.text))
        place = Place(self._labels.next(label), _address(part))
        if part.kind in WEB_PAGES:
            yield from web_page(decoded.text, place, self._limits, self._file_at)
        else:
            yield from self._typed(decoded.text, place, _flow(part))
        for gap in encoding_gaps(decoded):
            yield replace(gap, where=place.label)

    def _typed(self, text: str, place: Place, flow: Flow) -> Iterator[Met]:
        armour = list(armour_in(text))
        yield from typed(without(text, [(one.start, one.end) for one in armour]), place, flow)
        for one in armour:
            if one.is_encrypted:
                yield Gap(place.label, ENCRYPTED)
            elif one.file is not None:
                yield self._gap_for(
                    f"Attachment {one.file}", place.chars(one.start, one.end), one.file, partial(_uudecoded, text, one)
                )

    def _invitation(self, part: Part) -> Iterator[Met]:
        try:
            text = _decoded(part).text
        except UnreadableDocument as refusal:
            yield Gap("Invitation", f"it {refusal}")
            return
        self._limits.hold_characters(len(text))
        yield from invitation(text, Place(self._labels.next("Invitation"), _address(part)))

    def _held(self, part: Part) -> Iterator[Gap]:
        role, unpack = self._roles[part.number], partial(part.content)
        if role is Role.FILE:
            suffix = "" if "." in part.name else _SUFFIXES.get(part.kind, "")
            yield self._gap_for(_label(part), _address(part), f"{part.name or 'attachment'}{suffix}", unpack)
        elif role is Role.MESSAGE:
            yield self._message(part)
        elif role is Role.PICTURE:
            if part.number not in self._unpacking:
                yield self._gap_for(_label(part), _address(part), part.name, unpack, PICTURE, Held.PICTURE)
        elif role is Role.SEALED:
            yield self._sealed(part)
        elif part.kind == "multipart/encrypted":
            yield Gap(self._labels.next("Body"), ENCRYPTED)
        elif role in _UNREAD:
            yield Gap(self._labels.next(_label(part)), *_UNREAD[role])

    def _message(self, part: Part) -> Gap:
        subject = header_of(part.content()).text("subject")
        label = f"Forwarded message '{shortened(subject)}'" if subject else "Forwarded message"
        return self._gap_for(label, _address(part), _MESSAGE_NAME, partial(part.content))

    def _sealed(self, part: Part) -> Gap:
        content = signed_content(part.content())
        if content is None:
            return Gap(self._labels.next("Body"), ENCRYPTED)
        return self._gap_for("Signed message", _address(part), _MESSAGE_NAME, lambda: content)

    def _gap_for(
        self,
        label: str,
        address: str,
        name: str,
        unpack: Callable[[], bytes],
        why: str = FILE,
        held: Held = Held.FILE,
    ) -> Gap:
        label = self._labels.next(label)
        return Gap(label, why, held, Enclosed(name, Location("attachment", None, held, label, address), 0, unpack))

    def _file_at(self, address: str) -> Callable[[], bytes] | None:
        """What unpacks the part that a page means by that address (RFC 2392; RFC 2557, 5): always the same thing."""
        part = self._at_hand.get(unquote(address) if address[:4].lower() == "cid:" else address)
        return None if part is None else self._unpacking.setdefault(part.number, partial(part.content))


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


def _label(part: Part) -> str:
    return f"Attachment {part.name}" if part.name else "Attachment"


def _address(part: Part) -> str:
    return f"part:{part.number}"


def _uudecoded(text: str, armour: Armour) -> bytes:
    return from_uu(text[armour.start : armour.end].encode("ascii", "replace"))
