"""The forms in which a name is written: itself, its plural or singular, without the full stops of abbreviations.

In other languages than English, the forms that its ending allows, and those without the letters ä, ö and ü.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial

from msgcheck.language.folding import fold
from msgcheck.language.foreign_forms import as_typed, other_forms
from msgcheck.language.inflection import plural, singular
from msgcheck.matching.names import Guise
from msgcheck.matching.slips import slips
from msgcheck.registry.edition import DatedTerm, Edition
from msgcheck.registry.languages import ENGLISH, base_language

_AT_THE_END = re.compile(
    r"(?<=[^\W\d_])\s(?:\d[\w.,]*|[IVX]{1,4}|(?:plus|pro|premium|max|mini|lite|light|basic|one|go|next)\+?)\Z",
    re.IGNORECASE,
)
_AND = re.compile(r"(?<=[^\W\d_])\s(?:and|&)\s(?=[^\W\d_])", re.IGNORECASE)
_ABBREVIATION = re.compile(r"\b([^\W\d_]{1,3})\.(?=[\s\w]|$)(?!\w{2})")


def guises_of(edition: Edition) -> Iterator[Guise]:
    """Every form of every name of `edition`, protected names among them."""
    for dated in edition.terms:
        yield from guises(dated.term.name, dated, dated.language)
    for name in edition.registry.protect:
        yield from guises(name, None, base_language(edition.registry.language))


def guises(name: str, dated: DatedTerm | None, language: str = ENGLISH) -> Iterator[Guise]:
    """The forms of one name in `language`, a code without region; each is written once, the name itself first."""
    seen = set()
    forms = _forms if language == ENGLISH else partial(_forms_abroad, language)
    for written, is_plural in forms(name, _plural_override(dated)):
        for spelling in (written, _without_stops(written), as_typed(written, language)):
            if spelling not in seen:
                seen.add(spelling)
                yield Guise(spelling, dated, plural=is_plural, inflected=written != name)
    if language == ENGLISH:
        yield from _slips(name, dated, seen)


def _slips(name: str, dated: DatedTerm | None, right: Iterable[str]) -> Iterator[Guise]:
    """The wrong forms of a name, but for those that fold like one of the `right` ones."""
    taken: set[str] = set()
    for wrong, is_plural in slips(name):
        taken = taken or set(map(fold, right))
        written = _without_stops(wrong)
        folded = fold(written)
        if folded not in taken:
            taken.add(folded)
            yield Guise(written, dated, plural=is_plural, inflected=True, errors=1)


def _forms(name: str, override: str | None) -> Iterator[tuple[str, bool]]:
    singular_name, plural_name, at_the_end = _singular_of_several_words(name), plural(name), _plural_at_the_end(name)
    yield name, singular_name != name
    yield singular_name, False
    for form in (
        override,
        plural_name,
        at_the_end,
        None if plural_name in (name, at_the_end) else _plural_at_the_end(plural_name),
        *_plurals_before_the_end(name),
        *_plurals_of_both(name),
        *_plurals_of_every_word(name),
    ):
        if form:
            yield form, True


def _forms_abroad(language: str, name: str, override: str | None) -> Iterator[tuple[str, bool]]:
    yield name, False
    if override:
        yield override, override != name
        yield from other_forms(override, language)
    yield from other_forms(name, language)


def _singular_of_several_words(name: str) -> str:
    """The singular, but of one word never: what "Teams" names is not a team."""
    return singular(name) if " " in name.strip() else name


def _plural_at_the_end(name: str) -> str:
    """The form "Ticket to Works", which people say although the head is the ticket."""
    last = max(name.rfind(" "), name.rfind("-")) + 1
    return name[:last] + plural(name[last:])


def _plurals_before_the_end(name: str) -> Iterator[str]:
    """ "ScanJets 200" and "Gold Plans Plus", where a number or the like stands behind the noun."""
    found = _AT_THE_END.search(name)
    if found:
        yield plural(name[: found.start()]) + found[0]


def _plurals_of_both(name: str) -> Iterator[str]:
    """ "Beds and Breakfasts", and "Beds and Breakfast"."""
    found = _AND.search(name)
    if found:
        first, second = plural(name[: found.start()]), name[found.end() :]
        yield first + found[0] + plural(second)
        yield first + found[0] + second


def _plurals_of_every_word(name: str) -> Iterator[str]:
    """ "Soirées Privées": of a French name, which among English ones is known by its accents."""
    if any(letter.isalpha() and not letter.isascii() for letter in name):
        yield from (form.written for form in other_forms(name, "fr") if form.plural)


def _plural_override(dated: DatedTerm | None) -> str | None:
    """The plural that the registry gives; it is the preferred name's alone."""
    if dated and dated.term is dated.concept.name:
        return dated.concept.plural
    return None


def _without_stops(written: str) -> str:
    return _ABBREVIATION.sub(r"\1", written) if "." in written else written
