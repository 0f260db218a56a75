"""From what a tour meets to the `Document` that the rest of msgcheck knows."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from msgcheck.formats.limits import Limits
from msgcheck.formats.ooxml.tour import Met, Placed
from msgcheck.model import Block, Document, Gap


def assemble(path: Path, name: str, content: bytes, tour: Iterable[Met], limits: Limits) -> Document:
    """The document `content` of format `name`; facts such as dates become properties and no blocks."""
    blocks: list[Block] = []
    gaps: list[Gap] = []
    properties: dict[str, str] = {}
    characters = 0
    for met in tour:
        if isinstance(met, Gap):
            gaps.append(met)
            continue
        block = _block(met)
        characters += len(block.text)
        limits.hold_characters(characters)
        if block.location.part == "properties":
            properties.setdefault(met.passage.label, block.text)
        if block.location.element != "fact":
            blocks.append(block)
    digest = hashlib.sha256(content).hexdigest()
    return Document(path, name, digest, tuple(blocks), properties, tuple(gaps))


def _block(placed: Placed) -> Block:
    text = placed.passage.text
    return Block(text, placed.location, ((0, len(text)),) if placed.passage.opaque else ())
