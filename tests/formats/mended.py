"""Replaces words in the bytes of a file wherever they are read, as mending does."""

from __future__ import annotations

import re
from pathlib import Path

from msgcheck import formats
from msgcheck.formats.limits import Limits
from msgcheck.formats.rewritten import Rewritten
from msgcheck.model import Document, Edit
from tests.formats.packages import unzipped
from tests.formats.whole import read_whole


def edits_in(document: Document, before: str, after: str) -> list[Edit]:
    """One edit for every place at which the document, or what is inside it, says `before`."""
    return [
        Edit(block.location, *match.span(), match[0], after)
        for one in document.with_inside()
        for block in one.blocks
        for match in re.finditer(re.escape(before), block.text)
    ]


def mended(content: bytes, before: str, after: str, name: str = "file") -> Rewritten:
    """The file with every such edit made."""
    edits = edits_in(read_whole(content, name=name), before, after)
    assert edits, f"{before!r} is read nowhere"
    return formats.rewrite(Path(name), content, edits, Limits())


def changed_parts(before: bytes, after: bytes) -> dict[str, tuple[str, str]]:
    """By their names, the parts of two ZIPs that are not the same, as text."""
    old, new = unzipped(before), unzipped(after)
    assert list(old) == list(new)
    return {name: (old[name].decode(), new[name].decode()) for name in old if old[name] != new[name]}
