"""How far an audit reaches, in one line: what was read, and what was not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from msgcheck.model import FileResult, FileStatus, Held

_NAMED = 3  # failed files


def coverage(results: Sequence[FileResult]) -> str:
    """ "873 of 877 files read; 312 pictures and 1 recording not read; 1 failed: old.pdf; 3 skipped"."""
    statuses = Counter(result.status for result in results)
    parts = [f"{statuses[FileStatus.CHECKED]:,} of {counted(len(results), 'file')} read"]
    if gaps := unread(results):
        parts.append(f"{gaps} not read")
    if failed := [result.path for result in results if result.status is FileStatus.FAILED]:
        parts.append(f"{len(failed):,} failed: {listed([*failed[:_NAMED], *_rest(len(failed))])}")
    if skipped := statuses[FileStatus.SKIPPED]:
        parts.append(f"{skipped:,} skipped")
    return "; ".join(parts)


def unread(results: Iterable[FileResult]) -> str:
    """ "312 pictures, 1 recording and 4 other things" in these files that were not read; empty where there are none."""
    counts = Counter(gap.held for result in results for gap in result.gaps)
    only_others = counts.keys() == {Held.OTHER}
    return listed(
        [
            counted(counts[held], held.value if held is not Held.OTHER or only_others else f"other {held.value}")
            for held in Held
            if counts[held]
        ]
    )


def _rest(failed: int) -> list[str]:
    return [f"{failed - _NAMED:,} more"] if failed > _NAMED else []


def listed(words: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    return " and ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """ "1 picture", "1,200 pictures"; `plural` is for nouns that take more than an s."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
