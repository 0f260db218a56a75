"""The worker's answers, asked in the thread of the test."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from msgcheck import api
from msgcheck.desktop.worker import Ended, Order, Worker
from msgcheck.model import Document
from tests.desktop.builders import CLEAN, REGISTRY, STALE, write


def order(folder: Path, *names: str) -> Order:
    registry = api.open_registry(write(folder / "registry.yaml", REGISTRY)).registry
    paths = tuple(write(folder / name, STALE) for name in names)
    return Order(paths, registry, date(2026, 11, 23), whole=True)


def test_a_run_tells_of_every_file_and_then_of_its_end(tmp_path: Path) -> None:
    worker, asked = Worker(), order(tmp_path, "a.txt", "b.txt")
    progress: list[tuple[int, int]] = []
    ends: list[Ended] = []
    worker.progressed.connect(lambda _, step: progress.append((step.done, step.total)))
    worker.ended.connect(ends.append)
    worker.check(asked)
    assert progress == [(0, 2), (1, 2), (2, 2)]
    assert ends[0].met == set(asked.paths)
    assert ends[0].is_complete


def test_a_cancelled_run_ends_after_the_file_at_hand(tmp_path: Path) -> None:
    worker, asked = Worker(), order(tmp_path, "a.txt", "b.txt", "c.txt")
    ends: list[Ended] = []
    worker.progressed.connect(lambda _, step: asked.cancelled.set() if step.done == 1 else None)
    worker.ended.connect(ends.append)
    worker.check(asked)
    assert (ends[0].done, ends[0].total, ends[0].is_complete) == (1, 3, False)


def test_a_file_is_read_again_for_what_stands_around_a_finding(tmp_path: Path) -> None:
    worker = Worker()
    got: list[Document | None] = []
    worker.read_again.connect(lambda _, document: got.append(document))
    worker.read(write(tmp_path / "a.txt", CLEAN))
    worker.read(tmp_path / "gone.txt")
    assert got[0] is not None
    assert got[0].blocks[0].text.strip() == CLEAN.strip()
    assert got[1] is None
