"""How long a large registry takes to load: 10,000 concepts with everything said of them.

usage: python -m tests.benchmarks.registry [CONCEPTS]

Makes the file itself. Prints the best of three loads (target: 2 s), the size of the file, and which YAML parser did
it: ruamel.yaml's C parser (the package ruamel.yaml.clib), or the Python one, which takes about six times as long.
"""

from __future__ import annotations

import importlib.util
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from msgcheck.registry import load

TARGET = 2.0  # seconds
RUNS = 3

HEAD = """\
registry: Harbour Ferries
language: en
products:
"""
CONCEPT = """\
  - id: line-{n}
    name: Harbour Line {n}
    since: 2026-03-01
    definition: A ferry line that calls at every pier between here and there.
    owner: ada@harbour.example
    formerly:
      - name: Ferry Route {n}
        until: 2026-03-01
        grace_until: 2026-04-01
        generic: true
        cues: [ticket, deck, pier]
      - Boat Route {n}
    also: [HL{n}]
    avoid: [boat number {n}]
    misspellings: [Harbor Line {n}]
    prices:
      - per: seat
        amount: 24.50 EUR
        since: 2026-03-01
        was: [21 EUR]
"""


def registry_text(concepts: int) -> str:
    """A registry of so many concepts, 21 lines each."""
    return HEAD + "".join(CONCEPT.format(n=n) for n in range(concepts))


def seconds_to_load(path: Path) -> Iterator[float]:
    for _ in range(RUNS):
        start = time.perf_counter()
        load(path)
        yield time.perf_counter() - start


def main() -> None:
    """Prints one line."""
    concepts = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    parser = "C" if importlib.util.find_spec("_ruamel_yaml") else "Python"
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "registry.yaml"
        path.write_text(registry_text(concepts), encoding="utf-8")
        best = min(seconds_to_load(path))
        size = path.stat().st_size / 1e6
    print(f"{concepts:,} concepts, {size:.1f} MB, {parser} parser: {best:.2f} s (target {TARGET} s for 10,000)")


if __name__ == "__main__":
    main()
