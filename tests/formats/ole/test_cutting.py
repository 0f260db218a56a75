"""A storage of a compound file makes a file of its own, with all that is in it."""

from __future__ import annotations

import pytest

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.limits import Limits
from msgcheck.formats.ole.compound import CompoundFile
from msgcheck.formats.ole.cutting import cut_out
from tests.formats.compound_files import compound_file

STREAMS = {
    "Outside": b"no",
    "Object/Small": b"small",
    "Object/Large": bytes(range(250)) * 1000,
    "Object/Empty": b"",
    "Object/Inner/Deep/Text": b"deep",
    "Object2/Other": b"no",
}


@pytest.mark.parametrize("storage", ["Object", "OBJECT"])
def test_what_is_in_a_storage_is_in_the_file(storage: str) -> None:
    file = CompoundFile(cut_out(CompoundFile(compound_file(STREAMS), Limits()), storage, 300_000), Limits())
    assert set(file.paths) == {"Small", "Large", "Empty", "Inner", "Inner/Deep", "Inner/Deep/Text"}
    for path in file.paths:
        if path in file:
            assert file.stream(path) == STREAMS[f"Object/{path}"]


def test_a_file_may_be_cut_out_of_one_that_was_cut_out() -> None:
    first = CompoundFile(cut_out(CompoundFile(compound_file(STREAMS), Limits()), "Object", 300_000), Limits())
    assert CompoundFile(cut_out(first, "Inner/Deep", 300_000), Limits()).stream("Text") == b"deep"


def test_of_a_storage_that_is_not_there_an_empty_file_is_made() -> None:
    assert CompoundFile(cut_out(CompoundFile(compound_file(STREAMS), Limits()), "None", 300_000), Limits()).paths == ()


def test_streams_of_more_bytes_than_there_can_be_are_refused() -> None:
    with pytest.raises(UnreadableDocument, match="lie over one another"):
        cut_out(CompoundFile(compound_file(STREAMS), Limits()), "Object", 100_000)
