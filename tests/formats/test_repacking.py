"""Files of a ZIP are exchanged; every other one stays as it was, packed bytes and all."""

from __future__ import annotations

import io
import struct
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msgcheck.errors import MsgcheckError, Unmendable
from msgcheck.formats.limits import Limits
from msgcheck.formats.repacking import repacked

DAY = (2020, 2, 2, 12, 0, 0)


def packed(files: dict[str, bytes], way: int = zipfile.ZIP_DEFLATED, *, as_stream: bool = False) -> bytes:
    """A ZIP of those files; one written as a stream tells sizes behind the packed bytes."""
    whole = io.BytesIO()
    with zipfile.ZipFile(Unseekable(whole) if as_stream else whole, "w", way) as archive:  # type: ignore[call-overload]
        archive.comment = b"made by a test"
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, DAY), content, way)
    return whole.getvalue()


class Unseekable:
    """A stream that only takes bytes, as a network does."""

    def __init__(self, target: io.BytesIO) -> None:
        self._target = target

    def write(self, content: bytes) -> int:
        return self._target.write(content)

    def flush(self) -> None:
        self._target.flush()


def unpacked(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def raw(content: bytes, name: str) -> bytes:
    """The packed bytes of an entry with its header."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        entry = archive.getinfo(name)
    size = 30 + sum(struct.unpack_from("<2H", content, entry.header_offset + 26))
    return content[entry.header_offset : entry.header_offset + size + entry.compress_size]


FILES = {"mimetype": b"text/x", "a/b.xml": b"<b/>" * 50, "Größe.xml": "<ß/>".encode() * 9, "c.bin": bytes(range(256))}


@pytest.mark.parametrize("as_stream", [False, True])
@pytest.mark.parametrize("way", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_only_what_is_exchanged_is_another(way: int, as_stream: bool) -> None:
    before = packed(FILES, way, as_stream=as_stream)
    after = repacked(before, {"a/b.xml": b"<new/>"}, Limits())
    assert unpacked(after) == FILES | {"a/b.xml": b"<new/>"}
    assert all(raw(after, name) == raw(before, name) for name in FILES if name != "a/b.xml")


@pytest.mark.parametrize("before", [b"", b"#!/bin/sh\n"], ids=["a ZIP", "one that unpacks itself"])
def test_what_is_added_comes_last_and_all_else_stays(before: bytes) -> None:
    content = before + packed(FILES)
    after = repacked(content, {"a/b.xml": b"<new/>"}, Limits(), {"a/new.xml": b"<n/>" * 99, "d.xml": b""})
    expected = FILES | {"a/b.xml": b"<new/>", "a/new.xml": b"<n/>" * 99, "d.xml": b""}
    assert unpacked(after) == expected
    assert list(unpacked(after)) == list(expected)
    assert after.endswith(b"made by a test")
    assert zipfile.ZipFile(io.BytesIO(after)).testzip() is None
    assert all(raw(after, name) == raw(content, name) for name in FILES if name != "a/b.xml")


def test_an_exchanged_file_keeps_its_place_its_date_and_its_way_of_packing() -> None:
    after = repacked(packed(FILES, zipfile.ZIP_STORED), {"mimetype": b"text/y", "c.bin": b""}, Limits())
    with zipfile.ZipFile(io.BytesIO(after)) as archive:
        entries = archive.infolist()
        assert [entry.filename for entry in entries] == list(FILES)
        assert {entry.date_time for entry in entries} == {DAY}
        assert {entry.compress_type for entry in entries} == {zipfile.ZIP_STORED}
        assert archive.comment == b"made by a test"


def test_with_nothing_to_exchange_the_bytes_are_the_same() -> None:
    assert repacked(packed(FILES), {}, Limits()) == packed(FILES)


def test_exchanging_a_file_for_itself_and_back_gives_the_same_archive() -> None:
    before = packed(FILES)
    there = repacked(before, {"c.bin": b"x"}, Limits())
    assert repacked(there, {"c.bin": FILES["c.bin"]}, Limits()) == before


def test_what_stands_before_the_archive_stays_there() -> None:
    before = b"#!/bin/sh\n" + packed(FILES)
    after = repacked(before, {"c.bin": b"x" * 5000}, Limits())
    assert after.startswith(b"#!/bin/sh\n")
    assert unpacked(after) == FILES | {"c.bin": b"x" * 5000}


def test_an_entry_that_was_written_for_more_than_4_gb_is_exchanged() -> None:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive, archive.open("a.xml", "w", force_zip64=True) as entry:
        entry.write(b"<a/>")
    assert unpacked(repacked(whole.getvalue(), {"a.xml": b"<b/>"}, Limits())) == {"a.xml": b"<b/>"}


def test_an_archive_with_one_name_twice_is_refused() -> None:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("a.xml", b"<a/>")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a.xml", b"<b/>")
    with pytest.raises(Unmendable, match="unusual way"):
        repacked(whole.getvalue(), {"a.xml": b"<c/>"}, Limits())


NAMES = st.text(st.characters(exclude_characters="/\\\0", exclude_categories=["Cs"]), min_size=1, max_size=8)


@given(st.dictionaries(NAMES, st.binary(max_size=400), min_size=1, max_size=5), st.data())
def test_any_file_of_any_archive_can_be_exchanged(files: dict[str, bytes], data: st.DataObject) -> None:
    name, new = data.draw(st.sampled_from(sorted(files))), data.draw(st.binary(max_size=400))
    assert unpacked(repacked(packed(files), {name: new}, Limits())) == files | {name: new}


def test_a_file_that_is_not_there_by_that_name_is_not_taken_for_exchanged() -> None:
    with pytest.raises(Unmendable):
        repacked(packed(FILES), {"a/c.xml": b"<new/>"}, Limits())


@given(st.integers(0, 2000), st.integers(0, 255))
def test_a_damaged_archive_is_refused_in_words_of_our_own(at: int, byte: int) -> None:
    damaged = bytearray(packed(FILES, zipfile.ZIP_STORED))
    damaged[at % len(damaged)] = byte
    with suppress(MsgcheckError):
        assert b"<new/>" in repacked(bytes(damaged), {"a/b.xml": b"<new/>"}, Limits())
