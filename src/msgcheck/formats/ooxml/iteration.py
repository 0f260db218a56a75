"""Going through a tree with lxml's own iterators, which are fast but know no way round a subtree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from msgcheck.formats.ooxml.names import Element


def pass_over(node: Element, nodes: Iterator[Element], wanted: Mapping[str, str]) -> None:
    """Let `nodes`, which iterates the tags `wanted` and has just come to `node`, go on behind all that is below it."""
    below = sum(1 for _ in node.iter(*wanted)) - 1
    next(islice(nodes, below, below), None)
