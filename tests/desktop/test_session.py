"""The session: what is open, what it is held against, and how runs follow each other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from msgcheck import api
from msgcheck.desktop.session import Session
from msgcheck.desktop.worker import Ended
from msgcheck.model import FileResult
from tests.desktop.builders import CLEAN, REGISTRY, STALE, write


class Seen:
    """What a session has told."""

    def __init__(self, session: Session) -> None:
        self.results: list[FileResult] = []
        self.ends: list[Ended] = []
        self.met: list[set[Path]] = []
        session.progressed.connect(self._take)
        session.run_ended.connect(self.ends.append)
        session.met.connect(self.met.append)

    def _take(self, progress: api.Progress, results: tuple[FileResult, ...]) -> None:
        self.results += results

    @property
    def found(self) -> dict[str, int]:
        return {Path(result.path).name: len(result.findings) for result in self.results}


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    session = Session()
    yield session
    session.stop()


@pytest.fixture
def seen(session: Session) -> Seen:
    return Seen(session)


@pytest.fixture
def registry(tmp_path: Path) -> Path:
    return write(tmp_path / "registry" / "brightside.yaml", REGISTRY)


def test_what_is_opened_is_checked(session: Session, seen: Seen, registry: Path, tmp_path: Path, qtbot: QtBot) -> None:
    session.choose_registry(registry)
    with qtbot.waitSignal(session.run_ended):
        session.open([write(tmp_path / "stale.txt", STALE), write(tmp_path / "clean.txt", CLEAN)])
    assert seen.found == {"stale.txt": 1, "clean.txt": 0}
    assert seen.ends[0].is_complete
    assert not session.is_running


def test_the_registry_beside_the_files_is_found(session: Session, tmp_path: Path, seen: Seen, qtbot: QtBot) -> None:
    write(tmp_path / "sales" / "msgcheck.yaml", REGISTRY)
    with qtbot.waitSignal(session.run_ended):
        session.open([write(tmp_path / "sales" / "offer.txt", STALE)])
    assert session.registry is not None
    assert session.registry.path == tmp_path / "sales" / "msgcheck.yaml"
    assert seen.found == {"offer.txt": 1}


def test_a_registry_chosen_comes_before_the_one_beside_the_files(
    session: Session, registry: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    write(tmp_path / "sales" / "msgcheck.yaml", "registry: Another company\n")
    session.find_registry(registry)
    with qtbot.waitSignal(session.run_ended):
        session.open([write(tmp_path / "sales" / "offer.txt", STALE)])
    assert session.loaded is not None
    assert session.loaded.registry.name == "Brightside Catering"


def test_what_is_opened_before_there_is_a_registry_waits_for_it(
    session: Session, seen: Seen, registry: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    session.open([write(tmp_path / "offer.txt", STALE)])
    qtbot.waitUntil(lambda: session.registry is not None)
    assert session.loaded is None
    assert session.registry is not None
    assert session.registry.error
    with qtbot.waitSignal(session.run_ended):
        session.choose_registry(registry)
    assert seen.found == {"offer.txt": 1}


def test_what_is_opened_during_a_run_waits_for_its_turn(
    session: Session, seen: Seen, registry: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    session.choose_registry(registry)
    qtbot.waitUntil(lambda: session.loaded is not None)
    with qtbot.waitSignal(session.run_ended):
        session.open([write(tmp_path / "first.txt", STALE)])
        assert session.is_running
        session.open([write(tmp_path / "second.txt", CLEAN)])
        assert session.waiting == 1
    assert seen.found == {"first.txt": 1, "second.txt": 0}
    assert len(seen.ends) == 1


def test_cancelling_ends_the_run_and_what_waits_for_it(
    session: Session, seen: Seen, registry: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    session.choose_registry(registry)
    qtbot.waitUntil(lambda: session.loaded is not None)
    with qtbot.waitSignal(session.run_ended):
        session.open([write(tmp_path / "first.txt", STALE)])
        session.open([write(tmp_path / "second.txt", CLEAN)])
        session.cancel()
    assert "second.txt" not in seen.found
    assert not session.is_running


def test_reading_pictures_checks_everything_again_and_only_when_that_changes(
    session: Session, seen: Seen, registry: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    session.choose_registry(registry)
    with qtbot.waitSignal(session.run_ended):
        session.open([write(tmp_path / "first.txt", STALE)])
    with qtbot.waitSignal(session.run_ended, timeout=30_000):
        session.read_pictures(wanted=True)
    session.read_pictures(wanted=True)
    assert not session.is_running
    assert [ended.order.pictures for ended in seen.ends] == [False, True]


def test_checking_again_reads_files_and_registry_again(
    session: Session, seen: Seen, registry: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "sales"
    mended, gone = write(folder / "mended.txt", STALE), write(folder / "gone.txt", STALE)
    session.choose_registry(registry)
    with qtbot.waitSignal(session.run_ended):
        session.open([folder])
    write(mended, CLEAN)
    gone.unlink()
    write(registry, REGISTRY.replace("Brightside Catering", "Brightside"))
    with qtbot.waitSignal(session.run_ended):
        session.recheck()
    assert seen.found == {"gone.txt": 1, "mended.txt": 0}
    assert seen.met[-1] == {mended}
    assert session.loaded is not None
    assert session.loaded.registry.name == "Brightside"


def test_another_day_checks_everything_again(
    session: Session, seen: Seen, registry: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    session.choose_registry(registry)
    with qtbot.waitSignal(session.run_ended):
        session.open([write(tmp_path / "offer.txt", STALE)])
    with qtbot.waitSignal(session.run_ended):
        session.judge_as_of(date(2026, 2, 1))
    assert [len(result.findings) for result in seen.results] == [1, 0]
    assert session.as_of == date(2026, 2, 1)


def test_faults_in_a_registry_come_with_their_lines(session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    session.choose_registry(write(tmp_path / "bad.yaml", "registry: Bad\nprodukts: []\n"))
    qtbot.waitUntil(lambda: session.registry is not None)
    assert session.registry is not None
    assert [problem.line for problem in session.registry.problems] == [2]
    assert api.remembered_registry() is None


def test_a_registry_that_is_not_there_is_an_error_in_words(session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    session.choose_registry(tmp_path / "nowhere.yaml")
    qtbot.waitUntil(lambda: session.registry is not None)
    assert session.registry is not None
    assert session.registry.error
    assert session.loaded is None


def test_a_registry_chosen_is_remembered(session: Session, registry: Path, qtbot: QtBot) -> None:
    session.choose_registry(registry)
    qtbot.waitUntil(lambda: session.loaded is not None)
    assert api.remembered_registry() == registry


def test_the_demo_is_written_and_checked_and_its_registry_not_remembered(
    session: Session, seen: Seen, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(session.run_ended, timeout=30_000):
        session.make_demo(tmp_path / "demo")
    assert (tmp_path / "demo" / "msgcheck.yaml").is_file()
    assert any(seen.found.values())
    assert api.remembered_registry() is None


def test_opening_files_of_ones_own_leaves_the_demo_and_its_registry(
    session: Session, seen: Seen, registry: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    session.find_registry(registry)
    with qtbot.waitSignal(session.run_ended, timeout=30_000):
        session.make_demo(tmp_path / "demo")
    offer = write(tmp_path / "offer.txt", STALE)
    with qtbot.waitSignals([session.emptied, session.run_ended]):
        session.open([offer])
    assert session.opened == (offer,)
    assert session.registry is not None
    assert session.registry.path == registry


def test_closing_the_demo_brings_the_former_registry_back(
    session: Session, registry: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    api.remember_registry(registry)
    with qtbot.waitSignal(session.run_ended, timeout=30_000):
        session.make_demo(tmp_path / "demo")
    session.close_all()
    qtbot.waitUntil(lambda: session.loaded is not None)
    assert session.registry is not None
    assert session.registry.path == registry


def test_a_demo_that_cannot_be_written_is_told(session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.fault, timeout=30_000) as told:
        session.make_demo(write(tmp_path / "a file", "") / "demo")
    assert "demo" in told.args[0]


def test_closing_everything_keeps_the_registry(
    session: Session, seen: Seen, registry: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    session.choose_registry(registry)
    qtbot.waitUntil(lambda: session.loaded is not None)
    session.open([write(tmp_path / "offer.txt", STALE)])
    session.close_all()
    assert session.opened == ()
    assert not session.is_running
    assert session.loaded is not None
