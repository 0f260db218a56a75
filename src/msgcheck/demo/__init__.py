"""The demo: the collateral of a small company that has renamed its lunch and has not told everybody."""

from __future__ import annotations

from pathlib import Path

from msgcheck.demo.source import original
from msgcheck.errors import EnvironmentFault, UserError

__all__ = ["make_demo"]

_COPIED = ("msgcheck.yaml", "follow-up-email.md", "call-notes.txt")


def make_demo(folder: Path) -> tuple[Path, ...]:
    """Writes the demo's documents and their registry, `msgcheck.yaml`, into `folder`; returns the files, sorted.

    The folder is made where it is missing. Files that are there already and differ from the demo's are somebody's
    work: a UserError names them and nothing is written. EnvironmentFault where the disk does not let us.
    """
    files = _contents()
    try:
        _refuse_to_overwrite(folder, files)
        folder.mkdir(parents=True, exist_ok=True)
        return tuple(_write(folder / name, content) for name, content in sorted(files.items()))
    except OSError as error:
        raise EnvironmentFault(f"The demo cannot be written to {folder}: {error.strerror}.") from error


def _contents() -> dict[str, bytes]:
    """Every file of the demo, whole and in memory, so that nothing is written by halves."""
    from msgcheck.demo.deck import deck  # noqa: PLC0415 - what writes office files loads slowly
    from msgcheck.demo.flyer import flyer  # noqa: PLC0415
    from msgcheck.demo.price_list import price_list  # noqa: PLC0415

    made = {"sales-deck.pptx": deck(), "flyer.docx": flyer(), "price-list.pdf": price_list()}
    return made | {name: original(name) for name in _COPIED}


def _refuse_to_overwrite(folder: Path, files: dict[str, bytes]) -> None:
    if folder.exists() and not folder.is_dir():
        raise UserError(f"{folder} is a file; name a folder for the demo.")
    changed = [name for name, content in sorted(files.items()) if _differs(folder / name, content)]
    if changed:
        raise UserError(
            f"{folder} holds files of these names that are not the demo's, or were changed since: "
            f"{', '.join(changed)}. Move them away or name another folder."
        )


def _differs(path: Path, content: bytes) -> bool:
    return path.exists() and (not path.is_file() or path.read_bytes() != content)


def _write(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path
