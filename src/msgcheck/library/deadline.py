"""A time limit for work in this process, felt at the next step that Python takes.

What is stuck inside of a library's own code feels nothing until that returns: files that are read by such code are
for worker processes, which can be ended (see `workers`).
"""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_raise_in = ctypes.pythonapi.PyThreadState_SetAsyncExc


class _Late(BaseException):
    """Raised in the thread that is late; no exception that anybody swallows who means errors."""


class TookTooLong(Exception):
    """The time was up before the work was done."""


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """Raises TookTooLong in what it is put around, once so many seconds have passed."""
    alarm = _Alarm(threading.get_ident())
    timer = threading.Timer(seconds, alarm.ring)
    timer.daemon = True
    try:
        try:
            timer.start()
            yield
        finally:
            timer.cancel()
            alarm.silence()
    except _Late:
        raise TookTooLong from None


class _Alarm:
    """Rings in one thread, but never after it has been silenced."""

    def __init__(self, thread: int) -> None:
        self._thread = ctypes.c_ulong(thread)
        self._lock = threading.Lock()
        self._is_silent = False

    def ring(self) -> None:
        with self._lock:
            if not self._is_silent:
                _raise_in(self._thread, ctypes.py_object(_Late))

    def silence(self) -> None:
        with self._lock:
            self._is_silent = True
            _raise_in(self._thread, None)  # an alarm that rang, but was not heard yet
