"""What the second form of a text says that the first one does not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgcheck.model import Block, Gap

_IN_ADDRESSES = re.compile(r"[@/]|:(?!\Z)")
# "1." and "[1]" are put in by programs, and so is what says where a picture or a link was.
_MARKS = re.compile(r"(?<!\S)(?:\(?\d{1,3}[.)](?=\s)|\[(?:\d{1,4}\]|image:)|HYPERLINK(?!\S))", re.I)
_WORD = re.compile(r"[^\W\d_]{2,}|\d+")
_INVISIBLE = dict.fromkeys(map(ord, "\xad\u200b\u200c\u200d\u2060\ufeff"))


class Said:
    """The words that were read so far. Those of addresses, and marks that programs put in, are none."""

    def __init__(self) -> None:
        self._words: set[str] = set()

    def noting(self, met: Iterable[Block | Gap]) -> Iterator[Block | Gap]:
        """What is given, whose words are noted on its way."""
        for one in met:
            if isinstance(one, Block):
                self._words |= _words(one.text)
            yield one

    def news(self, met: Iterable[Block | Gap]) -> Iterator[Block | Gap]:
        """Those of the blocks in which there is a word that was not said before them all.

        In most programs no reader sees them, but in some they are all that is seen; and they may be out of date.
        """
        new = [one for one in met if isinstance(one, Block) and not _words(one.text) <= self._words]
        return self.noting(new)


def _words(text: str) -> set[str]:
    plain = " ".join([token for token in text.translate(_INVISIBLE).split() if not _IN_ADDRESSES.search(token)])
    return set(_WORD.findall(_MARKS.sub(" ", plain).casefold()))
