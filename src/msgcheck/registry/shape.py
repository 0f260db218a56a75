"""The shape of the registry file: which keys may stand where, and what each takes.

The descriptions here are what an editor shows while somebody writes a registry: `msgcheck.registry.schema` makes the
JSON Schema from them. In the file everything is text; days, prices and yes/no are read from it here and nowhere else.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, TypeAlias

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
)

from msgcheck.registry.languages import CODE, known_language
from msgcheck.registry.model import Article, Money
from msgcheck.registry.names import on_one_line

_DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_AMOUNT = r"([0-9]{1,3}(,[0-9]{3}){1,4}|[0-9]{1,15})(\.[0-9]{1,6})?"
_CURRENCY = "[A-Z]{3}"  # the shape of ISO 4217


def day(said: Any) -> Any:
    """The day in a text such as 2026-03-01; ValueError in the words of a person where there is none."""
    if not isinstance(said, str):
        return said
    if not re.fullmatch(_DAY, said.strip()):
        raise ValueError(f"must be a day written as year-month-day, such as 2026-03-01, not “{said}”")
    try:
        return date.fromisoformat(said.strip())
    except ValueError:
        raise ValueError(f"is “{said}”, which is no day of the calendar") from None


def money(said: Any) -> Money:
    """The amount in a text such as "14.50 USD" or "USD 14.50"; ValueError where it is not plain what is meant."""
    if not isinstance(said, str):
        raise ValueError("must be an amount with its currency, such as 14.50 USD")
    words = said.split()
    amounts = [word for word in words if re.fullmatch(_AMOUNT, word)]
    currencies = [word for word in words if re.fullmatch(_CURRENCY, word)]
    if len(words) == 2 and amounts and currencies:
        return Money(Decimal(amounts[0].replace(",", "")), currencies[0])
    raise ValueError(_no_money(said, words))


def _no_money(said: str, words: list[str]) -> str:
    if len(words) == 1 and re.fullmatch(_AMOUNT, said.strip()):
        return f"is “{said}”, without a currency; write it as in {said.strip()} USD"
    if re.search(r"\d,\d{1,2}(?!\d)", said):
        return f"is “{said}”, with a comma; write the decimal point as a point, as in 14.50 USD"
    return f"must be an amount with its currency in three capitals, such as 14.50 USD, not “{said}”"


def without_controls(said: str) -> str:
    """`said` as it is; ValueError where it holds a control character, which could command a terminal."""
    control = re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", said)
    if control:
        raise ValueError(f"holds the control character U+{ord(control[0]):04X}, which nobody can see; take it out")
    return said


Text: TypeAlias = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1), AfterValidator(without_controls)
]
Name: TypeAlias = Annotated[
    Text,
    AfterValidator(on_one_line),
    Field(json_schema_extra={"type": ["string", "number"]}),  # a name may be 365
]
Day: TypeAlias = Annotated[
    date,
    BeforeValidator(day),
    Field(json_schema_extra={"pattern": f"^{_DAY}$", "examples": ["2026-03-01"]}),
]
Language: TypeAlias = Annotated[Text, AfterValidator(known_language), Field(json_schema_extra={"pattern": f"^{CODE}$"})]
Amount: TypeAlias = Annotated[
    Money,
    PlainValidator(money),
    WithJsonSchema({"type": "string", "pattern": rf"^({_AMOUNT} +{_CURRENCY}|{_CURRENCY} +{_AMOUNT})$"}),
]


class Shape(BaseModel):
    """One block of keys; a key that is not listed is a mistake."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def _as_block(said: Any) -> Any:
    """A name alone is short for a block with that name."""
    return {"name": said} if isinstance(said, str) or said is None else said


Generic: TypeAlias = Annotated[
    bool,
    Field(description="true: this name is also an ordinary word. It is flagged only where it means the product."),
]
Cues: TypeAlias = Annotated[
    tuple[Text, ...],
    Field(
        description="Words that speak for the product where they stand near a generic name.",
        examples=[["package", "menu", "order", "per person"]],
    ),
]


class NameShape(Shape, title="Name"):
    """A name with what there is to say about it."""

    name: Annotated[Name, Field(description="The name, as it is written.")]
    generic: Generic = False
    cues: Cues = ()


class FormerShape(NameShape, title="Former name"):
    """A name that was right once."""

    since: Annotated[
        Day | None, Field(description="The first day on which this name was right. The name before it ended then.")
    ] = None
    until: Annotated[
        Day | None,
        Field(description="The first day on which this name is stale. Default: the day its successor began."),
    ] = None
    grace_until: Annotated[
        Day | None,
        Field(description="The first day on which using this name is an error. From `until` to then it is a warning."),
    ] = None


OtherName: TypeAlias = Annotated[NameShape, BeforeValidator(_as_block, json_schema_input_type=Name | NameShape)]
FormerName: TypeAlias = Annotated[FormerShape, BeforeValidator(_as_block, json_schema_input_type=Name | FormerShape)]


Formerly: TypeAlias = Annotated[
    tuple[FormerName, ...],
    Field(description="Superseded names, newest first; each a name or a block.", examples=[["Business Lunch"]]),
]
Also: TypeAlias = Annotated[
    tuple[OtherName, ...], Field(description="Admitted names and short forms: right too.", examples=[["MFT"]])
]
Avoid: TypeAlias = Annotated[
    tuple[OtherName, ...], Field(description="Names that never were right.", examples=[["team lunches"]])
]
Misspellings: TypeAlias = Annotated[
    tuple[OtherName, ...],
    Field(description="Known slips of the pen: always wrong, never offered.", examples=[["Meal for Team"]]),
]
Definition: TypeAlias = Annotated[Text | None, Field(description="What it is, in one sentence.")]
Owner: TypeAlias = Annotated[Text | None, Field(description="Whom to ask: a name or an e-mail address.")]
Note: TypeAlias = Annotated[Text | None, Field(description="Its history, for people; nothing is checked with it.")]


class TranslationShape(NameShape, title="Names in another language"):
    """What a product or a term is called in another language. Days that it does not say are those of the entry."""

    since: Annotated[
        Day | None, Field(description="The first day on which `name` is right. Absent: that of the entry.")
    ] = None
    embargo: Annotated[
        bool | None, Field(description="true: saying `name` before `since` is an error. Absent: as the entry says.")
    ] = None
    formerly: Formerly = ()
    also: Also = ()
    avoid: Avoid = ()
    misspellings: Misspellings = ()
    plural: Annotated[Name | None, Field(description="The plural; rules know it in few languages.")] = None
    definition: Definition = None
    owner: Owner = None
    note: Note = None


Translation: TypeAlias = Annotated[
    TranslationShape, BeforeValidator(_as_block, json_schema_input_type=Name | TranslationShape)
]


class PriceShape(Shape, title="Price"):
    """What something costs, and what it cost before."""

    per: Annotated[Text | None, Field(description="What the price is for.", examples=["person", "month"])] = None
    amount: Annotated[
        Amount, Field(description="The price today: an amount and a currency.", examples=["14.50 USD", "1,200 EUR"])
    ]
    since: Annotated[Day | None, Field(description="The first day of this price. Absent: always.")] = None
    was: Annotated[
        tuple[Amount, ...],
        Field(description="Past prices, newest first: saying one is an error.", examples=[["12 USD"]]),
    ] = ()


class ConceptShape(Shape, title="Product or term"):
    """A product or a term: one thing with all the names it goes by, or went by."""

    id: Annotated[Text, Field(description="A short handle that never changes.", examples=["meals-for-teams"])]
    name: Annotated[Name, Field(description="The preferred name: what to say.", examples=["Meals for Teams"])]
    since: Annotated[
        Day | None,
        Field(description="The first day on which `name` is right; the newest former name is right until then."
                          " Absent: always."),
    ] = None  # fmt: skip
    embargo: Annotated[bool, Field(description="true: saying `name` before `since` is an error.")] = False
    generic: Generic = False
    cues: Cues = ()
    definition: Definition = None
    owner: Owner = None
    formerly: Formerly = ()
    also: Also = ()
    avoid: Avoid = ()
    misspellings: Misspellings = ()
    article: Annotated[
        Article | None, Field(description="The article the name takes, where English rules get it wrong.")
    ] = None
    plural: Annotated[Name | None, Field(description="The plural, where English rules get it wrong.")] = None
    translations: Annotated[
        dict[Language, Translation],
        Field(
            description="Its names in other languages, by their codes; each a name or a block.",
            examples=[{"de": "Teamessen"}],
        ),
    ] = {}
    prices: Annotated[tuple[PriceShape, ...], Field(description="What it costs.")] = ()
    note: Note = None


class StatementShape(Shape, title="Approved statement"):
    """Approved wording: boilerplate, a tagline, a disclaimer."""

    id: Annotated[Text, Field(description="A short handle that never changes.", examples=["boilerplate"])]
    text: Annotated[Text, Field(description="The wording as it is to be used.")]
    since: Annotated[Day | None, Field(description="The first day of this wording. Absent: always.")] = None
    formerly: Annotated[tuple[Text, ...], Field(description="Past wordings, newest first.")] = ()
    owner: Owner = None
    note: Note = None


class AllowShape(Shape, title="Exceptions"):
    """Where stale names may stand."""

    contexts: Annotated[
        tuple[Text, ...],
        Field(
            description="Phrases in which a stale name is right, with {name} in its place; added to the built-in ones.",
            examples=[["formerly {name}"]],
        ),
    ] = ()
    hashtags: Annotated[
        bool, Field(description="false: stale names are flagged in hashtags too. Absent: those are left alone.")
    ] = True
    handles: Annotated[
        bool,
        Field(description="false: stale names are flagged in handles (@name) too. Absent: those are left alone."),
    ] = True


class RegistryShape(Shape, title="msgcheck registry"):
    """One company's message: its products, terms and approved statements, and since when they are called so."""

    registry: Annotated[Text, Field(description="Whose message this is.", examples=["Brightside Catering"])]
    language: Annotated[Language, Field(description="The language of the names, by its code.", examples=["en"])] = "en"
    owner: Annotated[Text | None, Field(description="Whom to ask about this file.")] = None
    products: Annotated[tuple[ConceptShape, ...], Field(description="What the company sells.")] = ()
    terms: Annotated[tuple[ConceptShape, ...], Field(description="Words it shares; they take the same keys.")] = ()
    statements: Annotated[tuple[StatementShape, ...], Field(description="Approved wording.")] = ()
    protect: Annotated[
        tuple[Name, ...],
        Field(description="Never flagged, whatever they contain.", examples=[["Business Lunch Magazine"]]),
    ] = ()
    allow: Annotated[AllowShape, Field(description="Exceptions to the checks.")] = AllowShape()
