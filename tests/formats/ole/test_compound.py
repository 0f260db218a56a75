"""OLE compound files: streams found by their paths, however small, large or damaged they are."""

from __future__ import annotations

import pytest

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.limits import Limits
from msgcheck.formats.ole.compound import CompoundFile
from tests.formats.compound_files import SECTOR, compound_file

STREAMS = {
    "WordDocument": bytes(range(256)) * 40,
    "1Table": b"small",
    "Empty": b"",
    "ObjectPool/_1/Package": b"x" * 5000,
    "ObjectPool/_2/Package": b"y" * 100,
}


def opened(content: bytes, limits: Limits = Limits()) -> CompoundFile:  # noqa: B008 - Limits is frozen
    return CompoundFile(content, limits)


def test_streams_are_read_from_sectors_of_their_own_and_from_those_they_share() -> None:
    file = opened(compound_file(STREAMS))
    assert {path: file.stream(path) for path in STREAMS} == STREAMS
    assert set(file.paths) == {*STREAMS, "ObjectPool", "ObjectPool/_1", "ObjectPool/_2"}


def test_names_are_compared_without_regard_to_case() -> None:
    file = opened(compound_file(STREAMS))
    assert "worddocument" in file
    assert file.stream("OBJECTPOOL/_2/package") == b"y" * 100


def test_the_table_of_chains_may_be_listed_outside_the_header() -> None:
    streams = {"Large": bytes(range(250)) * 1000}
    assert opened(compound_file(streams, in_header=1)).stream("Large") == streams["Large"]


def test_a_stream_that_is_missing_makes_the_document_unreadable() -> None:
    file = opened(compound_file(STREAMS))
    assert "Workbook" not in file
    with pytest.raises(UnreadableDocument, match="a part that it needs is missing"):
        file.stream("Workbook")


def test_a_chain_that_runs_in_a_circle_ends() -> None:
    content = bytearray(compound_file({"Large": b"x" * 5000}))
    table = len(content) - SECTOR
    content[table + 4 : table + 8] = b"\0\0\0\0"
    assert opened(bytes(content)).stream("Large") == b"x" * 5000


def test_a_storage_that_lies_in_itself_is_looked_through_once() -> None:
    content = compound_file({"A/B": b"x"})
    child = content.index("A".encode("utf-16-le") + b"\0" * 62) + 76
    itself = (1).to_bytes(4, "little")
    assert opened(content[:child] + itself + content[child + 4 :]).paths == ("A",)


def test_more_parts_than_the_limits_allow_are_refused() -> None:
    with pytest.raises(UnreadableDocument, match="packs more than 8 parts"):
        opened(compound_file({f"stream {number}": b"" for number in range(9)}), Limits(entries=8))


@pytest.mark.parametrize("content", [b"", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04" * 200])
def test_what_is_no_compound_file_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableDocument, match="does not open as the OLE file"):
        opened(content)
