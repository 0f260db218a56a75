"""The colours of the window, by day and by night: one neutral ground, one accent, one colour for each kind of fault.

Every pair of ink and ground that the window uses has a contrast of at least 4.5 : 1 (WCAG 2, level AA); `PAIRS` lists
them and a test holds them to it.
"""

from __future__ import annotations

from dataclasses import dataclass

from msgcheck.model import Severity


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as "#rrggbb". A name ending in `_soft` is a ground for the ink of the same name."""

    window: str
    surface: str
    sunken: str
    border: str
    outline: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    accent_soft: str
    on_accent: str
    error: str
    error_soft: str
    warning: str
    warning_soft: str
    review: str
    review_soft: str
    gap: str
    gap_soft: str
    clean: str
    clean_soft: str

    def ink(self, kind: str) -> str:
        """The ink of a token by name: "text", "muted", "accent", or a kind of fault."""
        colour: str = getattr(self, kind)
        return colour

    def soft(self, kind: str) -> str:
        """The ground that belongs to an ink."""
        colour: str = getattr(self, f"{kind}_soft")
        return colour


LIGHT = Palette(
    window="#f4f5f7",
    surface="#ffffff",
    sunken="#e9ecf0",
    border="#dce0e6",
    outline="#828b99",
    text="#1a2030",
    muted="#545e6f",
    accent="#2554c7",
    accent_hover="#1d439f",
    accent_soft="#e4ecfc",
    on_accent="#ffffff",
    error="#b3261e",
    error_soft="#fce8e6",
    warning="#855400",
    warning_soft="#fcefd6",
    review="#73389b",
    review_soft="#f3e9f9",
    gap="#3f4b5e",
    gap_soft="#e4e9f0",
    clean="#1b6e3e",
    clean_soft="#e2f3e8",
)

DARK = Palette(
    window="#15181e",
    surface="#1d2129",
    sunken="#272c36",
    border="#323946",
    outline="#737e8f",
    text="#e8ebf1",
    muted="#a5afbf",
    accent="#8db2ff",
    accent_hover="#b0caff",
    accent_soft="#26385a",
    on_accent="#0d1a33",
    error="#ff9c91",
    error_soft="#472321",
    warning="#f0c066",
    warning_soft="#3f3116",
    review="#d9aaf3",
    review_soft="#3a274c",
    gap="#b9c4d4",
    gap_soft="#2f3744",
    clean="#84d9a4",
    clean_soft="#1c3a29",
)

KINDS = (*(severity.value for severity in Severity), "gap", "clean")

PAIRS: tuple[tuple[str, str], ...] = (
    *((ink, ground) for ink in ("text", "muted", "accent") for ground in ("window", "surface", "sunken")),
    *((ink, "accent_soft") for ink in ("text", "muted", "accent")),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    *((kind, ground) for kind in KINDS for ground in ("window", "surface", f"{kind}_soft", "accent_soft")),
    *(("text", f"{kind}_soft") for kind in KINDS),
    *(("muted", f"{kind}_soft") for kind in KINDS),
)
