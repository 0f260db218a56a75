"""What is asked of the mending worker and what it answers: values, and the files they are about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from threading import Event

from msgcheck import api
from msgcheck.desktop.wording import is_from_picture
from msgcheck.model import FileResult, Finding, MendResult, MendStatus, UndoResult, UndoStatus

Target = api.InPlace | api.Beside | api.At


@dataclass(frozen=True, slots=True)
class Wish:
    """The fixes wanted in one file, as it was checked, and where the mended file is to go."""

    before: FileResult
    findings: tuple[Finding, ...]
    target: Target


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a wish."""

    wish: Wish
    result: MendResult

    @property
    def is_made(self) -> bool:
        return self.result.status is MendStatus.MENDED

    @property
    def is_refused(self) -> bool:
        """Whether the file as a whole could not be mended; its `error` says why."""
        return self.result.error is not None

    @property
    def unmade(self) -> Mapping[Finding, str]:
        """The findings wanted that are left, with the reasons."""
        wanted = set(self.wish.findings)
        return {left.finding: left.why for left in self.result.left if left.finding in wanted}

    @property
    def copy(self) -> Path | None:
        """The copy that was written, where one was."""
        return None if self.result.backup else self.result.written

    @property
    def row(self) -> FileResult | None:
        """The row of the mended file: what was read in pictures before stands in them still."""
        before, after = self.wish.before, self.result.after
        if after is None or not any(map(is_from_picture, before.findings)):
            return after
        order = {finding.location.address: number for number, finding in reversed([*enumerate(before.findings)])}
        findings = [*after.findings, *filter(is_from_picture, before.findings)]
        findings.sort(key=lambda finding: order.get(finding.location.address, len(order)))
        return replace(after, findings=tuple(findings), gaps=before.gaps)


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """By what files are judged: the registry, the day, and whether the text in pictures is read."""

    registry: api.Registry
    day: date
    pictures: bool

    def is_as(self, other: Judged) -> bool:
        """Whether both come to the same."""
        return self.registry is other.registry and (self.day, self.pictures) == (other.day, other.pictures)


@dataclass(frozen=True, slots=True)
class Deed:
    """Files mended in place by one command of the user's, to be undone by one; `tries` counts those that failed."""

    answers: tuple[Answer, ...]
    judged: Judged
    tries: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class MendOrder:
    """Files to be mended; `redone` is the deed that is done again, if it is one."""

    wishes: tuple[Wish, ...]
    judged: Judged
    redone: Deed | None = None
    cancelled: Event = field(default_factory=Event)

    @property
    def total(self) -> int:
        return len(self.wishes)


@dataclass(frozen=True, slots=True)
class MendEnd:
    """How a mending ended: the files come by, and the `error` that stopped it, if one did."""

    order: MendOrder
    answers: tuple[Answer, ...]
    error: str | None

    @property
    def made(self) -> tuple[Answer, ...]:
        return tuple(answer for answer in self.answers if answer.is_made)

    @property
    def refused(self) -> tuple[Answer, ...]:
        return tuple(answer for answer in self.answers if answer.is_refused)

    @property
    def moved(self) -> Mapping[Path, Path]:
        """The files in whose places copies of them are shown from now on."""
        return {one.wish.before.source.absolute(): one.copy.absolute() for one in self.made if one.copy}


@dataclass(frozen=True, slots=True, eq=False)
class UndoOrder:
    """A deed to be undone; its files are then checked again, where they are `judged` otherwise by now."""

    deed: Deed
    judged: Judged | None
    cancelled: Event = field(default_factory=Event)

    @property
    def total(self) -> int:
        return len(self.deed.answers)


@dataclass(frozen=True, slots=True)
class UndoAnswer:
    """What became of one file that was to be put back, and its row now that it is (None: it is not)."""

    answer: Answer
    result: UndoResult
    row: FileResult | None = None

    @property
    def is_undone(self) -> bool:
        return self.result.status is UndoStatus.UNDONE

    @property
    def is_refused(self) -> bool:
        """Whether the file is not what it was before; what was put back already by other means is."""
        return self.result.status in (UndoStatus.REFUSED, UndoStatus.FAILED)


@dataclass(frozen=True, slots=True)
class UndoEnd:
    """How an undoing ended, as `MendEnd` tells of a mending."""

    order: UndoOrder
    answers: tuple[UndoAnswer, ...]
    error: str | None


@dataclass(frozen=True, slots=True, eq=False)
class PutBackOrder:
    """A file that is to be what it was before it was last mended, whenever that was, and is then checked again."""

    before: FileResult
    judged: Judged | None
    cancelled: Event = field(default_factory=Event)
    total: int = 1


@dataclass(frozen=True, slots=True)
class PutBack:
    """What became of a file that was to be put back, and its row now that it is (None: it is not)."""

    order: PutBackOrder
    result: UndoResult
    row: FileResult | None = None


AnyOrder = MendOrder | UndoOrder | PutBackOrder
