"""Runs a deed in a process of its own that is killed at the n-th step it takes on the file system.

Python tells an audit hook of every such step before it is taken; of bringing bytes to the disk it does not, so that
this is listened to by itself. What is written is written half before the end.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from io import FileIO
from typing import Any, BinaryIO

KILLED = 9
_STEPS = ("open", "os.", "fcntl.", "shutil.")


def killed_at_every_step(deed: Callable[[], object], afterwards: Callable[[], object]) -> int:
    """Kills `deed` at its first step, then at its second, and so on until it comes to its end; how many steps it took.

    `afterwards` is called after each killing; it looks at what is there and puts all back for the next.
    """
    number = 0
    while _exit_code(deed, number + 1) == KILLED:
        number += 1
        afterwards()
    return number


def in_a_process(deed: Callable[[], object]) -> int:
    """The exit code of a process that does nothing but `deed`: 0 where it came to its end, 1 where it raised."""
    return _exit_code(deed, None)


def _exit_code(deed: Callable[[], object], last: int | None) -> int:
    child = os.fork()
    if child == 0:
        code = 1
        try:
            if last is not None:
                _die_at(last)
            deed()
            code = 0
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _die_at(last: int) -> None:
    steps = _countdown(last)
    fsync, fdopen = os.fsync, os.fdopen

    def hook(event: str, _: object) -> None:
        if event.startswith(_STEPS):
            next(steps)

    def counted_fsync(descriptor: Any) -> None:
        next(steps)
        fsync(descriptor)

    def opened(descriptor: int, *arguments: Any) -> BinaryIO:
        return _HalfWritten(fdopen(descriptor, *arguments), steps)

    os.fsync = counted_fsync  # type: ignore[assignment]
    os.fdopen = opened  # type: ignore[assignment]
    sys.addaudithook(hook)


def _countdown(last: int) -> Iterator[None]:
    for _ in range(last - 1):
        yield
    os._exit(KILLED)


class _HalfWritten(FileIO):
    """A file of which the first half is written, then, a step later, the rest."""

    def __init__(self, stream: Any, steps: Iterator[None]) -> None:
        super().__init__(os.dup(stream.fileno()), "wb")
        stream.close()
        self._steps = steps

    def write(self, content: Any) -> int:
        half = len(content) // 2
        super().write(content[:half])
        next(self._steps)
        return half + super().write(content[half:])
