"""The order in which one reads what stands in a picture."""

from __future__ import annotations

from collections.abc import Iterator

from msgcheck.formats.pictures.rows import Row, box_of

Stack = list[Row]  # lines below each other


def in_order(stacks: list[Stack]) -> Iterator[Stack]:
    """The stacks as they are read: those on both sides of the widest gap that goes all through, side after side."""
    waiting = [stacks] if stacks else []
    while waiting:
        group = waiting.pop()
        sides = _sides(group) if len(group) > 1 else None
        if sides:
            waiting += reversed(sides)
        else:
            yield from sorted(group, key=lambda stack: (stack[0].top, stack[0].left))


def _sides(stacks: list[Stack]) -> tuple[list[Stack], list[Stack]] | None:
    """The stacks left and right of the widest gap, or above and below it; None where no gap goes all through."""
    boxes = list(map(box_of, stacks))
    widest, axis, cut = max(_widest_gap([(box[axis], box[axis + 2]) for box in boxes], axis) for axis in (0, 1))
    if widest <= 0:
        return None
    first = [stack for stack, box in zip(stacks, boxes, strict=True) if box[axis] < cut]
    second = [stack for stack, box in zip(stacks, boxes, strict=True) if box[axis] >= cut]
    return first, second


def _widest_gap(spans: list[tuple[float, float]], axis: int) -> tuple[float, int, float]:
    """How wide the widest gap between spans is, the axis, and where it ends."""
    spans.sort()
    widest, reach, cut = 0.0, spans[0][1], spans[0][1]
    for start, end in spans:
        if start - reach > widest:
            widest, cut = start - reach, start
        reach = max(reach, end)
    return widest, axis, cut
