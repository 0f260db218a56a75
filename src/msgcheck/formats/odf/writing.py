"""A text document: its body, then the headers and footers of the page styles in use (part 3, 3.4)."""

from __future__ import annotations

from collections.abc import Iterator

from msgcheck.formats.odf.fills import fills_in
from msgcheck.formats.odf.marginals import read_marginals
from msgcheck.formats.odf.parts import CONTENT, Parts
from msgcheck.formats.odf.story import Stand, Story
from msgcheck.formats.odf.styles import heirs_of, hiding_styles, masters_in_use
from msgcheck.formats.odf.tour import Tour
from msgcheck.formats.ooxml.tour import Met


def tour_text(parts: Parts) -> Iterator[Met]:
    """Everything a text document says. UnreadableDocument where it is none, or its body is damaged.

    Notes and comments follow the paragraph that they stand at.
    """
    body = parts.body("office:text")
    hiding, titles, fills = hiding_styles(parts), heirs_of("Title", parts.content), fills_in(parts)
    story, marginals = Story(parts.charts, hiding, titles, fills), Story(parts.charts, hiding, fills=fills)
    story.read(body, Stand("paragraph", "", outlined=True))
    if parts.styles is not None:
        masters = masters_in_use(parts.content, parts.styles, lambda name: parts.say("style-name", name, CONTENT))
        read_marginals(masters, marginals)
    return Tour(parts).whole(story.met, marginals.met)
