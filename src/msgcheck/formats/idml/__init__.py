"""Documents of InDesign, as its markup packages (.idml; IDML File Format Specification): read as its pages show them.

Stories come in the order in which people meet the frames that they begin in, page by page. What does not show, on a
hidden layer, under a condition, beside the pages, is read and said not to show; what is tracked as deleted is not read.
"""

from __future__ import annotations

from pathlib import Path

from msgcheck.formats.limits import Limits
from msgcheck.model import Document

NAME = "idml"
SUFFIXES = (".idml",)


def read(path: Path, content: bytes, limits: Limits) -> Document:
    """The document whose bytes are `content`. UnreadableDocument where it is broken or breaks a limit.

    An address is the name of a part and the ordinal of the passage in that part's walk: "Stories/Story_u1f.xml#7".
    """
    from msgcheck.formats.idml.tour import tour_document  # noqa: PLC0415 - lxml, when such a file comes by
    from msgcheck.formats.ooxml.assembly import assemble  # noqa: PLC0415
    from msgcheck.formats.ooxml.package import Package  # noqa: PLC0415

    return assemble(path, NAME, content, tour_document(Package(content, limits)), limits)
