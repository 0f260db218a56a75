"""What was found in a text is kept at hand while its file is mended: read, rewritten, proved and read again.

Each of its texts, the old and the new, is then walked once instead of twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Concatenate, ParamSpec, TypeVar

_LONGEST = 1_000_000  # characters of a text that is worth the memory

_Found = TypeVar("_Found")
_How = ParamSpec("_How")
_at_hand: ContextVar[dict[object, object] | None] = ContextVar("at_hand", default=None)


@contextmanager
def kept_at_hand() -> Iterator[None]:
    """While this lasts, what `kept` walks find in a text is not looked for again."""
    outside = _at_hand.set({})
    try:
        yield
    finally:
        _at_hand.reset(outside)


def kept(
    walk: Callable[Concatenate[str, _How], Iterable[_Found]],
) -> Callable[Concatenate[str, _How], Iterable[_Found]]:
    """`walk` of a text, once for each way to walk it; it has to find the same in the same, whenever it is asked."""

    def walked(text: str, /, *how: _How.args, **named: _How.kwargs) -> Iterable[_Found]:
        at_hand = _at_hand.get()
        if at_hand is None or len(text) > _LONGEST:
            return walk(text, *how, **named)
        key = (walk, text, *how, *named.items())
        if key not in at_hand:
            at_hand[key] = tuple(walk(text, *how, **named))
        return at_hand[key]  # type: ignore[return-value]

    return walked
