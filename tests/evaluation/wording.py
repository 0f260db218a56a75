"""How well the words of a fix suit their place, over hand-written sentences.

    python -m tests.evaluation.wording [--rebrand FOLDER]

Mends every sentence of tests/data/mending (see the README there), each a text of its own: it is checked and all fixes
are applied. A sentence is right when both its text and the safety of its fixes are as the case says. Prints the misses
of the tuned half; of the untouched half only the counts, so that nobody changes the code by them.

The folder of --rebrand holds registry.tsv and stale_lines.tsv of real renames: each line before and after its author's
own edit. An author may have said another name than the rule's, or changed more; the lines that differ are printed.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import pairwise
from pathlib import Path

from msgcheck.engine import Engine, check, prepare
from msgcheck.formats.rewritten import applied, by_address, sound
from msgcheck.model import Block, Document, Edit, Finding, Location, Safety
from msgcheck.registry import load
from tests.evaluation.names import ESCAPE, rebrand_registries, rows, unescape

CASES = Path(__file__).parents[1] / "data" / "mending"
DAY = date(2026, 11, 23)
ANY = "*"
PLACE = Location("line", 1, "paragraph", "Line 1", "chars:0")


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence, what it has to be after mending (`ANY`: a person has to say) and how safe the fixes have to be."""

    about: str
    sentence: str
    mended: str
    safety: Safety


@dataclass(frozen=True, slots=True)
class Mending:
    """What came of a sentence: its text with all fixes applied, the lowest safety among them, the findings after."""

    text: str
    safety: Safety
    titles: tuple[str, ...]
    left: tuple[Finding, ...]


class Outcome(StrEnum):
    """How a sentence came out. Only `HARM` would be done unasked."""

    RIGHT = "right"
    HARM = "called safe and wrong, or for a person to see"
    TIMID = "right, but not called safe"
    OTHER_WORDS = "for review, with other words"


@dataclass(slots=True)
class Score:
    """What came of a file of sentences; `unsettled` counts those in which something is still to be mended."""

    outcomes: Counter[Outcome] = field(default_factory=Counter)
    unsettled: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def right(self) -> float:
        return self.outcomes[Outcome.RIGHT] / (self.outcomes.total() or 1)


@dataclass(slots=True)
class RebrandScore:
    """What came of real lines; `like_author` counts those called safe that are as their author left them."""

    mended: int = 0
    safe: int = 0
    like_author: int = 0
    notes: list[str] = field(default_factory=list)


def main() -> None:
    """Print the table of each file of sentences and the misses of the tuned one."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    arguments.add_argument("--rebrand", type=Path, metavar="FOLDER", help="sets of real renames")
    chosen = arguments.parse_args()
    for half in ("tuned", "untouched", "fresh"):
        score = score_cases(half)
        print(f"\n== {half}: {score.outcomes.total()} sentences, {score.right:.3f} right")
        for outcome in Outcome:
            print(f"   {score.outcomes[outcome]:4}  {outcome}")
        print(f"   {score.unsettled:4}  not settled by one mending")
        if half == "tuned":
            print(*score.notes, sep="\n")
    if chosen.rebrand:
        report_rebrand(score_rebrand(chosen.rebrand))


def report_rebrand(score: RebrandScore) -> None:
    """Print how many real lines come out as their authors left them."""
    print(f"\n== real renames: {score.mended} lines mended, {score.safe} of them called safe")
    print(f"   {score.like_author:4}  of those called safe are as their author left them")
    print(*score.notes, sep="\n")


def score_cases(half: str) -> Score:
    """The score of one half."""
    engine = prepare(load(CASES / "registry.yaml").registry, DAY)
    score = Score()
    for case in read_cases(CASES / f"{half}.txt"):
        mending = mend(case.sentence, engine)
        outcome = outcome_of(case, mending)
        score.outcomes[outcome] += 1
        score.unsettled += bool(mending.left)
        if outcome is not Outcome.RIGHT or mending.left:
            score.notes.append(_note(case, mending, outcome))
    return score


def score_rebrand(folder: Path) -> RebrandScore:
    """The score of real lines, each held against its own rule's names."""
    engines = {rule: prepare(registry, DAY) for rule, registry in rebrand_registries(folder).items()}
    score = RebrandScore()
    for row in rows(folder / "stale_lines.tsv"):
        mending = mend(unescape(row["before"]).strip(), engines[row["rule"]])
        if not mending.titles:
            continue
        is_safe, is_like = mending.safety is Safety.SAFE, mending.text == unescape(row["after"]).strip()
        score.mended += 1
        score.safe += is_safe
        score.like_author += is_safe and is_like
        if is_safe and not is_like:
            score.notes.append(f"   [{row['rule']}] {mending.text!r}\n      author {row['after']!r}")
    return score


def read_cases(path: Path) -> Iterator[Case]:
    """The cases of a file."""
    about = ""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    for line, following in pairwise([*lines, ""]):
        verdict, _, mended = following.partition(" ")
        if line.startswith("=="):
            about = line.removeprefix("==").strip()
        elif verdict in {"safe", "review"}:
            sentence = line.replace("[[", "").replace("]]", "")
            yield Case(about, _unescaped(sentence), _unescaped(mended.strip()), Safety[verdict.upper()])


def _unescaped(written: str) -> str:
    return ESCAPE.sub(lambda escape: escape[0].encode().decode("unicode_escape"), written)


def mend(sentence: str, engine: Engine) -> Mending:
    """`sentence` as a text of its own, checked and mended."""
    document = _document(sentence)
    fixes = [finding.fix for finding in check(document, engine) if finding.fix and finding.fix.edits]
    safety = min((fix.safety for fix in fixes), default=Safety.NEVER)
    mended = _applied(document, [edit for fix in fixes for edit in fix.edits])
    left = tuple(finding for finding in check(_document(mended), engine) if finding.fix and finding.fix.edits)
    return Mending(mended, safety, tuple(fix.title for fix in fixes), left)


def _document(sentence: str) -> Document:
    return Document(Path("sentence.txt"), "text", "", (Block(sentence, PLACE),))


def _applied(document: Document, edits: list[Edit]) -> str:
    """The text of `document`, which is one block, with `edits`; an unsound one is a bug of ours."""
    (block,) = document.blocks
    fitting, refusals = sound(by_address(edits).get(block.location.address, []), block.text)
    if refusals:
        raise ValueError(f"{refusals[0].why}: {refusals[0].edit}")
    return applied(block.text, fitting)


def outcome_of(case: Case, mending: Mending) -> Outcome:
    """How the case came out."""
    words_right = case.mended in (ANY, mending.text)
    if words_right and mending.safety is case.safety:
        return Outcome.RIGHT
    if mending.safety is Safety.SAFE:
        return Outcome.HARM
    return Outcome.TIMID if words_right else Outcome.OTHER_WORDS


def _note(case: Case, mending: Mending, outcome: Outcome) -> str:
    wanted = f"{case.mended!r}, {case.safety.word}"
    left = f"; left: {', '.join(finding.message for finding in mending.left)}" if mending.left else ""
    return (
        f"   {outcome.name.lower()}  [{case.about}] {case.sentence!r}\n"
        f"      gives  {mending.text!r}, {mending.safety.word}: {'; '.join(mending.titles)}{left}\n"
        f"      wanted {wanted}"
    )


if __name__ == "__main__":
    main()
