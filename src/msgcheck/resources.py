"""Where the files that come with msgcheck lie: inside the installed package, or beside src/ in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def resource(name: str) -> Path:
    """The path of the resource `name` ("demo/registry.yaml"), which must exist."""
    for root in (_PACKAGE / "resources", _PACKAGE.parents[1] / "resources"):
        path = root / name
        if path.exists():
            return path
    raise FileNotFoundError(f"msgcheck was installed without its resource {name}")
