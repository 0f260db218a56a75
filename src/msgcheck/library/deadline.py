"""A time limit for work in this process, felt at the next step that Python takes.

What is stuck inside of a library's own code feels nothing until that returns: files that are read by such code are
for worker processes, which can be ended (see `workers`).
"""

from __future__ import annotations

import ctypes
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

_STEPS_TO_HEAR_IT = 100  # far more than it takes; it may have been heard, and lost in another error
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
    """Rings in one thread, but never after it has been silenced.

    What was raised in a thread is never taken back: CPython would go on looking for it at every step, and for ever
    under a debugger. An alarm that rang when it was silenced is waited for instead.
    """

    def __init__(self, thread: int) -> None:
        self._thread = ctypes.c_ulong(thread)
        self._lock = threading.Lock()
        self._is_silent = False
        self._rang = False

    def ring(self) -> None:
        with self._lock:
            if not self._is_silent:
                self._rang = True
                _raise_in(self._thread, ctypes.py_object(_Late))

    def silence(self) -> None:
        """Rings no more. What rang is late, even if it was heard where Python swallows it, as in a finaliser."""
        with self._lock:
            self._is_silent = True
        if self._rang and not isinstance(sys.exc_info()[1], _Late):
            for _ in range(_STEPS_TO_HEAR_IT):
                time.sleep(0.001)
            raise _Late
