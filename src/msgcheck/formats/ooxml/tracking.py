"""Changes that can be seen, accepted and rejected: old words marked as deleted, new ones as inserted (17.13.5).

The run that holds the words is divided at them; each part keeps the run's properties.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import count
from xml.sax.saxutils import quoteattr

from msgcheck.formats.ooxml.iteration import child
from msgcheck.formats.ooxml.names import Element, attribute, tags
from msgcheck.formats.ooxml.nodes import PRESERVE, Renewal, Script
from msgcheck.formats.rewritten import Tracking
from msgcheck.formats.spreading import Change
from msgcheck.formats.xml_source import Splice, text_source

_TEXT = tags("w:t")
_RUN = tags("w:r")
_PROPERTIES = tags("w:rPr")
_INSERTION = tags("w:ins")
_NO_PLACE = tags("w:comment", "w:moveTo", "w:rt", "w:rubyBase")  # around which, or in which, changes are not tracked
_MARKED = tags("w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:rPrChange", "w:pPrChange", "w:bookmarkStart", "w:comment")
_EARLIER_CHANGE = re.compile(r"<(?P<name>(?:\w+:)?rPrChange)\b.*?</(?P=name)>|<(?:\w+:)?rPrChange\b[^>]*/>", re.DOTALL)
_ID = re.compile(r"(?<=[\s:]id=)(?:\"[^\"]*\"|'[^']*')")


class Tracker:
    """Writes new texts as tracked changes, numbered on from the marks of the parts that are to change."""

    def __init__(self, tracking: Tracking, roots: Iterable[Element]) -> None:
        marks = (attribute(mark, "w:id") or "" for root in roots for mark in _MARKED.within(root))
        self._ids = count(1 + max((int(one) for one in marks if one.isdecimal() and len(one) < 10), default=0))
        moment = tracking.moment.strftime("%Y-%m-%dT%H:%M:%SZ")
        self._by = f"author={quoteattr(tracking.author)}", f'date="{moment}"'

    def needs(self, renewal: Renewal) -> Iterator[Element]:
        """The text, its run and the properties of that, and what the run stands in."""
        run = renewal.piece.element.getparent()
        if run is not None:
            holder, properties = run.getparent(), child(run, _PROPERTIES)
            yield from (one for one in (renewal.piece.element, run, holder, properties) if one is not None)

    def splices(self, renewal: Renewal, script: Script) -> Iterator[Splice]:
        """One splice in the place of the text's element."""
        text = renewal.piece.element
        holder = text.getparent()
        if holder is None:
            return
        run, at = _Run(holder, script), 0
        pieces: list[str] = []
        for _, start, end, after in _joined(renewal.changes, renewal.piece.text):
            pieces += run.said(renewal.piece.text[at:start]), run.ending
            if start < end:
                pieces += self._marked("del", run, run.whole(renewal.piece.text[start:end], "delText"))
            if after:
                pieces += self._inserted(run, run.whole(after, "t"))
            pieces.append(run.beginning)
            at = end
        pieces.append(run.said(renewal.piece.text[at:]))
        yield Splice(script.place(text).whole, "".join(pieces))

    def _inserted(self, run: _Run, inside: str) -> tuple[str, ...]:
        """New words; those that come into an insertion of somebody else's divide it, for none holds another."""
        marked = self._marked("ins", run, inside)
        if not run.insertion:
            return marked
        again = _ID.sub(f'"{next(self._ids)}"', run.insertion, count=1)
        return f"</{run.name('ins')}>", *marked, again

    def _marked(self, kind: str, run: _Run, inside: str) -> tuple[str, ...]:
        name, prefix = run.name(kind), run.prefix
        by = " ".join(f"{prefix}{one}" for one in self._by)
        return f'<{name} {prefix}id="{next(self._ids)}" {by}>', inside, f"</{name}>"


def _joined(changes: Iterable[Change], text: str) -> list[Change]:
    """The changes of a text, those as one between which at most blanks stay: a name is replaced as a whole."""
    joined: list[Change] = []
    for change in changes:
        between = text[joined[-1].end : change.start] if joined else "-"
        if not between.strip():
            last = joined.pop()
            change = last._replace(end=change.end, after=last.after + between + change.after)  # noqa: PLW2901
        joined.append(change)
    return joined


class _Run:
    """A run, and how parts of it are written."""

    def __init__(self, run: Element, script: Script) -> None:
        self.prefix = f"{run.prefix}:" if run.prefix else ""
        source, holder, properties = script.source.text, run.getparent(), child(run, _PROPERTIES)
        told = "" if properties is None else source[slice(*script.place(properties).whole)]
        self.beginning = f"<{self.name('r')}>{_EARLIER_CHANGE.sub('', told)}"
        self.ending = f"</{self.name('r')}>"
        is_inserted = holder is not None and holder.tag in _INSERTION
        self.insertion = source[slice(*script.place(holder).tag)] if holder is not None and is_inserted else ""

    def name(self, local: str) -> str:
        """The name of an element as the part writes it."""
        return f"{self.prefix}{local}"

    def said(self, words: str, kind: str = "t") -> str:
        """Words within the run; nothing where there are none."""
        name = self.name(kind)
        return f"<{name} {PRESERVE}>{text_source(words)}</{name}>" if words else ""

    def whole(self, words: str, kind: str) -> str:
        """A run like it that says nothing but these words."""
        return f"{self.beginning}{self.said(words, kind)}{self.ending}"


def can_be_tracked(renewal: Renewal) -> bool:
    """Whether a new text can be a tracked change: it stands in a run, and not in a comment or where text was moved."""
    element, run = renewal.piece.element, renewal.piece.element.getparent()
    if element.tag not in _TEXT or run is None or run.tag not in _RUN or not renewal.changes:
        return False
    return next(run.iterancestors(*_NO_PLACE), None) is None
