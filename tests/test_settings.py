from __future__ import annotations

from pathlib import Path

import pytest

from msgcheck import settings
from msgcheck.errors import EnvironmentFault


def test_nothing_is_remembered_at_first() -> None:
    assert settings.remembered_registry() is None


def test_the_registry_chosen_is_remembered_until_it_is_forgotten(tmp_path: Path) -> None:
    settings.remember_registry(tmp_path / "msgcheck.yaml")
    assert settings.remembered_registry() == tmp_path / "msgcheck.yaml"
    settings.remember_registry(None)
    assert settings.remembered_registry() is None


@pytest.mark.parametrize("content", ["", "[1]", "{", '{"registry": 3}', "\0"])
def test_damaged_settings_count_as_none(content: str) -> None:
    file = settings.settings_file()
    file.parent.mkdir(parents=True)
    file.write_text(content, encoding="utf-8")
    assert settings.remembered_registry() is None


def test_settings_that_cannot_be_kept_are_a_clear_error(a_home_of_its_own: Path) -> None:
    (a_home_of_its_own / ".config").write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(EnvironmentFault, match="cannot be kept"):
        settings.remember_registry(Path("msgcheck.yaml"))
