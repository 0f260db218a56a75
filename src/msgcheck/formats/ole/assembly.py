"""From what is met in a file to the `Document` that the rest of msgcheck knows."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from msgcheck.formats.limits import Limits
from msgcheck.model import Block, Document, Gap

_PROPERTY = "property"


def assemble(path: Path, name: str, content: bytes, met: Iterable[Block | Gap], limits: Limits) -> Document:
    """The document `content` of format `name`. Blocks of nothing but white space are left out."""
    blocks: list[Block] = []
    gaps: list[Gap] = []
    characters = 0
    for one in met:
        if isinstance(one, Gap):
            gaps.append(_after(len(blocks), one))
        elif one.text and not one.text.isspace():
            blocks.append(one)
            characters += len(one.text)
            limits.hold_characters(characters)
    said = {_label(block): block.text for block in reversed(blocks) if block.location.element == _PROPERTY}
    return Document(path, name, hashlib.sha256(content).hexdigest(), tuple(blocks), said, tuple(gaps))


def _label(block: Block) -> str:
    return block.location.label.rpartition(" › ")[2]


def _after(blocks: int, gap: Gap) -> Gap:
    """The gap, which was met after so many blocks."""
    return replace(gap, enclosed=replace(gap.enclosed, before=blocks)) if gap.enclosed else gap
