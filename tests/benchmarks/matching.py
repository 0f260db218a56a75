"""What finding names costs beside an exact automaton (the floor) and spaCy's tokeniser with its exact PhraseMatcher.

    python -m tests.benchmarks.matching [FOLDER] [--words N]

FOLDER holds documents to take the text from; without it the project's own sentences are repeated. All contestants get
the same blocks and names in one run; times are processor seconds, the best of three. Two sets of names: phrases made
of the text's own words, and made-up brand words. A tenth of each set is given retired names.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from ahocorasick_rs import AhoCorasick, MatchKind

from msgcheck.errors import MsgcheckError
from msgcheck.matching import compile_edition
from msgcheck.model import Block, Document, Location
from msgcheck.registry.edition import Edition, edition
from msgcheck.registry.model import Concept, ConceptKind, Registry, Term

SIZES = (100, 1_000, 10_000)
OWN_TEXT = Path(__file__).parents[1] / "data" / "names"
BLOCKS_IN_A_DOCUMENT = 200


def main() -> None:
    """Print the table."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("folder", nargs="?", type=Path)
    arguments.add_argument("--words", type=int, default=300_000)
    chosen = arguments.parse_args()
    texts = take(read_texts(chosen.folder) if chosen.folder else own_texts(), chosen.words)
    words = sum(len(text.split()) for text in texts)
    print(f"{words:,} words in {len(texts):,} blocks; processor seconds, and words a second in thousands")
    for kind, make in (("phrases of the text's words", phrases), ("made-up brand words", brands)):
        print(f"\n{kind:32}", *(f"{title:>15}" for title in ("msgcheck", "automaton", "spaCy exact")), end="")
        print(f"{'spaCy / ours':>14}{'compile':>9}{'found':>9}")
        for size in SIZES:
            print(row(texts, words, make(texts, size)))


def row(texts: list[str], words: int, names: list[str]) -> str:
    """One line of the table."""
    documents = list(as_documents(texts))
    compiling, matcher = timed(lambda: compile_edition(registry_of(names)), 1)
    ours, mentions = timed(lambda: sum(len(matcher.find(document)) for document in documents))
    automaton = AhoCorasick([name.lower() for name in names], matchkind=MatchKind.Standard)
    floor, _ = timed(lambda: [automaton.find_matches_as_indexes(text.lower(), overlapping=True) for text in texts])
    phrase_matcher, tokenise = spacy_exact(names)
    peer, _ = timed(lambda: [phrase_matcher(tokenise(text)) for text in texts], 1)
    speeds = "".join(f"{seconds:8.2f} {words / seconds / 1000:6,.0f}k" for seconds in (ours, floor, peer))
    return f"{len(names):>10,} names{'':16}{speeds}{peer / ours:14.1f}{compiling:9.2f}{mentions:9,}"


def timed(work: Callable[[], Any], times: int = 3) -> tuple[float, Any]:
    """The least processor seconds that `work` takes, and what it gives."""
    seconds = []
    for _ in range(times):
        start = time.process_time()
        result = work()
        seconds.append(time.process_time() - start)
    return min(seconds), result


def spacy_exact(names: list[str]) -> tuple[Any, Any]:
    """spaCy's PhraseMatcher over small letters, and its tokeniser."""
    import spacy
    from spacy.matcher import PhraseMatcher

    nlp = spacy.blank("en")
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    matcher.add("names", [nlp.make_doc(name) for name in names])
    return matcher, nlp.make_doc


def registry_of(names: list[str]) -> Edition:
    """A registry in which every tenth name is retired and the others are current."""
    concepts = [
        Concept(f"concept-{number}", ConceptKind.PRODUCT, Term(name))
        if number % 10
        else Concept(f"concept-{number}", ConceptKind.PRODUCT, Term(f"Nova {number}"), formerly=(Term(name),))
        for number, name in enumerate(names)
    ]
    return edition(Registry("benchmark", concepts=tuple(concepts)), date(2026, 11, 23))


def phrases(texts: list[str], size: int) -> list[str]:
    """Names of two or three words that occur in the text, capitalised."""
    chance = random.Random(7)
    words = sorted({word for text in texts for word in re.findall(r"[a-z]{4,12}", text.lower())})
    return [" ".join(chance.sample(words, chance.choice((2, 2, 3)))).title() for _ in range(size)]


def brands(_: list[str], size: int) -> list[str]:
    """Names of one or two made-up words."""
    chance = random.Random(8)
    syllables = ["ba", "co", "du", "fi", "go", "ka", "lu", "me", "no", "pi", "ra", "so", "ti", "vu", "xa", "ze"]
    made = ["".join(chance.choices(syllables, k=chance.choice((3, 4)))).title() for _ in range(2 * size)]
    return [" ".join(made[index : index + 1 + index % 2]) for index in range(size)]


def own_texts() -> Iterator[str]:
    """The project's own sentences, over and over."""
    lines = [line for path in sorted(OWN_TEXT.glob("*.txt")) for line in path.read_text("utf-8").splitlines() if line]
    while True:
        yield from lines


def read_texts(folder: Path) -> Iterator[str]:
    """The blocks of the documents under `folder` that can be read."""
    from msgcheck.formats import read

    for path in sorted(folder.rglob("*")):
        if path.suffix in {".pptx", ".docx", ".pdf", ".md", ".txt"}:
            try:
                yield from (block.text for block in read(path).blocks)
            except MsgcheckError:
                continue


def take(texts: Iterator[str], words: int) -> list[str]:
    """So many of the texts that they hold `words` words, if there are as many."""
    taken, count = [], 0
    for text in texts:
        taken.append(text)
        count += len(text.split())
        if count >= words:
            break
    return taken


def as_documents(texts: list[str]) -> Iterator[Document]:
    """The texts as documents of some blocks each."""
    place = Location("body", None, "paragraph", "Paragraph", "0")
    for start in range(0, len(texts), BLOCKS_IN_A_DOCUMENT):
        blocks = tuple(Block(text, place) for text in texts[start : start + BLOCKS_IN_A_DOCUMENT])
        yield Document(Path(f"{start}.txt"), "txt", "", blocks)


if __name__ == "__main__":
    main()
