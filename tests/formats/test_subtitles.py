"""Subtitles are read as players show them: cue by cue, each with its time and its place in the file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from msgcheck.errors import UnreadableDocument
from msgcheck.formats import subtitles
from msgcheck.formats.limits import Limits
from msgcheck.formats.subtitles.cues import Cue, cues
from msgcheck.formats.subtitles.shown import pieces
from msgcheck.model import Document
from tests.formats.damage import read_or_refuse, with_changed_bytes

FILM = """1
00:00:01,000 --> 00:00:04,000
Order a <i>Business</i>
Lunch today

2
00:01:03,500 --> 00:01:05,000 X1:100 X2:200
{\\an8}Until noon
"""
TALK = """WEBVTT - Our lunch
Kind: captions

NOTE
Still to be checked

STYLE
::cue { color: red }

REGION
id:left

intro
00:01.000 --> 00:04.000 align:start
<v.loud Kim &amp; Lee>Order a <c.name>Business &lt;Lunch&gt;</c> <00:00:02.000>today

01:00:05.000 --> 01:00:06.000
- Now
- Later
"""


def read(text: str | bytes, name: str = "film.srt", limits: Limits = Limits()) -> Document:  # noqa: B008 - frozen
    return subtitles.read(Path(name), text.encode() if isinstance(text, str) else text, limits)


def said(text: str, name: str = "film.srt") -> list[tuple[str, str]]:
    return [(block.location.label, block.text) for block in read(text, name).blocks]


def words(text: str, name: str = "film.srt") -> list[str]:
    return [words for _, words in said(text, name)]


def gaps(text: str, name: str = "film.srt") -> list[str]:
    return [gap.where for gap in read(text, name).gaps]


def cue(shown: str) -> str:
    return f"1\n00:00:01,000 --> 00:00:02,000\n{shown}\n"


def web_cue(shown: str) -> str:
    return f"WEBVTT\n\n00:01.000 --> 00:02.000\n{shown}\n"


def test_a_cue_is_one_text_labelled_by_its_count_and_its_time() -> None:
    assert said(FILM) == [("Cue 1 (00:00:01)", "Order a Business\nLunch today"), ("Cue 2 (00:01:03)", "Until noon")]


def test_of_web_vtt_the_text_is_read_and_who_says_it_but_no_comment_and_no_style() -> None:
    assert said(TALK, "talk.vtt") == [
        ("Cue 1 (00:00:01)", "Order a Business <Lunch> today"),
        ("Cue 1 (00:00:01) › Voice", "Kim & Lee"),
        ("Cue 2 (01:00:05)", "- Now\n- Later"),
    ]
    assert gaps(TALK, "talk.vtt") == []


def test_a_block_carries_its_place_in_all_forms() -> None:
    document = read(FILM)
    location = document.blocks[1].location
    assert (location.part, location.number, location.element) == ("cue", 2, "subtitle")
    start, end = map(int, location.address.removeprefix("chars:").split("-"))
    assert FILM[start:end] == "{\\an8}Until noon"


def test_the_address_of_a_voice_spans_its_name() -> None:
    location = read(TALK, "talk.vtt").blocks[1].location
    start, end = map(int, location.address.removeprefix("chars:").split("-"))
    assert (location.element, TALK[start:end]) == ("voice", "Kim &amp; Lee")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ('<font color="#fff">Lunch</font>', "Lunch"),
        ("<B>Lunch</B> <u>now</u>", "Lunch now"),
        ("Lunch<br/>now", "Lunch\nnow"),
        ("{\\pos(1,2)\\b1}Lunch", "Lunch"),
        ("{y:i}Lunch", "Lunch"),
        ("{Lunch}", "{Lunch}"),
        ("<00:00:02.000>Lunch", "Lunch"),
        ("Lunch <3 you > me", "Lunch <3 you > me"),
        ("<Lunch> <been>", "<Lunch> <been>"),
        ("Fish &amp; chips", "Fish &amp; chips"),
    ],
)
def test_marks_of_subrip_are_not_shown_and_what_is_none_is(written: str, shown: str) -> None:
    assert words(cue(written)) == [shown]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("<b.loud>Lunch</b>", "Lunch"),
        ("<lang en>Lunch</lang>", "Lunch"),
        ("<ruby>Lunch<rt>now</rt></ruby>", "Lunchnow"),
        ("<unknown>Lunch</>", "Lunch"),
        ("Lunch < dinner", "Lunch < dinner"),
        ("Fish &amp; chips&nbsp;&#233; &hearts", "Fish & chips\xa0é &hearts"),
        ("&lrm;Lunch &#xD800;", "\u200eLunch \ufffd"),
    ],
)
def test_marks_of_web_vtt_are_not_shown_and_references_are_characters(written: str, shown: str) -> None:
    assert words(web_cue(written), "talk.vtt") == [shown]


def test_a_cue_without_text_counts_and_makes_no_block() -> None:
    assert said(cue("<i> </i>") + FILM) == [
        ("Cue 2 (00:00:01)", "Order a Business\nLunch today"),
        ("Cue 3 (00:01:03)", "Until noon"),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n"])
def test_line_ends_of_every_kind_are_understood(end: str) -> None:
    assert said(FILM.replace("\n", end)) == said(FILM)
    assert said(TALK.replace("\n", end), "talk.vtt") == said(TALK, "talk.vtt")


def test_line_ends_may_be_mixed() -> None:
    assert said(FILM.replace("\nL", "\rL").replace("\n", "\r\n", 3)) == said(FILM)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_encoding_is_told_from_the_bytes(encoding: str) -> None:
    document = read(cue("Café – Menü").encode(encoding))
    assert [block.text for block in document.blocks] == ["Café – Menü"]


@pytest.mark.parametrize(
    ("timing", "time"),
    [
        ("00:00:01,000 --> 00:00:02,000", "00:00:01"),
        ("00:00:01.000 --> 00:00:02.000", "00:00:01"),
        ("0:0:1 --> 0:0:2", "00:00:01"),
        ("00:01,000 --> 00:02,000", "00:00:01"),
        ("00:00:01,000-->00:00:02,000", "00:00:01"),
        ("00:00:01,000 -> 00:00:02,000", "00:00:01"),
        ("00:00:01,000 –> 00:00:02,000", "00:00:01"),
        ("00 : 00 : 01, 000 --> 00 : 00 : 02, 000", "00:00:01"),
        ("  00:00:01,000 --> soon", "00:00:01"),
        ("100:00:01,000 --> 100:00:02,000", "100:00:01"),
        ("00:00:01:12 --> 00:00:02:00", "00:00:01"),
        ("--> 00:00:02,000", ""),
        ("00;01 --> 00:00:02,000", ""),
    ],
)
def test_times_may_be_garbled(timing: str, time: str) -> None:
    label = f"Cue 1 ({time})" if time else "Cue 1"
    assert said(f"1\n{timing}\nLunch\n") == [(label, "Lunch")]


def test_a_line_that_only_looks_like_times_is_text() -> None:
    assert words(cue("from 1:00:00 --> noon\nmenu --> table")) == ["from 1:00:00 --> noon\nmenu --> table"]


def test_numbers_may_be_missing_or_wrong_and_blank_lines_too() -> None:
    at_once = "00:01,0 --> 00:02,0\nLunch\n7\n00:02,0 --> 00:03,0\nat noon\n"
    assert words(f"{at_once}00:04,0 --> 00:05,0\n\n\nor later\n\n\n\n9\n\n00:06,0 --> 00:07,0\n!") == [
        "Lunch",
        "at noon",
        "or later",
        "!",
    ]


def test_a_number_at_the_end_is_text() -> None:
    assert words(cue("Since\n1998")) == ["Since\n1998"]


def test_an_empty_line_does_not_end_the_text_in_subrip() -> None:
    assert words(cue("Lunch\n\nand dinner")) == ["Lunch\n\nand dinner"]


def test_an_empty_line_ends_the_text_in_web_vtt_and_what_follows_is_told() -> None:
    text = web_cue("Lunch\n \nis\n\nnever shown") + "\nnor this\n\nname\n00:03.000 --> 00:04.000\nDinner"
    assert words(text, "talk.vtt") == ["Lunch\n \nis", "Dinner"]
    assert gaps(text, "talk.vtt") == ["Line 8", "Line 10"]


def test_a_name_of_several_lines_is_none() -> None:
    assert gaps("WEBVTT\n\none\ntwo\n00:01.000 --> 00:02.000\nLunch", "talk.vtt") == ["Line 3"]


def test_text_before_the_first_cue_is_told() -> None:
    document = read(f"Made by Kim\n\n{FILM}")
    assert [(gap.where, gap.why) for gap in document.gaps] == [
        ("Line 1", "text that belongs to no cue is never shown and was not read")
    ]


def test_a_header_makes_it_web_vtt_whatever_the_name() -> None:
    assert words(web_cue("a &amp; b"), "talk.srt") == ["a & b"]


def test_a_missing_header_is_forgiven() -> None:
    assert said("1\n00:00:01,000 --> 00:00:02,000\na &amp; b", "talk.vtt") == [("Cue 1 (00:00:01)", "a & b")]


@pytest.mark.parametrize("text", ["Business Lunch", "", "WEBVTT\n\nNOTE nothing\n", "<html><p>Not found</p></html>"])
def test_a_file_without_a_cue_is_refused(text: str) -> None:
    with pytest.raises(UnreadableDocument, match="holds no subtitles: no line in it says when one is shown"):
        read(text)


def test_a_file_of_empty_cues_is_read() -> None:
    assert read(cue("")).blocks == ()


def test_cues_are_held_against_the_limit_of_pieces() -> None:
    with pytest.raises(UnreadableDocument, match="more than 3 pieces"):
        read(cue("Lunch") * 4, limits=Limits(pieces=3))
    with pytest.raises(UnreadableDocument, match="more than 9 pieces"):
        read(cue("Lunch") + "\n" * 9, limits=Limits(pieces=9))


def test_characters_are_held_against_their_limit() -> None:
    with pytest.raises(UnreadableDocument, match="more than 50 characters"):
        read(FILM, limits=Limits(characters=50))


@given(text=st.text(alphabet="<>/iv& \n{}\\a;", max_size=60), web_vtt=st.booleans())
def test_the_pieces_of_a_cue_lie_in_it_in_order_and_stand_there_as_they_are_shown(text: str, web_vtt: bool) -> None:
    end = 0
    for piece in pieces(text, 0, len(text), web_vtt):
        assert end <= piece.start < piece.end <= len(text)
        end = piece.end
        if len(piece.text) == piece.end - piece.start:
            assert text[piece.start : piece.end] == piece.text


@given(text=st.text(alphabet="0:,-> \r\nWa", max_size=80), web_vtt=st.booleans())
def test_cues_come_in_order_and_hold_no_line_of_times(text: str, web_vtt: bool) -> None:
    last = 0
    for one in cues(text, web_vtt):
        assert last <= one.start <= one.end
        last = one.start
        if isinstance(one, Cue):
            assert not re.search(r"(?m)^0:0 --> ", text[one.start : one.end])


@given(data=st.data(), name=st.sampled_from(["film.srt", "talk.vtt"]))
@settings(max_examples=200, deadline=None)
def test_damaged_subtitles_are_read_or_refused(data: st.DataObject, name: str) -> None:
    read_or_refuse(subtitles, with_changed_bytes((FILM if name == "film.srt" else TALK).encode(), data))


@pytest.mark.parametrize(
    "text",
    [
        " " * 300_000,
        "\n" * 300_000,
        "\r\r" * 150_000,
        "1\n" * 150_000,
        "0" * 300_000,
        "0:" * 150_000,
        cue("<" * 300_000),
        cue("<b " * 100_000),
        cue("{\\" * 150_000),
        cue("<v " * 100_000),
        web_cue("&a" * 150_000),
        web_cue("\n\na" * 100_000),
        "-" * 300_000,
    ],
    ids=lambda text: repr(text[-6:]),
)
def test_hostile_text_is_gone_through_once(text: str) -> None:
    read_or_refuse(subtitles, text.encode())
