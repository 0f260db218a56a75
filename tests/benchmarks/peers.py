"""Public programs that take the text out of many formats; each is a peer where it is installed.

    pip install -e '.[benchmark]'

Neither tells where the text stood, and both make Markdown or plain text of it.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

INSTALL = __doc__.splitlines()[2].strip()

Extract = Callable[[Path, bytes], object]


class Peer(NamedTuple):
    """A peer, and the text of one file by it; any exception says that it does not read the file."""

    name: str
    extract: Extract


def installed_peers() -> list[Peer]:
    """Those that can be imported."""
    made = []
    for name, make in (("kreuzberg", _kreuzberg), ("markitdown", _markitdown)):
        try:
            made.append(Peer(name, make()))
        except ImportError:
            continue
    return made


def reads(peer: Peer, path: Path, content: bytes) -> bool:
    """Whether the peer gets any text out of a file."""
    try:
        return bool(peer.extract(path, content))
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # noqa: BLE001 - compiled code may panic, which is no Exception
        return False


def _kreuzberg() -> Extract:
    import kreuzberg

    anew = kreuzberg.ExtractionConfig(use_cache=False)  # and without reading pictures, which is not its default

    def extract(path: Path, content: bytes) -> object:
        kind = kreuzberg.detect_mime_type_from_path(str(path))
        return kreuzberg.extract_bytes_sync(content, kind, anew).content

    return extract


def _markitdown() -> Extract:
    from markitdown import MarkItDown

    converter = MarkItDown(enable_plugins=False)
    return lambda path, content: converter.convert_stream(io.BytesIO(content), file_extension=path.suffix).text_content
