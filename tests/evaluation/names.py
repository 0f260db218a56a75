"""How well names are found: recall and precision over hand-written sentences and over real renames.

    python -m tests.evaluation.names [--rebrand FOLDER] [--noise FOLDER] [--texts FOLDER]

Prints the tables, the misses and the false alarms, so that a person can read them, and whether the confidences mean
something (see `reliability`). The sentences are those of tests/data/names (see the READMEs there), and its names are
misspelt as well; of the sentences that are only to be counted nothing but totals is printed. The folder of --rebrand
holds registry.tsv, stale_lines.tsv and clean_lines.tsv of real renames, each line held against its own rule's names;
that of --noise counts of errors (see `noise`); that of --texts documents in which names that do not occur there,
retired or current, should not be found. Why a real line is missed or raises something stands in explained.tsv of
tests/data/names, in our words, by the fingerprint of the line, which is not ours.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from msgcheck.matching import compile_edition
from msgcheck.model import Finding, Severity
from msgcheck.registry import load
from msgcheck.registry.edition import edition
from msgcheck.registry.model import Concept, ConceptKind, Registry, Term
from tests.evaluation.misspelt_names import recall_by_kind
from tests.evaluation.noise import Noise, noise_in
from tests.evaluation.raised import findings
from tests.evaluation.reliability import Outcome, sure_ones, table
from tests.evaluation.strange_names import false_alarms, texts_in

SENTENCES = Path(__file__).parents[1] / "data" / "names"
DAY = date(2026, 11, 23)
MARKED = re.compile(r"\[\[(.+?)\]\]|\{\{(.+?)\}\}", re.DOTALL)
SETS = (
    ("sentences", SENTENCES, ("tuned", "fresh", "untouched")),
    ("more sentences", SENTENCES / "second", ("tuned", "untouched")),
    ("a third lot of sentences", SENTENCES / "third", ("tuned", "untouched")),
    ("a fourth lot of sentences", SENTENCES / "fourth", ("tuned", "untouched")),
    ("sentences in other languages", SENTENCES / "languages", ("tuned", "untouched")),
)
EXPLAINED = SENTENCES / "explained.tsv"
ESCAPE = re.compile(r"\\(?:n|t|\\|x[0-9a-f]{2}|u[0-9a-f]{4})")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, the spans that must raise a finding, and those that may."""

    about: str
    text: str
    must: tuple[Span, ...]
    may: tuple[Span, ...] = ()
    explanation: str = ""


@dataclass(slots=True)
class Score:
    """What was found of one set of lines."""

    lines: int = 0
    wanted: int = 0
    found: int = 0
    for_review: int = 0
    false_alarms: int = 0
    lines_raising: int = 0
    unexplained: int = 0
    outcomes: list[Outcome] = field(default_factory=list)
    notes: list[str] = field(default_factory=list, repr=False)  # pytest prints what a failed test was given

    @property
    def recall(self) -> float:
        return self.found / self.wanted if self.wanted else 1.0

    @property
    def precision(self) -> float:
        raised = self.found + self.false_alarms
        return self.found / raised if raised else 1.0


def main() -> None:
    """Print all tables."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    arguments.add_argument("--rebrand", type=Path, metavar="FOLDER", help="sets of real renames")
    arguments.add_argument("--noise", type=Path, metavar="FOLDER", help="counts of errors")
    arguments.add_argument("--texts", type=Path, metavar="FOLDER", help="documents without the names")
    chosen = arguments.parse_args()
    outcomes = {"looked at": report_sentences("tuned", "fresh"), "only counted": report_sentences("untouched")}
    if chosen.rebrand:
        outcomes["real renames"] = report_rebrand(chosen.rebrand)
    noise = noise_in(chosen.noise) if chosen.noise else Noise()
    outcomes["misspelt names"] = report_misspelt(chosen.rebrand, noise)
    if chosen.texts:
        outcomes["names that do not occur"] = report_false_alarms(texts_in(chosen.texts))
    report_reliability(outcomes)


def report_sentences(*chosen: str) -> list[Outcome]:
    """Print how well the names in these files of all sets are found; of untouched ones only the totals."""
    outcomes = []
    for title, folder, halves in SETS:
        for half in filter(chosen.__contains__, halves):
            score = score_sentences(half, folder)
            report(f"{title}, {half}", score, notes=half != "untouched")
            outcomes += score.outcomes
    return outcomes


def report_rebrand(folder: Path) -> list[Outcome]:
    """Print how well the old names in real lines are found."""
    stale, clean = score_rebrand(folder)
    report("real renames, lines that were stale", stale)
    print(f"   {stale.unexplained} lines that miss something are not explained")
    report("real renames, lines that should raise nothing", clean)
    print(f"   {clean.unexplained} lines that raise something are not explained")
    return stale.outcomes + clean.outcomes


def report_misspelt(rebrand: Path | None, noise: Noise) -> list[Outcome]:
    """Print how many misspelt names are found, by the kind of error."""
    editions = [edition(load(SENTENCES / "registry.yaml").registry, DAY)]
    if rebrand:
        editions += [edition(registry, DAY) for registry in rebrand_registries(rebrand).values()]
    outcomes = []
    for title, score in recall_by_kind(editions, noise).items():
        print(f"\n== {title}: {len(score.names):,} names")
        print(f"   recall {score.share:.3f} ({score.reviewed:,} more for review)")
        for letters, count, share in score.by_letters():
            print(f"   {letters:>11} letters: recall {share:.3f} of {count:,}")
        print(f"   {sure_ones(score.outcomes)}")
        for missed in score.missed:
            print(f"   missed  {missed}")
        outcomes += score.outcomes
    return outcomes


def report_false_alarms(texts: list[str]) -> list[Outcome]:
    """Print what is found of names that do not occur, retired ones and current ones."""
    outcomes: list[Outcome] = []
    for kind, retired in (("retired", True), ("current", False)):
        words, found = false_alarms(texts, retired=retired)
        share = found.total() / words * 100_000
        print(f"\n== 1,000 {kind} names that do not occur, in {words:,} words: {found.total():,} false alarms", end="")
        print(f" ({share:.2f} in 100,000 words)")
        for (said, confidence), count in found.most_common():
            print(f"   {count:4}  {said}, {confidence:.2f} sure")
        outcomes += (Outcome(confidence, False) for _, confidence in found.elements())
    return outcomes


def report_reliability(outcomes: Mapping[str, Sequence[Outcome]]) -> None:
    """Print how confidences and truth go together, by kind of set and over all."""
    everything = [one for outcomes_of_kind in outcomes.values() for one in outcomes_of_kind]
    for title, chosen in [*outcomes.items(), ("all", everything)]:
        print(f"\n== confidence: {title}")
        for line in (*table(chosen), sure_ones(chosen)):
            print("  ", line)


def report(title: str, score: Score, *, notes: bool = True) -> None:
    """Print one row of the table and, unless `notes` says no, what lies behind it."""
    print(f"\n== {title}: {score.lines} lines, {score.wanted} names in them")
    if score.wanted:
        print(f"   recall {score.recall:.3f} ({score.wanted - score.found} missed)")
    if score.lines_raising:
        print(f"   precision {score.precision:.3f} ({score.false_alarms} false alarms, {score.for_review} for review)")
        print(f"   {score.lines_raising} lines raise something ({score.lines_raising / score.lines:.2%})")
    print(f"   {sure_ones(score.outcomes)}")
    for note in score.notes if notes else ():
        print("  ", note)


def score_sentences(half: str, folder: Path = SENTENCES) -> Score:
    """The score of our own sentences, all names of their registry being looked for in each."""
    day_edition = edition(load(folder / "registry.yaml").registry, DAY)
    matcher, score = compile_edition(day_edition), Score()
    for line in read_sentences(folder / f"{half}.txt"):
        add(score, line, findings([line.text], matcher, day_edition))
    return score


def read_sentences(path: Path) -> Iterator[Line]:
    """The lines of a file of sentences."""
    about = ""
    for written in path.read_text(encoding="utf-8").splitlines():
        if written.startswith("=="):
            about = written.removeprefix("==").strip()
        elif written:
            yield _line(about, written)


def _line(about: str, written: str) -> Line:
    """The line that `written` stands for, its marks taken out."""
    marked = ESCAPE.sub(lambda escape: escape[0].encode().decode("unicode_escape"), written)
    text, end = "", 0
    must: list[Span] = []
    may: list[Span] = []
    for mark in MARKED.finditer(marked):
        text += marked[end : mark.start()]
        name = mark[1] or mark[2]
        (must if mark[1] else may).append((len(text), len(text) + len(name)))
        text, end = text + name, mark.end()
    return Line(about, text + marked[end:], tuple(must), tuple(may))


def add(score: Score, line: Line, raised: Iterable[Finding]) -> None:
    """Count one line's findings: a span is found when a finding has exactly that span."""
    raised = list(raised)
    sure = {(finding.start, finding.end) for finding in raised if finding.severity is not Severity.REVIEW}
    doubtful = {(finding.start, finding.end) for finding in raised} - sure
    score.lines += 1
    score.wanted += len(line.must)
    score.found += len(sure.intersection(line.must))
    score.for_review += len(doubtful)
    score.lines_raising += bool(raised)
    score.unexplained += bool(raised) and not line.explanation
    score.outcomes += (
        Outcome(finding.confidence, (finding.start, finding.end) in line.must)
        for finding in raised
        if (finding.start, finding.end) not in line.may
    )
    for start, end in sorted(set(line.must) - sure):
        state = "review" if (start, end) in doubtful else "missed"
        score.notes.append(_note(state, line, start, end))
    for start, end in sorted((sure | doubtful) - set(line.must) - set(line.may)):
        score.false_alarms += (start, end) in sure
        score.notes.append(_note("false " if (start, end) in sure else "doubt ", line, start, end))


def add_covered(score: Score, line: Line, raised: Sequence[Finding], rewritten: str) -> None:
    """Count the marked spans that some finding covers; the mark may leave out a possessive ending or a first word.

    `rewritten` is what the authors made of the line.
    """
    missed = [span for span in line.must if not any(_covers(finding, span) for finding in raised)]
    score.lines += 1
    score.wanted += len(line.must)
    score.found += len(line.must) - len(missed)
    for finding in raised:
        is_right = any(_covers(finding, span) for span in line.must) or finding.found not in rewritten
        score.outcomes.append(Outcome(finding.confidence, is_right))
    score.unexplained += bool(missed) and not line.explanation
    score.notes += (_note("missed", line, start, end) for start, end in missed)


def _note(state: str, line: Line, start: int, end: int) -> str:
    note = f"{state}  [{line.about}] {line.text[start:end]!r} in {line.text!r}"
    return f"{note}\n           why: {line.explanation}" if line.explanation else note


def _covers(finding: Finding, span: Span) -> bool:
    return finding.start <= span[0] and span[1] <= finding.end


def score_rebrand(folder: Path) -> tuple[Score, Score]:
    """The scores of real lines that were stale, and of lines that should raise nothing."""
    editions = {rule: edition(registry, DAY) for rule, registry in rebrand_registries(folder).items()}
    matchers = {rule: compile_edition(day_edition) for rule, day_edition in editions.items()}
    explanations = {row["line"]: row["why"] for row in rows(EXPLAINED)}
    stale, clean = Score(), Score()
    for row in rows(folder / "stale_lines.tsv"):
        spans = tuple(_span(span) for span in row["spans"].split(","))
        text = unescape(row["before"])
        raised = findings([text], matchers[row["rule"]], editions[row["rule"]])
        line = Line(row["rule"], text, spans, explanation=explanations.get(fingerprint(row["rule"], text), ""))
        add_covered(stale, line, raised, rewritten=unescape(row["after"]))
    for row in rows(folder / "clean_lines.tsv"):
        text = unescape(row["line"])
        raised = findings([text], matchers[row["rule"]], editions[row["rule"]])
        explanation = explanations.get(fingerprint(row["rule"], text), "")
        add(clean, Line(f"{row['rule']}, {row['category']}", text, (), explanation=explanation), raised)
    return stale, clean


def fingerprint(rule: str, text: str) -> str:
    """What tells a line, held against one rule's names, from all others."""
    return hashlib.sha256(f"{rule}\n{text}".encode()).hexdigest()[:12]


def rebrand_registries(folder: Path) -> dict[str, Registry]:
    """One small registry a rule: its canonical name, its other right names, its retired ones."""
    retired: dict[str, list[str]] = defaultdict(list)
    right: dict[str, list[str]] = defaultdict(list)
    for row in rows(folder / "registry.tsv"):
        retired[row["rule"]].append(row["retired"])
        right[row["rule"]] = [row["canonical"], *filter(None, row["also"].split(" | "))]
    return {rule: _registry(rule, right[rule], names) for rule, names in retired.items()}


def _registry(rule: str, right: list[str], retired: list[str]) -> Registry:
    name, *also = map(Term, right)
    concept = Concept(rule, ConceptKind.PRODUCT, name, formerly=tuple(map(Term, retired)), also=tuple(also))
    return Registry(rule, concepts=(concept,))


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a table with a header; fields are as they stand between tabs."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t")


def unescape(text: str) -> str:
    r"""`text` with `\\` and `\t` as the characters they stand for."""
    return re.sub(r"\\(\\|t)", lambda escape: "\t" if escape[1] == "t" else "\\", text)


def _span(written: str) -> Span:
    start, end = written.split(":")
    return int(start), int(end)


if __name__ == "__main__":
    main()
