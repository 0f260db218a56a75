"""A guard against PySide6 6.12.0, which on Python 3.11 drops a reference to None at each void call into Qt.

Nothing shows until the last reference is gone, hours later, and then the interpreter aborts; tests can pass under it.
"""

from __future__ import annotations

import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
from packaging.requirements import Requirement

FAULTY = "6.12.0"
PROJECT = Path(__file__).parents[1] / "pyproject.toml"

none_is_counted = pytest.mark.skipif(
    sys.version_info >= (3, 12),
    reason="From Python 3.12 on None is immortal: its references are not counted and dropping one does no harm.",
)

COUNT = """
import ctypes, sys
from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel

app = QApplication([])
thing, size, colour, label = QObject(), QSize(), QColor(), QLabel()

def calls():
    thing.setObjectName("thing")
    size.setWidth(3)
    colour.setRed(3)
    label.setText("text")

def drop_a_reference():
    ctypes.pythonapi.Py_DecRef(ctypes.py_object(None))

def lost(act, times):
    before = sys.getrefcount(None)
    for _ in range(times):
        act()
    return before - sys.getrefcount(None)

print(lost({act}, {times}))
"""


def test_the_project_does_not_take_the_faulty_version() -> None:
    wanted = [requirement for requirement in requirements() if requirement.name.lower().startswith("pyside6")]
    assert wanted
    assert not any(requirement.specifier.contains(FAULTY) for requirement in wanted)


def test_the_installed_version_is_not_the_faulty_one() -> None:
    assert version("PySide6-Essentials") != FAULTY


@none_is_counted
def test_calls_into_qt_keep_the_references_to_none() -> None:
    assert lost_references("calls", times=500) < 100


@none_is_counted
def test_a_dropped_reference_would_be_seen() -> None:
    assert lost_references("drop_a_reference", times=200) >= 200


def lost_references(act: str, times: int) -> int:
    """How many references to None are gone after `act` has been called so often, in a process that may die of it."""
    program = COUNT.replace("{act}", act).replace("{times}", str(times))
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, encoding="utf-8", timeout=60, check=False
    )
    assert ended.returncode == 0, ended.stderr[-2000:]
    return int(ended.stdout)


def requirements() -> list[Requirement]:
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    return [Requirement(line) for line in [*project["dependencies"], *(line for extra in extras for line in extra)]]
