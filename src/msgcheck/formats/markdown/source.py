"""A Markdown file's text by line, and where in it the parser's contents came from."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

_LINE_END = re.compile(r"\r\n|[\r\n]")


class Source:
    """The text of a file and where its lines stand. Lines count from 0 here, as in the parser; for people from 1."""

    def __init__(self, text: str) -> None:
        ends = [match.span() for match in _LINE_END.finditer(text)]
        self.text = text
        self.starts = [0, *(end for _, end in ends)]
        self._ends = [*(start for start, _ in ends), len(text)]

    def lines(self) -> list[str]:
        """All lines without their ends; there is always at least one."""
        return [self.text[start:end] for start, end in zip(self.starts, self._ends, strict=True)]

    def line(self, number: int) -> str:
        """One line without its end; empty behind the last."""
        return self.text[self.starts[number] : self._ends[number]] if number < len(self.starts) else ""

    def start(self, number: int) -> int:
        """The offset at which a line begins; the end of the text behind the last."""
        return self.starts[number] if number < len(self.starts) else len(self.text)

    def line_of(self, offset: int) -> int:
        """The line that the character at `offset` stands in, as people count."""
        return bisect_right(self.starts, offset)


class Origin(NamedTuple):
    """A parser's content, and for stretches of it the offset in the source that they came from."""

    content: str
    content_starts: list[int]
    source_starts: list[int]

    def offset(self, at: int) -> int:
        """Where in the source the character at `at` of the content stands."""
        stretch = max(bisect_right(self.content_starts, at) - 1, 0)
        return self.source_starts[stretch] + at - self.content_starts[stretch]

    def part(self, start: int, content: str) -> Origin:
        """The origin of `content`, which begins at `start` of this content."""
        within = [(at, source) for at, source in zip(*self[1:], strict=True) if start < at < start + len(content)]
        return Origin(
            content,
            [0, *(at - start for at, _ in within)],
            [self.offset(start), *(source for _, source in within)],
        )


def origin_of_lines(content: str, source: Source, first_line: int) -> Origin:
    """The origin of a paragraph, heading or piece of HTML that began in `first_line`.

    The parser leaves out the marks and indents before its lines, so each of its lines ends a line of the source.
    """
    content_starts, source_starts = [], []
    at = 0
    for number, line in enumerate(content.split("\n"), first_line):
        stripped = line.strip()
        content_starts.append(at + line.find(stripped))
        source_starts.append(source.start(number) + max(source.line(number).rfind(stripped), 0))
        at += len(line) + 1
    return Origin(content, content_starts, source_starts)


def origin_of_whole_lines(source: Source, first: int, end: int) -> Origin:
    """The origin of lines as they stand in the source, up to but without the line `end`."""
    start = source.start(first)
    return Origin(source.text[start : source.start(end)], [0], [start])


def origin_of_cell(content: str, source: Source, line: int, after: int) -> Origin:
    """The origin of a table's cell in `line`, behind the offset `after`; the backslash before a bar is left out."""
    first = max(after, source.start(line))
    start = max(source.text.find(content.replace("|", "\\|"), first), first)
    bars = [at for at, character in enumerate(content) if character == "|"]
    return Origin(content, [0, *bars], [start, *(start + at + count for count, at in enumerate(bars, 1))])
