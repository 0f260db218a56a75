"""What takes long to make of the names of an edition, as a value that can be kept as bytes from one run to the next.

These are the forms of the names, and the table by which misspelt words are found. Neither depends on the day: what a
name is worth is taken from the edition. The bytes are a line that says what they are, a checksum, and compressed JSON:
whatever else they are, nothing in them is run.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from msgcheck.matching.names import Guise
from msgcheck.registry.edition import DatedTerm, Edition

_MAGIC = b"msgcheck names 4\n"
_CHECKSUM = 32  # bytes of a SHA-256
_MOST_BYTES = 256 * 1024 * 1024  # unpacked; 10,000 names take 5 MB
_QUICK = 1  # of zlib's levels
_PROTECTED = -1

Form = tuple[str, int, bool, bool, int]
"""A form as it is written, which of the edition's terms it is one of, whether it is a plural, and another form, and how
many errors it has."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The forms of all names, and the table of misspelt ones (see `near_words`)."""

    forms: Sequence[Form]
    beginnings: Mapping[str, str]

    def guises(self, edition: Edition) -> list[Guise]:
        """The forms as names of `edition`, which must have the fingerprint of the one that they were made of."""
        terms = (*edition.terms, None)  # the last is that of protected names
        return [Guise(written, terms[at], plural, other, errors) for written, at, plural, other, errors in self.forms]


def keep(edition: Edition, guises: Iterable[Guise], beginnings: Mapping[str, str]) -> Kept:
    """What is kept of these guises of `edition`."""
    places = {id(dated): place for place, dated in enumerate(edition.terms)}
    forms = [
        (one.written, places.get(id(one.dated), _PROTECTED), one.plural, one.inflected, one.errors) for one in guises
    ]
    return Kept(forms, beginnings)


def fingerprint(edition: Edition) -> str:
    """The same for editions of the same names, in hexadecimal digits; the day and what names are worth do not count."""
    names = [(dated.term.name, dated.language, _own_plural(dated)) for dated in edition.terms]
    whole = json.dumps([names, edition.registry.protect, edition.registry.language])
    return hashlib.sha256(whole.encode()).hexdigest()


def _own_plural(dated: DatedTerm) -> str | None:
    return dated.concept.plural if dated.term is dated.concept.name else None


def to_bytes(kept: Kept, key: str) -> bytes:
    """`kept` as bytes that `from_bytes` takes for the same `key`."""
    table = ["\n".join(kept.beginnings), "\n".join(kept.beginnings.values())]
    payload = zlib.compress(json.dumps([key, kept.forms, table]).encode(), _QUICK)
    return _MAGIC + hashlib.sha256(payload).digest() + payload


def from_bytes(content: bytes, key: str) -> Kept | None:
    """What `to_bytes` was given with this `key`; None for any other bytes."""
    payload = content[len(_MAGIC) + _CHECKSUM :]
    if content[: len(_MAGIC) + _CHECKSUM] != _MAGIC + hashlib.sha256(payload).digest():
        return None
    unpacking = zlib.decompressobj()
    try:
        said = json.loads(unpacking.decompress(payload, _MOST_BYTES))
    except (ValueError, zlib.error, RecursionError):
        return None
    if not (isinstance(said, list) and len(said) == 3 and said[0] == key):
        return None
    _, forms, (lefts, beginnings) = said
    return Kept(forms, dict(zip(lefts.split("\n"), beginnings.split("\n"), strict=True)))
