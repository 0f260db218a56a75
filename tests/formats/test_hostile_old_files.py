"""Whatever the bytes, an old file of Office is read or refused in words; no other error gets out."""

from __future__ import annotations

from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msgcheck.formats import doc, ppt, xls
from msgcheck.formats.limits import Limits
from msgcheck.formats.ole.compound import CompoundFile
from tests.formats.compound_files import compound_file
from tests.formats.damage import read_or_refuse, with_changed_bytes
from tests.formats.old_documents import DELETED, IN_TABLE, letter
from tests.formats.old_pictures import entry, png, store
from tests.formats.old_workbooks import (
    NOTE_BOX,
    chart,
    formula,
    hidden_columns,
    label,
    marginals,
    note,
    record,
    series_text,
    shared,
    shared_strings,
    validation,
    workbook,
)
from tests.formats.old_workbooks import (
    shape as sheet_shape,
)
from tests.formats.slide_shows import (
    BODY,
    IN_TITLE,
    NOTES,
    OTHER,
    TITLE,
    comment,
    container,
    from_outline,
    shape,
    show,
    slide,
    text,
)
from tests.formats.slide_shows import marginals as footers

LETTER = letter(
    'See \x13 HYPERLINK "http://a.example/" \x14our\x15 Business Lunch\x07\r😀 costs \x01 12 €',
    boxes=["In a box"],
    headers=["Even", "Top"],
    footnotes=["One", "Two"],
    comments=["Says who?"],
    looks=[("Business", DELETED)],
    standings=[("Lunch\x07", b"\1\0" + IN_TABLE)],
    styles=[0, 1],
    drawings=store(entry(png())) + b"\0" + container(0xF002, shape(kind=75, numbers={0x0104: 1})),
    streams={"ObjectPool/_1/Package": b"x"},
)
SHOW = show(
    slide(
        shape(from_outline(0), placeholder=IN_TITLE),
        shape(text(OTHER, "Page *", 5), words={0x00C0: "Lunch"}, numbers={0x0104: 1}),
        outline=[text(TITLE, "Menu"), text(BODY, "Ланч")],
        notes=[shape(text(NOTES, "Say this"), placeholder=12)],
        more=comment("Kim", "Too long?") + footers(0x20, "", "", "Team"),
    ),
    masters=[shape(text(OTHER, "Brightside"))],
    more=container(0x40B, store(entry(png()))),
)
WORKBOOK = workbook(
    {
        "Prices": [
            hidden_columns(1, 2),
            shared(0, 0, 0),
            label(1, 0, "Ланч"),
            formula(2, 0, "12 per person"),
            sheet_shape(NOTE_BOX, 2, "Too cheap?"),
            note(0, 1, 2),
            marginals("&LTop", "Bottom"),
            validation("Hint", "Five", 0, 0),
            chart(series_text("Lunches")),
            record(0xEC, container(0xF002, shape(kind=75, numbers={0x0104: 1}, is_object=True))),
            sheet_shape(8, 3, more=b"\x09\0\x06\0\0\0\x01\0\0\0"),
        ]
    },
    shared_strings("Business Lunch"),
    record(0xEB, store(entry(png()))),
    streams={"MBD00000001/Package": b"x"},
)
FILES = {"doc": (doc, LETTER), "ppt": (ppt, SHOW), "xls": (xls, WORKBOOK)}
EACH = pytest.mark.parametrize(("kind", "content"), FILES.values(), ids=FILES)


@EACH
@given(data=st.data())
@settings(max_examples=150, deadline=None)
def test_changed_bytes_of_the_file(kind: ModuleType, content: bytes, data: st.DataObject) -> None:
    read_or_refuse(kind, with_changed_bytes(content, data))


@EACH
@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_a_file_cut_short(kind: ModuleType, content: bytes, data: st.DataObject) -> None:
    read_or_refuse(kind, content[: data.draw(st.integers(0, len(content)))])


@EACH
@given(data=st.data())
@settings(max_examples=200, deadline=None)
def test_changed_numbers_in_a_stream(kind: ModuleType, content: bytes, data: st.DataObject) -> None:
    file = CompoundFile(content, Limits())
    streams = {path: file.stream(path) for path in file.paths if path in file}
    path = data.draw(st.sampled_from(sorted(streams)))
    changed = bytearray(streams[path])
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(changed) - 1))
        new = data.draw(st.sampled_from([b"\0\0\0\0", b"\xff\xff\xff\xff", b"\xff\xff\xff\x7f", b"\1", b"\x80"]))
        changed[at : at + len(new)] = new
    read_or_refuse(kind, compound_file({**streams, path: bytes(changed)}))
