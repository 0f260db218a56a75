"""Files embedded in Office's older files."""

from __future__ import annotations

from collections.abc import Callable

from msgcheck.formats.ooxml.passage import EMBEDDED
from msgcheck.model import Enclosed, Gap, Held, Location


def embedded_gap(location: Location, unpack: Callable[[], bytes] | None) -> Gap:
    """The gap for an embedded file that stands there; without `unpack` it is lost, or only linked to."""
    enclosed = Enclosed("", location, 0, unpack) if unpack else None
    return Gap(location.label, EMBEDDED, Held.FILE, enclosed)
