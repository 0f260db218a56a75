"""How well files are mended: words of their own are made retired names, and every occurrence is to be mended.

    python -m tests.evaluation.mending FOLDER [--only NAME ...] [--draw [FILES]] [--seed NUMBER]

In every file that can be rewritten a few pairs of words are picked by lot from each kind of place: titles, tables,
notes, charts, footnotes. Each becomes the former name of a product whose new name is the same two words the other way
round, so that the mended file should look the same but for those words. The file is checked, mended with the fixes for
review too, and held against the original by means that know nothing of the fixer: part by part and node by node. With
--draw so many files (default: all) are drawn by LibreOffice before and after, and compared outside the lines changed.
Where those wrap otherwise the lines below them move, and their page counts as different.

Prints a row a format, then everything that was not mended or is not as it was.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from statistics import median

from msgcheck import engine, formats
from msgcheck.errors import MsgcheckError
from msgcheck.fixing.choosing import Choice
from msgcheck.fixing.mending import Original, Outcome, mend
from msgcheck.formats.lately import kept_at_hand
from msgcheck.formats.reading import Reading
from msgcheck.language.words import words
from msgcheck.model import Document, Finding
from msgcheck.registry.model import Concept, ConceptKind, Registry, Term
from tests.evaluation.changed_nodes import Differences, differences
from tests.evaluation.comparison import NotTold
from tests.evaluation.rendered import drawn, pages_of, pages_that_differ

_DAY = date(2026, 11, 25)
_PHRASE = re.compile(r"(?<![\w'’.@/#&-])([A-Za-z][a-z]{3,})(\s)([A-Za-z][a-z]{3,})(?![\w'’@/&-]|\.\w)")
_OF_A_KIND = 2  # phrases of each kind of place in a file
_MOST = 10  # phrases of a file
_EVERYWHERE = words(
    "about after also because been before being between both could each even every from have here into just less like "
    "many might more most much must need only other over same shall should some such than that their them then there "
    "these they this those through under until upon very were what when where which while will with within without "
    "would your"
)
_READING = Reading()


@dataclass(slots=True)
class Row:
    """What became of the files of one format."""

    files: int = 0
    occurrences: int = 0
    mended: int = 0
    text: int = 0
    parts: int = 0
    closed: int = 0
    drawn: int = 0
    pages: int = 0
    different: int = 0
    ratios: list[float] = field(default_factory=list)
    places: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)


def main() -> None:
    """Print the table, and what is not as it should be."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--only", nargs="*", metavar="NAME", help="formats, such as pptx")
    arguments.add_argument("--draw", nargs="?", type=int, const=1_000_000, default=0, metavar="FILES")
    arguments.add_argument("--seed", type=int, default=1)
    options = arguments.parse_args()
    lot = random.Random(options.seed)
    rows: defaultdict[str, Row] = defaultdict(Row)
    files = [path for path in sorted(options.folder.rglob("*")) if _is_asked_for(path, options.only)]
    to_draw = set(lot.sample(files, min(options.draw, len(files))))
    for path in files:
        _measure(path, rows, random.Random(f"{options.seed} {path.name}"), draws=path in to_draw)
    _print(rows)


def _is_asked_for(path: Path, only: Sequence[str] | None) -> bool:
    kind = formats.SUFFIXES.get(path.suffix.lower())
    return path.is_file() and kind in formats.MENDABLE and kind != "zip" and (not only or kind in only)


def _measure(path: Path, rows: defaultdict[str, Row], lot: random.Random, *, draws: bool) -> None:
    content = path.read_bytes()
    try:
        document = formats.read_content(path, content, _READING)
    except MsgcheckError:
        return  # its damage is the reader's affair: see `reading`
    registry = _registry(document, lot)
    if registry is None:
        return
    row = rows[document.format]
    ready = engine.prepare(registry, _DAY)
    checking, findings = _timed_check(path, content, ready)
    wanted = [one for one in findings if one.rule == "retired-name" and one.fix]  # not of "Gold and Silver Plans"
    with kept_at_hand():
        original = Original(path, content, formats.read_content(path, content, _READING), tuple(wanted))
        started = time.perf_counter()
        try:
            outcome = mend(original, Choice(review=True), lambda one: _retired(one, ready), _READING)
        except MsgcheckError as error:
            row.notes.append(f"{path.name}: the file {error}")
            outcome = Outcome(content, document, tuple(wanted), (), ())
        row.ratios.append((time.perf_counter() - started) / checking)
    row.files += 1
    row.occurrences += len(wanted)
    row.mended += len(outcome.made)
    row.places.update(one.finding.location.element for one in outcome.made)
    for left in outcome.left:
        row.notes.append(f"{path.name}: {left.finding.location.label}: “{left.finding.found}”: {left.why}")
    _hold_against(original, outcome, row)
    if draws and outcome.made:
        names = (edit.before for one in outcome.made for edit in (one.finding.fix.edits if one.finding.fix else ()))
        exchanged = frozenset(word for name in names for word in name.lower().split())
        _draw(original, outcome, exchanged, row)


def _retired(document: Document, ready: engine.Engine) -> tuple[Finding, ...]:
    return tuple(one for one in engine.check(document, ready) if one.rule == "retired-name")


def _timed_check(path: Path, content: bytes, ready: engine.Engine) -> tuple[float, tuple[Finding, ...]]:
    """How long it takes to read and check a file, the second time, when all is loaded; and what is found."""
    for _ in range(2):
        started = time.perf_counter()
        findings = engine.check(formats.read_content(path, content, _READING), ready)
        seconds = time.perf_counter() - started
    return seconds, findings


# the names


def _registry(document: Document, lot: random.Random) -> Registry | None:
    """A registry in which words of the document are former names; None where it has none that would do."""
    phrases = _phrases(document, lot)
    concepts = tuple(
        Concept(f"name-{number}", ConceptKind.PRODUCT, Term(_turned(phrase)), formerly=(Term(phrase),))
        for number, phrase in enumerate(phrases)
    )
    return Registry("Evaluation", concepts=concepts) if concepts else None


def _phrases(document: Document, lot: random.Random) -> list[str]:
    """Pairs of words of the document, some from each kind of place; no word stands in two of them."""
    by_place: defaultdict[str, list[str]] = defaultdict(list)
    for one in document.with_inside():
        for block in one.blocks:
            if not block.opaque and block.certainty == 1:
                found = (f"{match[1]} {match[3]}" for match in _PHRASE.finditer(block.text))
                by_place[f"{block.location.part} {block.location.element}"] += found
    taken: set[str] = set()
    phrases: list[str] = []
    for place in sorted(by_place):
        lot.shuffle(by_place[place])
        fresh = (phrase for phrase in by_place[place] if _would_do(phrase, taken))
        for phrase, _ in zip(fresh, range(_OF_A_KIND), strict=False):
            taken.update(phrase.lower().split())
            phrases.append(phrase)
    lot.shuffle(phrases)
    return phrases[:_MOST]


def _would_do(phrase: str, taken: set[str]) -> bool:
    both = phrase.lower().split()
    return both[0] != both[1] and taken.isdisjoint(both) and _EVERYWHERE.isdisjoint(both)


def _turned(phrase: str) -> str:
    """The words the other way round, with the capitals where they were."""
    first, second = phrase.split()
    turned = zip((first, second), (second, first), strict=True)
    return " ".join(new.capitalize() if old[0].isupper() else new.lower() for old, new in turned)


# what became of them


def _hold_against(original: Original, outcome: Outcome, row: Row) -> None:
    """Count what differs although no edit asked for it, or does not although one did."""
    edits = [edit for one in outcome.made for edit in (one.finding.fix.edits if one.finding.fix else ())]
    found: Differences = differences(original.path, original.content, outcome.content, edits)
    row.text += len(found.texts)
    row.parts += len(found.parts)
    row.notes += [f"{original.path.name}: {note}" for note in (*found.texts, *found.parts)]


def _draw(original: Original, outcome: Outcome, exchanged: frozenset[str], row: Row) -> None:
    name, kind = original.path.name, original.document.format
    try:
        old = drawn(original.content, kind)
    except (NotTold, KeyError):
        return  # nor did it before
    row.drawn += 1
    row.pages += pages_of(old)
    try:
        differing = pages_that_differ(old, drawn(outcome.content, kind), exchanged)
    except NotTold as error:
        row.closed += 1
        row.notes.append(f"{name}: {error}")
        return
    row.different += len(differing)
    row.notes += [f"{name}: page {number} looks different" for number in differing]


def _print(rows: dict[str, Row]) -> None:
    head = ("format", "files", "names", "mended", "share", "text", "parts", "drawn", "shut", "pages", "differ", "cost")
    print("".join(f"{one:>9}" for one in head))
    for name, row in sorted(rows.items()):
        print("".join(f"{cell:>9}" for cell in _cells(name, row)))
    print()
    for name, row in sorted(rows.items()):
        print(f"{name}: mended in {', '.join(f'{place} {count}' for place, count in row.places.most_common())}")
    print()
    for note in _notes(rows.values()):
        print(note)


def _cells(name: str, row: Row) -> Iterator[str]:
    share = row.mended / row.occurrences if row.occurrences else 1.0
    counts = (row.text, row.parts, row.drawn, row.closed, row.pages, row.different)
    yield from (name, f"{row.files:,}", f"{row.occurrences:,}", f"{row.mended:,}", f"{share:.3%}")
    yield from (f"{count:,}" for count in counts)
    yield f"{median(row.ratios):.2f}" if row.ratios else "-"


def _notes(rows: Iterable[Row]) -> list[str]:
    return [note for row in rows for note in row.notes]


if __name__ == "__main__":
    main()
