"""Values written as YAML, to be put into a file between what stands there.

Texts are written plain wherever our own reader gets the same text back: it reads 2026-03-01, 365 and No as texts.
All snippets are made for column 0, with "\\n" between their lines and none at the end.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import StringIO

from ruamel.yaml import YAML
from ruamel.yaml.events import (
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)
from ruamel.yaml.tag import Tag

from msgcheck.registry.yaml_tree import NOTHING, Plain

_ENDLESS = 1_000_000  # characters a line may have: nothing is folded
_SHORT = 80  # characters of names that a list may have on one line

_TEXT = Tag(suffix="tag:yaml.org,2002:str")


def inline(value: Plain, style: str = "") -> str:
    """`value` on one line, as it may stand inside brackets and braces. `style` quotes its texts."""
    return _emitted(_list([value], style, flow=True))[1:-1]


def entry(key: str, value: Plain, style: str = "") -> str:
    """ "key: value" of a block."""
    return _emitted(_mapping({key: value}, style, flow=False))


def after_key(value: Plain, style: str = "") -> str:
    """What follows the colon of a key in a block, beginning with a space or a line break."""
    return entry("k", value, style).removeprefix("k:")


def item(value: Plain, style: str = "") -> str:
    """ "- value" of a block."""
    return _emitted(_list([value], style, flow=False)).replace("\n  ", "\n")[2:]


def _emitted(events: Iterable[Event]) -> str:
    emitter = YAML(typ="safe", pure=True)
    emitter.width = _ENDLESS
    emitter.allow_unicode = True
    emitter.indent(mapping=2, sequence=4, offset=2)
    written = StringIO()
    document = (StreamStartEvent(), DocumentStartEvent(explicit=False), *events, DocumentEndEvent(explicit=False))
    emitter.emit((*document, StreamEndEvent()), written)
    return written.getvalue().removesuffix("\n")


def _events(value: Plain, style: str, flow: bool) -> Iterator[Event]:
    if isinstance(value, dict):
        return _mapping(value, style, flow=flow or not value)
    if isinstance(value, list):
        return _list(value, style, flow=flow or _fits_on_a_line(value))
    return _scalar(value, style, flow)


def _mapping(value: dict[str, Plain], style: str, flow: bool) -> Iterator[Event]:
    yield MappingStartEvent(None, None, True, flow_style=flow)
    for key, said in value.items():
        yield from _scalar(key, "", flow)
        yield from _events(said, style, flow)
    yield MappingEndEvent()


def _list(value: list[Plain], style: str, flow: bool) -> Iterator[Event]:
    yield SequenceStartEvent(None, None, True, flow_style=flow)
    for said in value:
        yield from _events(said, style, flow)
    yield SequenceEndEvent()


def _fits_on_a_line(value: list[Plain]) -> bool:
    return all(isinstance(said, str) for said in value) and len("".join(map(str, value))) <= _SHORT


def _scalar(value: Plain, style: str, flow: bool) -> Iterator[Event]:
    text = "~" if value is None else str(value)
    if value is not None and (text in NOTHING or (flow and style in ("|", ">"))):
        style = '"'
    elif "\n" in text and not flow and not style:
        style = "|"
    yield ScalarEvent(None, _TEXT, (True, True), text, style=style or None)
