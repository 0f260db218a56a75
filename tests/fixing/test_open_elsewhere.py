"""Office programs tell by a file beside a document that they have it open."""

from __future__ import annotations

from pathlib import Path

import pytest

from msgcheck.errors import Unmendable
from msgcheck.fixing.open_elsewhere import opened
from msgcheck.fixing.writing import digest, exchange


def office(name: str, *, size: int = 165) -> bytes:
    """What Office writes there: Word in 162 bytes, the others in three more."""
    at = {162: 54, 165: 55}[size]
    narrow = bytes([len(name)]) + name.encode("cp1252", "replace")
    wide = len(name).to_bytes(2, "little") + name.encode("utf-16-le")
    return (narrow.ljust(at, b" ") + wide).ljust(size, b" ")


def beside(folder: Path, name: str, lock: str, content: bytes) -> str | None:
    file = folder / name
    file.write_bytes(b"deck")
    (folder / lock).write_bytes(content)
    found = opened(file)
    assert found is not None
    assert found.told_by == folder / lock
    return found.who


@pytest.mark.parametrize(
    ("name", "lock", "content", "who"),
    [
        ("deck.pptx", "~$deck.pptx", office("Kim Lee"), "Kim Lee"),
        ("Preise.xlsx", "~$Preise.xlsx", office("Jürgen Żak"), "Jürgen Żak"),
        ("letter.docx", "~$letter.docx", office("Kim Lee", size=162), "Kim Lee"),
        ("proposal.docx", "~$oposal.docx", office("Kim Lee", size=162), "Kim Lee"),
        ("printer.docx", "~$rinter.docx", office("Kim Lee", size=162), "Kim Lee"),
        ("a.docx", "~$a.docx", office("Kim Lee", size=162), "Kim Lee"),
        ("deck.pptx", "~$deck.pptx", b"", None),
        ("deck.pptx", "~$deck.pptx", b"\xff" * 165, None),
        ("plan.odp", ".~lock.plan.odp#", "Łucja,lucja,laptop,25.11.2026 10:00,file:///x;".encode(), "Łucja on laptop"),
        ("plan.odp", ".~lock.plan.odp#", b",kim,,25.11.2026 10:00,file:///x;", "kim"),
        ("plan.odp", ".~lock.plan.odp#", b"", None),
    ],
)
def test_who_has_a_file_open_is_told(tmp_path: Path, name: str, lock: str, content: bytes, who: str | None) -> None:
    assert beside(tmp_path, name, lock, content) == who


@pytest.mark.parametrize("lock", ["~$tters.pptx", "~$other.pptx", ".~lock.letters.odp#", "letters.pptx~"])
def test_the_lock_file_of_another_document_says_nothing(tmp_path: Path, lock: str) -> None:
    (tmp_path / lock).write_bytes(office("Kim Lee"))
    assert opened(tmp_path / "letters.pptx") is None


def test_a_file_that_is_open_elsewhere_is_not_exchanged(tmp_path: Path) -> None:
    file = tmp_path / "deck.pptx"
    file.write_bytes(b"old")
    (tmp_path / "~$deck.pptx").write_bytes(office("Kim Lee"))
    with pytest.raises(Unmendable) as raised:
        exchange(file, b"new", digest(b"old"))
    assert str(raised.value) == (
        "is open elsewhere by Kim Lee: it has to be closed first; if nobody has it open, remove “~$deck.pptx” beside it"
    )
    assert file.read_bytes() == b"old"
