"""Work that takes too long is ended, and nothing is felt of a deadline that was kept."""

from __future__ import annotations

import contextlib
import sys
import threading

import pytest

from msgcheck.library.deadline import TookTooLong, deadline


def spin(steps: int | None = None) -> int:
    """Counts to `steps`, or for ever."""
    count = 0
    while steps is None or count < steps:
        count += 1
    return count


def test_work_that_never_ends_is_ended() -> None:
    with pytest.raises(TookTooLong), deadline(0.05):
        spin()


def test_work_that_is_done_in_time_is_left_alone() -> None:
    with deadline(60):
        assert spin(1000) == 1000


def test_what_work_raises_itself_is_raised() -> None:
    with pytest.raises(ZeroDivisionError), deadline(60):
        spin(1 // 0)


def test_nothing_is_felt_later_of_a_deadline_that_was_nearly_missed() -> None:
    for _ in range(50):
        with contextlib.suppress(TookTooLong), deadline(0.001):
            spin(20_000)
    assert spin(300_000) == 300_000


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_work_is_late_even_if_that_was_felt_in_a_finaliser() -> None:
    class Slow:
        def __del__(self) -> None:
            spin()  # until the alarm rings; Python swallows what is raised here

    with pytest.raises(TookTooLong), deadline(0.05):
        Slow()


def test_it_is_felt_in_a_thread_as_well_and_only_there() -> None:
    ended: list[str] = []

    def work() -> None:
        try:
            with deadline(0.05):
                spin()
        except TookTooLong:
            ended.append("late")

    thread = threading.Thread(target=work)
    thread.start()
    spin(100_000)
    thread.join()
    assert ended == ["late"]


def test_work_that_swallows_errors_is_ended_all_the_same() -> None:
    def swallow() -> None:
        while True:
            try:
                spin(10_000)
            except Exception:  # noqa: BLE001 - as careless code does
                continue

    with pytest.raises(TookTooLong), deadline(0.05):
        swallow()


def test_a_deadline_that_was_kept_leaves_tracers_alone() -> None:
    with deadline(60):
        spin(10)
    traced: list[str] = []
    sys.setprofile(lambda frame, event, _: traced.append(event))
    try:
        spin(10)
    finally:
        sys.setprofile(None)
    assert traced.count("call") == 1
