"""A fix as people look at it: the words in the text round them, as they are and as they will be."""

from __future__ import annotations

from msgcheck.desktop.surroundings import Passage
from msgcheck.model import Edit, Finding

_BESIDE = 60  # characters shown before and after the words


def before_and_after(finding: Finding) -> tuple[Passage, Passage] | None:
    """What stands in the place of `finding`, and what its fix puts there, with the words that change marked.

    None where there is no fix. Where the excerpt of the finding does not hold all of it, the words stand alone.
    """
    edits = sorted(
        (edit for edit in (finding.fix.edits if finding.fix else ()) if edit.location == finding.location),
        key=lambda edit: edit.start,
    )
    if not edits:
        return None
    first, last = edits[0].start - finding.context_start, edits[-1].end - finding.context_start
    if first < 0 or last > len(finding.context):
        return _alone(edits[0].before), _alone(edits[0].after)
    head, tail = _end_of(finding.context[:first]), _beginning_of(finding.context[last:])
    return (
        _within(head, finding.context[first:last], tail),
        _within(head, _edited(finding, edits), tail),
    )


def _edited(finding: Finding, edits: list[Edit]) -> str:
    """The words from the first edit to the last, as they will be."""
    words, at = "", edits[0].start
    for edit in edits:
        words += finding.context[at - finding.context_start : edit.start - finding.context_start] + edit.after
        at = edit.end
    return words


def _alone(words: str) -> Passage:
    return _within("", words, "")


def _within(head: str, words: str, tail: str) -> Passage:
    head, words, tail = (_unbroken(text) for text in (head, words, tail))
    return Passage(head + words + tail, mark=(len(head), len(head) + len(words)))


def _unbroken(text: str) -> str:
    """On one line, with as many characters."""
    return "".join(" " if mark.isspace() else mark for mark in text)


def _end_of(text: str) -> str:
    if len(text) <= _BESIDE:
        return text
    return f"…{text[-_BESIDE:].partition(' ')[2] or text[-_BESIDE:]}"


def _beginning_of(text: str) -> str:
    if len(text) <= _BESIDE:
        return text
    return f"{text[:_BESIDE].rpartition(' ')[0] or text[:_BESIDE]}…"
