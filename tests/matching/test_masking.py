"""Of overlapping names the longest is meant, and what may be said hides what may not."""

from __future__ import annotations

from tests.matching.renames import matcher, mentions, stale


def test_a_longer_current_name_hides_the_retired_one_inside() -> None:
    names = matcher("Box -> Tray", "Box Plus")
    assert stale(names, "Box Plus is here, the Box is gone") == ["Box"]


def test_a_protected_name_hides_what_it_contains() -> None:
    names = matcher("Midday Box -> Tray", protect=("Midday Box Records",))
    assert stale(names, "Midday Box Records plays. The Midday Box is gone.") == ["Midday Box"]
    assert stale(names, "MIDDAY BOX RECORDS plays.") == []


def test_the_longer_of_two_retired_names_is_meant() -> None:
    names = matcher("Cloud Plan | Old Cloud Plan -> Bay Plan")
    assert stale(names, "The Old Cloud Plan ends.") == ["Old Cloud Plan"]


def test_names_that_overlap_at_an_edge_are_not_both_found() -> None:
    names = matcher("Gold Plan -> G", "Plan Manager One -> M")
    assert stale(names, "our Gold Plan Manager One") == ["Plan Manager One"]


def test_a_current_name_with_odd_capitals_hides_nothing() -> None:
    names = matcher("Starter Plan -> Basic Plan", "Starter Plan Plus")
    assert stale(names, "The Starter Plan plus two seats") == ["Starter Plan"]
    assert stale(names, "The Starter Plan Plus costs more") == []
    assert stale(names, "the starter plan plus costs more") == []


def test_a_rename_in_spelling_alone_is_told_by_the_letters() -> None:
    names = matcher("Web Desk -> WebDesk")
    assert stale(names, "Web Desk, web desk, Web-Desk") == ["Web Desk", "web desk", "Web-Desk"]
    assert stale(names, "WebDesk, webdesk, WEBDESK") == []
    names = matcher("Powerdesk -> PowerDesk")
    assert stale(names, "Powerdesk, PowerDesk, POWERDESK") == ["Powerdesk"]


def test_a_rename_from_one_to_many_is_told_by_the_number() -> None:
    names = matcher("Garden Room -> Garden Rooms")
    assert stale(names, "The garden room is one of our Garden Rooms.") == ["garden room"]


def test_of_two_concepts_that_lost_a_name_one_is_named() -> None:
    names = matcher("Desk One -> Bay", "Desk One -> Harbor")
    assert len(mentions(names, "Desk One")) == 1
