"""Rewriting of files that are text: words replaced in bytes, and the promise about whatever is edited in them."""

from __future__ import annotations

from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from types import ModuleType

from hypothesis import strategies as st

from msgcheck.errors import Unmendable, UnreadableDocument
from msgcheck.formats.limits import Limits
from msgcheck.formats.rewritten import Rewritten, applied
from msgcheck.model import Block, Edit
from tests.formats.damage import SMALL
from tests.formats.mended import edits_in

NEW = st.text(st.characters(codec="utf-8") | st.sampled_from("ab ,;|\"'&<>*_[]()#-+=\\`\n\t\r\xa0–"), max_size=9)


def rewritten(kind: ModuleType, content: bytes, before: str, after: str, name: str = "x") -> Rewritten:
    """The file with `after` for `before` wherever it is read."""
    path = Path(name)
    edits = edits_in(kind.read(path, content, Limits()), before, after)
    assert edits, f"{before!r} is read nowhere"
    result = kind.rewrite(path, content, edits, Limits())
    assert isinstance(result, Rewritten)
    return result


def bytes_with(kind: ModuleType, content: bytes, before: str, after: str, name: str = "x") -> bytes:
    """The bytes of such a file, for which no edit may be refused."""
    new, refusals = rewritten(kind, content, before, after, name)
    assert not refusals
    return new


def why_not(kind: ModuleType, content: bytes, before: str, after: str, name: str = "x") -> set[str]:
    """Why no such edit is made: the file stays as it is."""
    new, refusals = rewritten(kind, content, before, after, name)
    assert new == content
    return {refusal.why for refusal in refusals}


def edits_for(blocks: tuple[Block, ...], data: st.DataObject) -> list[Edit]:
    """Any edits of some of the blocks that do not overlap."""
    edits: list[Edit] = []
    for block in data.draw(st.lists(st.sampled_from(blocks), max_size=4, unique_by=id)) if blocks else ():
        offsets = sorted(data.draw(st.lists(st.integers(0, len(block.text)), max_size=4)))
        spans = list(pairwise(offsets))[::2]
        edits += [Edit(block.location, a, b, block.text[a:b], data.draw(NEW)) for a, b in spans]
    return edits


def hold_to_the_letter(kind: ModuleType, content: bytes, data: st.DataObject, name: str = "x") -> None:
    """Rewrites or refuses: what is not refused is read again to the letter, and so is all that is not edited."""
    path = Path(name)
    with suppress(UnreadableDocument, Unmendable):
        blocks = kind.read(path, content, SMALL).blocks
        assert kind.rewrite(path, content, [], SMALL) == Rewritten(content)
        edits = edits_for(blocks, data)
        new, refusals = kind.rewrite(path, content, edits, SMALL)
        refused = {refusal.edit for refusal in refusals}
        assert refused <= set(edits)
        made = sorted((edit for edit in edits if edit not in refused), key=lambda edit: (edit.start, edit.end))
        expected = [applied(one.text, [edit for edit in made if edit.location == one.location]) for one in blocks]
        assert [one.text for one in kind.read(path, new, SMALL).blocks] == [text for text in expected if text]
        if not made:
            assert new == content
