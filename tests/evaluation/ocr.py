"""How well names are found in pictures: slides drawn from known text, read, and held against the registry.

    python -m tests.evaluation.ocr [SLIDES] [--seed NUMBER]

Draws SLIDES slides (default: one a font) of each look, in the fonts that the machine has (see `drawn_slides`), with
names of tests/data/names/registry.yaml in sentences and cells, 12 to 60 pixels high. What msgcheck's matcher finds in
what was read is held against what it finds in the text that was drawn, name by name. Prints a row a look and a row a
size, then every name that was missed and every one that is not there. Times are CPU seconds of reading one picture,
the median of a look.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from statistics import median

from rapidfuzz import fuzz

from msgcheck.formats.limits import Limits
from msgcheck.formats.pictures import read_picture
from msgcheck.matching import Matcher, compile_edition
from msgcheck.model import Block, Document, Location, Mention
from msgcheck.registry import load
from msgcheck.registry.edition import edition
from tests.evaluation.drawn_slides import LOOKS, DrawnSlide, Look, drawn_slides, fonts

REGISTRY = Path(__file__).parents[1] / "data" / "names" / "registry.yaml"
DAY = date(2026, 11, 23)
TARGET = 0.9

_Name = tuple[str, str]  # a concept and which of its terms


@dataclass(slots=True)
class Score:
    """The names of one look: how many are there and were found, by the size they were drawn in; what is wrong."""

    there: Counter[int] = field(default_factory=Counter)
    found: Counter[int] = field(default_factory=Counter)
    wrong: int = 0
    seconds: list[float] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        return self.found.total() / self.there.total() if self.there else 1.0


def main() -> None:
    """Print the tables and the misses."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    arguments.add_argument("slides", nargs="?", type=int, default=len(fonts()), help="slides of each look")
    arguments.add_argument("--seed", type=int, default=1)
    options = arguments.parse_args()
    print("fonts:", ", ".join(Path(font).stem for font in fonts()[: options.slides]))
    scores = {look.name: score_look(look, options.slides, options.seed) for look in LOOKS}
    report(scores)


def report(scores: dict[str, Score]) -> None:
    """Print a row a look, a row a size, and the notes."""
    print(f"\n{'look':24}{'names':>7}{'found':>7}{'share':>8}{'wrong':>7}{'seconds':>9}")
    for name, score in scores.items():
        _row(name, score.there.total(), score.found.total(), score.wrong, median(score.seconds))
    there, found = (
        _in_all([score.there for score in scores.values()]),
        _in_all([score.found for score in scores.values()]),
    )
    wrong = sum(score.wrong for score in scores.values())
    seconds = median(second for score in scores.values() for second in score.seconds)
    _row(f"all (target {TARGET:.0%})", there.total(), found.total(), wrong, seconds)
    print(f"\n{'pixels high':24}{'names':>7}{'found':>7}{'share':>8}")
    for size in sorted(there):
        print(f"{size:<24}{there[size]:7}{found[size]:7}{found[size] / there[size]:8.1%}")
    for name, score in scores.items():
        for note in score.notes:
            print(f"{name}: {note}")


def _in_all(counts: Iterable[Counter[int]]) -> Counter[int]:
    return sum(counts, Counter[int]())


def _row(name: str, there: int, found: int, wrong: int, seconds: float) -> None:
    print(f"{name:24}{there:7}{found:7}{found / there:8.1%}{wrong:7}{seconds:9.2f}")


def score_look(look: Look, slides: int, seed: int) -> Score:
    """The score of so many slides of one look."""
    matcher, names = matcher_of()
    score = Score()
    for slide in drawn_slides(look, names, slides, seed):
        add(score, slide, read(slide, score), matcher)
    return score


def matcher_of(path: Path = REGISTRY) -> tuple[Matcher, list[str]]:
    """What finds the names of a registry, and the names to draw."""
    registry = load(path).registry
    names = sorted({term.name for concept in registry.concepts for term in (concept.name, *concept.formerly)})
    return compile_edition(edition(registry, DAY)), names


def read(slide: DrawnSlide, score: Score) -> list[str]:
    """What is read of a slide; takes the time."""
    start = time.process_time()
    texts = [text.text for text in read_picture(slide.content, Limits())]
    score.seconds.append(time.process_time() - start)
    return texts


def add(score: Score, slide: DrawnSlide, texts: Sequence[str], matcher: Matcher) -> None:
    """Count the names of one slide: each that is drawn must be read as often, the largest first."""
    drawn = [text.text for text in slide.texts]
    read_names = Counter(map(_name, mentions(texts, matcher)))
    for mention in sorted(mentions(drawn, matcher), key=lambda mention: -slide.texts[mention.block].size):
        size = slide.texts[mention.block].size
        score.there[size] += 1
        if read_names[_name(mention)]:
            read_names[_name(mention)] -= 1
            score.found[size] += 1
        else:
            score.notes.append(
                f"missed {mention.term!r} of {size} pixels in {slide.font}: {_nearest(mention.term, texts)!r}"
            )
    for (_, term), count in read_names.items():
        score.wrong += count
        score.notes += [f"wrong {term!r} in {slide.font}: {_nearest(term, texts)!r}"] * count


def mentions(texts: Iterable[str], matcher: Matcher) -> tuple[Mention, ...]:
    """All names in the texts, each text being a block."""
    blocks = tuple(
        Block(text, Location("picture", None, "text", f"Text {number}", str(number)))
        for number, text in enumerate(texts)
    )
    return matcher.find(Document(Path("slide.png"), "png", "", blocks))


def _name(mention: Mention) -> _Name:
    return mention.concept_id, mention.term


def _nearest(term: str, texts: Sequence[str]) -> str:
    return max(texts, key=lambda text: fuzz.partial_ratio(term, text), default="")


if __name__ == "__main__":
    main()
