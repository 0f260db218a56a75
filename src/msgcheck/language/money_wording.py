"""A price in the notation of its place: "$14.50" for "$12.00", "14,50 €" for "12 €", "CHF 15.–" for "CHF 12.–"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from msgcheck.language.currencies import HUNDREDTHS, SIGNS, SLANG, WORDS, counted, may_mean, sign_of, word_of
from msgcheck.language.numerals import (
    NUMBER,
    NUMBER_WORDS,
    Notation,
    in_words,
    is_whole,
    notation_of,
    value_of,
    written,
)
from msgcheck.language.places import Wording

_BLANK = r"[^\S\n\t]?"
_WORD_MARKERS = {**WORDS, **{word: codes for word, codes in HUNDREDTHS.items() if word.isalpha()}}
_MARKER = "|".join(
    [re.escape(sign) for sign in sorted(SIGNS, key=len, reverse=True)]
    + [re.escape(word) for word in sorted({**WORDS, **HUNDREDTHS}, key=len, reverse=True)]
    + ["[A-Z]{3}"]
)
_PRICE = re.compile(
    rf"(?:(?P<before>(?:{_MARKER}))(?P<gap_before>{_BLANK}))?"
    rf"(?P<number>{NUMBER})(?P<dash>[.,][-–—]{{1,2}})?"
    rf"(?:(?P<gap_after>{_BLANK}|-)(?P<after>(?:{_MARKER})))?",
    re.IGNORECASE,
)
_IN_WORDS = re.compile(
    rf"(?P<number>(?:{'|'.join(NUMBER_WORDS)})(?:[\s-]+(?:{'|'.join(NUMBER_WORDS)}))*)(?P<gap>[\s-])"
    rf"(?P<unit>{'|'.join(_WORD_MARKERS)})",
    re.IGNORECASE,
)
_TOO_DEAR = 10**15
_ANOTHER_CURRENCY = "the currency is another"


@dataclass(frozen=True, slots=True)
class _Said:
    """A price as it stands, taken apart; `before` and `after` are its currency, empty where it is not said there."""

    before: str
    gap_before: str
    number: str
    notation: Notation
    dash: str
    gap_after: str
    after: str

    @property
    def marker(self) -> str:
        """The currency as it is said."""
        return self.before or self.after

    @property
    def is_continental(self) -> bool:
        """Whether a comma is likely before decimals that are not there: the sign follows, and is no dollar's."""
        return bool(self.after) and not self.before and self.after in SIGNS and "$" not in self.after


def money_worded(said: str, amount: Decimal, currency: str, decimal_mark: str | None = None) -> Wording | None:
    """`amount` of `currency` (ISO 4217) in the notation of `said`, which is a price and nothing else.

    `decimal_mark` is the one of the text around, for a price that shows none itself. There is a doubt about words,
    "twelve dollars", and about another currency. None where `said` is in no notation that is known, "$12k", or where
    `amount` is no price.
    """
    if not amount.is_finite() or not 0 <= amount < _TOO_DEAR:
        return None
    in_figures = _PRICE.fullmatch(said)
    if in_figures:
        return _in_figures(in_figures, amount, currency, decimal_mark)
    spelt = _IN_WORDS.fullmatch(said)
    return _spelt(spelt, amount, currency) if spelt else None


def _in_figures(found: re.Match[str], amount: Decimal, currency: str, decimal_mark: str | None) -> Wording | None:
    notation = notation_of(found["number"])
    price = _Said(
        found["before"] or "", found["gap_before"] or "", found["number"], notation or Notation(),
        found["dash"] or "", found["gap_after"] or "", found["after"] or "",
    )  # fmt: skip
    if notation is None or (price.before and price.before == price.after):
        return None
    if price.after.lower() in HUNDREDTHS or price.before.lower() in HUNDREDTHS:
        return _in_hundredths(price, amount, currency)
    return _refilled(price, amount, currency, decimal_mark or ("," if price.is_continental else "."))


def _refilled(price: _Said, amount: Decimal, currency: str, decimal_mark: str) -> Wording:
    """`price` with the new amount, and the new currency where it is another."""
    number = written(amount, price.notation, price.dash[:1] or decimal_mark)
    dash = price.dash if is_whole(amount) else ""
    was_one = value_of(price.number) == 1
    before, before_gap = _marker(price.before, price.gap_before, currency, was_one, amount == 1)
    after, after_gap = _marker(price.after, price.gap_after, currency, was_one, amount == 1)
    return Wording(before + before_gap + number + dash + after_gap + after, doubt=_doubt(price, amount, currency))


def _doubt(price: _Said, amount: Decimal, currency: str) -> str | None:
    if not all(may_mean(marker, currency) for marker in (price.before, price.after) if marker):
        return _ANOTHER_CURRENCY
    return f"“{price.after}” with hundredths" if price.after.lower() in SLANG and not is_whole(amount) else None


def _marker(said: str, gap: str, currency: str, was_one: bool, is_one: bool) -> tuple[str, str]:
    """How to say `currency` where `said` says one, and the blank between it and the number."""
    if said.lower() in WORDS:
        return _unit(said, currency, was_one, is_one), gap
    if not said or may_mean(said, currency):
        return said, gap
    if said not in SIGNS:
        return (currency.lower() if said.islower() else currency), gap
    sign = sign_of(currency)
    return (sign, gap) if sign else (currency, gap or "\u00a0")


def _unit(said: str, currency: str, was_one: bool, is_one: bool) -> str:
    """The word for so much of `currency`: as it was said, or for one instead of several, or another currency's."""
    if not may_mean(said, currency):
        return _cased_like(said, word_of(currency, plural=not is_one) or currency)
    return said if was_one == is_one else _cased_like(said, counted(said, plural=not is_one))


def _cased_like(said: str, word: str) -> str:
    if said.isupper() and len(said) > 1:
        return word.upper()
    return word[0].upper() + word[1:] if said[0].isupper() else word


def _in_hundredths(price: _Said, amount: Decimal, currency: str) -> Wording:
    """ "89¢" for "99¢", but "$1.49" where there is a whole now."""
    hundredths = amount * 100
    doubt = None if may_mean(price.marker, currency) else _ANOTHER_CURRENCY
    if amount < 1 and hundredths == hundredths.to_integral_value() and not doubt:
        before, after = price.before + price.gap_before, price.gap_after + price.after
        return Wording(before + written(hundredths, Notation()) + after)
    sign, number = sign_of(currency), written(amount, Notation(places=2))
    words = sign + number if sign else f"{number}\u00a0{currency}"
    return Wording(words, doubt=doubt or "hundredths become a whole amount")


def _spelt(found: re.Match[str], amount: Decimal, currency: str) -> Wording:
    """A price in words, in words again where it is whole and short; always for a person to see."""
    number = in_words(int(amount)) if is_whole(amount) and amount < 1000 else written(amount, Notation())
    is_one = amount == 1 or found["gap"] == "-"
    words = _cased_like(found["number"], number) + found["gap"] + _spelt_unit(found["unit"], currency, is_one)
    return Wording(words, doubt="the price is said in words")


def _spelt_unit(said: str, currency: str, is_one: bool) -> str:
    if said.lower() in WORDS and may_mean(said, currency):
        return _cased_like(said, counted(said, plural=not is_one))
    return _cased_like(said, word_of(currency, plural=not is_one) or currency)
