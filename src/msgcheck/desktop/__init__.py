"""The window: everything that imports Qt is in this package, and nothing here decides what is right or wrong."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


def run(paths: Sequence[Path], registry: Path | None) -> int:
    """Opens the window, checks `paths` at once, and returns the exit code when it is closed.

    `registry` is the one to use before any other. Raises EnvironmentFault where there is no screen and
    ModuleNotFoundError where PySide6 is not installed.
    """
    from msgcheck.desktop.application import start  # noqa: PLC0415 - importing the package must not need Qt

    return start(paths, registry)
