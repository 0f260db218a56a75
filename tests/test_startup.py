"""Starting is cheap: nothing heavy is imported before it is needed.

Measured on real processes: Python itself lists every module that it imports.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SLOW = {"spacy", "PySide6"}
OFFICE = {"pptx", "docx", "reportlab", "pypdf", "pypdfium2"}

REGISTRY = """\
registry: Brightside Catering
products:
  - id: boardroom-buffet
    name: Boardroom Buffet
    formerly: [Executive Spread]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "msgcheck.yaml").write_text(REGISTRY, encoding="utf-8")
    (tmp_path / "stale.txt").write_text("The Executive Spread feeds sixty.\n", encoding="utf-8")
    return tmp_path


def test_the_package_imports_nothing_slow() -> None:
    assert not imported_by("-c", "import msgcheck", code=0) & (SLOW | OFFICE)


def test_help_imports_nothing_slow() -> None:
    assert not imported_by("-m", "msgcheck", "--help", code=0) & (SLOW | OFFICE)


def test_checking_plain_text_without_generic_names_imports_nothing_slow(folder: Path) -> None:
    imported = imported_by("-m", "msgcheck", "check", str(folder / "stale.txt"), code=1)
    assert not imported & (SLOW | OFFICE)


def test_what_is_imported_is_seen() -> None:
    assert {"json", "msgcheck"} <= imported_by("-c", "import json, msgcheck", code=0)


def imported_by(*arguments: str, code: int) -> set[str]:
    """The top-level names of the modules that a fresh Python imports with `arguments`; it must exit with `code`."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MSGCHECK_")}
    ended = subprocess.run(
        [sys.executable, "-X", "importtime", *arguments],
        capture_output=True,
        encoding="utf-8",
        env=environment,
        timeout=60,
        check=False,
    )
    assert (ended.returncode, "Traceback" in ended.stderr) == (code, False), ended.stderr[-2000:]
    lines = [line for line in ended.stderr.splitlines() if line.startswith("import time:")]
    return {line.rpartition("|")[2].strip().partition(".")[0] for line in lines}
