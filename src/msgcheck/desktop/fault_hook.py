"""When msgcheck itself is at fault: the traceback goes to the log, the user is told, the window stays."""

from __future__ import annotations

import logging
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Self

from platformdirs import user_log_path
from PySide6.QtCore import QObject, Signal, Slot

from msgcheck.desktop.main_window import MainWindow

_log = logging.getLogger("msgcheck")
_LONGEST = 500_000  # bytes of log kept


class FaultHook(QObject):
    """While entered, catches every error that nobody expected, in any thread."""

    _caught = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._handler = _log_handler()
        self._former = sys.excepthook
        self._caught.connect(self._tell)

    def __enter__(self) -> Self:
        _log.addHandler(self._handler)
        sys.excepthook = self._catch
        return self

    def __exit__(self, *_: object) -> None:
        sys.excepthook = self._former
        _log.removeHandler(self._handler)
        self._handler.close()

    def _catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._former(kind, error, trace)
            return
        _log.error("a fault of our own:\n%s", "".join(traceback.format_exception(kind, error, trace)))
        self._caught.emit(f"{kind.__name__}: {error}")

    @Slot(str)
    def _tell(self, words: str) -> None:
        kept = f" The log is in {log_file()}." if isinstance(self._handler, RotatingFileHandler) else ""
        self._window.notice.say(f"msgcheck made a mistake of its own ({words}). Please report it.{kept}", "error")


def log_file() -> Path:
    """Where the window's log lies."""
    return user_log_path("msgcheck", appauthor=False) / "window.log"


def _log_handler() -> logging.Handler:
    """A file that stays small; standard error where there is no place for one."""
    try:
        log_file().parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(log_file(), maxBytes=_LONGEST, backupCount=1, encoding="utf-8")
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    return handler
