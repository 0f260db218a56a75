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
        "The renaming of Midday Box to Meals for Teams",
        "since the rebranding of the Midday Box in March",
        "The Midday Box rename is done.",
        "The Midday Box rebranding took a year.",
        "You may remember Meals for Teams as Midday Box.",
        "Meals for Teams, known until March as Midday Box,",
        "Midday Box has been retired in favour of Meals for Teams.",
        "The name Midday Box is retired.",
        "We have retired the name Midday Box.",
        "We no longer use the name Midday Box.",
        "The Midday Box name is gone.",
        "Goodbye Midday Box, hello Meals for Teams!",
        "when it was still called Midday Box",
        "Midday Box now goes by Meals for Teams.",
        "Midday Box is called Meals for Teams now.",
        "Midday Box is now officially Meals for Teams.",
        "Midday Box has officially become Meals for Teams.",
        "Midday Box is today’s Meals for Teams.",
        "Midday Box has evolved into Meals for Teams.",
        "Midday Box, which has become Meals for Teams,",
        "Midday Box: now Meals for Teams",
        "the Midday Box (today: Meals for Teams)",
        "Old: Midday Box, new: Meals for Teams",
        "Midday Box > Meals for Teams",
        "Midday Box (old name)",
        "Midday Box (deprecated)",
        "Meals for Teams (ehemals Midday Box)",
        "Meals for Teams, früher Midday Box,",
        "Meals for Teams (anciennement Midday Box)",
        "Meals for Teams, ex Midday Box, arrives.",
        "Meals for Teams follows the Midday Box.",
        "Meals for Teams is what the Midday Box is called today.",
        "The minutes of 4 May 2022 read: “The board orders the Midday Box for all.”",
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
        "Our brand of Midday Box",
        "Midday Box rebrands your office.",
        "Midday Box is retired people’s favourite.",
        "You may know the Midday Box as a fair offer.",
        "You may know us as Midday Box people.",
        "the retired chef of Midday Box",
        "Goodbye Midday Box weather!",
        "Früher Midday Box bestellen",
        "Midday Box has turned into a success.",
        "Midday Box: now with Meals for Teams",
        "Midday Box (old recipe)",
        "Dessert follows the Midday Box.",
        "Midday Box is called daily.",
        "The minutes of 2022 read: “All is well.” Order the Midday Box.",
        "The menu reads: “Order a Midday Box.”",
    ],
)
def test_use_is_no_history(text: str) -> None:
    assert len(stale(NAMES, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The Midday Box gave way to Meals for Teams.",
        "The Midday Box made way for Meals for Teams in May.",
        "The Midday Box lives on as Meals for Teams.",
        "The Midday Box was folded into Meals for Teams.",
        "The Midday Box merged with Meals for Teams.",
        "The Midday Box is dead, long live Meals for Teams!",
        "The Midday Box is Meals for Teams now.",
        "The Midday Box will soon be Meals for Teams.",
        "We changed the Midday Box's name to Meals for Teams.",
        "Midday Box: please see Meals for Teams",
        "Midday Box = Meals for Teams",
        "Meals for Teams came after the Midday Box.",
        "Meals for Teams follows on from the Midday Box.",
        "Meals for Teams is the new Midday Box.",
        "Meals for Teams has its roots in the Midday Box.",
        "When Meals for Teams was still the Midday Box, we had ten cooks.",
        "The lunch you knew as Midday Box is Meals for Teams today.",
        "We said goodbye to the Midday Box and hello to Meals for Teams.",
    ],
)
def test_what_became_of_a_name_is_told_beside_the_one_to_say(text: str) -> None:
    assert stale(NAMES, text) == []
    assert stale(matcher("Midday Box -> Lunch Tray"), text) == ["Midday Box" + "'s" * ("'s" in text)]


@pytest.mark.parametrize(
    "text",
    [
        "Lunch is the Midday Box under a new name.",
        "Lunch was sold under the name Midday Box until May.",
        "It was previously marketed under the name Midday Box.",
        "It was known under the brand name of Midday Box.",
        "The Midday Box, as it was then called, held a sandwich.",
        "We changed the name of the Midday Box.",
        "The Midday Box got a new name in May.",
        "Its forerunner, the Midday Box, was smaller.",
        "The Midday Box was the forerunner of all our lunches.",
        "You may remember it as the Midday Box.",
        "Many still call it Midday Box.",
        "Guests who know it as the Midday Box will like it.",
        "In 2024, Midday Box was still the name.",
        "In 2019 we began with the Midday Box; in 2025 we renamed it.",
        "The Midday Box rebrands in May.",
        "The Midday Box was withdrawn in May.",
        "The Midday Box is no longer sold.",
        "The Midday Box (discontinued)",
        "We retired the Midday Box in May.",
        "The Midday Box was succeeded by something better.",
        "Lunch (2019–2025: Midday Box)",
    ],
)
def test_the_end_of_a_name_may_be_told(text: str) -> None:
    assert stale(NAMES, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Midday Box is no longer sold out.",
        "The Midday Box is no longer available only in Bern.",
        "The Midday Box will be there at noon, and so will Meals for Teams.",
        "The Midday Box is what Meals for Teams needs.",
        "The Midday Box was folded by hand.",
        "The new name plates of the Midday Box are here.",
        "Guests know it by heart: Midday Box.",
        "We have the Midday Box, the best of our boxes.",
        "Long live the Midday Box!",
        "Midday Box: see page 4. Meals for Teams: see page 5.",
        "Sold under the name of the guest: Midday Box, Evening Box.",
        "The Midday Box came after the soup.",
    ],
)
def test_words_of_history_said_of_something_else_are_none(text: str) -> None:
    assert stale(NAMES, text) == ["Midday Box"]


def test_the_registrys_own_contexts_join_in() -> None:
    names = matcher("Midday Box -> Tray", contexts=("what we sold as {name}", "{name} (archive)", "from {name} days"))
    assert stale(names, "This is what we  sold as the “Midday Box”.") == []
    assert stale(names, "Midday Box (archive)") == []
    assert stale(names, "Food from Midday Box days") == []
    assert stale(names, "Food from Midday Box nights") == ["Midday Box"]
    assert stale(names, "Midday Box archive") == ["Midday Box"]
