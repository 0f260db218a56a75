"""Everything msgcheck raises on purpose, told apart by whose fault it is.

An error that is not a `MsgcheckError` is a bug of ours: it keeps its traceback and is never swallowed.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


class MsgcheckError(Exception):
    """The root of all expected errors; its text is in the user's words."""


class UserError(MsgcheckError):
    """What the user asked for cannot be done as asked: wrong usage, no registry, a bad date."""


class EnvironmentFault(MsgcheckError):
    """The machine does not let us: a full disk, no permission, a missing optional package."""


class UnreadableDocument(MsgcheckError):
    """A document cannot be read (broken, encrypted, too large); costs that document only.

    The text goes on from the file's name or from "it": "is protected with a password". It names no class of ours.
    """


class UnsupportedFormat(UnreadableDocument):
    """The file is of a kind that is not read yet: skipped, not failed."""


class Unmendable(MsgcheckError):
    """A document that can be read must not or cannot be rewritten: it is signed, marked as final, only read by us.

    The text goes on from the file's name, as that of UnreadableDocument does.
    """


class Unwritable(EnvironmentFault):
    """A file cannot be written: the disk is full, the folder closed. The text goes on from the file's name."""


class NeedsAProcess(MsgcheckError):
    """A file, or one inside it, is for a process of its own; no file is at fault, and it is read again in one."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in a registry file: line and column count from 1."""

    file: Path
    line: int
    column: int
    key: str
    message: str
    severity: str = "error"  # "error" refuses the file, "warning" does not

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.severity}: {self.message}"


class RegistryError(UserError):
    """A registry file that cannot be used, with every problem found in it."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems
