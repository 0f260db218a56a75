"""Where a name begins and ends: not inside another word, number, model or identifier; a possessive goes with it."""

from __future__ import annotations

import re

from msgcheck.language.folding import APOSTROPHES, HYPHENS, INVISIBLE, MARKS
from msgcheck.language.words import words
from msgcheck.matching.names import Guise
from msgcheck.registry.languages import ENGLISH

_PREFIXES = words("all anti ex in inter like mid new non old post pre pro re semi sub un")
_SUFFIXES = words(
    "aware based centric class compatible driven enabled focused friendly inspired led level like name only "
    "oriented owner owners plan plus powered ready related run series sized specific style type user users wide "
    "as at for in of on and or to the"
)
_HYPHEN = f"[{HYPHENS}]"
_WORD_BEFORE = re.compile(rf"([^\W_]+){_HYPHEN}\Z")
_WORD_AFTER = re.compile(rf"{_HYPHEN}([^\W_]+)")
_NUMBER_AFTER = re.compile(rf"{_HYPHEN}\d")  # "BUSINESS-LUNCH-10" is a code
_GOES_ON = re.compile(r"[+#](?!\w)|\.[a-z\d]|::|\(\)|\\\w|@\w")
_NUMBER_GOES_ON = re.compile(r"[.,:]\d|\s?%|[+#]")
_IS_INSIDE = re.compile(r"[^\W_]\.\Z|::\Z|\w[@\\&]\Z|[$]\Z")
_NUMBER_IS_INSIDE = re.compile(r"\d[.,:/]\Z|[$€£]\Z")
_POSSESSIVE = re.compile(rf"[{MARKS}]?[{APOSTROPHES}][sS](?![^\W_])")
_POSSESSIVE_OF_PLURAL = re.compile(rf"[{APOSTROPHES}](?=\s[^\W_])")
_UNDIVIDED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_QUOTES_BEFORE = ("'", "‘")
_WITHOUT_INVISIBLE = dict.fromkeys(map(ord, INVISIBLE))
_WINDOW = 24  # characters looked at beside a name


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether the name at the span is a word, or words, by itself; in scripts without blanks that cannot be told."""
    before = "" if _UNDIVIDED.match(text, start) else text[max(0, start - _WINDOW) : start]
    after = "" if _UNDIVIDED.match(text, end - 1) else text[end : end + _WINDOW]
    if _is_word_character(before[-1:]) or _is_word_character(after[:1]):
        return False
    before, after = _seen(before), _seen(after)
    return _begins(text[start:end], before) and _ends(text[start:end], after)


def possessive_end(text: str, start: int, end: int, *, plural: bool) -> int:
    """Where the possessive ending of the name at the span ends; `end` where there is none."""
    ending = _POSSESSIVE.match(text, end)
    if not ending and plural and text[end - 1] in "sS" and text[start - 1 : start] not in _QUOTES_BEFORE:
        ending = _POSSESSIVE_OF_PLURAL.match(text, end)
    return ending.end() if ending else end


def whole_end(text: str, start: int, end: int, guise: Guise) -> int:
    """Where a name ends that is said at the span: behind its possessive ending, which only English has."""
    if guise.language not in (None, ENGLISH):
        return end
    return possessive_end(text, start, end, plural=guise.plural)


def _seen(text: str) -> str:
    return text.translate(_WITHOUT_INVISIBLE)


def _begins(name: str, before: str) -> bool:
    if _is_word_character(before[-1:]) or _IS_INSIDE.search(before):
        return False
    if name[0].isdigit() and _NUMBER_IS_INSIDE.search(before):
        return False
    prefix = _WORD_BEFORE.search(before)
    return not prefix or not name.islower() or prefix[1].lower() in _PREFIXES


def _ends(name: str, after: str) -> bool:
    if name.isupper() and _NUMBER_AFTER.match(after):
        return False
    if not name[-1].isalnum():
        return not (_is_word_character(after[:1]) or (after.startswith(name[-1]) and name[-1] in "+#"))
    if _is_word_character(after[:1]) or _GOES_ON.match(after):
        return False
    suffix = _WORD_AFTER.match(after)
    if name[-1].isdigit():
        return not _NUMBER_GOES_ON.match(after) and not (suffix and _is_model(suffix[1]))
    return not suffix or not name.islower() or suffix[1].lower() in _SUFFIXES


def _is_word_character(character: str) -> bool:
    """Whether a name cannot border on `character`; a footnote's raised number may follow it."""
    return character == "_" or (character.isalnum() and character not in "¹²³⁰⁴⁵⁶⁷⁸⁹")


def _is_model(suffix: str) -> bool:
    """Whether what follows a number and a hyphen names another model: "200-B", "200-2", but not "200-based"."""
    return len(suffix) <= 2 or suffix.isupper() or any(character.isdigit() for character in suffix)
