"""What a message of Outlook says and holds ([MS-OXMSG]; what its properties mean, [MS-OXCMSG] tells)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import NamedTuple
from urllib.parse import unquote

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.encoding import DecodedText
from msgcheck.formats.html.charset import said_encoding
from msgcheck.formats.html.places import shortened
from msgcheck.formats.limits import Limits
from msgcheck.formats.mail.attached import MEDIA, MESSAGE_NAME, NOT_HERE, Attached, label_of
from msgcheck.formats.mail.bodies import PART, typed, web_page
from msgcheck.formats.mail.charset import text_in
from msgcheck.formats.mail.place import Labels, Place
from msgcheck.formats.mail.said import Said
from msgcheck.formats.ole.cutting import cut_out
from msgcheck.formats.ole.outlook.attachments import Attachment, Kind, attachments
from msgcheck.formats.ole.outlook.compressed_rtf import unpacked
from msgcheck.formats.ole.outlook.encapsulated import page_in
from msgcheck.formats.ole.outlook.message_file import MessageFile
from msgcheck.formats.ole.outlook.properties import Properties
from msgcheck.formats.text import encoding_gaps
from msgcheck.model import Block, Enclosed, Gap, Held, Location

Met = Block | Gap

_SUBJECT, _BODY, _RICH_TEXT, _PAGE = 0x0037, 0x1000, 0x1009, 0x1013
_PROPERTIES = {_SUBJECT: "Subject", 0x0C1A: "From", 0x0E04: "To", 0x0E03: "Cc"}


class _Page(NamedTuple):
    """The text in HTML, and the number of the property that it is from."""

    decoded: DecodedText
    source: int


class Message:
    """One message, taken apart. `met` tells what is in it, in the order in which a reader meets it."""

    def __init__(self, file: MessageFile, limits: Limits) -> None:
        self._file = file
        self._limits = limits
        self._properties = Properties(file, "")
        self._labels = Labels()
        self._attached = Attached(self._labels)
        self._attachments = attachments(file)
        self._at_hand = {address: one for one in reversed(self._attachments) for address in one.addresses()}
        self._unpacking: dict[Attachment, Callable[[], bytes]] = {}

    def met(self) -> Iterator[Met]:
        """Subject, text in the best of its forms, what the plain form says besides, and what is attached."""
        said = Said()
        yield from said.noting(self._subject())
        yield from self._texts(said)
        for attachment in self._attachments:
            yield from self._held(attachment)

    def properties(self) -> dict[str, str]:
        """What the message says of itself."""
        said = {label: self._line(identifier) for identifier, label in _PROPERTIES.items()}
        return {label: text for label, text in said.items() if text}

    def _line(self, identifier: int) -> str:
        return " ".join(self._properties.text(identifier).split())

    def _subject(self) -> Iterator[Block]:
        if subject := self._line(_SUBJECT):
            yield Block(subject, Location("subject", None, "title", "Subject", "subject"))

    def _texts(self, said: Said) -> Iterator[Met]:
        plain = self._properties.text(_BODY)
        self._limits.hold_characters(len(plain))
        try:
            rich_text = self._rich_text()
            page = self._page(rich_text)
        except UnreadableDocument as refusal:
            rich_text, page = b"", None
            if not plain.strip():
                yield self._attached.unread("Body", f"it {refusal}")
        if page:
            yield from said.noting(self._web_page(page))
            yield from said.news(typed(plain, Place("Plain text", _address(_BODY)), self._limits))
        elif plain.strip():
            yield from typed(plain, Place(self._labels.next("Body"), _address(_BODY)), self._limits)
        elif rich_text:
            yield self._rich_text_alone(rich_text)

    def _rich_text(self) -> bytes:
        """The text in RTF; empty where there is none, or no need of it."""
        held = b"" if self._properties.binary(_PAGE) else self._properties.binary(_RICH_TEXT)
        return unpacked(held, self._limits) if held else b""

    def _page(self, rich_text: bytes) -> _Page | None:
        if held := self._properties.binary(_PAGE):
            return _Page(text_in(held, self._properties.codec() or said_encoding(held) or ""), _PAGE)
        if text := self._properties.text(_PAGE):
            return _Page(DecodedText(text, "utf-16"), _PAGE)
        page = page_in(rich_text, self._limits)
        return None if page is None else _Page(DecodedText(page, "utf-8"), _RICH_TEXT)

    def _web_page(self, page: _Page) -> Iterator[Met]:
        self._limits.hold_characters(len(page.decoded.text))
        place = Place(self._labels.next("Body"), _address(page.source))
        yield from web_page(page.decoded.text, place, self._limits, self._file_at)
        for gap in encoding_gaps(page.decoded):
            yield replace(gap, where=place.label)

    def _rich_text_alone(self, rich_text: bytes) -> Gap:
        label = self._labels.next("Body")
        location = Location(PART, None, Held.FILE, label, _address(_RICH_TEXT))
        return Gap(label, "its rich text was not read", Held.FILE, Enclosed("body.rtf", location, 0, lambda: rich_text))

    def _held(self, one: Attachment) -> Iterator[Gap]:
        label = label_of(one.name)
        if one.kind is Kind.MESSAGE:
            label = f"Attachment '{shortened(one.subject)}'" if one.subject else label
            yield self._attached.file(label, one.address, "message.msg", self._storage(one))
        elif one.kind is Kind.OBJECT:
            yield self._attached.file(label, one.address, one.name or "object", self._storage(one))
        elif one.kind is Kind.SIGNED:
            yield self._attached.file("Signed message", one.address, MESSAGE_NAME, one.content)
        elif one.kind is Kind.SEALED:
            yield self._attached.sealed(one.content(), one.address)
        elif one.kind is Kind.ENCRYPTED:
            yield self._attached.encrypted()
        elif one.kind is Kind.RECORDING:
            yield self._attached.unread(label, MEDIA, Held.RECORDING)
        elif one.kind is Kind.ELSEWHERE:
            yield self._attached.unread(label, NOT_HERE)
        elif one not in self._unpacking:
            held = Held.PICTURE if one.kind is Kind.PICTURE else Held.FILE
            yield self._attached.file(label, one.address, one.name or "attachment", one.content, held)

    def _storage(self, one: Attachment) -> Callable[[], bytes]:
        return partial(cut_out, self._file, one.storage, self._file.size)

    def _file_at(self, address: str) -> Callable[[], bytes] | None:
        """What unpacks the attachment that a page means by that address: always the same thing."""
        one = self._at_hand.get(unquote(address) if address[:4].lower() == "cid:" else address)
        return None if one is None else self._unpacking.setdefault(one, one.content)


def _address(identifier: int) -> str:
    return f"{identifier:04X}"
