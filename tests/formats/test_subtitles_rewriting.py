"""Subtitles get new words; times, tags and all other bytes stay."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msgcheck.formats import subtitles
from tests.formats.rewriting import bytes_with, hold_to_the_letter, why_not

SRT = "1\r\n00:00:01,000 --> 00:00:02,000\r\nOur <i>Business</i> Lunch\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\n"
VTT = "WEBVTT\n\nNOTE Business Lunch\n\nBusiness Lunch\n00:01.000 --> 00:02.000 align:left\n"
OTHERWISE = {"in this file, the new text would not be read there as it is"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_new_words_take_the_tags_of_the_old_ones(encoding: str) -> None:
    content = SRT + "Business\r\nLunch {\\an8}für alle"
    assert bytes_with(subtitles, content.encode(encoding), "Business Lunch", "Meals for Teams") == content.replace(
        "Business</i> Lunch", "Meals</i> for Teams"
    ).encode(encoding)
    assert bytes_with(subtitles, content.encode(encoding), "Business\nLunch", "Meals\nfor Teams") == content.replace(
        "Business\r\nLunch", "Meals\r\nfor Teams"
    ).encode(encoding)


@pytest.mark.parametrize(
    ("cue", "after", "expected"),
    [
        ("<v Lunch>Our Lunch", "Meals", "<v Meals>Our Meals"),
        ("Our Lunch &amp; tea & more", "R&D <Meals>", "Our R&amp;D &lt;Meals&gt; &amp; tea & more"),
        ("Our <c.x>Lunch</c>", "Meals\nfor Teams", "Our <c.x>Meals\nfor Teams</c>"),
        ("- Lunch", "a --> b", "- a --&gt; b"),
    ],
)
def test_web_vtt_has_references_for_what_would_be_a_tag(cue: str, after: str, expected: str) -> None:
    assert bytes_with(subtitles, (VTT + cue).encode(), "Lunch", after).decode() == VTT + expected


def test_a_character_that_the_encoding_lacks_is_a_reference_in_web_vtt_and_refused_in_sub_rip() -> None:
    assert bytes_with(subtitles, (VTT + "für Lunch").encode("cp1252"), "Lunch", "→").endswith(b" &#8594;")
    assert why_not(subtitles, (SRT + "für Lunch").encode("cp1252"), "für Lunch", "→") == {
        "the file's encoding (WINDOWS-1252) has no “→”"
    }


@pytest.mark.parametrize(
    ("content", "after"),
    [(VTT + "Lunch", "a\n\nb"), (SRT + "Lunch", "<b>"), (VTT + "<v Lunch>x", "a\nb")],
)
def test_what_players_would_not_show_as_it_is_is_refused(content: str, after: str) -> None:
    assert why_not(subtitles, content.replace("<i>Business</i> Lunch", "x").encode(), "Lunch", after) == OTHERWISE


LINES = [
    "1",
    "00:00:01,000 --> 00:00:02,000",
    "",
    "Our Lunch",
    "<b>Lu</b>nch",
    "<v Al>x",
    "a &amp; b<br>c",
    "NOTE x",
    "é",
]


@given(st.lists(st.sampled_from(LINES), max_size=10), st.sampled_from(["x.srt", "x.vtt"]), st.data())
@settings(max_examples=200, deadline=None)
def test_all_edits_come_out_to_the_letter_or_are_refused(lines: list[str], name: str, data: st.DataObject) -> None:
    line_end = data.draw(st.sampled_from(["\n", "\r\n", "\r", "\r\r\n"]))
    encoding = data.draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
    content = line_end.join([*LINES[:2], *lines])
    hold_to_the_letter(subtitles, content.encode(encoding), data, name)


@given(st.binary(max_size=40), st.data())
@settings(max_examples=100, deadline=None)
def test_any_bytes_are_rewritten_or_refused(content: bytes, data: st.DataObject) -> None:
    hold_to_the_letter(subtitles, b"00:00:01,000 --> 00:00:02,000\n" + content, data)
