"""What was not read in a file, put together by the reason why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from msgcheck.desktop.wording import count, one_line
from msgcheck.model import Gap, Held


class Reason(NamedTuple):
    """Things of one kind that were not read for one reason, at least one; `why` is for a row or a label."""

    why: str
    gaps: tuple[Gap, ...]

    @property
    def things(self) -> str:
        """ "16 pictures", "1 embedded file"."""
        return count(len(self.gaps), self.gaps[0].held.value)

    @property
    def places(self) -> tuple[str, ...]:
        """Where they are, each for a row or a label; "Line 12 (3 times)" where several have one place."""
        places = Counter(one_line(gap.where) for gap in self.gaps)
        return tuple(f"{place} ({number:,} times)" if number > 1 else place for place, number in places.items())


def by_reason(gaps: Iterable[Gap]) -> tuple[Reason, ...]:
    """`gaps` in the order of their kinds; within a kind, the reason met first comes first."""
    met: dict[tuple[Held, str], list[Gap]] = {}
    for gap in gaps:
        met.setdefault((gap.held, one_line(gap.why)), []).append(gap)
    kinds = tuple(Held)
    return tuple(
        Reason(why, tuple(together))
        for (_, why), together in sorted(met.items(), key=lambda reason: kinds.index(reason[0][0]))
    )


def has_pictures(gaps: Iterable[Gap]) -> bool:
    """Whether a picture is among `gaps`."""
    return any(gap.held is Held.PICTURE for gap in gaps)
