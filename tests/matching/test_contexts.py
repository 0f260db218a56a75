"""A text may tell the history of a name; it may not use the name in passing."""

from __future__ import annotations

import pytest

from tests.matching.renames import matcher, stale

NAMES = matcher("Midday Box | Noon Box -> Meals for Teams")


@pytest.mark.parametrize(
    "text",
    [
        "Meals for Teams, formerly Midday Box, arrives.",
        "Meals for Teams (formerly Midday Box)",
        "Meals for Teams (formerly known as the “Midday Box”)",
        "Meals for Teams, previously called the Midday Box",
        "Meals for Teams (previously: Midday Box™)",
        "Meals for Teams (was Midday Box)",
        "Meals for Teams (ex-Midday Box)",
        "Meals for Teams, née Midday Box",
        "Meals for Teams f/k/a Midday Box",
        "Meals for Teams, once Midday Box,",
        "what was once called Midday Box",
        "It used to be called Midday Box.",
        "It was originally named Midday Box.",
        "the former Midday Box",
        "Its old name was Midday Box.",
        "Old name: Midday Box",
        "Meals for Teams is the new name of the Midday Box.",
        "Meals for Teams, the new name for Midday Box",
        "Meals for Teams is the successor of the Midday Box.",
        "the lunch formerly known as Midday Box",
        "formerly known as Midday Box or Noon Box",
        "formerly Midday Box, Noon Box and Midday Boxes",
        "formerly known as Desk Lunch or Midday Box",
        "Midday Box and Noon Box are now called Meals for Teams",
        "Midday Box is now called Meals for Teams.",
        "The Midday Box is now known as Meals for Teams.",
        "Midday Box is now Meals for Teams.",
        "Midday Box is now part of history: say Meals for Teams, not Midday Box.|1",
        "Midday Box (now Meals for Teams)",
        "Midday Box, now Meals for Teams,",
        "Midday Box – now called Meals for Teams –",
        "Midday Box was renamed Meals for Teams.",
        "Midday Box has been renamed.",
        "Midday Box has recently been renamed to Meals for Teams.",
        "Midday Box was replaced by Meals for Teams.",
        "Midday Box became Meals for Teams.",
        "Midday Box → Meals for Teams",
        "Midday Box -> Meals for Teams",
        "“Midday Box” has a new name.",
        "Midday Box changed its name.",
        "Midday Box is the old name of Meals for Teams.",
        "Midday Box orders have been called Meals for Teams orders since.",
        "From Midday Box to Meals for Teams",
        "From the “Midday Box” to “Meals for Teams”",
        "We renamed Midday Box to Meals for Teams.",
        "We renamed the “Midday Box” in March.",
        "Renaming Midday Box took a year.",
        "It was renamed from Midday Box to Meals for Teams.",
        "We changed the name from Midday Box to Meals for Teams.",
        "Meals for Teams replaces Midday Box.",
        "We replaced the Midday Box with Meals for Teams.",
        "Say Meals for Teams instead of Midday Box.",
        "Say Meals for Teams, not Midday Box.",
        "Never say Midday Box; say Meals for Teams.",
        "Meals for Teams (formerly\nMidday Box) arrives.",
        "Midday Box’s new name is Meals for Teams.",
        "Midday Box will become Meals for Teams.",
        "Midday Box (since renamed) was a hit.",
        "Midday Box, renamed Meals for Teams in March,",
        "Midday Box was the name of Meals for Teams.",
        "Meals for Teams was launched in 2019 as Midday Box.",
        "Meals for Teams grew out of the Midday Box.",
        "Meals for Teams was Midday Box until March.",
        "### Midday Box release 12 and 13",
        "Midday Box version 2.1",
    ],
)
def test_history_may_be_told(text: str) -> None:
    text, _, expected = text.partition("|")
    assert len(stale(NAMES, text)) == int(expected or 0)


@pytest.mark.parametrize(
    "text",
    [
        "From Midday Box to dessert",
        "We deliver from Midday Box kitchens to Meals for Teams tables.",
        "We formerly sold pizza. Order a Midday Box.",
        "We formerly sold pizza, now the Midday Box.",
        "Formerly, we sold it. Midday Box is next.",
        "Midday Box is now available.",
        "Midday Box is now cheaper.",
        "Midday Box is now sold as a package of ten.",
        "Midday Box (now with dessert)",
        "Midday Box, now in Bremen,",
        "Midday Box became popular.",
        "Midday Box -> Order here",
        "Midday Box is called for.",
        "Midday Box was named lunch of the year.",
        "Midday Box orders have been called in.",
        "Midday Box. It is now called Meals for Teams.",
        "Once Midday Box arrives, eat.",
        "First, Midday Box. Then coffee.",
        "Our Midday Box replaces the canteen.",
        "The salad replaces the Midday Box.",
        "It is not Midday Box weather.",
        "We were renamed Midday Box.",
        "He was called at noon. Midday Box was late.",
        "Call it Midday Box.",
        "Our offer is called Midday Box.",
        "also known as Midday Box",
        "Meals for Teams is as good as Midday Box.",
        "It was Midday Box day.",
        "The winner was the Midday Box.",
        "The menu, renamed. Midday Box stays.",
        "We launched it as Midday Box.",
        "Midday Box was the best.",
        "the new Midday Box",
        "Midday Box version 2.1 is here, order now.",
        "They moved from Midday Box to Meals for Teams.",
        "Midday Box and Meals for Teams",
    ],
)
def test_use_is_no_history(text: str) -> None:
    assert len(stale(NAMES, text)) == 1


def test_the_registrys_own_contexts_join_in() -> None:
    names = matcher("Midday Box -> Tray", contexts=("what we sold as {name}", "{name} (archive)", "from {name} days"))
    assert stale(names, "This is what we  sold as the “Midday Box”.") == []
    assert stale(names, "Midday Box (archive)") == []
    assert stale(names, "Food from Midday Box days") == []
    assert stale(names, "Food from Midday Box nights") == ["Midday Box"]
    assert stale(names, "Midday Box archive") == ["Midday Box"]
