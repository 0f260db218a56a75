"""Reads a registry file, whole or not at all: every problem in it at once, each with its line and column."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from msgcheck.errors import Problem, RegistryError, UserError
from msgcheck.registry.model import Registry

MAX_BYTES = 16 * 1024 * 1024  # 10,000 concepts with everything said of them take 6 MB

BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class LoadedRegistry:
    """A registry that can be used, and what is odd in its file, in the order of its lines."""

    registry: Registry
    warnings: tuple[Problem, ...]


def load(path: Path) -> LoadedRegistry:
    """The registry in the file `path`.

    RegistryError holds every problem of a file that cannot be used; UserError says that there is no file to read.
    """
    return load_text(read(path), path)


def read(path: Path) -> str:
    """The text of the file with its byte order mark and its line ends; encodes to the file's bytes again."""
    content = _content(path)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        raise RegistryError((Problem(path, line, column, "", _not_utf8(content)),)) from error


def load_text(text: str, file: Path) -> LoadedRegistry:
    """The registry in `text`, which stands in `file` or shall stand there; RegistryError where it cannot be used."""
    from msgcheck.registry.acceptance import accept  # noqa: PLC0415 - pydantic and ruamel.yaml cost a tenth of a second

    with collector_paused():
        registry, warnings = accept(text.removeprefix(BYTE_ORDER_MARK), file)
    return LoadedRegistry(registry, warnings)


@contextmanager
def collector_paused() -> Iterator[None]:
    """No garbage collection meanwhile: it would look at a large file's million objects again and again, for nothing."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise UserError(f"There is no registry file {path}.") from None
    except OSError as error:
        raise UserError(f"The registry file {path} cannot be read: {error.strerror}.") from error
    if len(content) > MAX_BYTES:
        raise UserError(f"The registry file {path} is larger than {MAX_BYTES // 2**20} MB.")
    return content


def _not_utf8(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "the file is UTF-16 text; save it as UTF-8"
    return "the file is not UTF-8 text; save it as UTF-8"
