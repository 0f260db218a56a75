"""How long a salesperson waits: one 20-slide deck checked by a process that has just been started.

usage: python -m tests.benchmarks.startup

Makes a deck and two registries: one whose names need no judgement, one with a `generic` name that the deck uses, so
that the language pipeline is loaded. Prints the median of seven runs beside that of an empty Python process.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from pptx import Presentation

SLIDES = 20
RUNS = 7
PLAIN = """\
registry: Harbour Foods
products:
  - id: meals
    name: Meals for Teams
    formerly: [Midday Box]
"""
GENERIC = """\
registry: Harbour Foods
products:
  - id: meals
    name: Meals for Teams
    formerly:
      - {name: Business Lunch, generic: true, cues: [order, package]}
"""


def make_deck(path: Path) -> None:
    """A deck of titles and bullets, with a stale name on every fifth slide."""
    deck = Presentation()
    for number in range(1, SLIDES + 1):
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text = f"Step {number} of the offer"
        stale = "Order the Midday Box or the Business Lunch package." if number % 5 == 0 else "Order before noon."
        slide.placeholders[1].text = "\n".join([stale, *(f"Reason {reason} to eat well" for reason in range(6))])
    deck.save(str(path))


def median_seconds(command: list[str]) -> float:
    """Wall-clock seconds of `command`, the median of several runs after one to warm the disk."""
    seconds = []
    for _ in range(RUNS + 1):
        start = time.perf_counter()
        subprocess.run(command, capture_output=True, check=False)
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds[1:])


def main() -> None:
    """Prints one line for each way of checking."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_deck(folder / "deck.pptx")
        empty = median_seconds([sys.executable, "-c", "pass"])
        print(f"{'an empty Python process':42} {empty:5.2f} s")
        for title, registry, target in (
            ("a 20-slide deck, exact names only", PLAIN, 0.6),
            ("a 20-slide deck, a generic name to judge", GENERIC, 1.5),
        ):
            (folder / "registry.yaml").write_text(registry, encoding="utf-8")
            check = [sys.executable, "-m", "msgcheck", "check", str(folder / "deck.pptx")]
            taken = median_seconds([*check, "--registry", str(folder / "registry.yaml")])
            print(f"{title:42} {taken:5.2f} s  ({taken / empty:.0f} times the empty one; target {target} s)")


if __name__ == "__main__":
    main()
