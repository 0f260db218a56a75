"""Where the command line's words go: standard streams as they are found, reports into files, progress on a terminal."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol, TextIO

from msgcheck.errors import EnvironmentFault

_HALF_CHARACTERS = "backslashreplace"
_NOWHERE = Path(os.devnull)


def open_streams() -> None:
    """Makes closed streams swallow what is written, and all speak UTF-8: an old console's code page lacks characters.

    Half characters, as in file names that are not UTF-8, are written as "\\udcff", which JSON reads back.
    """
    sys.stdout = sys.stdout or _NOWHERE.open("w", encoding="utf-8")
    sys.stderr = sys.stderr or _NOWHERE.open("w", encoding="utf-8")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=_HALF_CHARACTERS)


def drop_output() -> None:
    """Lets what is still to be written go nowhere: nobody reads it, or there is no room for it."""
    with contextlib.suppress(OSError), _NOWHERE.open("w", encoding="utf-8") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


@contextlib.contextmanager
def output(file: Path | None) -> Iterator[TextIO]:
    """Standard output, or `file`: written whole or not at all, but for a device or a pipe. EnvironmentFault."""
    if file is None:
        yield sys.stdout
    elif _is_no_plain_file(file):
        with _opened(file, file) as stream:
            yield stream
    else:
        with _replacing(file) as stream:
            yield stream


def _is_no_plain_file(file: Path) -> bool:
    return os.path.exists(file) and not os.path.isfile(file)  # noqa: PTH110, PTH113 - "no" also where it is forbidden to ask


@contextlib.contextmanager
def _replacing(file: Path) -> Iterator[TextIO]:
    """A hidden file beside `file` (or what it links to), which takes its place in the end."""
    target = Path(os.path.realpath(file))
    part = target.with_name(f".msgcheck-{os.getpid()}.part")
    try:
        with _opened(part, file) as stream:
            yield stream
        with _or_say_why(file):
            part.replace(target)
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def _opened(path: Path, file: Path) -> TextIO:
    with _or_say_why(file):
        return path.open("w", encoding="utf-8", errors=_HALF_CHARACTERS, newline="\n")


@contextlib.contextmanager
def _or_say_why(file: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise EnvironmentFault(f"The report cannot be written to {file}: {error.strerror}.") from error


class HowFar(Protocol):
    """How far a run has come: so many files of all are done."""

    @property
    def done(self) -> int: ...

    @property
    def total(self) -> int: ...


@contextlib.contextmanager
def progress_line(done: str = "Checked") -> Iterator[Callable[[HowFar], None] | None]:
    """One line on standard error that is rewritten as files are `done`; only on a terminal."""
    if not sys.stderr.isatty():
        yield None
        return

    def show(progress: HowFar) -> None:
        print(f"\r\x1b[K{done} {progress.done:,} of {progress.total:,}", end="", file=sys.stderr, flush=True)

    try:
        yield show
    finally:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)
