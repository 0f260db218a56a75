"""Rewriting subtitles: new words within the tags of the old ones, and not a byte else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgcheck.formats.encoding import DecodedText
from msgcheck.formats.line_ends import line_end_of
from msgcheck.formats.proving import Place, proved
from msgcheck.formats.rewritten import Rewritten
from msgcheck.formats.splicing import Splice
from msgcheck.formats.subtitles.places import Passage, found_in, in_web_vtt
from msgcheck.formats.written import Spot, Writing, Written, hold_writable, written
from msgcheck.model import Edit

_REFERENCES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})  # WebVTT, 6.4; SubRip has none


def rewritten(
    content: bytes, decoded_in: Callable[[bytes], DecodedText], suffix: str, edits: Sequence[Edit]
) -> Rewritten:
    """As `subtitles.rewrite`; `decoded_in` decodes a file of that `suffix`."""
    decoded = decoded_in(content)
    found = _passages(decoded.text, suffix)
    write = _writing(decoded, in_web_vtt(decoded.text, suffix))

    def written_for(number: int, edits: Sequence[Edit]) -> Written:
        return written(decoded.text, found[number].pieces, edits, write)

    def places_in(content: bytes) -> list[Place]:
        return _places(_passages(decoded_in(content).text, suffix))

    return proved(content, decoded, _places(found), edits, written_for, places_in)


def _passages(text: str, suffix: str) -> list[Passage]:
    return [one for one in found_in(text, suffix) if isinstance(one, Passage)]


def _places(found: Sequence[Passage]) -> list[Place]:
    return [Place(passage.text, passage.address, passage.label) for passage in found]


def _writing(decoded: DecodedText, web_vtt: bool) -> Writing:
    line_end = line_end_of(decoded.text)

    def write(text: str, spot: Spot) -> Iterator[Splice]:
        if web_vtt:
            text = text.translate(_REFERENCES).encode(decoded.encoding, "xmlcharrefreplace").decode(decoded.encoding)
        else:
            hold_writable(text, decoded.encoding)
        yield Splice(spot.start, spot.end, text.replace("\n", line_end))

    return write
