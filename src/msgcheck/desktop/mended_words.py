"""What the window says about files that were mended, put back or annotated, in words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgcheck.desktop.mending import Answer, Deed, MendEnd, PutBack, UndoAnswer, UndoEnd
from msgcheck.desktop.wording import count, day_in_words, file_name, one_line
from msgcheck.model import AnnotateResult

_NAMED = 2  # files that are told of one by one
_AGAIN = "it has been put back already, or its backup is gone"


def title(deed: Deed) -> str:
    """What a deed was, for the menu: "fixing “Business Lunch” in deck.pptx", "fixing 12 in 3 files"."""
    return f"fixing {_what(deed.answers)}"


def fixed(answers: Sequence[Answer]) -> str:
    """ "12 fixed in 3 files.", "Fixed “Business Lunch” in deck.pptx."; answers are of files that were mended."""
    number = _number(answers)
    if not number:
        return "Nothing was fixed."
    return f"Fixed {_what(answers)}." if number == 1 else f"{number:,} fixed in {_where(answers)}."


def left(number: int) -> str:
    """ "2 left for you to look at."; empty where nothing is."""
    return f"{number:,} left for you to look at." if number else ""


def mended(end: MendEnd, findings: int) -> str:
    """All that is to be said when a mending ended and so many `findings` are left."""
    parts = [fixed(end.made), left(findings) if end.made else "", *_remarks(end.made)]
    parts += [*_reasons(end.answers), *_refusals(end.refused)]
    if len(end.answers) < end.order.total:
        parts.insert(0, f"Stopped after {len(end.answers):,} of {count(end.order.total, 'file')}.")
    return " ".join(filter(None, [*parts, end.error]))


def put_back(end: UndoEnd) -> str:
    """All that is to be said when an undoing ended."""
    parts = [_put_back([one for one in end.answers if one.is_undone]), *map(_not_put_back, _failed(end)[:_NAMED])]
    return " ".join(filter(None, [*parts, _more(len(_failed(end)) - _NAMED), end.error]))


def restored(answer: PutBack) -> str:
    """ "deck.pptx is what it was before it was fixed on 25 November 2026, 21:30."."""
    result = answer.result
    if result.mended_at is None:
        return _about(result.source, result.error or "")
    then = f"{day_in_words(result.mended_at.date())}, {result.mended_at:%H:%M}"
    return _about(result.source, f"is what it was before it was fixed on {then}")


def annotated(result: AnnotateResult) -> str:
    """What became of a copy with notes."""
    if result.written is None:
        return _about(result.source, result.error or "has nothing to note")
    return f"{one_line(result.written.name)} has {count(len(result.noted), 'note')} on what was found."


def _put_back(undone: Sequence[UndoAnswer]) -> str:
    if not undone:
        return ""
    if len(undone) == 1:
        return f"{file_name(undone[0].answer.wish.before)} is what it was before."
    return f"{count(len(undone), 'file')} are what they were before."


def _failed(end: UndoEnd) -> list[UndoAnswer]:
    return [one for one in end.answers if not one.is_undone]


def _not_put_back(one: UndoAnswer) -> str:
    return _about(one.result.source, (one.result.error or "") if one.is_refused else f"stays as it is: {_AGAIN}")


def _what(answers: Sequence[Answer]) -> str:
    number = _number(answers)
    if number == 1:
        (found,) = [mended.finding.found for answer in answers for mended in answer.result.made]
        return f"“{one_line(found)}” in {_where(answers)}"
    return f"{number:,} in {_where(answers)}"


def _where(answers: Sequence[Answer]) -> str:
    if len(answers) == 1:
        copy = answers[0].copy
        return one_line(copy.name) if copy else file_name(answers[0].wish.before)
    return count(len(answers), "file")


def _number(answers: Sequence[Answer]) -> int:
    return sum(len(answer.result.made) for answer in answers)


def _remarks(answers: Sequence[Answer]) -> list[str]:
    return list(dict.fromkeys(one_line(remark) for answer in answers for remark in answer.result.remarks))


def _refusals(answers: Sequence[Answer]) -> list[str]:
    """Why files were not mended; the reasons go on from the names of the files."""
    told = [_about(one.result.source, one.result.error or "") for one in answers[:_NAMED]]
    return [*told, _more(len(answers) - _NAMED)]


def _reasons(answers: Sequence[Answer]) -> list[str]:
    """Why single fixes that were wanted were not made, each reason once."""
    whys = [why for answer in answers if not answer.is_refused for why in answer.unmade.values()]
    return [f"Left, as {one_line(why)}." for why in dict.fromkeys(whys)][:_NAMED]


def _more(number: int) -> str:
    return f"And {count(number, 'more file')}." if number > 0 else ""


def _about(file: Path, words: str) -> str:
    """A sentence on a file of which `words` say something; a name keeps its small letters."""
    return f"{one_line(file.name)} {one_line(words)}".removesuffix(".") + "."
