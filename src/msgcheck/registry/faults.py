"""What does not fit the shape of the registry file, told to a marketer and not to a programmer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from msgcheck.registry import shape
from msgcheck.registry.yaml_tree import Way


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong at `way`: with its key if `at_key`, else with what the key says.

    `other` leads to the place the message also speaks of, whose line is then added to it. `drops` is the smallest
    part to leave out so that the rest can be looked at (None: the value itself).
    """

    way: Way
    message: str
    severity: str = "error"
    at_key: bool = False
    other: Way | None = None
    drops: Way | None = None


def shape_faults(error: ValidationError) -> Iterator[Fault]:
    """What `error` says of the file, without what follows from something else it says."""
    details = error.errors(include_url=False)
    unknown = {detail["loc"]: _suggestion(detail["loc"]) for detail in details if detail["type"] == "extra_forbidden"}
    meant = {(*way[:-1], suggestion) for way, suggestion in unknown.items()}
    for detail in details:
        way = detail["loc"]
        if way[-1] == _KEY_ITSELF:
            yield Fault(way[:-1], f'a key of "{way[-3]}" {_complaint(detail)}', at_key=True)
        elif way in unknown:
            yield _unknown_key(way, unknown[way])
        elif detail["type"] == "missing":
            if way not in meant:
                yield Fault(way, _missing(way), drops=way[:-1])
        else:
            yield Fault(way, f"{_label(way)} {_complaint(detail)}")


_KEY_ITSELF = "[key]"  # pydantic's step to a key that is wrong itself


# unknown keys

_HOLDERS: dict[str, type[shape.Shape]] = {
    "products": shape.ConceptShape,
    "terms": shape.ConceptShape,
    "statements": shape.StatementShape,
    "translations": shape.TranslationShape,
    "formerly": shape.FormerShape,
    "also": shape.NameShape,
    "avoid": shape.NameShape,
    "misspellings": shape.NameShape,
    "prices": shape.PriceShape,
    "allow": shape.AllowShape,
}

# Other words for the same, in other tools and other heads.
_SYNONYMS = {
    "abbreviation": "also",
    "acronym": "also",
    "alias": "also",
    "aliases": "also",
    "brand": "registry",
    "company": "registry",
    "contact": "owner",
    "cost": "prices",
    "deprecated": "avoid",
    "description": "definition",
    "end": "until",
    "ends": "until",
    "forbidden": "avoid",
    "from": "since",
    "grace": "grace_until",
    "history": "note",
    "label": "name",
    "lang": "language",
    "languages": "translations",
    "locales": "translations",
    "localized": "translations",
    "old": "formerly",
    "previously": "formerly",
    "preferred": "name",
    "responsible": "owner",
    "start": "since",
    "starts": "since",
    "synonyms": "also",
    "title": "name",
    "typos": "misspellings",
    "variants": "also",
    "wording": "text",
}


def _known_keys(way: Way) -> tuple[str, ...]:
    """The keys that may stand where the key at the end of `way` stands."""
    holder = _holder(way)
    return tuple((_HOLDERS[holder] if holder else shape.RegistryShape).model_fields)


def _holder(way: Way) -> str | None:
    """The key that holds the block in which the end of `way` stands; None: it stands in the file itself."""
    keys = [step for step in way[:-1] if isinstance(step, str)]
    if "translations" in keys[-2:-1]:  # what follows is the code of a language
        return "translations"
    return keys[-1] if keys else None


def _suggestion(way: Way) -> str | None:
    """The known key that was most likely meant."""
    key, known = str(way[-1]).casefold(), _known_keys(way)
    if _SYNONYMS.get(key) in known:
        return _SYNONYMS[key]
    from rapidfuzz import process  # noqa: PLC0415 - only a file with a mistake in it pays for it

    near = process.extractOne(key, known, score_cutoff=60)
    return near[0] if near else None


def _unknown_key(way: Way, suggestion: str | None) -> Fault:
    hint = f'did you mean "{suggestion}"?' if suggestion else f"here may stand: {', '.join(_known_keys(way))}"
    return Fault(way, f'unknown key "{way[-1]}"; {hint}', at_key=True)


# missing keys and wrong values

_NOUNS = {
    "products": "this product",
    "terms": "this term",
    "statements": "this statement",
    "prices": "this price",
    "formerly": "this former name",
    "translations": "this translation",
}

_EXAMPLES = {
    "registry": "registry: Your company",
    "id": "id: meals-for-teams",
    "name": "name: Meals for Teams",
    "text": "text: The approved wording.",
    "amount": "amount: 14.50 USD",
}


def _missing(way: Way) -> str:
    key = _holder(way)
    holder = _NOUNS.get(key, "this entry") if key else "the file"
    return f'{holder} has no "{way[-1]}", such as {_EXAMPLES[str(way[-1])]}'


def _label(way: Way) -> str:
    """The words for what is at `way`: a key, or one item of a list."""
    if isinstance(way[-1], str):
        return f'"{way[-1]}"'
    return f'item {way[-1] + 1} of "{way[-2]}"'


_EXPECTED = {
    "string_type": "must be a text",
    "tuple_type": "must be a list",
    "model_type": "must be a block of keys",
    "dict_type": "must be a block of keys",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "date_type": "must be a day, such as 2026-03-01",
    "enum": "must be a, an, the or none",
}


def _complaint(detail: ErrorDetails) -> str:
    said = detail["input"]
    if said is None or (isinstance(said, str) and not said.strip()):
        return "is empty"
    if detail["type"] == "value_error":
        return str(detail["ctx"]["error"])
    return f"{_EXPECTED[detail['type']]}, {_instead(detail, said)}"


def _instead(detail: ErrorDetails, said: Any) -> str:
    if isinstance(said, str):
        return f"as in {detail['loc'][-1]}: [{said}]" if detail["type"] == "tuple_type" else f"not “{said}”"
    return "not a list" if isinstance(said, list) else "not a block of keys"
