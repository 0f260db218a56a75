"""What notes say: one for each place, whatever was found there."""

from __future__ import annotations

from dataclasses import replace

from msgcheck.fixing.notes import notes_of
from msgcheck.model import Note, Severity
from tests.fixing.findings import PLACE, edit, finding


def test_a_note_says_what_to_say_instead_and_why_at_the_words_that_were_found() -> None:
    found = finding(edit(3, 7), severity=Severity.WARNING)
    assert notes_of([found]) == {
        Note(PLACE, 3, 7, "xxxx", "Say it.\nIt was renamed.", Severity.WARNING): [found],
    }


def test_what_was_found_at_the_same_words_makes_one_note_as_bad_as_the_worst() -> None:
    retired = finding(edit(3, 7))
    mixed = replace(finding(edit(3, 7), severity=Severity.WARNING), rule="mixed-names", message="Use one.", reason="")
    (note,) = notes_of([mixed, retired])
    assert note.text == "Use one.\n\nSay it.\nIt was renamed."
    assert note.severity is Severity.ERROR


def test_words_at_other_places_have_notes_of_their_own() -> None:
    elsewhere = replace(PLACE, address="chars:50-60")
    findings = [finding(edit(3, 7)), finding(edit(3, 8)), finding(edit(3, 7, location=elsewhere))]
    assert list(notes_of(findings).values()) == [[one] for one in findings]
