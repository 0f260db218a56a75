"""Names as people mistype them and machines misread them, after counted errors.

A folder of counts holds edit_ops.tsv (which letters people leave out, add, swap, double), edit_positions.tsv (where in
a word) and ocr_confusions.tsv (what machines take for what). Without one, a few errors of each kind serve.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import NamedTuple

from msgcheck.language.folding import fold
from msgcheck.language.lexicon import is_ordinary_word

_WORD = re.compile(r"[^\W\d_]{3,}")
_BLANKS = 0.08  # share of errors that are a blank too few, too many or in the wrong place
_LEAST_COUNT = 20  # of a confusion that is worth having
_TRIES = 200


class Edit(NamedTuple):
    """`right` became `wrong`, by doing `op`, so many times."""

    op: str
    right: str
    wrong: str
    times: int


_USUAL_EDITS = [
    *(Edit("delete", letter, "", 10) for letter in "eirtnasol"),
    *(Edit("insert", "", letter, 8) for letter in "eiatrns"),
    *(Edit("substitute", right, wrong, 6) for right, wrong in ("ea", "ae", "ie", "ei", "oa", "sc", "ns", "td", "kc")),
    *(Edit("transpose", pair, pair[::-1], 8) for pair in ("ti", "la", "or", "er", "in", "ea", "st", "no", "ch")),
    *(Edit("double_add", "", letter, 8) for letter in "lsntrp"),
    *(Edit("double_drop", letter, "", 8) for letter in "lsptnm"),
]  # fmt: skip
_USUAL_CONFUSIONS = [
    Edit("ocr", right, wrong, 10)
    for right, wrong in (
        ("rn", "m"), ("m", "rn"), ("l", "1"), ("l", "I"), ("I", "l"), ("O", "0"), ("o", "0"), ("e", "c"), ("c", "e"),
        ("h", "b"), ("n", "u"), ("u", "n"), ("cl", "d"), ("d", "cl"), ("vv", "w"), ("w", "vv"), ("i", "l"), ("S", "5"),
    )
]  # fmt: skip
_USUAL_POSITIONS = {"first": 3.0, "mid": 85.0, "last": 12.0}


@dataclass(frozen=True, slots=True)
class Noise:
    """How errors come about: `edits` by people, `confusions` by machines, `positions` weights of places in a word."""

    edits: list[Edit] = field(default_factory=lambda: _USUAL_EDITS)
    confusions: list[Edit] = field(default_factory=lambda: _USUAL_CONFUSIONS)
    positions: dict[str, float] = field(default_factory=lambda: _USUAL_POSITIONS)


def noise_in(folder: Path) -> Noise:
    """The noise that the tables in `folder` count."""
    edits = [Edit(row["op"], row["right"], row["wrong"], int(row["count"])) for row in _rows(folder / "edit_ops.tsv")]
    edits = [one for one in edits if one.op == "transpose" or max(len(one.right), len(one.wrong)) == 1]
    confusions = [
        Edit("ocr", row["gold"], row["ocr"], int(row["count"])) for row in _rows(folder / "ocr_confusions.tsv")
    ]
    positions: dict[str, float] = {}
    for row in _rows(folder / "edit_positions.tsv"):
        positions[row["position"]] = positions.get(row["position"], 0) + int(row["count"])
    return Noise(edits, [one for one in confusions if _is_of_letters(one)], positions)


def mistyped(name: str, errors: int, noise: Noise, chance: Random) -> str | None:
    """`name` with so many errors of people in it; None where none come about."""
    return _with_errors(name, errors, lambda text: _edited(text, noise, chance))


def misread(name: str, errors: int, noise: Noise, chance: Random) -> str | None:
    """`name` with so many errors of machines in it; None where none come about."""
    return _with_errors(name, errors, lambda text: _confused(text, noise, chance))


def is_another_word(name: str, wrong: str) -> bool:
    """Whether some word of `name` became another ordinary word in `wrong`, or only its case or accents changed."""
    right_words, wrong_words = set(_words(name)), set(_words(wrong))
    changed = wrong_words - right_words
    return fold(name) == fold(wrong) or not changed or any(is_ordinary_word(word) for word in changed)


def _with_errors(name: str, errors: int, error: Callable[[str], str | None]) -> str | None:
    for _ in range(errors):
        wrong = error(name)
        if wrong is None:
            return None
        name = wrong
    return name


def _edited(text: str, noise: Noise, chance: Random) -> str | None:
    if chance.random() < _BLANKS:
        return _with_a_blank_astray(text, chance)
    weights = [edit.times for edit in noise.edits]
    for _ in range(_TRIES):
        word = chance.choice(list(_WORD.finditer(text)) or [None])
        if word is None:
            return None
        (edit,) = chance.choices(noise.edits, weights)
        at = _place(word[0], edit, noise, chance)
        if at is not None:
            at += word.start()
            wrong = text[at : at + len(edit.right)]
            return text[:at] + _cased_like(wrong, edit.wrong) + text[at + len(edit.right) :]
    return None


def _place(word: str, edit: Edit, noise: Noise, chance: Random) -> int | None:
    """Where in `word` the edit may happen, by the weights of places; None: it cannot."""
    lower = word.lower()
    if edit.op == "insert":
        places = list(range(len(word) + 1))
    elif edit.op == "double_add":
        places = [at for at, letter in enumerate(lower) if letter == edit.wrong]
    elif edit.op == "double_drop":
        places = [at for at in range(len(word) - 1) if lower[at] == lower[at + 1] == edit.right]
    else:
        places = [at for at in range(len(word)) if lower.startswith(edit.right, at)]
    weights = [
        noise.positions.get("first" if at == 0 else "last" if at >= len(word) - 1 else "mid", 1) for at in places
    ]
    return chance.choices(places, weights)[0] if places else None


def _confused(text: str, noise: Noise, chance: Random) -> str | None:
    weights = [edit.times for edit in noise.confusions]
    for _ in range(_TRIES):
        (edit,) = chance.choices(noise.confusions, weights)
        places = [at for at in range(len(text)) if text.startswith(edit.right, at)]
        if places:
            at = chance.choice(places)
            return text[:at] + edit.wrong + text[at + len(edit.right) :]
    return None


def _with_a_blank_astray(text: str, chance: Random) -> str | None:
    blank = text.find(" ")
    kind = chance.choice(("shift left", "shift right", "inside"))
    if kind == "inside" or blank < 2 or blank > len(text) - 3:
        word = max(_WORD.finditer(text), key=lambda found: len(found[0]), default=None)
        if word is None or len(word[0]) < 5:
            return None
        at = chance.randrange(word.start() + 2, word.end() - 1)
        return f"{text[:at]} {text[at:]}"
    without = text[:blank] + text[blank + 1 :]
    at = blank - 1 if kind == "shift left" else blank + 1
    return f"{without[:at]} {without[at:]}"


def _cased_like(right: str, wrong: str) -> str:
    return wrong.upper() if right.isupper() and len(right) > 0 and wrong else wrong


def _words(text: str) -> list[str]:
    return [word.lower() for word in re.findall(r"[^\W_]+", text)]


def _is_of_letters(edit: Edit) -> bool:
    return edit.right.isalnum() and edit.wrong.isalnum() and edit.times >= _LEAST_COUNT and not edit.right.isdigit()


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
