"""From what a tour meets to the `Document` that the rest of msgcheck knows."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from msgcheck.formats.inside import after
from msgcheck.formats.limits import Limits
from msgcheck.formats.ooxml.tour import Met
from msgcheck.model import Block, Document, Gap


def assemble(path: Path, name: str, content: bytes, tour: Iterable[Met | Block], limits: Limits) -> Document:
    """The document `content` of format `name`. Blocks that a tour met without passages are no properties."""
    blocks: list[Block] = []
    gaps: list[Gap] = []
    properties: dict[str, str] = {}
    for met in tour:
        if isinstance(met, Gap):
            gaps.append(after(len(blocks), met))
        elif isinstance(met, Block):
            blocks.append(met)
        else:
            blocks.append(met.block)
            if met.block.location.element == "property":
                properties.setdefault(met.passage.label, met.block.text)
    limits.hold_characters(sum(len(block.text) for block in blocks))
    digest = hashlib.sha256(content).hexdigest()
    return Document(path, name, digest, tuple(blocks), properties, tuple(gaps))
