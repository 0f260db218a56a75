"""How much one document may ask of the machine before it is refused.

Documents come from strangers: a file of a few kilobytes can unpack to gigabytes. Every reader holds what it meets
against one `Limits` and refuses the document, naming the limit, before the machine is in trouble.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from msgcheck.errors import UnreadableDocument

_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that is read of one document; every default is far above what honest documents need.

    Sizes are in bytes, text in characters. `compression_ratio` (unpacked to packed) is only held against entries
    that unpack to more than `free_unpacked_bytes`: small parts of empty tables legitimately pack very well. `levels`
    counts how deep files may lie inside files; what lies deeper is a gap. `seconds` are those of reading and checking,
    and `memory_bytes` those of a worker process.
    Each `hold_...` method returns quietly or raises `UnreadableDocument` with the limit in the user's words,
    going on from the file's name: "is larger than 500 MB, the most that is read".
    """

    file_bytes: int = 500 * _MEGABYTE
    entries: int = 20_000
    unpacked_bytes: int = 500 * _MEGABYTE
    compression_ratio: int = 200
    free_unpacked_bytes: int = 5 * _MEGABYTE
    xml_depth: int = 200
    characters: int = 50_000_000
    piece_characters: int = 1_000_000
    pages: int = 10_000
    cells: int = 1_000_000
    pieces: int = 500_000
    pixels: int = 40_000_000
    levels: int = 4
    seconds: float = 60
    memory_bytes: int = 1024 * _MEGABYTE

    def hold_file_bytes(self, count: int) -> None:
        """Refuse a file of more than `file_bytes`."""
        _hold(count, self.file_bytes, "is larger than {}, the most that is read", _megabytes)

    def hold_entries(self, count: int) -> None:
        """Refuse an archive of more than `entries` entries."""
        _hold(count, self.entries, "packs more than {} parts, the most that are read")

    def hold_unpacked_bytes(self, count: int) -> None:
        """Refuse a document whose parts read so far unpack to more than `unpacked_bytes` in all."""
        _hold(count, self.unpacked_bytes, "unpacks to more than {}, the most that is read", _megabytes)

    def hold_compression_ratio(self, unpacked: int, packed: int) -> None:
        """Refuse an archive entry that unpacks to a suspicious multiple of its packed size."""
        if unpacked > self.free_unpacked_bytes:
            words = f"holds a part that unpacks to more than {self.compression_ratio} times its size, as traps do"
            _hold(unpacked, packed * self.compression_ratio, words)

    def hold_xml_depth(self, depth: int) -> None:
        """Refuse groups, tables and other things nested deeper than `xml_depth`."""
        _hold(depth, self.xml_depth, "nests its contents more than {} levels deep")

    def hold_characters(self, count: int) -> None:
        """Refuse a document of more than `characters` of text."""
        _hold(count, self.characters, "holds more than {} characters, the most that are read")

    def hold_piece_characters(self, count: int) -> None:
        """Refuse a paragraph, cell or whatever else is read as one, or a page of a PDF, of more characters."""
        _hold(count, self.piece_characters, "holds more than {} characters in one piece, the most that are read")

    def hold_pages(self, count: int) -> None:
        """Refuse a document of more than `pages` pages or slides."""
        _hold(count, self.pages, "has more than {} pages, the most that are read")

    def hold_cells(self, count: int) -> None:
        """Refuse a workbook of more than `cells` cells with text."""
        _hold(count, self.cells, "holds more than {} cells with text, the most that are read")

    def hold_pixels(self, count: int) -> None:
        """Refuse a picture of more than `pixels` pixels."""
        _hold(count, self.pixels, "has more than {} pixels, the most that are read")

    def hold_pieces(self, count: int) -> None:
        """Refuse a web page or message whose text is cut into more than `pieces` by tags and entities."""
        _hold(count, self.pieces, "holds more than {} pieces of text, the most that are read")

    @property
    def too_slow(self) -> str:
        """The words for a document that takes longer than `seconds`."""
        return f"took longer than {self.seconds:g} seconds, the most that a file may take"

    @property
    def too_large(self) -> str:
        """The words for a document that takes more than `memory_bytes`."""
        return f"needs more than {_megabytes(self.memory_bytes)} of memory to be read, the most that a file may need"

    @property
    def crashed(self) -> str:
        """The words for a document that ended the process that read it: some libraries do so for want of memory."""
        most = _megabytes(self.memory_bytes)
        return f"made the reader crash; the file is damaged or hostile, or needs more than {most} of memory to be read"


def _hold(count: int, limit: int, words: str, written: Callable[[int], str] = "{:,}".format) -> None:
    """Refuse `count` above `limit`, for which {} stands in `words`; they are put together only where that happens."""
    if count > limit:
        raise UnreadableDocument(words.format(written(limit)))


def _megabytes(count: int) -> str:
    return f"{count / _MEGABYTE:,.0f} MB" if count >= _MEGABYTE else f"{count:,} bytes"
