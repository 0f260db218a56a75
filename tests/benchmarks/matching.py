"""What finding names costs beside other matchers, exact and fuzzy, on the same text and the same names in one run.

    python -m tests.benchmarks.matching [FOLDER] [--words N]

FOLDER holds documents to take the text from; without it the project's own sentences are repeated. Two sets of names:
those of tests/data/names filled up with phrases made of the text's own words, and made-up brand words. A tenth of each
set is given retired names. Beside msgcheck, which finds every guise and misspelling, stand

- an automaton over the names in small letters (ahocorasick_rs): exact, the floor;
- spaCy's tokeniser and its PhraseMatcher over small letters: exact;
- rapidfuzz, partial_ratio of every name and every line: fuzzy;
- spaczz's FuzzyMatcher: fuzzy.

Times are processor seconds, the best of three; the slow ones read a part of the text, once, and are counted by the
word. rapidfuzz comes with msgcheck; spaczz is left out where it is not installed (pip install spaczz).
"""

from __future__ import annotations

import argparse
import importlib.util
import random
import re
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from msgcheck.errors import MsgcheckError
from msgcheck.matching import compile_edition, fingerprint, from_bytes, to_bytes
from msgcheck.model import Block, Document, Location
from msgcheck.registry import load
from msgcheck.registry.edition import Edition, edition
from msgcheck.registry.model import Concept, ConceptKind, Registry, Term

SIZES = (100, 1_000, 10_000)
OWN_NAMES = Path(__file__).parents[1] / "data" / "names"
BLOCKS_IN_A_DOCUMENT = 200
MOST_PAIRS = 30_000_000  # of a word and a name, for the slow ones
SLOWEST_PAIRS = 300_000


class Speed(NamedTuple):
    """Words a second of one contestant with one set of names."""

    title: str
    words_a_second: float


def main() -> None:
    """Print the tables."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", nargs="?", type=Path)
    arguments.add_argument("--words", type=int, default=300_000)
    chosen = arguments.parse_args()
    texts = take(read_texts(chosen.folder) if chosen.folder else own_texts(), chosen.words)
    print(f"{count_words(texts):,} words in {len(texts):,} blocks; words a second, and how many times slower than ours")
    for kind, make in (("own names and phrases", phrases), ("made-up brand words", brands)):
        first: float | None = None
        for size in SIZES:
            names = make(texts, size)
            compiling, ours, found = ours_on(texts, names)
            first = first or ours
            print(f"\n{kind}, {size:,}: compiled in {compiling:.2f} s, {memory(texts, names):,.0f} MB in all")
            making, size_kept = from_kept(registry_of(names))
            print(f"  made of what an earlier run kept ({size_kept / 1e6:.2f} MB) in {making:.2f} s")
            print(f"  {'msgcheck':12} {ours:14,.0f}   {found:,} found; {first / ours:.2f} times the cost of {SIZES[0]}")
            for peer in peers_on(texts, names):
                print(
                    f"  {peer.title:12} {peer.words_a_second:14,.0f}   {ours / peer.words_a_second:10,.2f}", flush=True
                )


# the contestants


def ours_on(texts: Sequence[str], names: Sequence[str]) -> tuple[float, float, int]:
    """Seconds to compile, words a second, and how many names are found."""
    documents = list(as_documents(texts))
    compiling, matcher = timed(lambda: compile_edition(registry_of(names)), 1)
    seconds, found = timed(lambda: sum(len(matcher.find(document)) for document in documents))
    return compiling, count_words(texts) / seconds, found


def from_kept(of: Edition) -> tuple[float, int]:
    """Seconds to make the same of what was kept as bytes, and how many bytes these are."""
    key = fingerprint(of)
    kept = to_bytes(compile_edition(of).kept, key)
    seconds, _ = timed(lambda: compile_edition(of, from_bytes(kept, fingerprint(of))))
    return seconds, len(kept)


def peers_on(texts: Sequence[str], names: Sequence[str]) -> Iterator[Speed]:
    """The speeds of the others."""
    automaton = AhoCorasick([name.lower() for name in names], matchkind=MatchKind.Standard)
    yield speed("automaton", texts, lambda text: automaton.find_matches_as_indexes(text.lower(), overlapping=True), 3)
    phrase_matcher, tokenise = spacy_exact(names)
    yield speed("spaCy exact", texts, lambda text: phrase_matcher(tokenise(text)), 1)
    some = take(iter(texts), MOST_PAIRS // len(names))
    yield speed("rapidfuzz", some, lambda text: best_of_rapidfuzz(text, names), 1)
    if importlib.util.find_spec("spaczz"):
        few = take(iter(texts), max(50, SLOWEST_PAIRS // len(names)))
        fuzzy, tokenise = spaczz_fuzzy(names)
        yield speed("spaczz", few, lambda text: fuzzy(tokenise(text)), 1)


def speed(title: str, texts: Sequence[str], find: Callable[[str], Any], times: int) -> Speed:
    """How fast `find` goes through `texts`."""
    seconds, _ = timed(lambda: [find(text) for text in texts], times)
    return Speed(title, count_words(texts) / seconds)


def spacy_exact(names: Sequence[str]) -> tuple[Any, Any]:
    """spaCy's PhraseMatcher over small letters, and its tokeniser."""
    import spacy
    from spacy.matcher import PhraseMatcher

    nlp = spacy.blank("en")
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    matcher.add("names", [nlp.make_doc(name) for name in names])
    return matcher, nlp.make_doc


def spaczz_fuzzy(names: Sequence[str]) -> tuple[Any, Any]:
    """spaczz's FuzzyMatcher, and the tokeniser that goes with it."""
    import spacy
    from spaczz.matcher import FuzzyMatcher

    nlp = spacy.blank("en")
    matcher = FuzzyMatcher(nlp.vocab)
    matcher.add("names", [nlp.make_doc(name) for name in names])
    return matcher, nlp.make_doc


def best_of_rapidfuzz(line: str, names: Sequence[str]) -> Any:
    """The names that are nearly said in a line."""
    from rapidfuzz import fuzz, process

    return process.extract(line, names, scorer=fuzz.partial_ratio, score_cutoff=90, limit=None)


def memory(texts: Sequence[str], names: Sequence[str]) -> float:
    """Megabytes that a process of its own comes to hold by compiling the names and matching the text."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_memory_taken, texts, names).result()


def _memory_taken(texts: Sequence[str], names: Sequence[str]) -> float:
    documents, day_edition = list(as_documents(texts)), registry_of(names)
    before = _memory_held()
    matcher = compile_edition(day_edition)
    for document in documents:
        matcher.find(document)
    return _memory_held() - before


def _memory_held() -> float:
    """Megabytes that this process holds now; 0 where the system does not tell it like Linux."""
    status = Path("/proc/self/status")
    held = re.search(r"VmRSS:\s+(\d+) kB", status.read_text()) if status.exists() else None
    return int(held[1]) / 1024 if held else 0.0


def timed(work: Callable[[], Any], times: int = 3) -> tuple[float, Any]:
    """The least processor seconds that `work` takes, and what it gives."""
    seconds = []
    for _ in range(times):
        start = time.process_time()
        result = work()
        seconds.append(time.process_time() - start)
    return min(seconds), result


# the names


def registry_of(names: Sequence[str]) -> Edition:
    """A registry in which every tenth name is retired and the others are current."""
    concepts = [
        Concept(f"concept-{number}", ConceptKind.PRODUCT, Term(name))
        if number % 10
        else Concept(f"concept-{number}", ConceptKind.PRODUCT, Term(f"Nova {number}"), formerly=(Term(name),))
        for number, name in enumerate(names)
    ]
    return edition(Registry("benchmark", concepts=tuple(concepts)), date(2026, 11, 23))


def phrases(texts: Sequence[str], size: int) -> list[str]:
    """The names of tests/data/names, then two or three words that occur in the text, capitalised."""
    concepts = load(OWN_NAMES / "registry.yaml").registry.concepts
    own = [term.name for concept in concepts for term in (concept.name, *concept.formerly)][:size]
    chance = random.Random(7)
    words = sorted({word for text in texts for word in re.findall(r"[a-z]{4,12}", text.lower())})
    made = [" ".join(chance.sample(words, chance.choice((2, 2, 3)))).title() for _ in range(size - len(own))]
    return own + made


def brands(_: Sequence[str], size: int) -> list[str]:
    """Names of one or two made-up words."""
    chance = random.Random(8)
    syllables = ["ba", "co", "du", "fi", "go", "ka", "lu", "me", "no", "pi", "ra", "so", "ti", "vu", "xa", "ze"]
    made = ["".join(chance.choices(syllables, k=chance.choice((3, 4)))).title() for _ in range(2 * size)]
    return [" ".join(made[index : index + 1 + index % 2]) for index in range(size)]


# the text


def own_texts() -> Iterator[str]:
    """The project's own sentences, over and over."""
    lines = [line for path in sorted(OWN_NAMES.glob("*.txt")) for line in path.read_text("utf-8").splitlines() if line]
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


def count_words(texts: Sequence[str]) -> int:
    """How many words stand in all of them."""
    return sum(len(text.split()) for text in texts)


def take(texts: Iterator[str], words: int) -> list[str]:
    """So many of the texts that they hold `words` words, if there are as many."""
    taken, count = [], 0
    for text in texts:
        taken.append(text)
        count += len(text.split())
        if count >= words:
            break
    return taken


def as_documents(texts: Sequence[str]) -> Iterator[Document]:
    """The texts as documents of some blocks each."""
    place = Location("body", None, "paragraph", "Paragraph", "0")
    for start in range(0, len(texts), BLOCKS_IN_A_DOCUMENT):
        blocks = tuple(Block(text, place) for text in texts[start : start + BLOCKS_IN_A_DOCUMENT])
        yield Document(Path(f"{start}.txt"), "txt", "", blocks)


if __name__ == "__main__":
    main()
