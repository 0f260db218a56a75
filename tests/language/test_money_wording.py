"""A new price is written as the old one was."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msgcheck.language.money_wording import money_worded
from msgcheck.language.numerals import in_words, notation_of, value_of

PRICES = [  # said, amount, currency, what to say
    ("$12", "14", "USD", "$14"),
    ("$12", "14.00", "USD", "$14"),
    ("$12", "14.50", "USD", "$14.50"),
    ("$12", "14.5", "USD", "$14.50"),
    ("$ 12", "14", "USD", "$ 14"),
    ("$\u00a012", "14", "USD", "$\u00a014"),
    ("$12.00", "14", "USD", "$14.00"),
    ("$12.00", "14.50", "USD", "$14.50"),
    ("$0.005", "0.0045", "USD", "$0.0045"),
    ("US$12", "14", "USD", "US$14"),
    ("$12 USD", "14", "USD", "$14 USD"),
    ("$12", "14", "CAD", "$14"),
    ("12 $", "14.50", "USD", "14.50 $"),
    ("12$", "14", "USD", "14$"),
    ("USD 12.00", "14.5", "USD", "USD 14.50"),
    ("USD12", "14", "USD", "USD14"),
    ("usd 12", "14", "USD", "usd 14"),
    ("12 USD", "14.50", "USD", "14.50 USD"),
    ("12USD", "14", "USD", "14USD"),
    ("14.50 EUR", "16", "EUR", "16.00 EUR"),
    ("€14,50", "16", "EUR", "€16,00"),
    ("14,50 €", "16.90", "EUR", "16,90 €"),
    ("12 €", "14.50", "EUR", "14,50 €"),
    ("12 €", "14", "EUR", "14 €"),
    ("12,-", "14", "EUR", "14,-"),
    ("12,- €", "14", "EUR", "14,- €"),
    ("12,- €", "14.50", "EUR", "14,50 €"),
    ("€ 12,--", "14", "EUR", "€ 14,--"),
    ("CHF 12.–", "15", "CHF", "CHF 15.–"),
    ("CHF 12.–", "15.50", "CHF", "CHF 15.50"),
    ("Fr. 12.—", "15", "CHF", "Fr. 15.—"),
    ("CHF 1’200.00", "1450", "CHF", "CHF 1’450.00"),
    ("£1,200", "1450", "GBP", "£1,450"),
    ("£1,200", "950", "GBP", "£950"),
    ("£1,200", "14500", "GBP", "£14,500"),
    ("£900", "1450", "GBP", "£1,450"),
    ("£1200", "14500", "GBP", "£14500"),
    ("£1,200.50", "999", "GBP", "£999.00"),
    ("$1,000,000", "1250000", "USD", "$1,250,000"),
    ("€1.200", "1450", "EUR", "€1.450"),
    ("1.200,00 €", "1450.5", "EUR", "1.450,50 €"),
    ("1.200 €", "1450.5", "EUR", "1.450,50 €"),
    ("€14,50", "1600", "EUR", "€1.600,00"),
    ("1 200 kr", "1450", "SEK", "1 450 kr"),
    ("1\u202f200 €", "1450", "EUR", "1\u202f450 €"),
    ("1 200,50 zł", "1450", "PLN", "1 450,00 zł"),
    ("₹1,20,000", "250000", "INR", "₹2,50,000"),
    ("₹1,20,000", "12500000", "INR", "₹1,25,00,000"),
    ("Rs. 500", "650", "INR", "Rs. 650"),
    ("¥1200", "1500", "JPY", "¥1500"),
    ("R$ 12,50", "14", "BRL", "R$ 14,00"),
    ("12 dollars", "14.50", "USD", "14.50 dollars"),
    ("12 Dollars", "14", "USD", "14 Dollars"),
    ("12-dollar", "14", "USD", "14-dollar"),
    ("1 dollar", "2", "USD", "2 dollars"),
    ("2 Dollars", "1", "USD", "1 Dollar"),
    ("12 euro", "14", "EUR", "14 euro"),
    ("12 quid", "1", "GBP", "1 quid"),
    ("12 bucks", "14", "USD", "14 bucks"),
    ("99¢", "0.89", "USD", "89¢"),
    ("99 cents", "0.5", "EUR", "50 cents"),
    ("50p", "0.60", "GBP", "60p"),
    ("12", "14.50", "USD", "14.50"),
    ("$12", "0", "USD", "$0"),
]
DOUBTFUL = [
    ("twelve dollars", "14", "USD", "fourteen dollars", "words"),
    ("Twelve dollars", "14", "USD", "Fourteen dollars", "words"),
    ("Twelve Dollars", "1", "USD", "One Dollar", "words"),
    ("TWELVE DOLLARS", "14", "USD", "FOURTEEN DOLLARS", "words"),
    ("twenty-five euros", "130", "EUR", "one hundred and thirty euros", "words"),
    ("a hundred euros", "120", "EUR", "one hundred and twenty euros", "words"),
    ("a thousand pounds", "1250", "GBP", "1,250 pounds", "words"),
    ("twelve-dollar", "14", "USD", "fourteen-dollar", "words"),
    ("twelve dollars", "14.50", "USD", "14.50 dollars", "words"),
    ("twelve dollars", "14", "EUR", "fourteen euros", "words"),
    ("fifty cents", "2", "USD", "two dollars", "words"),
    ("12 bucks", "14.50", "USD", "14.50 bucks", "“bucks” with hundredths"),
    ("99 cents", "1.49", "USD", "$1.49", "whole amount"),
    ("99¢", "1.49", "EUR", "€1.49", "currency"),
    ("$12", "14", "EUR", "€14", "currency"),
    ("$12", "14", "XAU", "XAU\u00a014", "currency"),
    ("US$12", "14", "CAD", "CA$14", "currency"),
    ("12 USD", "14", "EUR", "14 EUR", "currency"),
    ("usd 12", "14", "EUR", "eur 14", "currency"),
    ("12 dollars", "14", "EUR", "14 euros", "currency"),
    ("12 Dollars", "1", "GBP", "1 Pound", "currency"),
    ("12 dollars", "14", "XAU", "14 XAU", "currency"),
]


@pytest.mark.parametrize(("said", "amount", "currency", "expected"), PRICES)
def test_a_price_keeps_its_notation(said: str, amount: str, currency: str, expected: str) -> None:
    wording = money_worded(said, Decimal(amount), currency)
    assert wording
    assert (wording.words, wording.doubt) == (expected, None)


@pytest.mark.parametrize(("said", "amount", "currency", "expected", "doubt"), DOUBTFUL)
def test_words_and_other_currencies_are_for_a_person(
    said: str, amount: str, currency: str, expected: str, doubt: str
) -> None:
    wording = money_worded(said, Decimal(amount), currency)
    assert wording
    assert wording.words == expected
    assert doubt in (wording.doubt or "")


@pytest.mark.parametrize(
    "said", ["", "dollars", "$", "$12k", "$1.2.3", "1,2,3 €", "12 apples", "$12$", "$12 a month", "12\n€", "$1,20.5,0"]
)
def test_what_is_no_price_that_we_know_is_left_alone(said: str) -> None:
    assert money_worded(said, Decimal(14), "USD") is None


@pytest.mark.parametrize("amount", ["-1", "NaN", "Infinity", "1E+1000000"])
def test_what_nothing_can_cost_is_never_written(amount: str) -> None:
    assert money_worded("$12", Decimal(amount), "USD") is None


def test_the_text_around_may_tell_the_decimal_mark() -> None:
    for said, mark, expected in (("12 €", ".", "14.50 €"), ("€12", ",", "€14,50"), ("€12.00", ",", "€14.50")):
        wording = money_worded(said, Decimal("14.50"), "EUR", decimal_mark=mark)
        assert wording
        assert wording.words == expected


@pytest.mark.parametrize(
    ("number", "words"), [(0, "zero"), (13, "thirteen"), (40, "forty"), (99, "ninety-nine"), (300, "three hundred")]
)
def test_numbers_have_words(number: int, words: str) -> None:
    assert in_words(number) == words


AMOUNTS = st.decimals(min_value=0, max_value=10_000_000, places=2)
SAID = st.one_of(
    st.sampled_from([said for said, *_ in PRICES] + [said for said, *_ in DOUBTFUL]),
    st.from_regex(r"\A[$€£]?[ ]?[0-9.,' ]{1,9}[ ]?(€|kr|USD|dollars)?\Z"),
    st.text(max_size=12),
)


@given(SAID, AMOUNTS, st.sampled_from(["USD", "EUR", "CHF", "SEK", "XAU"]))
def test_any_text_gives_a_price_or_none(said: str, amount: Decimal, currency: str) -> None:
    wording = money_worded(said, amount, currency)
    assert wording is None or wording.words


@given(st.sampled_from([case for case in PRICES if not case[0].endswith(("¢", "cents", "p"))]), AMOUNTS)
def test_the_amount_can_be_read_again(case: tuple[str, str, str, str], amount: Decimal) -> None:
    said, _, currency, _ = case
    wording = money_worded(said, amount, currency)
    assert wording
    number = wording.words.strip("".join(character for character in wording.words if not character.isdigit()))
    assert notation_of(number)
    assert value_of(number) == amount
    again = money_worded(wording.words, amount, currency)
    assert again
    assert again.words == wording.words
