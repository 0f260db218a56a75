"""A name in another language than English in the place of another: seldom without a doubt.

Articles and adjectives go by a noun's gender and case, which nobody has told us. So the new name is put in the form
that it is registered in, or its registered plural; the words around it stay; and where one of them may no longer fit, a
person should look.
"""

from __future__ import annotations

import re

from msgcheck.language.places import NewName, Place, Wording
from msgcheck.language.wording import begun, in_capitals
from msgcheck.language.words import words

_WORD_BEFORE = re.compile(r"([^\W\d_]+)(?:\s+|['’])\Z")
_JOINED = re.compile(r"[-‐‑][^\W\d_]")
_NEXT_WORD = re.compile(r"\s+([^\W\d_]+)")
_PRONOUNS = words(
    "der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner dieser diese dieses "
    "diesen diesem jeder jede jedes jeden jedem mein dein sein ihr euer unser im am vom zum zur beim ins ans aufs "
    "le la les l d un une du des au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur "
    "leurs el la los las un una unos unas del al este esta estos estas ese esa mi tu su sus nuestro nuestra nuestros "
    "nuestras "
    "il lo gli i uno del dello della dei degli delle al allo alla nel nella sul sulla questo questa quel quella "
    "o a os as um uma uns umas do da dos das ao à no na nos nas pelo pela este esta esse essa "
    "de het een deze dit die dat onze ons"
)
_DECLINED = re.compile(r"(?:[^\W\d_]{2,}(?:e|er|es|en|em))\Z")  # a German or Dutch adjective; a verb may look like one
_CASES = ("de", "nl")  # languages whose adjectives stand before the noun
_AGREE_WITH_NOTHING = words(
    "à au aux avec chez dans de des du en et est ou par pour que qui sans sur y o u e con del en para por sin es al "
    "di da per senza è ed com do da em no na para por sem é"
)


def worded_abroad(new: NewName, place: Place, language: str) -> Wording:
    """`new` for `place`, where names are in `language` (a code without region)."""
    name, doubt = _numbered(new, place)
    doubt = doubt or _joined(new, place) or _out_of_agreement(place, language)
    name = in_capitals(name, new, place)
    return Wording(begun(name, place, len(place.before)), doubt=doubt)


def _numbered(new: NewName, place: Place) -> tuple[str, str | None]:
    if place.plural:
        return new.plural or new.name, None if new.plural else "its plural is not known"
    return new.name, "the old name is declined" if place.inflected else None


def _joined(new: NewName, place: Place) -> str | None:
    """A hyphen joins one word to another; of several, all would have to be joined."""
    is_joined = _JOINED.match(place.after) or re.search(r"\w[-‐‑]\Z", place.before)
    return "another word is joined to it" if is_joined and " " in new.name else None


def _out_of_agreement(place: Place, language: str) -> str | None:
    """The word beside the name that goes by its gender."""
    before = _WORD_BEFORE.search(place.before)
    word = before[1] if before else ""
    if word.lower() in _PRONOUNS or (language in _CASES and word.islower() and _DECLINED.match(word)):
        return f"“{word}” before it may no longer fit"
    after = _NEXT_WORD.match(place.after)
    if language not in _CASES and after and after[1].islower() and after[1] not in _AGREE_WITH_NOTHING:
        return f"“{after[1]}” after it may no longer fit"
    return None
