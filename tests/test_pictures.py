"""The text in pictures, from the picture to the report: read when it is asked for, and told to be missing when not."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageDraw, ImageFont

from msgcheck.cli import main
from tests.formats.decks import deck, picture, slide, title
from tests.formats.packages import Link, zipped

REGISTRY = """\
registry: Harbour Foods
products:
  - id: storage
    name: Harbor Storage
    formerly: [{name: Executive Spread, until: 2025-09-01}]
"""
HINT = "The text in pictures is read with --ocr, or with the switch in the window."


def drawn(text: str) -> bytes:
    """A picture of a slide that says `text`."""
    image = Image.new("RGB", (900, 300), "white")
    ImageDraw.Draw(image).text((60, 110), text, "black", ImageFont.load_default(54))
    stream = io.BytesIO()
    image.save(stream, "PNG")
    return stream.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "msgcheck.yaml").write_text(REGISTRY, encoding="utf-8")
    shown = [Link("rId1", "image", "../media/image1.png")]
    content = deck(
        slide(title("Lunch"), picture(blip='r:embed="rId1"'), links=shown),
        slide(title("Dinner")),
        parts={"ppt/media/image1.png": drawn("The Executive Spread")},
    )
    (tmp_path / "deck.pptx").write_bytes(content)
    return tmp_path


def check(*words: str, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    main(["check", *words, "--format", "json"])
    report: dict[str, Any] = json.loads(capsys.readouterr().out)
    return report


def test_a_name_in_a_picture_is_found_when_pictures_are_read(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = check(str(folder / "deck.pptx"), "--ocr", capsys=capsys)
    (document,) = report["documents"]
    (finding,) = document["findings"]
    assert finding["location"]["label"] == "Slide 1 › Picture (read from the image)"
    assert (finding["found"], finding["fix"]) == ("Executive Spread", "never")
    assert 0.5 < finding["confidence"] < 0.99
    assert finding["reason"].endswith("The words were read from a picture.")
    assert (document["gaps"], report["summary"]["hints"]) == ([], [])


def test_without_it_the_picture_is_a_gap_and_the_report_says_how_to_read_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = check(str(folder / "deck.pptx"), capsys=capsys)
    assert report["documents"][0]["gaps"] == [{"where": "Slide 1 › Picture", "why": "text in pictures was not read"}]
    assert report["summary"]["hints"] == [HINT]
    assert report["summary"]["coverage"] == "1 of 1 file read; 1 picture not read"
    main(["check", str(folder / "deck.pptx")])
    assert capsys.readouterr().out.splitlines()[-2] == HINT


def test_a_picture_that_is_a_file_is_read_like_one_in_an_archive(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "flyer.png").write_bytes(drawn("The Executive Spread"))
    (folder / "flyers.zip").write_bytes(zipped({"flyer.png": drawn("The Executive Spread")}))
    (folder / "deck.pptx").unlink()
    report = check(str(folder), "--ocr", capsys=capsys)
    labels = {row["path"]: [finding["location"]["label"] for finding in row["findings"]] for row in report["documents"]}
    assert labels == {
        "flyer.png": ["Picture (read from the image)"],
        "flyers.zip": ["flyers.zip › flyer.png (read from the image)"],
    }
    assert check(str(folder / "flyer.png"), capsys=capsys)["documents"][0]["status"] == "skipped"


def test_pictures_for_which_there_is_no_time_are_left_out_and_the_rest_is_read(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from msgcheck import formats
    from msgcheck.formats.limits import Limits
    from msgcheck.formats.reading import Reading

    document = formats.read(folder / "deck.pptx", Reading(Limits(seconds=0.0001), pictures=True))
    assert [block.text for block in document.blocks][:2] == ["Lunch", "Dinner"]
    assert document.gaps[0].why == "it was left out: the pictures before it took the time that one file may take"
