"""Office files whose bytes do not depend on when they were made."""

from __future__ import annotations

import io
import zipfile

from msgcheck.demo.steady import steady


def test_the_time_of_writing_leaves_no_trace() -> None:
    assert steady(package(hour=8)) == steady(package(hour=17))


def test_the_parts_keep_their_content_and_order() -> None:
    with zipfile.ZipFile(io.BytesIO(steady(package(hour=8)))) as made:
        assert made.namelist() == ["[Content_Types].xml", "xl/chart.xlsx"]
        assert made.read("[Content_Types].xml") == b"<Types/>"


def test_other_words_make_other_bytes() -> None:
    assert steady(package(hour=8)) != steady(package(hour=8, types=b"<Types x='1'/>"))


def package(hour: int, types: bytes = b"<Types/>") -> bytes:
    core = f'<c><dcterms:created xsi:type="dcterms:W3CDTF">2026-01-01T{hour:02}:00:00Z</dcterms:created></c>'
    workbook = zipped({"docProps/core.xml": core.encode()}, hour)
    return zipped({"[Content_Types].xml": types, "xl/chart.xlsx": workbook}, hour)


def zipped(parts: dict[str, bytes], hour: int) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, hour, 0, 0)), content)
    return stream.getvalue()
