"""What stands written in pictures is read, as a reader takes it, however it is drawn and packed; icons say nothing."""

from __future__ import annotations

import multiprocessing
import random
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageOps

from msgcheck.formats.limits import Limits
from msgcheck.formats.pictures import PictureText, how_to_read, read_picture
from tests.formats.drawings import drawing, saved

MENU = ("Order a Business Lunch", 20, 25, 22)


def menu(**colours: Any) -> Image.Image:
    return drawing(MENU, size=(320, 80), **colours)


def read(content: bytes) -> tuple[PictureText, ...]:
    return read_picture(content, Limits())


def texts(picture: Image.Image) -> list[str]:
    return [text.text for text in read(saved(picture))]


def ink(picture: Image.Image) -> Sequence[float]:
    """Left, top, right and bottom of what is drawn on white."""
    return ImageOps.invert(picture.convert("L")).getbbox() or ()


def near(box: Sequence[float], expected: Sequence[float], by: float) -> bool:
    return all(abs(side - other) <= by for side, other in zip(box, expected, strict=True))


# As a reader takes it


def test_a_headline_over_two_lines_is_one_text_and_what_stands_below_another() -> None:
    headline = ("Why so many offices order Business\nLunch for their teams", 30, 20, 30)
    assert texts(drawing(headline, ("Twelve countries, one kitchen", 30, 150, 18))) == [
        "Why so many offices order Business Lunch for their teams",
        "Twelve countries, one kitchen",
    ]


def test_columns_are_read_one_after_the_other() -> None:
    left = ("Every new customer gets\nfree lunches for a week", 20, 30, 18)
    right = ("Our kitchen is open from\nseven in the morning on", 360, 30, 18)
    assert texts(drawing(left, right)) == [
        "Every new customer gets free lunches for a week",
        "Our kitchen is open from seven in the morning on",
    ]


def test_cells_of_a_table_stay_apart() -> None:
    cells = (("Midday Box", 20, 20, 20), ("12 USD", 400, 20, 20), ("Evening Box", 20, 80, 20), ("18 USD", 400, 80, 20))
    assert sorted(texts(drawing(*cells))) == ["12 USD", "18 USD", "Evening Box", "Midday Box"]


def test_short_lines_in_a_box_are_one_text_with_line_breaks() -> None:
    assert texts(drawing(("Business\nLunch", 250, 60, 24))) == ["Business\nLunch"]


def test_a_picture_that_is_a_little_askew_is_read_as_if_it_were_straight() -> None:
    paragraph = ("We have sold Business Lunch\nto more than forty offices\nsince the spring of the year", 60, 80, 22)
    askew = drawing(paragraph, size=(640, 320)).rotate(2, fillcolor="white", resample=Image.Resampling.BICUBIC)
    assert texts(askew) == ["We have sold Business Lunch to more than forty offices since the spring of the year"]


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_what_runs_up_or_down_or_stands_upside_down_is_read(degrees: int) -> None:
    assert texts(menu().rotate(degrees, expand=True)) == ["Order a Business Lunch"]


def test_letters_with_accents_are_read() -> None:
    assert texts(drawing(("Café Crème at the Cinéma Étoile", 30, 60, 28))) == ["Café Crème at the Cinéma Étoile"]


# Where it stands, and how certain


@pytest.mark.parametrize("times", [0.5, 1, 5])
def test_a_text_is_told_with_its_box_in_the_pixels_of_the_picture(times: float) -> None:
    """Small pictures are enlarged before they are read, large ones are made smaller."""
    picture = drawing(("Business Lunch", 100, 100, 40), size=(800, 600))
    (text,) = read(saved(picture.resize((round(800 * times), round(600 * times)), Image.Resampling.BICUBIC)))
    assert text.text == "Business Lunch"
    assert near(text.box, [side * times for side in ink(picture)], by=20 * times)


def test_clear_text_is_told_with_high_confidence() -> None:
    (text,) = read(saved(menu()))
    assert 0.95 < text.confidence <= 1


def test_the_pages_of_a_tiff_are_read_and_counted() -> None:
    pages = [drawing((f"This is sheet {name}", 40, 40, 28)) for name in ("alpha", "beta")]
    packed = saved(pages[0], "TIFF", save_all=True, append_images=pages[1:])
    assert [(text.text, text.page) for text in read(packed)] == [("This is sheet alpha", 1), ("This is sheet beta", 2)]


def test_of_a_moving_picture_the_first_is_read() -> None:
    frames = [drawing((words, 40, 40, 28)) for words in ("First of all", "And then")]
    packed = saved(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert [text.text for text in read(packed)] == ["First of all"]


def test_a_photo_is_read_the_way_up_that_it_says() -> None:
    turned = menu().rotate(90, expand=True)
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned right by a quarter (EXIF 2.32, 4.6.4 A)
    (text,) = read(saved(turned, "JPEG", exif=exif))
    assert text.text == "Order a Business Lunch"
    assert near(text.box, ink(menu()), by=12)


# However it is drawn and packed


@pytest.mark.parametrize(
    ("ground", "ink"),
    [
        ("black", "white"),
        ("navy", "yellow"),
        ("white", (150, 150, 150)),
        ((0, 0, 0, 0), "white"),
        ((0, 0, 0, 0), "black"),
        ((255, 255, 255, 0), (128, 128, 128)),
    ],
)
def test_text_is_read_in_any_colour_on_any_ground_and_on_none(ground: Any, ink: Any) -> None:
    assert texts(menu(ground=ground, ink=ink)) == ["Order a Business Lunch"]


def test_black_and_white_text_on_no_ground_are_both_read() -> None:
    picture = drawing(("Business Lunch", 40, 30, 30), ground=(0, 0, 0, 0))
    white = drawing(("Midday Box", 40, 130, 30), ground=(0, 0, 0, 0), ink="white")
    picture.alpha_composite(white)
    assert texts(picture) == ["Business Lunch", "Midday Box"]


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "TIFF", "BMP", "WEBP"])
def test_every_kind_of_picture_is_read(kind: str) -> None:
    assert [text.text for text in read(saved(menu(), kind))] == ["Order a Business Lunch"]


@pytest.mark.parametrize(
    ("mode", "kind"), [("1", "TIFF"), ("L", "PNG"), ("P", "PNG"), ("LA", "PNG"), ("CMYK", "JPEG"), ("I;16", "PNG")]
)
def test_pictures_of_every_depth_of_colour_are_read(mode: str, kind: str) -> None:
    grey = menu().convert("L")
    picture = grey.convert("I").point(lambda level: level * 257).convert(mode) if mode == "I;16" else grey.convert(mode)
    assert [text.text for text in read(saved(picture, kind))] == ["Order a Business Lunch"]


NAMES = (
    "Business Lunch", "Crew Shuttle", "Midday Box", "Evening Box", "Open Kitchen", "Harbor Storage", "Meals for Teams",
    "Kitchen Club", "Profit View", "Answer Desk", "Travel Academy", "Twelve Countries", "Lunch for Five",
    "Coffee Round", "Team Monitor", "Starter Plan", "Digital Pass", "Health Visit", "Open Books", "Garden Rooms",
)  # fmt: skip


def test_letters_that_are_hard_to_read_for_being_small_are_enlarged() -> None:
    """As they are drawn here, none of these names can be read."""
    cells = [(name, 10 + 150 * (number % 4), 10 + 30 * (number // 4), 7) for number, name in enumerate(NAMES)]
    assert len(set(texts(drawing(*cells, size=(600, 170)))) & set(NAMES)) >= 12


def test_small_letters_on_a_large_page_are_read() -> None:
    """Lines are looked for on a smaller picture, and read on the large one."""
    assert texts(drawing(("Not a word of it was ever said in public", 200, 2400, 24), size=(1800, 2600))) == [
        "Not a word of it was ever said in public"
    ]


def test_a_long_strip_such_as_a_web_page_is_read_to_its_foot() -> None:
    words = [(f"Chapter {number} of the long story", 30, number * 300, 20) for number in (1, 9, 18)]
    assert texts(drawing(*words, size=(600, 6000))) == [text[0] for text in words]


# What says nothing


def icon(size: int) -> Image.Image:
    picture = Image.new("RGB", (size, size), "white")
    draw = ImageDraw.Draw(picture)
    draw.ellipse((size // 8, size // 8, size * 7 // 8, size * 7 // 8), fill="teal")
    draw.polygon([(size // 3, size // 4), (size * 3 // 4, size // 2), (size // 3, size * 3 // 4)], fill="white")
    return picture


@pytest.mark.parametrize("size", [1, 7, 16, 32, 128, 400])
def test_icons_say_nothing(size: int) -> None:
    assert texts(icon(size)) == []


def test_a_letter_by_itself_may_be_an_icon_and_says_nothing() -> None:
    assert texts(drawing(("X", 60, 40, 90), size=(200, 200))) == []


def test_what_is_like_a_photo_says_nothing() -> None:
    chance = random.Random(4)
    picture = Image.new("RGB", (640, 480), "darkgreen")
    draw = ImageDraw.Draw(picture)
    for _ in range(300):
        x, y, size = chance.randrange(640), chance.randrange(480), chance.randrange(4, 60)
        draw.ellipse(
            (x, y, x + size, y + size), fill=(chance.randrange(90), chance.randrange(200), chance.randrange(90))
        )
    grain = Image.frombytes("RGB", (640, 480), chance.randbytes(640 * 480 * 3))
    assert texts(Image.blend(picture.filter(ImageFilter.GaussianBlur(2)), grain, 0.15)) == []


# The engine


def test_threads_and_processes_read_alike() -> None:
    content = saved(menu())
    alone = read(content)
    with ThreadPoolExecutor(3) as threads:
        assert list(threads.map(read, [content] * 3)) == [alone] * 3
    with multiprocessing.get_context("spawn").Pool(1) as processes:
        assert processes.apply(read, [content]) == alone


WATCHED = """
import sys
deeds = []
sys.addaudithook(lambda event, arguments: deeds.append((event, *map(str, arguments))))
from pathlib import Path
from msgcheck.formats.limits import Limits
from msgcheck.formats.pictures import read_picture
print([text.text for text in read_picture(Path(sys.argv[1]).read_bytes(), Limits())])
LOUD = ("os.mkdir", "os.rename", "os.remove", "os.system", "subprocess", "socket.connect", "socket.send", "socket.get")
print([deed for deed in deeds if deed[0].startswith(LOUD) or deed[0] == "open" and set(deed[2]) & set("wax+")])
"""


def test_the_engine_neither_writes_nor_calls_anybody_nor_says_anything(tmp_path: Path) -> None:
    path = tmp_path / "menu.png"
    path.write_bytes(saved(menu()))
    ended = run(WATCHED, str(path))
    assert (ended.stdout.splitlines(), ended.stderr) == (["['Order a Business Lunch']", "[]"], "")


WITHOUT_ENGINE = """
import sys
sys.modules["{package}"] = None
from msgcheck.errors import EnvironmentFault
from msgcheck.formats.limits import Limits
from msgcheck.formats.pictures import how_to_read, read_picture
try:
    read_picture(b"", Limits())
except EnvironmentFault as fault:
    assert str(fault) == how_to_read()
    print(fault)
"""


@pytest.mark.parametrize("package", ["rapidocr", "onnxruntime"])
def test_where_the_engine_is_missing_it_is_told_how_to_install_it(package: str) -> None:
    ended = run(WITHOUT_ENGINE.format(package=package))
    words = 'To read the text in pictures, install what that takes: pip install "msgcheck[ocr]"'
    assert (ended.stdout, ended.stderr) == (words + "\n", "")


ASKED = """
import sys
from msgcheck.formats.pictures import how_to_read
print(how_to_read(), {"rapidocr", "onnxruntime", "cv2", "numpy", "PIL"} & set(sys.modules))
"""


def test_asking_whether_pictures_can_be_read_loads_nothing_heavy() -> None:
    assert how_to_read() is None
    assert run(ASKED).stdout == "None set()\n"


def run(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, encoding="utf-8", timeout=120, check=False
    )
