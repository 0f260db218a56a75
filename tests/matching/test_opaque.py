"""In addresses, paths and code names are left alone; in the text around them they are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from msgcheck.matching import compile_edition
from msgcheck.model import Block, Document, Location
from msgcheck.registry.edition import edition
from msgcheck.registry.model import Registry
from tests.matching.renames import DAY, concept, matcher, stale

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


@pytest.mark.parametrize(
    "text",
    [
        "import reveal.js",
        "import eticket",
        "from eticket import Client",
        "Run npm install eticket first.",
        "pip install --user -q eticket",
        "docker pull eticket/app:3",
        "git clone git@example.org:eticket/shop.git",
        "class ETicket(Base):",
        "let eTicket = {}",
        "SELECT name, place FROM eticket",
        "%ETICKET%",
        "?utm_campaign=harbor-desk",
        "product_name=harbor-desk",
    ],
)
def test_lines_of_programs_are_left_alone(text: str) -> None:
    assert stale(HARBOR, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Import eTicket",
        "We import from Harbor Desk.",
        "How to install Harbor Desk",
        "First class Harbor Desk (new)",
        "let Harbor Desk sort it",
        "Select one from Harbor Desk",
        "20% Harbor Desk 10%",
        "Price=5, Harbor Desk",
    ],
)
def test_words_that_programs_use_too_leave_a_name_in_running_text(text: str) -> None:
    assert len(stale(HARBOR, text)) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Try #HarborDesk, #compass and @compass.", ["HarborDesk", "compass"]),
        ("#BayDesk #Baydesk #HarborDeskDay #harbordesk_2", []),
        ("https://example.org/#Compass", []),
        ("`#Compass`", []),
    ],
)
def test_hashtags_are_looked_at_where_the_registry_asks_for_it(text: str, said: list[str]) -> None:
    concepts = tuple(
        concept(f"c{at}", rename) for at, rename in enumerate(("Harbor Desk -> Bay Desk", "Compass -> Waypoint"))
    )
    asked = compile_edition(edition(Registry("Test", concepts=concepts, hashtags=False), DAY))
    assert stale(asked, text) == said


def test_handles_are_looked_at_where_the_registry_asks_for_it() -> None:
    asked = compile_edition(
        edition(Registry("Test", concepts=(concept("c", "Compass -> Waypoint"),), handles=False), DAY)
    )
    assert stale(asked, "Ask @compass or jo@compass.example, #compass") == ["compass"]


def test_what_the_format_knows_to_be_code_is_left_alone() -> None:
    place = Location("body", 1, "paragraph", "Paragraph 1", "1")
    block = Block("Compass and Compass", place, opaque=((12, 19),))
    found = HARBOR.find(Document(Path("x.md"), "md", "", (block,)))
    assert [(mention.start, mention.end) for mention in found] == [(0, 7)]


@pytest.mark.parametrize(
    "hostile",
    [
        "`a", "<a", '==" ', "=='a", "a,", "a,b", "a/", "a.", "](", '"a" : "', "@a", "#", "\\", "x   ", "SELECT ",
        "class a", "npm i -", "npm add -a ", "%a", "?a=", "_a", "\nimport a", "@a:",
    ],
)  # fmt: skip
def test_hostile_text_ends_in_time(hostile: str) -> None:
    """Were an expression's time quadratic in its text, this would take minutes."""
    text = (hostile * 300_000)[:300_000]
    assert stale(HARBOR, f"{text}\nThe Compass.\n\n{text}") in ([], ["Compass"])
