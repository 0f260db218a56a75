"""The house stands as the design draws it: each layer imports only what its row of the table allows."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "msgcheck"

EVERYONE = {"model", "errors"}
LAYERS: dict[str, set[str]] = {
    "model": set(),
    "errors": set(),
    "resources": set(),
    "settings": set(),
    "registry": set(),
    "formats": set(),
    "language": set(),
    "reports": set(),
    "store": set(),
    "demo": {"resources"},
    "matching": {"registry", "language"},
    "checks": {"registry", "matching", "language"},
    "engine": {"registry", "matching", "checks", "language"},
    "fixing": {"formats", "language", "registry"},
    "library": {"engine", "formats", "registry", "store", "fixing"},
    "api": {
        "registry", "formats", "language", "reports", "store", "demo", "matching", "checks", "engine", "fixing",
        "library", "resources", "settings",
    },
    "console": {"api"},
    "cli": {"api", "console", "desktop"},  # `msgcheck app` starts the window
    "desktop": {"api", "resources"},
}  # fmt: skip
ENTRANCES = {"__init__", "__main__"}


def modules() -> list[Path]:
    return sorted(path for path in SOURCE.rglob("*.py") if path.relative_to(SOURCE).parts[0] != "resources")


def layer_of(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imported_layers(path: Path) -> Iterator[tuple[int, str]]:
    package = ("msgcheck", *path.relative_to(SOURCE).parts[:-1])
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            start = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            base = ".".join(part for part in (start, node.module) if part)
            names = [f"{base}.{alias.name}" for alias in node.names] if base == "msgcheck" else [base]
        else:
            continue
        for name in names:
            parts = name.split(".")
            if parts[0] == "msgcheck" and len(parts) > 1 and not parts[1].startswith("__"):
                yield node.lineno, parts[1]


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_a_module_imports_only_what_its_layer_may(path: Path) -> None:
    layer = layer_of(path)
    if layer in ENTRANCES:
        return
    allowed = LAYERS[layer] | EVERYONE | {layer}
    strangers = [f"line {line}: {name}" for line, name in imported_layers(path) if name not in allowed]
    assert not strangers


def test_only_the_desktop_imports_qt() -> None:
    others = [path for path in modules() if layer_of(path) != "desktop"]
    assert [path.name for path in others if "PySide6" in imported_packages(path)] == []


def imported_packages(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    absolute = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}
    plain = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    return {name.split(".")[0] for name in absolute | plain}
