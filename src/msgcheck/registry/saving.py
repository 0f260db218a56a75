"""A registry file that is changed and saved: every character that was not meant stays as its author wrote it.

    file = RegistryFile.open(path)
    file = file.with_value(("products", 0, "note"), "Renamed in March.").with_item(("products", 0, "also"), "MFT")
    file = file.save()

A way such as ("products", 0, "note") leads through keys and positions (from 0). Comments, order, quotes, indentation,
line ends and the byte order mark are kept. A changed text takes the style of the old one; a new key comes last in its
block. What is removed takes the comment on its own line along, and no other.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from msgcheck.errors import EnvironmentFault, UserError
from msgcheck.registry.differences import (
    Change,
    Insert,
    Remove,
    Value,
    applied,
    as_plain,
    differences,
    said_at,
    setting,
)
from msgcheck.registry.loading import BYTE_ORDER_MARK, LoadedRegistry, collector_paused, load_text, read
from msgcheck.registry.splicing import Unreachable, spliced
from msgcheck.registry.yaml_tree import Mapping, Plain, Tree, Way, parse, plain


@dataclass(frozen=True)
class RegistryFile:
    """A registry file as it is on the disk (`saved`) and as it shall be (`text`); `open` begins.

    It need not hold a registry that can be used, so that one can be mended; but only such a one is saved.
    """

    path: Path
    text: str
    saved: str

    @classmethod
    def open(cls, path: Path) -> RegistryFile:
        """The file as it is; RegistryError where it is no YAML with keys, UserError where there is no file."""
        text = read(path)
        file = cls(path, text, text)
        if file._is_broken:
            file.registry()  # raises what is wrong
        return file

    @property
    def is_changed(self) -> bool:
        """Whether there is anything to save."""
        return self.text != self.saved

    @cached_property
    def said(self) -> dict[str, Plain]:
        """What the file says: texts, lists, mappings. Keys after which nothing is said are not there."""
        said = plain(self._root)
        assert isinstance(said, dict)  # as the root is a mapping
        return said

    def registry(self) -> LoadedRegistry:
        """The registry that the text makes; RegistryError with all that is wrong with it."""
        return load_text(self.text, self.path)

    def with_value(self, way: Way, value: Value) -> RegistryFile:
        """With `value` at `way`; where that is None, with nothing there.

        Keys missing on the way are made. A list or a mapping is compared with the one there is, and only what differs
        is rewritten. LookupError where the way goes through a text or to an item that is not there; UserError where
        it cannot be done without rewriting other lines.
        """
        if value is None:
            return self.without(way)
        new = as_plain(value)
        if not self._says_something_at(way):
            return self._with([setting(self.said, way, new)])
        return self._with(differences(said_at(self.said, way), new, way))

    def with_item(self, way: Way, value: Value, at: int | None = None) -> RegistryFile:
        """With `value` in the list at `way`, before item `at` or at its end; the list is made where there is none.

        Raises what `with_value` raises.
        """
        if not self._says_something_at(way):
            return self.with_value(way, [value])
        items = said_at(self.said, way)
        if not isinstance(items, list) or not 0 <= (at or 0) <= len(items):
            raise LookupError(f"there is no place {at} in a list at {way}")
        if not items:
            return self.with_value(way, [value])
        return self._with([Insert(way, len(items) if at is None else at, as_plain(value))])

    def without(self, way: Way) -> RegistryFile:
        """With nothing at `way`: the key or the item goes. The file as it is where there is nothing already."""
        return self._with([Remove(way)]) if self._says_something_at(way) else self

    def save(self) -> RegistryFile:
        """Writes the text over the file, whole or not at all; the file as saved.

        RegistryError where the text makes no registry, UserError where the file on the disk is no longer the one that
        was opened, EnvironmentFault where the disk does not let us.
        """
        if not self.is_changed:
            return self
        self.registry()
        if read(self.path) != self.saved:
            raise UserError(f"{self.path} has been changed by somebody else since it was opened; open it again.")
        _write(self.path.resolve(), self.text)
        return replace(self, saved=self.text)

    # its parts

    @cached_property
    def _tree(self) -> Tree:
        with collector_paused():
            return parse(self.text.removeprefix(BYTE_ORDER_MARK), self.path)

    @property
    def _is_broken(self) -> bool:
        return bool(self._tree.problems) or not isinstance(self._tree.root, Mapping)

    @property
    def _root(self) -> Mapping:
        assert isinstance(self._tree.root, Mapping)  # `open` and `_with` see to it
        return self._tree.root

    def _says_something_at(self, way: Way) -> bool:
        try:
            said_at(self.said, way)
        except LookupError:
            return False
        return True

    def _with(self, changes: Iterable[Change]) -> RegistryFile:
        file = self
        for change in changes:
            file = file._with_one(change)
        return file

    def _with_one(self, change: Change) -> RegistryFile:
        """With a change whose text has been read back; where the natural way to write it fails, in quotes."""
        mark = BYTE_ORDER_MARK if self.text.startswith(BYTE_ORDER_MARK) else ""
        meant = applied(self.said, change)
        for style in (None, '"'):
            try:
                text = mark + spliced(self.text.removeprefix(mark), self._root, change, style)
            except Unreachable:
                break
            file = replace(self, text=text)
            if not file._is_broken and file.said == meant:
                return file
        place = " › ".join(map(str, change.way))
        raise UserError(f"{self.path}: {place} is written in a way that only its author can change; edit the file.")


def _write(path: Path, text: str) -> None:
    """Beside the file first, so that it is never half written; its permissions stay."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        beside = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(text.encode("utf-8"))
                file.flush()
                os.fsync(file.fileno())
            shutil.copymode(path, beside)
            if read(beside) != text:
                raise OSError("what was written is not what is read back")
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise EnvironmentFault(f"{path} cannot be saved: {error.strerror or error}.") from error
