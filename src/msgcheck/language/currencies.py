"""The signs and words that currencies go by, and which ISO 4217 codes each may mean."""

from __future__ import annotations

SIGNS = {
    "$": "USD CAD AUD NZD SGD HKD MXN CLP COP ARS TWD", "US$": "USD", "CA$": "CAD", "C$": "CAD", "AU$": "AUD",
    "A$": "AUD", "NZ$": "NZD", "S$": "SGD", "HK$": "HKD", "MX$": "MXN", "NT$": "TWD", "R$": "BRL", "€": "EUR",
    "£": "GBP", "¥": "JPY CNY", "CN¥": "CNY", "₹": "INR", "Rs.": "INR PKR LKR", "Rs": "INR PKR LKR", "₩": "KRW",
    "₺": "TRY", "₽": "RUB", "₪": "ILS", "₫": "VND", "฿": "THB", "₱": "PHP", "₴": "UAH", "₦": "NGN", "R": "ZAR",
    "kr.": "DKK NOK SEK ISK", "kr": "SEK NOK DKK ISK", "zł": "PLN", "Kč": "CZK", "Ft": "HUF", "lei": "RON",
    "SFr.": "CHF", "Fr.": "CHF",
}  # fmt: skip
"""Sign to codes, the likeliest first. Of several signs for a code the first is the usual one."""

UNITS = (
    ("dollar", "dollars", SIGNS["$"]), ("euro", "euros", "EUR"), ("pound", "pounds", "GBP"), ("franc", "francs", "CHF"),
    ("yen", "yen", "JPY"), ("yuan", "yuan", "CNY"), ("rupee", "rupees", "INR"), ("zloty", "zlotys", "PLN"),
    ("rand", "rand", "ZAR"), ("peso", "pesos", "MXN ARS CLP COP PHP"), ("krona", "kronor", "SEK"),
    ("krone", "kroner", "NOK DKK"), ("real", "reais", "BRL"), ("won", "won", "KRW"),
    ("buck", "bucks", SIGNS["$"]), ("quid", "quid", "GBP"),
)  # fmt: skip
"""The word for one, that for several, the codes; slang comes last."""

WORDS = {word: codes for one, many, codes in UNITS for word in (one, many)}

HUNDREDTHS = {
    "¢": SIGNS["$"], "ct": "EUR USD", "p": "GBP", "cent": "EUR " + SIGNS["$"], "cents": "EUR " + SIGNS["$"],
    "pence": "GBP", "penny": "GBP",
}  # fmt: skip
"""What says a hundredth of a currency."""

SLANG = frozenset({"buck", "bucks", "quid"})


def sign_of(code: str) -> str | None:
    """The usual sign of a currency; None where it has none that all would know."""
    return next((sign for sign, codes in SIGNS.items() if codes.split()[0] == code), None)


def word_of(code: str, *, plural: bool) -> str | None:
    """The word for one or for several of a currency; None where none is known."""
    return next((many if plural else one for one, many, codes in UNITS if codes.split()[0] == code), None)


def counted(word: str, *, plural: bool) -> str:
    """`word`, one of `WORDS` in any case, for one or for several."""
    return next(many if plural else one for one, many, _ in UNITS if word.lower() in (one, many))


def may_mean(marker: str, code: str) -> bool:
    """Whether a sign, a word or a code, in any case, may mean the currency of that code."""
    if marker.upper() == code:
        return True
    codes = SIGNS.get(marker) or WORDS.get(marker.lower()) or HUNDREDTHS.get(marker.lower()) or ""
    return code in codes.split()
