"""Limits as people set them: "seconds=20", "file-bytes=2GB"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any

from msgcheck.errors import UserError
from msgcheck.formats.limits import Limits

NAMES = tuple(field.name.replace("_", "-") for field in fields(Limits))

_AMOUNT = re.compile(r"(?P<number>\d+(?:\.\d+)?)\s*(?P<unit>[KMG]?)B?", re.IGNORECASE)
_UNITS = {"": 1, "K": 1024, "M": 1024**2, "G": 1024**3}


def with_settings(limits: Limits, settings: Iterable[str]) -> Limits:
    """`limits` with what each setting, NAME=AMOUNT, says; of two for one limit the later counts.

    An amount is a number, of bytes with K, M or G behind it where that is handy. UserError for any other words.
    """
    amounts: dict[str, Any] = dict(map(_setting, settings))
    return replace(limits, **amounts)


def _setting(words: str) -> tuple[str, float]:
    name, equals, amount = (part.strip() for part in words.partition("="))
    if name not in NAMES or not equals:
        raise UserError(f"“{words}” sets no limit. Write NAME=AMOUNT, where NAME is one of: {', '.join(NAMES)}.")
    return name.replace("-", "_"), _amount(name, amount)


def _amount(name: str, words: str) -> float:
    said = _AMOUNT.fullmatch(words)
    if said is None or (said["unit"] and not name.endswith("-bytes")):
        raise UserError(f"“{words}” is no amount for the limit {name}. Write a number, of bytes such as 500MB or 2GB.")
    amount = float(said["number"]) * _UNITS[said["unit"].upper()]
    if amount <= 0:
        raise UserError(f"The limit {name} must be more than 0.")
    return amount if name == "seconds" else int(amount)
