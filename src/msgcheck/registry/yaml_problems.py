"""What is wrong with a YAML text, in the words of somebody who has never heard of YAML."""

from __future__ import annotations

import re
from pathlib import Path

from ruamel.yaml.error import MarkedYAMLError, YAMLError

from msgcheck.errors import Problem

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")

# What the two parsers say, in the order of asking, and what whoever typed the line did.
_HINTS = (
    ("mapping values are not allowed", "a text with a colon and a space in it must stand in quotes"),
    ("unexpected end of stream", "a quotation mark is opened here and never closed"),
    ("unknown escape character", "inside \"…\" a backslash must be doubled; or use '…'"),
    ("expected ',' or ']'", "a list in [ ] is not closed, or a comma is missing in it"),
    ("expected ',' or '}'", "a block in { } is not closed, or a comma is missing in it"),
    ("could not find expected ':'", "a key is not followed by a colon"),
    ("cannot start any token", "a text that begins with this character must stand in quotes"),
    ("directive", "a text that begins with % must stand in quotes"),
    ("expected <block end>", "this line does not fit to those above: look at its indentation and its quotation marks"),
    ("expected key", "this line does not fit to those above: look at its indentation and its quotation marks"),
    ("expected '-' indicator", "this line does not fit to the list above: look at its indentation"),
    ("document start", "this line does not fit to those above: look at its indentation"),
)


def forbidden_character(text: str, file: Path) -> Problem | None:
    """The first character that no YAML file may hold, such as a NUL byte."""
    found = _FORBIDDEN.search(text)
    if not found:
        return None
    before = text[: found.start()].splitlines(keepends=True) or [""]
    line, column = len(before), len(before[-1]) + 1
    if before[-1].endswith(("\n", "\r")):
        line, column = line + 1, 1
    return Problem(file, line, column, "", f"a control character (U+{ord(found.group()):04X}) cannot stand in the file")


def syntax_problem(error: YAMLError, text: str, file: Path) -> Problem:
    """What the parser stumbled over, and where."""
    mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
    line, column, index = (mark.line, mark.column, mark.index) if mark else (0, 0, 0)
    complaint = str(getattr(error, "problem", None) or error)
    message = f"the file cannot be read from here on: {_hint(complaint, text, index)}"
    return Problem(file, line + 1, column + 1, "", message)


def _hint(complaint: str, text: str, index: int) -> str:
    if text[index : index + 1] == "\t":
        return "a tab stands here; indent with spaces"
    return next((hint for sign, hint in _HINTS if sign in complaint), complaint)
