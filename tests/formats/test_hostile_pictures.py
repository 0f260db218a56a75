"""Whatever the bytes, a picture is read or refused in words; one that is too large is not unpacked."""

from __future__ import annotations

import struct
import subprocess
import sys
import zlib
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.limits import Limits
from msgcheck.formats.pictures import read_picture
from msgcheck.formats.pictures.dots import pages_of
from tests.formats.damage import with_changed_bytes
from tests.formats.drawings import drawing, saved

SMALL = drawing(("Lunch", 4, 4, 12), size=(48, 24))
KINDS = {kind: saved(SMALL, kind) for kind in ("PNG", "JPEG", "GIF", "TIFF", "BMP", "WEBP")}
PACKED = {
    "TIFF, two pages": saved(SMALL, "TIFF", save_all=True, append_images=[SMALL], compression="tiff_lzw"),
    "TIFF, deflate": saved(SMALL, "TIFF", compression="tiff_deflate"),
    "GIF, moving": saved(SMALL, "GIF", save_all=True, append_images=[SMALL.rotate(90)]),
    "WebP, lossless": saved(SMALL, "WEBP", lossless=True),
    "JPEG, by turns": saved(SMALL, "JPEG", progressive=True),
    "PNG, transparent": saved(SMALL.convert("P"), transparency=0),
}
EACH = pytest.mark.parametrize("content", [*KINDS.values(), *PACKED.values()], ids=[*KINDS, *PACKED])


def unpack_or_refuse(content: bytes) -> None:
    with suppress(UnreadableDocument):
        for page in pages_of(content, Limits(pixels=100_000)):
            assert page.picture.mode == "RGB"


@EACH
@given(data=st.data())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_changed_bytes(content: bytes, data: st.DataObject) -> None:
    unpack_or_refuse(with_changed_bytes(content, data))


@EACH
@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_a_picture_cut_short(content: bytes, data: st.DataObject) -> None:
    unpack_or_refuse(content[: data.draw(st.integers(0, len(content)))])


def test_decoders_of_broken_pictures_keep_off_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    """That of packed TIFFs writes to standard error by itself."""
    packed = PACKED["TIFF, deflate"]
    for position in range(8, 60):
        unpack_or_refuse(packed[:position] + b"\xff" + packed[position + 1 :])
    sys.stderr.write("And Python can still say what it has to say.\n")
    assert capfd.readouterr() == ("", "And Python can still say what it has to say.\n")


@EACH
def test_half_a_picture_is_refused_in_words(content: bytes) -> None:
    with pytest.raises(UnreadableDocument, match=r"^is a broken picture$"):
        read_picture(content[: len(content) // 3], Limits())


@pytest.mark.parametrize("content", [b"", b"\0", b"Not a picture.", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableDocument, match=r"^is a broken picture$"):
        read_picture(content, Limits())


# Pictures that would be huge


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))


def huge_png(width: int, height: int) -> bytes:
    header = struct.pack(">2L5B", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(9)))


def huge_webp(kind: bytes, head: bytes) -> bytes:
    return b"RIFF" + struct.pack("<L", 4 + 8 + len(head)) + b"WEBP" + kind + struct.pack("<L", len(head)) + head


SIDE = 16383
HUGE = {
    "PNG": huge_png(20_000, 20_000),
    "PNG that Pillow would only warn of": huge_png(10_000, 9_000),
    "GIF": b"GIF89a" + struct.pack("<2H3B", 60_000, 60_000, 0, 0, 0) + KINDS["GIF"][13:],
    "BMP": KINDS["BMP"][:18] + struct.pack("<2l", 30_000, 30_000) + KINDS["BMP"][26:],
    "WebP, extended": huge_webp(b"VP8X", bytes(4) + (SIDE - 1).to_bytes(3, "little") * 2),
    "WebP, lossless": huge_webp(b"VP8L", b"\x2f" + ((SIDE - 1) << 14 | SIDE - 1).to_bytes(4, "little") + bytes(5)),
    "WebP, lossy": huge_webp(b"VP8 ", b"\0\0\0\x9d\x01\x2a" + struct.pack("<2H", SIDE, SIDE) + bytes(4)),
}


@pytest.mark.parametrize("content", HUGE.values(), ids=HUGE)
def test_a_huge_picture_is_refused_by_its_header(content: bytes) -> None:
    with pytest.raises(UnreadableDocument, match=r"^has more than 40,000,000 pixels, the most that are read$"):
        read_picture(content, Limits())


def test_the_limit_of_pixels_holds_to_the_last_that_is_allowed() -> None:
    content = saved(Image.new("RGB", (200, 100)))
    assert read_picture(content, Limits(pixels=20_000)) == ()
    with pytest.raises(UnreadableDocument, match="more than 19,999 pixels"):
        read_picture(content, Limits(pixels=19_999))


@pytest.mark.parametrize("size", [(1, 4_000_000), (4_000_000, 1), (20, 1_000_000), (400_000, 24)])
def test_a_picture_like_a_thread_is_read_for_nothing(size: tuple[int, int]) -> None:
    assert read_picture(saved(Image.new("1", size), "PNG"), Limits()) == ()


OUT_OF_MEMORY = """
import resource, sys
from pathlib import Path
from msgcheck.formats.limits import Limits
from msgcheck.formats.pictures import read_picture
small, large = (Path(name).read_bytes() for name in sys.argv[1:])
read_picture(small, Limits())
taken = next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmData"))
resource.setrlimit(resource.RLIMIT_DATA, ((taken + 60_000) * 1024,) * 2)
try:
    read_picture(large, Limits())
except Exception as error:
    print(type(error).__name__, error)
print([text.text for text in read_picture(small, Limits())])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can deny memory")
def test_a_picture_that_takes_too_much_memory_is_refused_alone(tmp_path: Path) -> None:
    small, large = tmp_path / "small.png", tmp_path / "large.png"
    small.write_bytes(saved(drawing(("Business Lunch", 20, 20, 24), size=(240, 60))))
    large.write_bytes(saved(Image.new("RGB", (6000, 6000), "white")))
    ended = subprocess.run(
        [sys.executable, "-c", OUT_OF_MEMORY, small, large],
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    refusal = "UnreadableDocument needs more than 1,024 MB of memory to be read, the most that a file may need"
    assert (ended.stdout.splitlines(), ended.stderr) == ([refusal, "['Business Lunch']"], "")
