"""The paragraphs, headings, items, cells and code of a Markdown file, in the order they stand in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from msgcheck.formats.markdown.html import passages_in_html
from msgcheck.formats.markdown.inline import passages_in, recording_ends
from msgcheck.formats.markdown.passages import Found, Passage
from msgcheck.formats.markdown.source import Source, origin_of_cell, origin_of_lines, origin_of_whole_lines
from msgcheck.formats.markdown.titles import pieces_of_defined_title
from msgcheck.formats.pieces import Piece

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token


def passages_of(source: Source, first_line: int) -> Iterator[Found]:
    """What stands in the lines from `first_line` on."""
    lines = source.lines()
    lines[:first_line] = [""] * first_line  # so that the parser counts lines as the file does
    definitions: dict[str, Any] = {}
    tokens = _parser().parse("\n".join(lines), definitions)
    cell_end = 0
    for index, token in enumerate(tokens):
        line = token.map[0] if token.map else 0
        if token.type in ("fence", "code_block"):
            yield _code(token, source)
        elif token.type == "html_block":
            yield from passages_in_html(origin_of_lines(token.content, source, line))
        elif token.type == "inline" and tokens[index - 1].type in ("th_open", "td_open"):
            origin = origin_of_cell(token.content, source, line, cell_end)
            cell_end = origin.offset(len(token.content))
            yield from passages_in(token.children or (), origin, "table cell", "Table cell")
        elif token.type == "inline":
            origin = origin_of_lines(token.content, source, line)
            yield from passages_in(token.children or (), origin, *_element(tokens[max(index - 2, 0) : index]))
    yield from _defined_titles(definitions.get("references", {}).values(), source)


def _defined_titles(definitions: Iterable[Mapping[str, Any]], source: Source) -> Iterator[Passage]:
    """The titles of links that are defined apart from the text, each read once however many links have it."""
    for definition in definitions:
        origin = origin_of_whole_lines(source, *definition["map"])
        yield Passage("link title", "Link title", pieces_of_defined_title(definition["title"], origin))


def _element(before: Sequence[Token]) -> tuple[str, str]:
    """What the tokens before a text say that it is, and its name for people."""
    types = [token.type for token in before]
    if "heading_open" in types:
        return "heading", "Heading"
    return ("list item", "List item") if "list_item_open" in types else ("paragraph", "")


def _code(token: Token, source: Source) -> Passage:
    """Code as it is, without the lines of dashes or backticks round it."""
    first, last = token.map or [0, 0]
    if token.type == "fence":
        first += 1
    piece = Piece(token.content, source.start(first), source.start(last), opaque=True)
    return Passage("code", "Code", [piece])


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt, rules_inline  # noqa: PLC0415 - only a Markdown file needs the parser

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("text_join")
    for name, rule in {
        "newline": rules_inline.newline,
        "escape": rules_inline.escape,
        "backticks": rules_inline.backtick,
        "link": rules_inline.link,
        "image": rules_inline.image,
        "autolink": rules_inline.autolink,
        "html_inline": rules_inline.html_inline,
        "entity": rules_inline.entity,
    }.items():
        parser.inline.ruler.at(name, recording_ends(rule))
    return parser
