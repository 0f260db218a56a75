"""Alternate content (ISO/IEC 29500-3): one thing said several times, for newer and for older readers.

Only the branch that today's Office shows is read. The others are taken out of the tree before anything walks it, so
that no walk meets a text twice.
"""

from __future__ import annotations

from msgcheck.formats.ooxml.names import Element, is_known_to_office, tags

_ALTERNATE = tags("mc:AlternateContent")
_CHOICE = tags("mc:Choice")
_FALLBACK = tags("mc:Fallback")

MARK = b"AlternateContent"  # stands in the bytes of every part that has any


def keep_what_shows(root: Element) -> list[tuple[Element, Element]]:
    """Leave in every alternate content below `root` only the branch that shows.

    Returns what was taken out: each alternate content with a branch of it.
    """
    others: list[tuple[Element, Element]] = []
    for alternate in list(_ALTERNATE.within(root)):
        shown = _shown_branch(alternate)
        for branch in list(alternate):
            if branch is not shown:
                alternate.remove(branch)
                others.append((alternate, branch))
    return others


def _shown_branch(alternate: Element) -> Element | None:
    for choice in alternate.iterchildren(*_CHOICE):
        if _is_understood(choice):
            return choice
    return next(alternate.iterchildren(*_FALLBACK), None)


def _is_understood(choice: Element) -> bool:
    prefixes = choice.get("Requires", "").split()
    return all(is_known_to_office(choice.nsmap.get(prefix, "")) for prefix in prefixes)
