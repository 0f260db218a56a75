"""How documents are read."""

from __future__ import annotations

from dataclasses import dataclass, field

from msgcheck.formats.limits import Limits


@dataclass(frozen=True, slots=True)
class Reading:
    """Within which limits, and whether the text in pictures is read too, which takes seconds a picture.

    `may_crash` says that the process that reads may be ended by a bad file: where it may not, NeedsAProcess is raised
    for what compiled code of others would read.
    """

    limits: Limits = field(default_factory=Limits)
    pictures: bool = False
    may_crash: bool = True
