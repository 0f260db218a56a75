"""The signs that tell a name in another language than English from ordinary words: there are fewer of them.

Cue words, prices and the place count as in English. Words before the name are known in some languages. Capitals count
where the language does not give them to every noun, as German does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgcheck.language.casing import Habit, casing_habit, initials
from msgcheck.language.pipeline import Sentence, sentence_around
from msgcheck.language.words import words
from msgcheck.matching.evidence import in_any_language
from msgcheck.matching.names import Sighting
from msgcheck.matching.signs import Known, Sign
from msgcheck.matching.speech import Speech, words_before
from msgcheck.model import Block

_CAPITALS_FOR_NOUNS = ("de", "lb")


def _speech(ours: str, indefinite: str, somebodys: str, occasions: str, using: str) -> Speech:
    """The words of a language, and of those that speak of using the beginnings, as an expression."""
    speaks_of_using = re.compile(using).match
    return Speech(
        words(ours),
        words(indefinite),
        words(somebodys),
        words(occasions),
        lambda word: speaks_of_using(word) is not None,
        weight_of_indefinite=-0.5,
        weight_of_using=1,
    )


_SPEECH = {
    "de": _speech(
        "unser unsere unseren unserem unserer unseres ihr ihre ihren ihrem ihrer ihres",
        "ein eine einen einem einer eines jeder jede jedes manche irgendein kein keine keinen",
        "sein seine seinen seinem mein meine meinen meinem dein deine",
        "beim während nach vor am",
        r"bestell|buch|kauf|nutz|abonnier|installier|wähl|kündig|lizenz|wechsel|empfehl|test|hol|lös",
    ),
    "fr": _speech(
        "notre nos votre vos",
        "un une des chaque quelque aucun aucune",
        "son sa ses mon ma mes leur leurs",
        "pendant durant après avant",
        r"command|achet|install|utilis|choisi|réserv|abonn|essay|télécharg|souscri|résili|offr|recommand",
    ),
    "es": _speech(
        "nuestro nuestra nuestros nuestras vuestro vuestra",
        "un una unos unas cada algún alguna ningún ninguna",
        "mi mis tu tus",
        "durante tras",
        r"pid|pedi|compr|instal|us[aeo]|utili|elij|eleg|reserv|contrat|prueb|prob|descarg|suscrib|active",
    ),
    "it": _speech(
        "nostro nostra nostri nostre vostro vostra",
        "un uno una ogni qualche nessun",
        "mio mia tuo tua loro",
        "durante dopo prima",
        r"ordin|compr|acquist|install|us[aoi]|utilizz|scegli|prenot|abbon|prov|scaric|attiv",
    ),
    "pt": _speech(
        "nosso nossa nossos nossas vosso vossa",
        "um uma uns umas cada algum alguma nenhum nenhuma",
        "meu minha teu tua",
        "durante após depois antes",
        r"pe[çd]|encomend|compr|instal|us[aeo]|utiliz|escolh|reserv|assin|experiment|descarreg|baix|ativ",
    ),
    "nl": _speech(
        "ons onze uw jullie",
        "een elke ieder iedere geen",
        "mijn zijn haar hun",
        "tijdens na voor",
        r"bestel|boek|koop|gebruik|installe|kies|abonne|probee|download|activee",
    ),
}


def signs_abroad(block: Block, sighting: Sighting, known: Known) -> Iterator[Sign]:
    """The signs around a sighting of a name that is not English."""
    sentence = sentence_around(block.text, sighting.start, sighting.end)
    yield from _capitals(block.text, sighting, sentence)
    if sighting.dated.language in _SPEECH:
        yield from words_before(sentence, _SPEECH[sighting.dated.language])
    yield from in_any_language(block, sighting, sentence, known)


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
