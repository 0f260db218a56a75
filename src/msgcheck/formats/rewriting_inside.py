"""Rewriting what lies inside a packed file: a workbook behind a chart, a document in an archive.

An edit of such a document has an address that leads to it: "outer!inner", as `inside` makes them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

from msgcheck.errors import MsgcheckError
from msgcheck.formats.limits import Limits
from msgcheck.formats.ole_objects import unwrapped
from msgcheck.formats.repacking import repacked
from msgcheck.formats.rewritten import NOT_FOUND, Rewritten
from msgcheck.formats.zipped import Zipped
from msgcheck.model import Edit, Refusal

RewriteFile = Callable[[Path, bytes, Sequence[Edit]], Rewritten]

_WRAPPED = "it lies in an embedded object of an older kind, which is only read"


def apart(edits: Iterable[Edit]) -> tuple[list[Edit], dict[str, list[Edit]]]:
    """The edits of the file itself; and those of the files inside it and deeper, by the names of the outer ones."""
    own: list[Edit] = []
    inside: dict[str, list[Edit]] = {}
    for edit in edits:
        step, leads_inside, _ = edit.location.address.partition("!")
        if leads_inside:
            inside.setdefault(_name(step), []).append(edit)
        else:
            own.append(edit)
    return own, inside


def rewrite_inside(
    content: bytes, inside: dict[str, list[Edit]], limits: Limits, rewrite_file: RewriteFile
) -> Rewritten:
    """The packed file `content` with the edits made in the files inside it; one that cannot be rewritten stays."""
    zipped = Zipped(content, limits)
    entries = {entry.filename: entry for entry in zipped.entries}
    exchanged: dict[str, bytes] = {}
    refusals: list[Refusal] = []
    for name, edits in inside.items():
        if name in entries:
            rewritten = _rewritten(name, zipped.unpacked(entries[name]), edits, limits, rewrite_file)
            exchanged |= {name: rewritten.content} if len(rewritten.refusals) < len(edits) else {}
        elif any(entry.startswith(f"{name}/") for entry in entries):
            rewritten, parts = _rewritten_in_folder(name, content, edits, limits, rewrite_file)
            exchanged |= parts
        else:
            rewritten = Rewritten(b"", tuple(Refusal(edit, NOT_FOUND) for edit in edits))
        refusals += rewritten.refusals
    return Rewritten(repacked(content, exchanged, limits), tuple(refusals))


def _rewritten(name: str, content: bytes, edits: list[Edit], limits: Limits, rewrite_file: RewriteFile) -> Rewritten:
    if unwrapped(content, limits):
        return Rewritten(content, tuple(Refusal(edit, _WRAPPED) for edit in edits))
    outer = {_seen_from_inside(edit): edit for edit in edits}
    try:
        rewritten = rewrite_file(Path(PurePosixPath(name).name), content, list(outer))
    except MsgcheckError as error:
        return Rewritten(content, tuple(Refusal(edit, f"the file inside {error}") for edit in edits))
    return rewritten._replace(
        refusals=tuple(Refusal(outer[refusal.edit], refusal.why) for refusal in rewritten.refusals)
    )


def _rewritten_in_folder(
    name: str, content: bytes, edits: list[Edit], limits: Limits, rewrite_file: RewriteFile
) -> tuple[Rewritten, dict[str, bytes]]:
    """The document whose parts lie in a folder of that name, as OpenDocument has it, and the parts that change."""
    from msgcheck.formats.odf.folders import folder_as_file, parts_that_differ  # noqa: PLC0415 - lxml

    packed = folder_as_file(content, name, limits)
    rewritten = _rewritten(name, packed, edits, limits, rewrite_file)
    return rewritten, parts_that_differ(name, packed, rewritten.content, limits)


def _seen_from_inside(edit: Edit) -> Edit:
    """The edit with its address shorter by the first step."""
    address = edit.location.address.partition("!")[2]
    return replace(edit, location=replace(edit.location, address=address))


def _name(step: str) -> str:
    """The name that a step of an address writes: the reverse of `inside.step`."""
    return step.replace("%21", "!").replace("%25", "%")
