"""One line tells how far an audit reaches."""

from __future__ import annotations

import pytest

from msgcheck.model import FileResult, Gap, Held
from msgcheck.reports.coverage import coverage
from tests.audits import checked, failed, skipped


def holding(*held: Held) -> FileResult:
    return checked("deck.pptx", gaps=tuple(Gap("Slide 1", "why", one) for one in held))


@pytest.mark.parametrize(
    ("results", "line"),
    [
        ([checked("a")], "1 of 1 file read"),
        ([checked("a"), checked("b")], "2 of 2 files read"),
        ([holding(Held.PICTURE)], "1 of 1 file read; 1 picture not read"),
        ([holding(Held.OTHER, Held.OTHER)], "1 of 1 file read; 2 things not read"),
        (
            [holding(Held.PICTURE, Held.OTHER, Held.FILE), holding(Held.PICTURE, Held.RECORDING)],
            "2 of 2 files read; 2 pictures, 1 embedded file, 1 recording and 1 other thing not read",
        ),
        ([failed("a", "x"), skipped("b", "x")], "0 of 2 files read; 1 failed: a; 1 skipped"),
        ([failed(name, "x") for name in "abc"], "0 of 3 files read; 3 failed: a, b and c"),
        ([failed(name, "x") for name in "abcde"], "0 of 5 files read; 5 failed: a, b, c and 2 more"),
    ],
)
def test_the_line(results: list[FileResult], line: str) -> None:
    assert coverage(results) == line
