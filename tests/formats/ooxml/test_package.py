"""Packages come from strangers: what is wrong with one is said, and none gets out of hand."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.limits import Limits
from msgcheck.formats.ooxml.package import BrokenPart, Package
from tests.formats.packages import OFFICE, Link, package, unzipped, zipped

PART = "<part>Lunch</part>"


def opened(parts: dict[str, str | bytes], limits: Limits | None = None) -> Package:
    return Package(zipped(parts), limits or Limits())


def test_parts_are_found_whatever_the_case_and_slashes_of_their_names() -> None:
    assert opened({"Word\\Document.XML": PART}).root("word/document.xml").text == "Lunch"


@pytest.mark.parametrize(
    "target", ["parts/main.xml", "/parts/main.xml", "./parts/../parts/main%2Exml", "parts\\main.xml"]
)
def test_the_main_part_is_found_by_relationship_wherever_it_lies(target: str) -> None:
    content = package({"parts/main.xml": PART}, "parts/main.xml", {"": [Link("rId1", "officeDocument", target)]})
    assert Package(content, Limits()).main_part("main+xml").root.text == "Lunch"


def test_the_main_part_is_found_by_its_content_type_where_relationships_are_lost() -> None:
    override = '<Override PartName="/here.xml" ContentType="application/x.main+xml"/>'
    types = f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{override}</Types>'
    package = opened({"[Content_Types].xml": types, "here.xml": PART})
    assert package.main_part("main+xml").root.text == "Lunch"


def test_a_package_without_main_part_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="the list of its parts is lost"):
        opened({"[Content_Types].xml": "<Types/>"}).main_part("main+xml")


def test_relationships_lead_upwards_but_never_out_of_the_package() -> None:
    row = f'<Relationship Id="rId1" Type="{OFFICE}/chart" Target="../../../../etc/passwd"/>'
    rows = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{row}</Relationships>'
    part = opened({"word/document.xml": PART, "word/_rels/document.xml.rels": rows}).part("word/document.xml")
    assert part.links.target("rId1") == "etc/passwd"


@pytest.mark.parametrize("content", [b"", b"PK", b"PK\x05\x06" + b"\0" * 5, b"no archive at all"])
def test_what_is_no_archive_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableDocument, match="damaged"):
        Package(content, Limits())


def test_an_archive_of_too_many_entries_is_refused_before_it_is_opened() -> None:
    with pytest.raises(UnreadableDocument, match="more than 3 parts"):
        opened({f"{number}.xml": PART for number in range(9)}, Limits(entries=3))


def test_a_missing_part_is_said_to_be_missing() -> None:
    with pytest.raises(BrokenPart, match="missing"):
        opened({}).part("word/document.xml")


def test_xml_that_is_not_well_formed_is_said_to_be_damaged() -> None:
    with pytest.raises(BrokenPart, match="damaged"):
        opened({"a.xml": "<part>"}).root("a.xml")


def test_a_part_whose_bytes_have_changed_is_said_to_be_damaged() -> None:
    content = bytearray(zipped({"a.xml": PART}))
    content[35 + len("a.xml")] ^= 0xFF
    with pytest.raises(BrokenPart, match="damaged"):
        Package(bytes(content), Limits()).root("a.xml")


def test_a_part_with_a_password_is_said_to_have_one() -> None:
    content = bytearray(zipped({"a.xml": PART}))
    directory = content.rfind(b"PK\x01\x02")
    content[directory + 8] |= 1
    with pytest.raises(BrokenPart, match="password"):
        Package(bytes(content), Limits()).root("a.xml")


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_a_part_packed_in_an_unusual_way_is_read(method: int) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        archive.writestr("a.xml", PART)
    assert Package(stream.getvalue(), Limits()).root("a.xml").text == "Lunch"


def test_a_part_packed_in_an_unknown_way_is_said_to_be_damaged() -> None:
    content = bytearray(zipped({"a.xml": PART}))
    directory = content.rfind(b"PK\x01\x02")
    content[directory + 10] = 99
    with pytest.raises(BrokenPart, match="damaged"):
        Package(bytes(content), Limits()).root("a.xml")


def test_a_part_that_is_merely_stored_is_read() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a.xml", PART)
    assert Package(stream.getvalue(), Limits()).root("a.xml").text == "Lunch"


def test_a_part_that_unpacks_to_a_multiple_of_its_size_is_refused() -> None:
    trap = opened({"a.xml": b"<a>" + b" " * 100_000 + b"</a>"}, Limits(compression_ratio=20, free_unpacked_bytes=1000))
    with pytest.raises(UnreadableDocument, match="more than 20 times its size"):
        trap.root("a.xml")


def test_parts_that_unpack_to_too_much_together_are_refused() -> None:
    package = opened({"a.xml": PART, "b.xml": PART}, Limits(unpacked_bytes=30))
    package.root("a.xml")
    with pytest.raises(UnreadableDocument, match="unpacks to more than"):
        package.root("b.xml")


def test_an_entry_that_lies_about_its_size_is_not_unpacked_whole() -> None:
    content = bytearray(zipped({"a.xml": b"<a>" + b" " * 1_000_000 + b"</a>"}))
    directory = content.rfind(b"PK\x01\x02")
    struct.pack_into("<I", content, directory + 24, 50)
    with pytest.raises(BrokenPart, match="damaged"):
        Package(bytes(content), Limits()).root("a.xml")


@pytest.mark.parametrize("use", ["&b;", ""])
def test_a_part_that_declares_entities_is_refused(use: str) -> None:
    bomb = f'<!DOCTYPE a [<!ENTITY a "{"ha" * 50}"><!ENTITY b "{"&a;" * 50}">]><a x="{use}">{use}</a>'
    with pytest.raises(UnreadableDocument):
        opened({"a.xml": bomb}).root("a.xml")


def test_an_external_entity_is_not_fetched(tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = tmp_path_factory.mktemp("home") / "secret.txt"
    secret.write_text("secret")
    trap = f'<!DOCTYPE a [<!ENTITY a SYSTEM "{secret.as_uri()}">]><a>&a;</a>'
    with pytest.raises(UnreadableDocument, match="declares XML entities"):
        opened({"a.xml": trap}).root("a.xml")


def test_xml_nested_too_deep_is_refused_in_words() -> None:
    with pytest.raises(UnreadableDocument, match="nests its contents too deep"):
        opened({"a.xml": b"<a>" * 3000 + b"</a>" * 3000}).root("a.xml")


def test_parts_are_read_in_other_encodings() -> None:
    part = '<?xml version="1.0" encoding="UTF-16"?><a>Grüße</a>'.encode("utf-16")
    assert opened({"a.xml": part}).root("a.xml").text == "Grüße"


def test_the_builder_of_these_tests_keeps_every_part() -> None:
    parts: dict[str, str | bytes] = {"a.xml": b"1", "b.xml": b"2"}
    assert unzipped(zipped(parts)) == parts
