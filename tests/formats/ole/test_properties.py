"""What old documents of Office say about themselves."""

from __future__ import annotations

import struct
from collections.abc import Mapping

from msgcheck.formats.limits import Limits
from msgcheck.formats.ole.compound import CompoundFile
from msgcheck.formats.ole.properties import properties
from tests.formats.compound_files import compound_file

SUMMARY, DOCUMENT_SUMMARY = "\x05SummaryInformation", "\x05DocumentSummaryInformation"


def in_bytes(text: str, encoding: str = "cp1252") -> bytes:
    held = text.encode(encoding) + b"\0"
    return struct.pack("<II", 30, len(held)) + held


def in_characters(text: str) -> bytes:
    return struct.pack("<II", 31, len(text) + 1) + f"{text}\0".encode("utf-16-le")


def page(number: int) -> bytes:
    return struct.pack("<IH", 2, number)


def names(some: Mapping[int, str]) -> bytes:
    rows = (struct.pack("<II", number, len(name) + 1) + name.encode() + b"\0" for number, name in some.items())
    return struct.pack("<I", len(some)) + b"".join(rows)


def stream(*sets: Mapping[int, bytes]) -> bytes:
    """A stream with these sets of values by their numbers."""
    head, held = struct.pack("<HH20xI", 0xFFFE, 0, len(sets)), b""
    start = 28 + 20 * len(sets)
    for values in sets:
        head += struct.pack("<16xI", start + len(held))
        rows, body = b"", b""
        for number, value in values.items():
            rows += struct.pack("<II", number, 8 + 8 * len(values) + len(body))
            body += value
        held += struct.pack("<II", 0, len(values)) + rows + body
    return head + held


def said(streams: Mapping[str, bytes]) -> list[tuple[str, str]]:
    found = properties(CompoundFile(compound_file(streams), Limits()))
    return [(block.location.label, block.text) for block in found]


def test_words_of_people_are_read_in_their_code_page_and_numbers_are_not() -> None:
    summary = stream(
        {1: page(1251), 2: in_bytes("Ланч", "cp1251"), 4: in_characters("Ким"), 10: struct.pack("<IQ", 64, 7)}
    )
    assert said({SUMMARY: summary}) == [("Properties › Title", "Ланч"), ("Properties › Author", "Ким")]


def test_what_its_owner_added_is_read_under_its_own_name() -> None:
    added = {0: names({2: "Campaign"}), 1: page(65001), 2: in_bytes("Frühling", "utf-8")}
    assert said({DOCUMENT_SUMMARY: stream({15: in_bytes("Brightside")}, added)}) == [
        ("Properties › Company", "Brightside"),
        ("Properties › Campaign", "Frühling"),
    ]


def test_a_code_page_that_nobody_knows_is_taken_for_western() -> None:
    assert said({SUMMARY: stream({1: page(9999), 2: in_bytes("Menü")})}) == [("Properties › Title", "Menü")]


def test_an_address_tells_stream_set_and_number() -> None:
    file = CompoundFile(compound_file({SUMMARY: stream({2: in_bytes("Lunch")})}), Limits())
    assert [block.location.address for block in properties(file)] == ["SummaryInformation#1.2"]


def test_values_that_lie_outside_the_stream_say_nothing() -> None:
    broken = stream({2: in_bytes("Lunch")}).replace(struct.pack("<II", 2, 16), struct.pack("<II", 2, 0xFFFFFF))
    assert said({SUMMARY: broken}) == []
