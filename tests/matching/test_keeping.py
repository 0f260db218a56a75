"""What is kept of the names makes the same matcher sooner, and any other bytes make none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msgcheck.matching import Matcher, compile_edition, fingerprint, from_bytes, to_bytes
from msgcheck.model import Mention, TermStatus
from msgcheck.registry.edition import Edition, edition
from msgcheck.registry.model import Concept, ConceptKind, Registry, Term
from tests.matching.renames import DAY, document

MEALS = Concept(
    "meals",
    ConceptKind.PRODUCT,
    Term("Meals for Teams"),
    since=date(2026, 3, 1),
    formerly=(Term("Business Lunch", until=date(2026, 3, 1)),),
    plural="Meals for Teams",
)
GERMAN = Concept("meals@de", ConceptKind.PRODUCT, Term("Teamessen"), formerly=(Term("Geschäftsessen"),), language="de")
SIGN = Concept("sign", ConceptKind.PRODUCT, Term("Quill Next"), formerly=(Term("Quill++"),), also=(Term("MFT"),))
REGISTRY = Registry("Test", concepts=(MEALS, GERMAN, SIGN), protect=("Business Lunch Magazine",))
TEXT = (
    "Busines Lunches and Quill++ in Business Lunch Magazine, des Geschaeftsessens, MFTs, a Meal for Team and Taemessen"
)


def on(day: date = DAY, registry: Registry = REGISTRY) -> Edition:
    return edition(registry, day)


def kept(of: Edition) -> bytes:
    return to_bytes(compile_edition(of).kept, fingerprint(of))


def found(matcher: Matcher) -> tuple[Mention, ...]:
    return matcher.find(document(TEXT))


KEPT = kept(on())
KEY = fingerprint(on())


def test_a_matcher_made_of_what_was_kept_finds_the_same() -> None:
    again = from_bytes(KEPT, KEY)
    assert again is not None
    mentions = found(compile_edition(on(), again))
    assert mentions == found(compile_edition(on()))
    assert len(mentions) == 6


def test_what_is_kept_of_one_day_serves_every_day() -> None:
    earlier = on(date(2026, 2, 1))
    assert fingerprint(earlier) == KEY
    again = from_bytes(KEPT, fingerprint(earlier))
    assert again is not None
    mentions = found(compile_edition(earlier, again))
    assert mentions == found(compile_edition(earlier))
    assert mentions[0].status is TermStatus.PREFERRED


def test_what_was_made_of_kept_things_can_be_kept_again() -> None:
    assert to_bytes(compile_edition(on(), from_bytes(KEPT, KEY)).kept, KEY) == KEPT


@pytest.mark.parametrize(
    "other",
    [
        Registry("Test", concepts=(MEALS, GERMAN), protect=REGISTRY.protect),
        Registry("Test", concepts=(GERMAN, MEALS, SIGN), protect=REGISTRY.protect),
        Registry("Test", concepts=REGISTRY.concepts),
        Registry("Test", "de", concepts=REGISTRY.concepts, protect=REGISTRY.protect),
    ],
)
def test_other_names_have_another_fingerprint(other: Registry) -> None:
    assert fingerprint(on(registry=other)) != KEY
    assert from_bytes(KEPT, fingerprint(on(registry=other))) is None


@given(st.integers(0, len(KEPT) - 1), st.integers(1, 255))
def test_a_changed_byte_is_noticed(place: int, change: int) -> None:
    damaged = bytearray(KEPT)
    damaged[place] ^= change
    assert from_bytes(bytes(damaged), KEY) is None


@given(st.integers(0, len(KEPT) - 1))
def test_a_missing_end_is_noticed(length: int) -> None:
    assert from_bytes(KEPT[:length], KEY) is None


@given(st.binary())
def test_any_other_bytes_are_nothing(content: bytes) -> None:
    assert from_bytes(content, KEY) is None


def test_names_with_any_characters_are_kept() -> None:
    names = Registry("Test", concepts=(Concept("a", ConceptKind.PRODUCT, Term("A\nB\tC\ud800 Größe\0"), plural="X\n"),))
    again = from_bytes(kept(on(registry=names)), fingerprint(on(registry=names)))
    assert again is not None
    assert again.guises(on(registry=names))[0].written == "A\nB\tC\ud800 Größe\0"
