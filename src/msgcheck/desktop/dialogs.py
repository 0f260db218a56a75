"""The system's own questions: which files, which folder, which registry, where to save."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from msgcheck import api
from msgcheck.desktop.kinds import kinds_read
from msgcheck.desktop.settings import Settings

_REGISTRIES = "Registries (*.yaml *.yml);;All files (*)"


def choose_files(parent: QWidget, settings: Settings) -> tuple[Path, ...]:
    """The files to check; none where the user thinks better of it."""
    hidden = QFileDialog.Option.HideNameFilterDetails  # the suffixes of everything are too many to be shown
    names, _ = QFileDialog.getOpenFileNames(parent, "Check files", _start(settings), document_filters(), options=hidden)
    return _chosen(names, settings)


def document_filters() -> str:
    """What the dialog can be narrowed to: all that is read, each kind of it, everything."""
    kinds = [(name[:1].upper() + name[1:], suffixes) for name, suffixes in kinds_read()]
    filters = [("Everything that is read", api.document_suffixes()), *kinds]
    return ";;".join([*(f"{name} ({_patterns(suffixes)})" for name, suffixes in filters), "All files (*)"])


def _patterns(suffixes: Sequence[str]) -> str:
    return " ".join(f"*{suffix}" for suffix in suffixes)


def choose_folder(parent: QWidget, settings: Settings) -> tuple[Path, ...]:
    """The folder to check with all below it."""
    name = QFileDialog.getExistingDirectory(parent, "Check a folder", _start(settings))
    return _chosen([name] if name else [], settings)


def choose_registry(parent: QWidget, settings: Settings) -> Path | None:
    """The registry file to use."""
    name, _ = QFileDialog.getOpenFileName(parent, "Choose the registry", _start(settings), _REGISTRIES)
    return next(iter(_chosen([name] if name else [], settings)), None)


def choose_report(parent: QWidget, settings: Settings, names: Sequence[str]) -> tuple[Path, str] | None:
    """Where to save a report, and which of the reports called `names`."""
    filters = {f"{name.upper()} report (*{api.report_suffix(name)})": name for name in names}
    start = str(Path(_start(settings)) / f"msgcheck{api.report_suffix(names[0])}")
    file, chosen = QFileDialog.getSaveFileName(parent, "Save the report", start, ";;".join(filters))
    return (Path(file), filters.get(chosen, names[0])) if file else None


def choose_copy(parent: QWidget, source: Path) -> Path | None:
    """Where to save a mended copy of the file `source`; what is there may be written over."""
    start = source.with_name(f"{source.stem} (mended){source.suffix}")
    file, _ = QFileDialog.getSaveFileName(parent, "Save a mended copy", str(start), f"*{source.suffix};;All files (*)")
    return Path(file) if file else None


def _start(settings: Settings) -> str:
    return str(settings.folder or Path.home())


def _chosen(names: Sequence[str], settings: Settings) -> tuple[Path, ...]:
    paths = tuple(Path(name) for name in names)
    if paths:
        settings.folder = paths[0].parent
    return paths
