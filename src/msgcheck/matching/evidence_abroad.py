"""The signs that tell a name in another language than English from ordinary words: there are fewer of them.

Cue words, prices and the place count as in English. Words before the name are known in some languages. Capitals count
where the language does not give them to every noun, as German does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from msgcheck.language.casing import Habit, casing_habit, initials
from msgcheck.language.pipeline import Sentence, sentence_around
from msgcheck.language.words import words
from msgcheck.matching.cue_words import cues
from msgcheck.matching.evidence import place
from msgcheck.matching.names import Sighting
from msgcheck.matching.signs import Known, Sign
from msgcheck.model import Block

_CAPITALS_FOR_NOUNS = ("de", "lb")


@dataclass(frozen=True, slots=True)
class _Speech:
    """Words of a language that speak for or against a name after them; of `using` the beginnings."""

    ours: frozenset[str]
    indefinite: frozenset[str]
    somebodys: frozenset[str]
    occasions: frozenset[str]
    using: re.Pattern[str]


_SPEECH = {
    "de": _Speech(
        words("unser unsere unseren unserem unserer unseres ihr ihre ihren ihrem ihrer ihres"),
        words("ein eine einen einem einer eines jeder jede jedes manche irgendein kein keine keinen"),
        words("sein seine seinen seinem mein meine meinen meinem dein deine"),
        words("beim während nach vor am"),
        re.compile(r"bestell|buch|kauf|nutz|abonnier|installier|wähl|kündig|lizenz|wechsel|empfehl|test|hol|lös"),
    ),
    "fr": _Speech(
        words("notre nos votre vos"),
        words("un une des chaque quelque aucun aucune"),
        words("son sa ses mon ma mes leur leurs"),
        words("pendant durant après avant"),
        re.compile(r"command|achet|install|utilis|choisi|réserv|abonn|essay|télécharg|souscri|résili|offr|recommand"),
    ),
    "es": _Speech(
        words("nuestro nuestra nuestros nuestras vuestro vuestra"),
        words("un una unos unas cada algún alguna ningún ninguna"),
        words("mi mis tu tus"),
        words("durante tras"),
        re.compile(r"pid|pedi|compr|instal|us[aeo]|utili|elij|eleg|reserv|contrat|prueb|prob|descarg|suscrib|active"),
    ),
    "it": _Speech(
        words("nostro nostra nostri nostre vostro vostra"),
        words("un uno una ogni qualche nessun"),
        words("mio mia tuo tua loro"),
        words("durante dopo prima"),
        re.compile(r"ordin|compr|acquist|install|us[aoi]|utilizz|scegli|prenot|abbon|prov|scaric|attiv"),
    ),
    "pt": _Speech(
        words("nosso nossa nossos nossas vosso vossa"),
        words("um uma uns umas cada algum alguma nenhum nenhuma"),
        words("meu minha teu tua"),
        words("durante após depois antes"),
        re.compile(r"pe[çd]|encomend|compr|instal|us[aeo]|utiliz|escolh|reserv|assin|experiment|descarreg|baix|ativ"),
    ),
    "nl": _Speech(
        words("ons onze uw jullie"),
        words("een elke ieder iedere geen"),
        words("mijn zijn haar hun"),
        words("tijdens na voor"),
        re.compile(r"bestel|boek|koop|gebruik|installe|kies|abonne|probee|download|activee"),
    ),
}


def signs_abroad(block: Block, sighting: Sighting, known: Known) -> Iterator[Sign]:
    """The signs around a sighting of a name that is not English."""
    sentence = sentence_around(block.text, sighting.start, sighting.end)
    yield from _capitals(block.text, sighting, sentence)
    yield from _words_before(sentence, _SPEECH.get(sighting.dated.language))
    yield from cues(sighting, sentence)
    yield from place(block, sighting, sentence)
    if sighting.concept_id in known.named:
        yield Sign(1, "the document names it elsewhere")


def _capitals(text: str, sighting: Sighting, sentence: Sentence) -> Iterator[Sign]:
    said, written = text[sighting.start : sighting.name_end], sighting.guise.written
    if sighting.dated.language in _CAPITALS_FOR_NOUNS:
        yield Sign(-1, "its capitals tell nothing in this language")
    elif said.isupper() and not written.isupper():
        return
    elif initials(said) != initials(written):
        yield Sign(-2, "it is not written with its capitals")
    elif (sentence.before or " " in written) and casing_habit(text.replace(said, " ")) is Habit.PLAIN:
        yield Sign(3, "it is written with its capitals")


def _words_before(sentence: Sentence, speech: _Speech | None) -> Iterator[Sign]:
    if speech is None:
        return
    before = [word.lower() for word in sentence.before]
    for weight, determiners in ((1, speech.ours), (-0.5, speech.indefinite), (-1, speech.somebodys)):
        if determiners.intersection(before[-1:]):
            yield Sign(weight, f"“{before[-1]}” stands before it")
    using = [word for word in before[-4:] if speech.using.match(word)]
    if using:
        yield Sign(1, f"“{using[-1]}” speaks of using it")
    if speech.occasions.intersection(before[-3:]):
        yield Sign(-1, "it is said of an occasion")
