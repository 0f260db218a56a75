"""Where a mended file is to go: over the original, or into a copy."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class InPlace:
    """The file itself is exchanged; a backup is kept in a folder beside it."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A copy beside the file, "deck (mended).pptx". No file is written over; one that is the same is enough.

    `word` is what is said of the copy in its name.
    """

    word: str = "mended"


@dataclass(frozen=True, slots=True)
class At:
    """A copy at this place; a file that is there already stays unless it may be written `over`."""

    file: Path
    over: bool = False


@dataclass(frozen=True, slots=True)
class Nowhere:
    """A dry run: nothing is written."""


@dataclass(frozen=True, slots=True)
class Into:
    """Copies in `folder`, in which the files lie as in the folders that were named; `over` as of `At`."""

    folder: Path
    over: bool = False


Target = InPlace | Beside | At | Nowhere  # of one file
