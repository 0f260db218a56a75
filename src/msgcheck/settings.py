"""What msgcheck remembers between runs, for the command line and the window alike: the registry chosen."""

from __future__ import annotations

import json
import os
from pathlib import Path

from platformdirs import user_config_path

from msgcheck.errors import EnvironmentFault

_REGISTRY = "registry"


def settings_file() -> Path:
    """Where the settings lie for this user on this system."""
    return user_config_path("msgcheck", appauthor=False) / "settings.json"


def remembered_registry() -> Path | None:
    """The registry chosen in the application, or None. Settings that cannot be read count as none."""
    chosen = _read().get(_REGISTRY)
    return Path(chosen) if chosen else None


def remember_registry(path: Path | None) -> None:
    """Keeps `path` (made absolute) as the registry chosen; None forgets it. Raises EnvironmentFault."""
    settings = _read()
    settings.pop(_REGISTRY, None)
    if path is not None:
        settings[_REGISTRY] = str(path.absolute())
    _write(settings)


def _read() -> dict[str, str]:
    try:
        settings = json.loads(settings_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return (
        {key: value for key, value in settings.items() if isinstance(value, str)} if isinstance(settings, dict) else {}
    )


def _write(settings: dict[str, str]) -> None:
    file = settings_file()
    beside = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps(settings, indent=1) + "\n", encoding="utf-8")
        beside.replace(file)
    except OSError as error:
        raise EnvironmentFault(f"The settings cannot be kept in {file}: {error.strerror}.") from error
