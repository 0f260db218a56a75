"""Days and prices are taken where it is plain what is meant, and nowhere else."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msgcheck.registry.model import Money
from msgcheck.registry.shape import day, money


@pytest.mark.parametrize(
    ("said", "amount", "currency"),
    [
        ("14.50 USD", "14.50", "USD"),
        ("12 USD", "12", "USD"),
        ("USD 12", "12", "USD"),
        ("1,200 EUR", "1200", "EUR"),
        ("1,234,567.89 EUR", "1234567.89", "EUR"),
        ("0 CHF", "0", "CHF"),
        ("  12   USD ", "12", "USD"),
        ("0.005 EUR", "0.005", "EUR"),
    ],
)
def test_an_amount_and_a_currency_are_a_price(said: str, amount: str, currency: str) -> None:
    assert money(said) == Money(Decimal(amount), currency)


def test_a_price_keeps_its_decimals_as_they_were_written() -> None:
    assert str(money("14.50 USD")) == "14.50 USD"


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("12", "is “12”, without a currency; write it as in 12 USD"),
        ("14,50 EUR", "is “14,50 EUR”, with a comma; write the decimal point as a point, as in 14.50 USD"),
        ("$12", "with its currency in three capitals"),
        ("12 usd", "with its currency in three capitals"),
        ("12 dollars", "with its currency in three capitals"),
        ("12USD", "with its currency in three capitals"),
        ("USD", "with its currency in three capitals"),
        ("12 14 USD", "with its currency in three capitals"),
        ("USD EUR", "with its currency in three capitals"),
        ("-3 USD", "with its currency in three capitals"),
        ("1,20,0 USD", "with a"),
        ("12 USD per person", "with its currency in three capitals"),
        ("٣ USD", "with its currency in three capitals"),
        ("1e9 USD", "with its currency in three capitals"),
    ],
)
def test_what_is_no_plain_price_is_refused_with_the_way_to_write_it(said: str, why: str) -> None:
    with pytest.raises(ValueError, match=r"^(is|must be) ") as refused:
        money(said)
    assert why in str(refused.value)


@given(st.text())
def test_any_text_is_a_price_or_refused(said: str) -> None:
    with suppress(ValueError):
        assert money(said).amount >= 0


@given(st.dates())
def test_every_day_of_the_calendar_is_a_day(some: date) -> None:
    assert day(some.isoformat()) == some


@pytest.mark.parametrize("said", ["2026-02-30", "2026-13-01", "2025-02-29", "0000-01-01"])
def test_days_that_are_not_in_the_calendar_are_refused(said: str) -> None:
    with pytest.raises(ValueError, match=f"is “{said}”, which is no day of the calendar"):
        day(said)


@pytest.mark.parametrize(
    "said",
    [
        "1 March 2026",
        "01.03.2026",
        "2026-3-1",
        "2026-03",
        "20260301",
        "2026-W09-7",
        "2026-03-01T00:00",
        "1772323200",
        "٢٠٢٦-٠٣-٠١",
    ],
)
def test_other_ways_to_write_a_day_are_refused_with_the_right_one(said: str) -> None:
    with pytest.raises(ValueError, match="must be a day written as year-month-day, such as 2026-03-01"):
        day(said)
