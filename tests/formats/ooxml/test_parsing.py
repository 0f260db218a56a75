"""XML that may be huge comes piece by piece, and no piece is kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.ooxml.names import Element, tags
from msgcheck.formats.ooxml.parsing import in_pieces, parsed, parser
from msgcheck.formats.zipped import BrokenPart
from tests.formats.packages import xml

ROW = tags("s:row")


def pieces(inside: str, root: str = "s:worksheet") -> Iterator[Element]:
    return in_pieces(xml(root, inside).encode(), ROW)


def test_the_pieces_come_whole_and_the_rest_last() -> None:
    met = [(piece.tag.rpartition("}")[2], len(piece)) for piece in pieces("<s:row><s:c/></s:row><s:row/><s:cols/>")]
    assert met == [("row", 1), ("row", 0), ("worksheet", 2)]


def test_pieces_that_are_done_with_are_forgotten() -> None:
    beside = [len(list(piece.itersiblings(preceding=True))) for piece in pieces("<s:row/>" * 1_000)]
    assert max(beside[:-1]) <= 1


def test_what_stands_before_a_break_comes_before_the_error() -> None:
    rows = pieces("<s:row/>" * 20_000 + "</s:wrong>")
    assert [next(rows).tag for _ in range(1_000)]
    with pytest.raises(BrokenPart):
        list(rows)


def test_one_piece_of_more_than_16_mb_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="more than 16 MB"):
        list(pieces("<s:row>" + "<!-- -->" * 2_500_000 + "</s:row>"))


def test_a_document_type_is_not_fetched(tmp_path: Path) -> None:
    (tmp_path / "types.dtd").write_text('<!ENTITY a "b">', encoding="ascii")
    for where in (f'SYSTEM "{tmp_path}/types.dtd"', 'PUBLIC "-//A//B" "http://a.example/types.dtd"'):
        root = parsed(f"<!DOCTYPE x {where}><x>&a;</x>".encode(), parser())
        assert root.getroottree().docinfo.externalDTD is None
        assert [node.tag for node in root] == [etree.Entity]


@pytest.mark.parametrize("inside", ["<s:row/>", ""])
def test_declared_entities_are_refused(inside: str) -> None:
    declared = xml("s:worksheet", inside).replace("?>", '?><!DOCTYPE x [<!ENTITY a "b">]>', 1).encode()
    with pytest.raises(UnreadableDocument, match="declares XML entities"):
        list(in_pieces(declared, ROW))
