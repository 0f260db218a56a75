"""In addresses, paths and code names are left alone; in the text around them they are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from msgcheck.model import Block, Document, Location
from tests.matching.renames import matcher, stale

HARBOR = matcher("Harbor Desk -> Bay Desk", "Compass -> Waypoint", "reveal.js -> Slides", "eTicket -> Pass")


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/compass",
        "see http://compass.example/start, please",
        "(https://example.org/a/harbor-desk?x=1)",
        "www.compass.example",
        "mailto:compass@example.org",
        "compass@example.org",
        "jo.compass@example.org",
        "jo@compass.example",
        "compass.example.org",
        "example.org/compass/start",
        r"C:\Offers\Compass\menu.docx",
        r"C:\Offers\Harbor Desk\menu.docx",
        r"\\server\compass\menu",
        "/usr/share/compass/start",
        "~/compass",
        "./compass/start.sh",
        "../harbor-desk/x",
        "talks/compass/index.html",
        "compass.pdf",
        "harbor-desk.docx",
        "`Compass`",
        "call `compass --all` first",
        "<compass>",
        '<a class="compass">',
        "[here](../compass)",
        "#Compass",
        "#HarborDesk",
        "@compass",
        "harborDesk is a variable",
        "HarborDesk.Open is a method",
        "HarborDesk::Open",
        "HarborDesk(minute, 5)",
        "harbor_desk",
        'displayName: "Compass One",',
        "a,b,c,Compass,e,f,g",
        'where Source == "Compass"',
        "if source != 'Harbor Desk':",
        "`compass user add`: adds a user to compass",
    ],
)
def test_left_alone(text: str) -> None:
    assert stale(HARBOR, text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Compass/Harbor Desk", ["Compass", "Harbor Desk"]),
        ("and/or Compass", ["Compass"]),
        ("[Compass](https://example.org)", ["Compass"]),
        ("Compass (https://example.org/compass)", ["Compass"]),
        ("https://example.org/x Compass", ["Compass"]),
        ("https://example.org|Compass|", ["Compass"]),
        ("Compass: jo@example.org", ["Compass"]),
        ("Compass, Harbor Desk, and more", ["Compass", "Harbor Desk"]),
        ("Use `x` with Compass.", ["Compass"]),
        ("No 1 Compass", ["Compass"]),
        ("## Compass", ["Compass"]),
        ("a < b, Compass > c", ["Compass"]),
        ('title: "Compass One"', ["Compass"]),
        ("a, b, c, d, e, f, Compass", ["Compass"]),
        ("a,b,c,d,Compass", ["Compass"]),
        ('one = "Compass", a "Compass" == x', ["Compass", "Compass"]),
        ("We use compass, you use compass", ["compass", "compass"]),
        ("Run reveal.js in 24/7 mode", ["reveal.js"]),
        ("Show the eTicket.", ["eTicket"]),
        ("HarborDesk", ["HarborDesk"]),
        ("This is HarborDesk. Open it.", ["HarborDesk"]),
        ("HarborDesk(R) is open.", ["HarborDesk"]),
    ],
)
def test_not_left_alone(text: str, said: list[str]) -> None:
    assert stale(HARBOR, text) == said


def test_what_the_format_knows_to_be_code_is_left_alone() -> None:
    place = Location("body", 1, "paragraph", "Paragraph 1", "1")
    block = Block("Compass and Compass", place, opaque=((12, 19),))
    found = HARBOR.find(Document(Path("x.md"), "md", "", (block,)))
    assert [(mention.start, mention.end) for mention in found] == [(0, 7)]


@pytest.mark.parametrize(
    "hostile", ["`a", "<a", '==" ', "=='a", "a,", "a,b", "a/", "a.", "](", '"a" : "', "@a", "#", "\\", "x   "]
)
def test_hostile_text_ends_in_time(hostile: str) -> None:
    """Were an expression's time quadratic in its text, this would take minutes."""
    text = (hostile * 300_000)[:300_000]
    assert stale(HARBOR, f"{text}\nThe Compass.\n\n{text}") in ([], ["Compass"])
