"""What can be undone and done again, and the row that a mended file is shown in."""

from __future__ import annotations

import dataclasses
from datetime import date
from pathlib import Path

import pytest

from msgcheck import api
from msgcheck.desktop.history import History
from msgcheck.desktop.mended_words import mended, put_back, title
from msgcheck.desktop.mending import Answer, Deed, Judged, MendEnd, MendOrder, UndoAnswer, UndoEnd, UndoOrder, Wish
from msgcheck.model import Mended, MendResult, MendStatus, UndoResult, UndoStatus
from tests.desktop.builders import checked, finding, gap

JUDGED = Judged(api.Registry("Brightside"), date(2026, 11, 23), pictures=False)
FOUND = finding()


def wish(name: str) -> Wish:
    return Wish(checked(name, FOUND), (FOUND,), api.InPlace())


def answer(name: str, error: str | None = None) -> Answer:
    """A file that was mended in place, or was not for that `error`."""
    wanted = wish(name)
    source = wanted.before.source
    if error:
        return Answer(wanted, MendResult(name, source, "pptx", MendStatus.REFUSED, error))
    made, backup = (Mended(FOUND, ()),), Path(f"/library/msgcheck-backups/{name}")
    after = checked(name)
    row = MendResult(name, source, "pptx", MendStatus.MENDED, made=made, written=source, backup=backup, after=after)
    return Answer(wanted, row)


def mend(history: History, *answers: Answer, redone: Deed | None = None) -> MendEnd:
    order = MendOrder(tuple(one.wish for one in answers), JUDGED, redone)
    end = MendEnd(order, answers, None)
    history.take_mended(end)
    return end


def undo(history: History, *statuses: UndoStatus) -> UndoEnd:
    """Undoes the newest deed; its files come to these `statuses`, those without one are not come by."""
    deed = history.to_undo
    assert deed is not None
    answers = tuple(
        UndoAnswer(one, UndoResult(one.result.path, one.result.source, status, "is read-only"))
        for one, status in zip(deed.answers, statuses, strict=False)
    )
    end = UndoEnd(UndoOrder(deed, JUDGED), answers, None)
    history.take_undone(end)
    return end


def names(deed: Deed | None) -> list[str]:
    return [one.result.path for one in deed.answers] if deed else []


def test_what_was_refused_is_nothing_to_undo() -> None:
    history = History()
    mend(history, answer("a.pptx"), answer("b.pptx", "is read-only"))
    assert names(history.to_undo) == ["a.pptx"]
    mend(history, answer("b.pptx", "is read-only"))
    assert names(history.to_undo) == ["a.pptx"]


def test_something_new_takes_away_what_could_have_been_done_again_but_a_refusal_does_not() -> None:
    history = History()
    mend(history, answer("a.pptx"))
    undo(history, UndoStatus.UNDONE)
    mend(history, answer("b.pptx", "is read-only"))
    assert names(history.to_redo) == ["a.pptx"]
    mend(history, answer("b.pptx"))
    assert history.to_redo is None


def test_of_a_deed_undone_in_part_each_part_goes_its_way() -> None:
    history = History()
    mend(history, answer("a.pptx"), answer("b.pptx"), answer("c.pptx"), answer("d.pptx"))
    undo(history, UndoStatus.UNDONE, UndoStatus.REFUSED, UndoStatus.UNCHANGED)
    assert names(history.to_redo) == ["a.pptx"]
    assert names(history.to_undo) == ["b.pptx", "d.pptx"]


def test_what_refuses_twice_is_given_up_but_what_was_stopped_is_not() -> None:
    history = History()
    mend(history, answer("a.pptx"))
    mend(history, answer("b.pptx"), answer("c.pptx"))
    undo(history, UndoStatus.REFUSED, UndoStatus.UNDONE)
    undo(history, UndoStatus.REFUSED)
    assert names(history.to_undo) == ["a.pptx"]
    undo(history)
    undo(history)
    assert names(history.to_undo) == ["a.pptx"]


def test_what_cannot_be_done_again_now_can_be_tried_once_more() -> None:
    history = History()
    mend(history, answer("a.pptx"), answer("b.pptx"))
    undo(history, UndoStatus.UNDONE, UndoStatus.UNDONE)
    mend(history, answer("a.pptx"), answer("b.pptx", "is open elsewhere"), redone=history.to_redo)
    assert (names(history.to_undo), names(history.to_redo)) == (["a.pptx"], ["b.pptx"])
    mend(history, answer("b.pptx", "is open elsewhere"), redone=history.to_redo)
    assert (names(history.to_undo), names(history.to_redo)) == (["a.pptx"], [])


def test_a_deed_is_called_by_its_words_or_by_its_number() -> None:
    assert title(Deed((answer("sales/deck.pptx"),), JUDGED)) == "fixing “Business Lunch” in deck.pptx"
    assert title(Deed((answer("a.pptx"), answer("b.pptx")), JUDGED)) == "fixing 2 in 2 files"


@pytest.mark.parametrize(
    ("answers", "total", "left", "words"),
    [
        ([answer("a.pptx")], 1, 0, "Fixed “Business Lunch” in a.pptx."),
        ([answer("a.pptx"), answer("b.pptx")], 2, 3, "2 fixed in 2 files. 3 left for you to look at."),
        ([answer("a.pptx", "is read-only")], 1, 1, "Nothing was fixed. a.pptx is read-only."),
        ([answer("a.pptx")], 9, 0, "Stopped after 1 of 9 files. Fixed “Business Lunch” in a.pptx."),
    ],
)
def test_the_end_of_a_mending_is_told_in_words(answers: list[Answer], total: int, left: int, words: str) -> None:
    wishes = tuple(wish(str(number)) for number in range(total))
    assert mended(MendEnd(MendOrder(wishes, JUDGED), tuple(answers), None), left) == words


def test_the_end_of_an_undoing_is_told_in_words() -> None:
    history = History()
    mend(history, answer("a.pptx"), answer("b.pptx"), answer("c.pptx"))
    end = undo(history, UndoStatus.UNDONE, UndoStatus.REFUSED, UndoStatus.UNCHANGED)
    assert put_back(end) == (
        "a.pptx is what it was before. b.pptx is read-only. "
        "c.pptx stays as it is: it has been put back already, or its backup is gone."
    )


def test_what_was_read_in_pictures_stays_in_the_row_of_a_mended_file() -> None:
    in_picture = finding(place="Slide 2 › Picture (read from the image)")
    first, last = finding(place="Slide 1 › Title"), finding(place="Slide 3 › Title")
    not_read = (gap("Slide 9 › Video"),)
    before = checked("deck.pptx", first, in_picture, last, gaps=not_read)
    after = checked("deck.pptx", last, gaps=(gap("Slide 2 › Picture"), *not_read))
    result = MendResult("deck.pptx", before.source, "pptx", MendStatus.MENDED, after=after)
    row = Answer(Wish(before, (first,), api.InPlace()), result).row
    assert row == dataclasses.replace(after, findings=(in_picture, last), gaps=not_read)
    assert Answer(Wish(checked("deck.pptx", first), (first,), api.InPlace()), result).row is after
