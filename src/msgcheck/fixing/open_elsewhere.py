"""Whether a file is open in an office program, and with whom: such programs put a small file beside it that tells."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

_LONGEST = 4096  # bytes of such a file
_WORDS_SUFFIXES = frozenset({".doc", ".docm", ".docx", ".dot", ".dotm", ".dotx", ".rtf"})
_WORDS_SIZE = 162  # bytes of Word's; Excel's and PowerPoint's have three more
_LONGEST_NAME = 52  # letters of the user's name
_UTF16_NAME = {_WORDS_SIZE: 54, 165: 55}  # where, in both, the length of the user's name and then the name stand


class Opened(NamedTuple):
    """Who has a file open (None: nobody tells), and the file that says so."""

    who: str | None
    told_by: Path


def opened(file: Path) -> Opened | None:
    """Whether an office program has `file` open; None where none says so."""
    for beside, tells in _beside(file):
        if os.path.isfile(beside):  # noqa: PTH113 - "no" also for a name that is too long to be one
            return Opened(tells(_content(beside)), beside)
    return None


def _beside(file: Path) -> Iterator[tuple[Path, Callable[[bytes], str | None]]]:
    yield file.with_name(f".~lock.{file.name}#"), _told_by_libreoffice
    yield file.with_name(f"~${file.name}"), _told_by_office
    if file.suffix.lower() in _WORDS_SUFFIXES:
        yield file.with_name(f"~${_cut_by_word(file)}"), _told_by_office


def _cut_by_word(file: Path) -> str:
    """The name as Word has it there: of a long one the first two letters give way, of one of seven the first."""
    return file.name[min(2, max(0, len(file.stem) - 6)) :]


def _content(file: Path) -> bytes:
    """Empty where it cannot be read: its program may have it for itself alone."""
    try:
        with file.open("rb") as stream:
            return stream.read(_LONGEST)
    except OSError:
        return b""


def _told_by_libreoffice(content: bytes) -> str | None:
    """ "Kim Lee,kim,laptop,25.11.2026 10:00,file:///home/kim/...;": the user's name, or else the account."""
    name, account, host, *_ = (*content.decode("utf-8", "replace").split(","), "", "")
    who = _printable(name) or _printable(account)
    return f"{who} on {_printable(host)}" if who and _printable(host) else who


def _told_by_office(content: bytes) -> str | None:
    """A byte that counts, the user's name in the machine's own code page; further behind, the same in UTF-16."""
    at = _UTF16_NAME.get(len(content))
    if at is None or content[0] > _LONGEST_NAME:
        return None
    length = min(content[at], _LONGEST_NAME)
    wide = content[at + 2 : at + 2 + 2 * length].decode("utf-16-le", "replace")
    return _printable(wide) or _printable(content[1 : 1 + content[0]].decode("cp1252", "replace"))


def _printable(name: str) -> str | None:
    return "".join(character for character in name if character.isprintable()).strip() or None
