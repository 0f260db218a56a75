"""How a number is written: its decimal mark, its places, how its thousands are parted; and numbers in words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

SEPARATORS = ".,'’ \u00a0\u2009\u202f"
NUMBER = rf"\d(?:[\d{SEPARATORS}]*\d)?"

_PARTED = re.compile(rf"\d+(?:[{SEPARATORS}]\d{{2,3}})*\Z")
_INDIAN = re.compile(r"\d{1,2}(?:,\d\d)+,\d{3}")
_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBER_WORDS = (*_ONES, *_TENS[2:], "hundred", "thousand", "million", "a", "and")
"""The words of which a number in words is made, hyphens apart."""


@dataclass(frozen=True, slots=True)
class Notation:
    """How a number is written. `mark` is before the decimals, `separator` between the thousands (None: not told).

    `places` counts decimals; `plain` says that thousands are not parted although there are some; `indian` that they are
    parted by lakhs: "1,20,000".
    """

    places: int = 0
    mark: str | None = None
    separator: str | None = None
    plain: bool = False
    indian: bool = False


def notation_of(number: str) -> Notation | None:
    """The notation of `number`, which is of digits and separators; None where it is none that we know.

    One separator before three digits parts thousands, "1.200" as well as "1,200", unless it follows a zero.
    """
    whole, mark, decimals = _split(number)
    parted = _PARTED.match(whole)
    separators = set(re.findall(r"\D", whole))
    if not parted or len(separators) > 1 or mark in separators:
        return None
    is_indian = bool(_INDIAN.fullmatch(whole))
    if separators and not is_indian and not re.fullmatch(r"\d{1,3}(?:\D\d{3})+", whole):
        return None
    plain = not separators and len(whole) > 3
    return Notation(len(decimals), mark or None, next(iter(separators), None), plain, is_indian)


def _split(number: str) -> tuple[str, str, str]:
    """The whole part of `number`, its decimal mark and its decimals."""
    found = re.fullmatch(r"(.*?)([.,])(\d+)", number)
    if not found:
        return number, "", ""
    whole, mark, decimals = found[1], found[2], found[3]
    has_other = any(separator in whole for separator in SEPARATORS if separator != mark)
    is_decimal = (len(decimals) != 3 or whole == "0" or has_other) and mark not in whole
    return (whole, mark, decimals) if is_decimal else (number, "", "")


def value_of(number: str) -> Decimal:
    """What `number`, whose notation is known, amounts to."""
    whole, _, decimals = _split(number)
    return Decimal(f"{''.join(filter(str.isdecimal, whole))}.{decimals or 0}")


def written(amount: Decimal, notation: Notation, mark: str = ".") -> str:
    """`amount`, zero or more, in that notation; `mark` is the decimal mark where the notation does not tell one."""
    mark = notation.mark or (_mark_beside(notation.separator) if notation.separator else mark)
    whole, _, decimals = f"{amount:.{_places_for(amount, notation)}f}".partition(".")
    parted = whole if notation.plain else _parted(whole, notation, mark)
    return parted + (mark + decimals if decimals else "")


def _mark_beside(separator: str) -> str:
    return "," if separator in {".", " ", "\u00a0", "\u202f"} else "."


def is_whole(amount: Decimal) -> bool:
    """Whether `amount` has no decimals but zeros."""
    return amount == amount.to_integral_value()


def _places_for(amount: Decimal, notation: Notation) -> int:
    """As many as the notation has, but two of "0.005", and as many as the amount needs: two where it needs any."""
    needed = _places(amount)
    return max(min(notation.places, 2) or (2 if needed else 0), needed)


def _places(amount: Decimal) -> int:
    """How many decimals `amount` has, without zeros at its end."""
    exponent = amount.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _parted(whole: str, notation: Notation, mark: str) -> str:
    separator = notation.separator or ("." if mark == "," else ",")
    last = whole[-3:]
    rest, size = whole[:-3], 2 if notation.indian else 3
    groups = [rest[max(0, end - size) : end] for end in range(len(rest), 0, -size)]
    return separator.join([*reversed(groups), last])


def in_words(number: int) -> str:
    """A number from 0 to 999 in words: "one hundred and twenty-five"."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    below = _ONES[rest] if rest < 20 else _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")
    if not hundreds:
        return below
    return f"{_ONES[hundreds]} hundred" + (f" and {below}" if rest else "")
