"""What was found in a text is kept at hand while its file is mended, and no longer."""

from __future__ import annotations

from collections.abc import Iterator

from msgcheck.formats import lately

WALKED: list[str] = []


@lately.kept
def walk(text: str, loud: bool) -> Iterator[str]:
    WALKED.append(text)
    yield text.upper() if loud else text


def walks(*texts: tuple[str, bool]) -> list[str]:
    """The texts that are walked when those are asked for, each in that way."""
    WALKED.clear()
    for text, loud in texts:
        assert list(walk(text, loud)) == [text.upper() if loud else text]
    return list(WALKED)


def test_each_text_is_walked_once() -> None:
    with lately.kept_at_hand():
        assert walks(("a", True), ("a", True), ("b", True), ("a", True), ("b", True)) == ["a", "b"]


def test_a_text_that_is_walked_in_another_way_is_another() -> None:
    with lately.kept_at_hand():
        assert walks(("a", True), ("a", False)) == ["a", "a"]


def test_nothing_is_kept_before_and_after() -> None:
    assert walks(("a", True), ("a", True)) == ["a", "a"]
    with lately.kept_at_hand():
        assert walks(("a", True)) == ["a"]
    assert walks(("a", True)) == ["a"]


def test_a_long_text_is_not_kept() -> None:
    long = "a" * 1_000_001
    with lately.kept_at_hand():
        assert walks((long, True), (long, True)) == [long, long]
