"""What every test stands on: no screen, a home for settings that is thrown away, and no trained pipeline."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["MSGCHECK_PIPELINE"] = "none"  # whatever the person who runs the tests has installed


@pytest.fixture(autouse=True)
def a_home_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test reads or writes the settings of the person who runs it."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / ".config"))
    monkeypatch.delenv("MSGCHECK_REGISTRY", raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    return home
