"""Which language a text is in, told by its commonest words: cheap, for places where only a few come into question."""

from __future__ import annotations

import re
from collections.abc import Collection

from msgcheck.language.words import words

_COMMON = {
    "de": words(
        "aber als am an auch auf aus bei bis das dem den der des die ein eine einem einen einer es für gibt haben hat "
        "ihr im in ist jetzt kein mit nach nicht noch nur oder sehr sich sie sind und unser unsere vom von wie wir "
        "wird wurde zu zum zur über"
    ),
    "en": words(
        "a about all an and are as at be but by can for from has have how in is it its more new no not now of on only "
        "or our so than that the their this to up was we what when which will with you your"
    ),
    "es": words(
        "a al con como de del el en es esta este la las lo los más muy no nuestra nuestro o para pero por que se sin "
        "son su sus también un una y ya"
    ),
    "fr": words(
        "à au aux avec ce ces cette dans de des du elle en est et il la le les leur mais ne nos notre nous ou par pas "
        "plus pour qu que qui sa se ses son sont sur un une vos votre vous"
    ),
    "it": words(
        "a al alla che con da dal dei del della di e gli ha i il in la le lo ma nel nella non o per più questa questo "
        "se si sono su un una è"
    ),
    "nl": words(
        "aan als bij dat de dit door een en er het hij in is je maar met meer naar niet nog nu of om onze ook op over "
        "te u uw van voor wij wordt zijn"
    ),
    "pt": words(
        "a ao as com como da das de do dos e em é mais mas na nas no nos nossa nosso não o os ou para pela pelo por "
        "que se seu sua são também um uma à"
    ),
}
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str, among: Collection[str]) -> str | None:
    """The one of the languages `among` (codes without region) that most words of `text` speak for; None: a draw."""
    said = _WORD.findall(text.lower())
    counts = {language: sum(word in _COMMON.get(language, ()) for word in said) for language in among}
    best = max(counts.values(), default=0)
    leading = [language for language, count in counts.items() if count == best]
    return leading[0] if best and len(leading) == 1 else None
