"""Damages documents for as long as one likes, and tells which of them a reader did not take as it should.

    python -m tests.fuzzing.readers FOLDER [--minutes 10] [--seed 1] [--jobs 2] [--only .pdf] [--keep FOLDER]

Whatever the bytes, reading them has to end in a document or in msgcheck's own refusal, in a short time and in little
memory. A reader that raises anything else, crashes, hangs or eats memory is a line; with --keep, the file that made it
do so is kept. The same seed makes the same files.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import TimeoutError as TookTooLong
from dataclasses import dataclass
from pathlib import Path
from random import Random

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from msgcheck import formats
from msgcheck.errors import UnreadableDocument
from tests.fuzzing.mutations import mutated

_SECONDS = 20
_MEMORY = 1024**3  # bytes
_LARGEST_SEED = 1_500_000  # bytes: of large files less is seen in the same time
_AHEAD = 8  # cases that are made before they are asked for


@dataclass(frozen=True, slots=True)
class Case:
    """One damaged file: made of the seed file `source` with the number `number`."""

    source: Path
    number: str
    content: bytes


def cases(sources: list[Path], seed: str) -> Iterator[Case]:
    """Damaged files without end."""
    contents = [path.read_bytes() for path in sources]
    round_ = 0
    while True:
        round_ += 1
        for path, content in zip(sources, contents, strict=True):
            number = f"{seed}.{round_}"
            chance = Random(f"{number} {path.name}")
            yield Case(path, number, mutated(content, chance, contents))


def fault_of(name: str, content: bytes) -> str:
    """Reads `content` as a file of that name; empty, or what the reader did that it should not. Runs in a worker."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        try:
            formats.read(path)
        except UnreadableDocument:
            return ""
        except MemoryError:
            return "memory"
        except Exception as error:  # noqa: BLE001 - any of them is what is looked for
            place = traceback.extract_tb(error.__traceback__)[-1]
            return f"{type(error).__name__}: {str(error)[:100]} ({Path(place.filename).name}:{place.lineno})"
    return ""


def _limit_memory() -> None:
    resource.setrlimit(resource.RLIMIT_DATA, (_MEMORY, _MEMORY))


class Run:
    """One run: cases are handed to worker processes and what comes back is counted."""

    def __init__(self, jobs: int, keep: Path | None) -> None:
        context = multiprocessing.get_context("spawn")
        self._pool = ProcessPool(jobs, initializer=_limit_memory, context=context)
        self._keep = keep
        self._waiting: list[tuple[Case, ProcessFuture[str]]] = []
        self.done = 0
        self.faults: Counter[str] = Counter()

    def add(self, case: Case) -> None:
        """Have `case` read; waits for an earlier one where too many are on their way."""
        future = self._pool.schedule(fault_of, args=(case.source.name, case.content), timeout=_SECONDS)
        self._waiting.append((case, future))
        if len(self._waiting) > _AHEAD:
            self._take()

    def finish(self) -> None:
        """Wait for all that is on its way."""
        while self._waiting:
            self._take()
        self._pool.close()  # type: ignore[no-untyped-call]
        self._pool.join()

    def _take(self) -> None:
        case, future = self._waiting.pop(0)
        self.done += 1
        try:
            fault = future.result()
        except TookTooLong:
            fault = f"hang: more than {_SECONDS} seconds"
        except ProcessExpired as error:
            fault = f"crash: exit code {error.exitcode}"
        except MemoryError:
            fault = "memory"
        if fault:
            self._note(case, f"{case.source.suffix}: {fault}")

    def _note(self, case: Case, fault: str) -> None:
        self.faults[fault] += 1
        if self.faults[fault] == 1:
            print(f"{fault}   [{case.source.name}, {case.number}]", flush=True)
            if self._keep:
                self._keep.mkdir(parents=True, exist_ok=True)
                (self._keep / f"{case.number}-{case.source.name}").write_bytes(case.content)


def main(options: argparse.Namespace) -> int:
    """Print every new fault as it comes, then the count of each; 1 where there was any."""
    sources = sorted(
        path
        for path in options.folder.rglob("*")
        if path.is_file()
        and path.suffix.lower() in formats.SUFFIXES
        and (not options.only or path.suffix.lower() in options.only)
        and 0 < path.stat().st_size <= _LARGEST_SEED
    )
    Random(options.seed).shuffle(sources)
    print(f"{len(sources)} files to damage, for {options.minutes:g} minutes", flush=True)
    run = Run(options.jobs, options.keep)
    end = time.monotonic() + options.minutes * 60
    for case in cases(sources, str(options.seed)):
        if time.monotonic() > end:
            break
        run.add(case)
    run.finish()
    print(f"{run.done:,} damaged files read; {run.faults.total():,} not as they should be")
    for fault, count in run.faults.most_common():
        print(f"{count:6,}  {fault}")
    return 1 if run.faults else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--only", action="append", default=[], metavar="SUFFIX")
    parser.add_argument("--keep", type=Path)
    sys.exit(main(parser.parse_args()))
