"""Everything in the window can be read, by day and by night."""

from __future__ import annotations

import re

import pytest

from msgcheck.desktop.palettes import DARK, LIGHT, PAIRS, Palette


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_ink_stands_out_from_its_ground(palette: Palette, ink: str, ground: str) -> None:
    assert contrast(palette.ink(ink), palette.ink(ground)) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["window", "surface"])
def test_the_edge_of_a_field_is_seen(palette: Palette, ground: str) -> None:
    assert contrast(palette.outline, palette.ink(ground)) >= 3


def test_colours_are_written_in_full() -> None:
    for palette in (LIGHT, DARK):
        for name in Palette.__dataclass_fields__:
            assert re.fullmatch("#[0-9a-f]{6}", palette.ink(name)), name


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2: 1 for the same colour, 21 for black on white."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
