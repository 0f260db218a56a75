"""What has been mended in place from the window, so that it can be undone and done again."""

from __future__ import annotations

from collections.abc import Sequence

from msgcheck.desktop.mending import Answer, Deed, MendEnd, UndoEnd

_MOST_TRIES = 2


class History:
    """Deeds, the newest last, and those that were undone.

    A file that refuses to be put back may be open elsewhere: it can be tried once more before it stays as it is.
    """

    def __init__(self) -> None:
        self._done: list[Deed] = []
        self._undone: list[Deed] = []

    @property
    def to_undo(self) -> Deed | None:
        """The deed to be undone next."""
        return self._done[-1] if self._done else None

    @property
    def to_redo(self) -> Deed | None:
        """The deed to be done again next."""
        return self._undone[-1] if self._undone else None

    def take_mended(self, end: MendEnd) -> None:
        """Keeps what was mended in place. What is new takes away what could have been done again."""
        made = tuple(answer for answer in end.made if answer.result.backup)
        redone = end.order.redone
        if redone:
            self._undone.remove(redone)
            again = {answer.wish.before.source for answer in made}
            rest = [answer for answer in redone.answers if answer.wish.before.source not in again]
            _keep(self._undone, _left_of(redone, rest, has_failed=bool(end.refused)))
        elif made:
            self._undone.clear()
        _keep(self._done, Deed(made, end.order.judged))

    def take_undone(self, end: UndoEnd) -> None:
        """Keeps what was put back, to be done again; what was not, to be tried once more."""
        deed = end.order.deed
        self._done.remove(deed)
        undone = tuple(one.answer for one in end.answers if one.is_undone)
        over = [one.answer for one in end.answers if not one.is_refused]
        rest = [answer for answer in deed.answers if answer not in over]
        _keep(self._done, _left_of(deed, rest, has_failed=any(one.is_refused for one in end.answers)))
        _keep(self._undone, Deed(undone, deed.judged))


def _left_of(deed: Deed, rest: Sequence[Answer], *, has_failed: bool) -> Deed:
    """The `rest` of a deed; nothing of it where it has failed often enough."""
    tries = deed.tries + has_failed
    return Deed(tuple(rest) if tries < _MOST_TRIES else (), deed.judged, tries)


def _keep(deeds: list[Deed], deed: Deed) -> None:
    if deed.answers:
        deeds.append(deed)
