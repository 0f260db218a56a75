"""Changing and saving a registry file leaves every other character as its author wrote it."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msgcheck.errors import EnvironmentFault, RegistryError, UserError
from msgcheck.registry import load
from msgcheck.registry.differences import Insert, Remove, Set, applied, said_at
from msgcheck.registry.saving import RegistryFile
from msgcheck.registry.yaml_tree import Mapping, Node, Plain, Scalar, Sequence, Way, parse
from msgcheck.resources import resource
from tests.registry.registries import EVERY_KEY, FILE
from tests.registry.yaml_texts import KEYS, contents, yaml_texts

Written = tuple[str, dict[str, Any]]


def in_memory(text: str) -> RegistryFile:
    return RegistryFile(FILE, text, text)


# examples: lines before, change, lines after

BEFORE = """\
# Our words.
products:
- id:   one            # never changes
  name: "Day Sail"

  # The old names.
  formerly:            # newest first
    - Day Hopper       # 2024
    - name: 'Day Return'
      until: 2020-01-01
  also: [ DSL,  Sail ] # short forms
  note: >-
    Hopping sounded
    like work.
  owner:               # who?
- {id: two, name: Night Sail}   # at night
"""

ONE = ("products", 0)
TWO = ("products", 1)

EXAMPLES: dict[str, tuple[Callable[[RegistryFile], RegistryFile], str, str]] = {
    "a text keeps its quotes and its comment": (
        lambda file: file.with_value((*ONE, "name"), 'Day "Sail"'),
        '  name: "Day Sail"\n',
        '  name: "Day \\"Sail\\""\n',
    ),
    "a plain text stays plain": (
        lambda file: file.with_value((*ONE, "id"), "365"),
        "- id:   one            # never changes\n",
        "- id:   365            # never changes\n",
    ),
    "a text that needs quotes gets them": (
        lambda file: file.with_value((*ONE, "formerly", 0), "Hop: Day"),
        "    - Day Hopper       # 2024\n",
        "    - 'Hop: Day'       # 2024\n",
    ),
    "a folded text stays folded": (
        lambda file: file.with_value((*ONE, "note"), "Too much work."),
        "  note: >-\n    Hopping sounded\n    like work.\n",
        "  note: >-\n    Too much work.\n",
    ),
    "a day is written as one": (
        lambda file: file.with_value((*ONE, "formerly", 1, "until"), date(2021, 2, 3)),
        "      until: 2020-01-01\n",
        "      until: 2021-02-03\n",
    ),
    "a value after an empty key": (
        lambda file: file.with_value((*ONE, "owner"), "Ada"),
        "  owner:               # who?\n",
        "  owner: Ada               # who?\n",
    ),
    "a new key comes last in its block": (
        lambda file: file.with_value((*ONE, "embargo"), True),
        "  owner:               # who?\n",
        "  owner:               # who?\n  embargo: true\n",
    ),
    "a new key in braces": (
        lambda file: file.with_value((*TWO, "also"), ["NS", "a, b"]),
        "{id: two, name: Night Sail}",
        "{id: two, name: Night Sail, also: [NS, 'a, b']}",
    ),
    "a list that is missing is made": (
        lambda file: file.with_item((*ONE, "avoid"), "day trip"),
        "  owner:               # who?\n",
        "  owner:               # who?\n  avoid: [day trip]\n",
    ),
    "a name in another language": (
        lambda file: file.with_value((*ONE, "translations", "de"), {"name": "Tagessegel", "formerly": ["Tagesfahrt"]}),
        "  owner:               # who?\n",
        "  owner:               # who?\n"
        "  translations:\n    de:\n      name: Tagessegel\n      formerly: [Tagesfahrt]\n",
    ),
    "mappings that are missing are made": (
        lambda file: file.with_value(("allow", "contexts"), ["once {name}"]),
        "- {id: two, name: Night Sail}   # at night\n",
        "- {id: two, name: Night Sail}   # at night\nallow:\n  contexts: ['once {name}']\n",
    ),
    "an item at the end of a list": (
        lambda file: file.with_item((*ONE, "formerly"), "Harbour Round"),
        "      until: 2020-01-01\n",
        "      until: 2020-01-01\n    - Harbour Round\n",
    ),
    "an item at the beginning of a list": (
        lambda file: file.with_item((*ONE, "formerly"), {"name": "Day Trip", "generic": True}, 0),
        "    - Day Hopper       # 2024\n",
        "    - name: Day Trip\n      generic: true\n    - Day Hopper       # 2024\n",
    ),
    "an item in brackets": (
        lambda file: file.with_item((*ONE, "also"), "DS", 1),
        "  also: [ DSL,  Sail ] # short forms\n",
        "  also: [ DSL, DS,  Sail ] # short forms\n",
    ),
    "a new product": (
        lambda file: file.with_item(("products",), {"id": "three", "name": "Moon Sail", "also": ["MS"]}),
        "- {id: two, name: Night Sail}   # at night\n",
        "- {id: two, name: Night Sail}   # at night\n- id: three\n  name: Moon Sail\n  also: [MS]\n",
    ),
    "a key that goes takes its comment along": (
        lambda file: file.without((*ONE, "also")),
        "  also: [ DSL,  Sail ] # short forms\n",
        "",
    ),
    "the first key of an item goes": (
        lambda file: file.without((*ONE, "id")),
        "- id:   one            # never changes\n  name:",
        "- name:",
    ),
    "a list goes with its items": (
        lambda file: file.without((*ONE, "formerly")),
        BEFORE[BEFORE.index("  formerly:") : BEFORE.index("  also:")],
        "",
    ),
    "an item goes": (
        lambda file: file.without((*ONE, "formerly", 0)),
        "    - Day Hopper       # 2024\n",
        "",
    ),
    "an item goes from brackets": (
        lambda file: file.without((*ONE, "also", 1)),
        "[ DSL,  Sail ]",
        "[ DSL ]",
    ),
    "a list is compared item by item": (
        lambda file: file.with_value(
            (*ONE, "formerly"), ["Day Hopper", "Day Jumper", {"name": "Day Return", "until": "2020-02-01"}]
        ),
        "    - name: 'Day Return'\n      until: 2020-01-01\n",
        "    - Day Jumper\n    - name: 'Day Return'\n      until: 2020-02-01\n",
    ),
    "a text becomes a block and its comment stays on the line": (
        lambda file: file.with_value((*ONE, "formerly", 0), {"name": "Day Hopper", "generic": True}),
        "    - Day Hopper       # 2024\n",
        "    - name: Day Hopper       # 2024\n      generic: true\n",
    ),
    "a block becomes a text": (
        lambda file: file.with_value((*ONE, "formerly", 1), "Day Return"),
        "    - name: 'Day Return'\n      until: 2020-01-01\n",
        "    - Day Return\n",
    ),
    "an emptied list": (
        lambda file: file.with_value((*ONE, "formerly"), []),
        BEFORE[BEFORE.index("  formerly:") : BEFORE.index("  also:")],
        "  formerly: []            # newest first\n",
    ),
}


@pytest.mark.parametrize("ending", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["", "bom"])
@pytest.mark.parametrize("example", EXAMPLES)
def test_only_what_is_meant_is_rewritten(example: str, mark: str, ending: str) -> None:
    change, old, new = EXAMPLES[example]
    assert BEFORE.count(old) == 1
    after = change(in_memory(mark + BEFORE.replace("\n", ending))).text
    assert after == mark + BEFORE.replace(old, new).replace("\n", ending)


def test_the_last_line_may_lack_its_end() -> None:
    file = in_memory("name: a\nalso: [b]")
    assert file.with_value(("note",), "c").text == "name: a\nalso: [b]\nnote: c"
    assert file.without(("also",)).text == "name: a"


def test_a_comment_between_entries_outlives_them() -> None:
    file = in_memory("l:\n  - a: 1\n    # about b\n    b: 2\n")
    assert file.without(("l", 0, "a")).text == "l:\n  -\n    # about b\n    b: 2\n"


def test_what_says_nothing_is_taken_away_only_if_it_says_something() -> None:
    file = in_memory(BEFORE)
    assert file.without((*ONE, "plural")) is file
    assert file.with_value((*ONE, "name"), None).text == file.without((*ONE, "name")).text


@pytest.mark.parametrize(
    "way", [(*ONE, "name", "x"), ("products", 7), ("products", "name"), (*ONE, "also", -1), ("plural", 0), (*ONE, 0)]
)
def test_a_way_that_leads_nowhere_is_a_bug_of_who_asks(way: Way) -> None:
    with pytest.raises(LookupError):
        in_memory(BEFORE).with_value(way, "y")


@pytest.mark.parametrize(("way", "at"), [(("products",), 3), (("products",), -1), ((*ONE, "name"), None)])
def test_an_item_has_a_place_in_a_list(way: Way, at: int | None) -> None:
    with pytest.raises(LookupError):
        in_memory(BEFORE).with_item(way, "y", at)


@pytest.mark.parametrize("change", [lambda file: file.with_value(("b", "c"), "y"), lambda file: file.without(("a",))])
def test_what_is_written_once_for_two_places_is_left_to_its_author(change: Callable[[RegistryFile], Any]) -> None:
    with pytest.raises(UserError, match=r"terms\.yaml: . .*edit the file"):
        change(in_memory("a: &x {c: d}\nb: *x\n"))


def test_an_alias_itself_can_be_replaced() -> None:
    assert in_memory("a: &x b\nc: *x\n").with_value(("c",), "d").text == "a: &x b\nc: d\n"


# for any file


def ways(said: Plain, way: Way = ()) -> list[Way]:
    """Every way through `said`, but to all of it."""
    parts: list[tuple[str | int, Plain]] = []
    if isinstance(said, dict):
        parts = list(said.items())
    elif isinstance(said, list):
        parts = list(enumerate(said))
    return [found for step, part in parts for found in ((*way, step), *ways(part, (*way, step)))]


@given(yaml_texts(), st.data())
def test_a_changed_value_is_read_back(written: Written, data: st.DataObject) -> None:
    text, said = written
    way, value = data.draw(st.sampled_from(ways(said))), data.draw(contents)
    file = in_memory(text).with_value(way, value)
    assert file.said == applied(said, Set(way, value))
    assert outside(file.text, text, way)


@given(yaml_texts(), st.data())
def test_what_is_removed_is_gone_and_nothing_else(written: Written, data: st.DataObject) -> None:
    text, said = written
    way = data.draw(st.sampled_from(ways(said)))
    file = in_memory(text).without(way)
    assert file.said == applied(said, Remove(way))
    assert outside(file.text, text, way[:-1])


@given(yaml_texts(), st.data())
def test_a_new_key_is_there_and_nothing_else(written: Written, data: st.DataObject) -> None:
    text, said = written
    blocks = [(), *(way for way in ways(said) if isinstance(said_at(said, way), dict))]
    block = data.draw(st.sampled_from(blocks))
    key, value = data.draw(st.sampled_from([*KEYS, "new: key", "365"])), data.draw(contents)
    file = in_memory(text).with_value((*block, key), value)
    assert file.said == applied(said, Set((*block, key), value))


@given(yaml_texts(), st.data())
def test_an_inserted_item_is_there_and_every_old_line_is_kept(written: Written, data: st.DataObject) -> None:
    text, said = written
    lists = [way for way in ways(said) if isinstance(said_at(said, way), list)]
    if lists:
        way, value = data.draw(st.sampled_from(lists)), data.draw(contents)
        items = said_at(said, way)
        assert isinstance(items, list)
        at = data.draw(st.integers(0, len(items)))
        file = in_memory(text).with_item(way, value, at)
        assert file.said == applied(said, Insert(way, at, value))
        assert outside(file.text, text, way)


@given(yaml_texts(), contents.filter(lambda content: isinstance(content, dict)))
def test_any_content_can_be_made_into_any_other(written: Written, new: dict[str, Any]) -> None:
    text, _ = written
    assert in_memory(text).with_value((), new).said == new


@given(yaml_texts(), st.text(max_size=20))
def test_any_text_can_be_said(written: Written, value: str) -> None:
    text, said = written
    way = ways(said)[-1]
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return
    assert said_at(in_memory(text).with_value(way, value).said, way) == value


def outside(after: str, before: str, way: Way) -> bool:
    """Whether all lines but those of the entry at `way` are the same, byte for byte."""
    first, last = lines_of(before, way)
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    tail = [line.rstrip("\r\n") for line in old[last:]]
    return new[:first] == old[:first] and (not tail or [line.rstrip("\r\n") for line in new][-len(tail) :] == tail)


def lines_of(text: str, way: Way) -> tuple[int, int]:
    """The lines (from 0, half-open) from the key or dash of what is at `way` to its last character."""
    root = parse(text.removeprefix("\ufeff"), FILE).root
    assert root is not None
    node: Node = root
    first = 0
    for step in way:
        if isinstance(node, Mapping):
            first, node = node.keys[str(step)].start.line, node.values[str(step)]
        elif isinstance(node, Sequence):
            before = node.items[int(step) - 1] if step else None
            first, node = last_line(before) + 1 if before else node.start.line, node.items[int(step)]
            first = min(first, node.start.line)
    return first, last_line(node) + 1


def last_line(node: Node) -> int:
    if isinstance(node, Mapping | Sequence) and not node.flow:
        parts = list(node.values.values() if isinstance(node, Mapping) else node.items)
        return last_line(parts[-1])
    if isinstance(node, Scalar) and node.style in ("|", ">"):
        return int(node.start.line) + node.value.count("\n") + 1
    return int(node.end.line)


# files


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "terms.yaml"
    path.write_text(EVERY_KEY)
    return path


def test_a_file_that_is_not_changed_is_not_written(path: Path) -> None:
    os.utime(path, ns=(0, 0))
    file = RegistryFile.open(path)
    assert not file.is_changed
    assert file.save() is file
    assert path.stat().st_mtime_ns == 0


@pytest.mark.parametrize("content", [EVERY_KEY.replace("\n", "\r\n"), "\ufeff" + EVERY_KEY, EVERY_KEY.rstrip()])
def test_a_change_and_back_again_is_the_same_file_byte_for_byte(path: Path, content: str) -> None:
    path.write_bytes(content.encode())
    way = ("products", 0, "name")
    changed = RegistryFile.open(path).with_value(way, "Sail Away").save()
    assert load(path).registry.concepts[0].name.name == "Sail Away"
    changed.with_value(way, "Day Sail").save()
    assert path.read_bytes() == content.encode()


def test_the_demo_registry_survives_a_change_with_all_its_comments(path: Path) -> None:
    content = resource("demo/msgcheck.yaml").read_bytes()
    path.write_bytes(content)
    RegistryFile.open(path).with_value(("products", 0, "since"), date(2026, 4, 1)).save()
    old, new = content.splitlines(), path.read_bytes().splitlines()
    assert len(old) == len(new)
    assert [(before, after) for before, after in zip(old, new, strict=True) if before != after] == [
        (old[24], old[24].replace(b"2026-03-01", b"2026-04-01"))
    ]


def test_saving_keeps_the_permissions_and_leaves_nothing_beside_the_file(path: Path) -> None:
    path.chmod(0o640)
    saved = RegistryFile.open(path).without(("protect",)).save()
    assert not saved.is_changed
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert list(path.parent.iterdir()) == [path]


def test_a_link_to_the_file_stays_a_link(path: Path) -> None:
    link = path.with_name("link.yaml")
    link.symlink_to(path)
    RegistryFile.open(link).without(("protect",)).save()
    assert link.is_symlink()
    assert "protect" not in path.read_text()


def test_what_is_no_registry_can_be_mended_but_not_saved(path: Path) -> None:
    broken = RegistryFile.open(path).with_value(("products", 0, "since"), "yesterday")
    with pytest.raises(RegistryError, match=r"terms\.yaml:7:12: error: .since. must be a day"):
        broken.save()
    assert path.read_text() == EVERY_KEY
    broken.with_value(("products", 0, "since"), date(2026, 3, 2)).save()
    assert load(path).registry.concepts[0].since == date(2026, 3, 2)


def test_somebody_elses_change_is_not_overwritten(path: Path) -> None:
    file = RegistryFile.open(path).without(("protect",))
    path.write_text(EVERY_KEY.replace("Day Sail", "Day Sailing"))
    with pytest.raises(UserError, match="changed by somebody else"):
        file.save()
    assert "Day Sailing" in path.read_text()


def test_a_disk_that_does_not_let_us_leaves_the_file_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(EnvironmentFault, match="cannot be saved: No space left on device"):
        RegistryFile.open(path).without(("protect",)).save()
    assert path.read_text() == EVERY_KEY
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("text", ["a: [b", "", "- a\n", "a: 1\na: 2\n", "a: !x b\n"])
def test_what_is_no_yaml_with_keys_is_not_opened(path: Path, text: str) -> None:
    path.write_text(text)
    with pytest.raises(RegistryError):
        RegistryFile.open(path)
