"""The bytes by which files that are no documents of ours are known, and the words for what they are."""

from __future__ import annotations

import re

Magic = bytes | re.Pattern[bytes]

_BITMAP = re.compile(rb"BM.{4}\0{4}.{4}[\x0c\x28\x34\x38\x40\x6c\x7c]\0{3}", re.S)  # sizes, and the kind of header

# Offset, bytes that stand there, what such a file is. In `PICTURES` text is read where that is asked for.
PICTURES: tuple[tuple[int, Magic, str], ...] = (
    (0, b"\x89PNG\r\n\x1a\n", "is a picture (PNG)"),
    (0, b"\xff\xd8\xff", "is a picture (JPEG)"),
    (0, b"GIF8", "is a picture (GIF)"),
    (0, b"II*\0", "is a picture (TIFF)"),
    (0, b"MM\0*", "is a picture (TIFF)"),
    (0, _BITMAP, "is a picture (BMP)"),
    (8, b"WEBP", "is a picture (WebP)"),
)
NEVER: tuple[tuple[int, Magic, str], ...] = (
    (0, b"\0\0\1\0", "is a picture (ICO)"),
    (0, b"8BPS", "is a picture (Photoshop)"),
    (0, b"%!PS", "is a PostScript file (.ps)"),
    (40, b" EMF\0\0\1\0", "is a picture (EMF)"),
    (0, b"\xd7\xcd\xc6\x9a", "is a picture (WMF)"),
    (0, b"\1\0\x09\0\0\3", "is a picture (WMF)"),
    (0, b"VCLMTF", "is a picture (SVM)"),
    (0, b"II\xbc\1", "is a picture (JPEG XR)"),
    (8, b"WAVE", "is a sound recording (WAV)"),
    (0, b"ID3", "is a sound recording (MP3)"),
    (0, b"OggS", "is a sound recording or video (Ogg)"),
    (8, b"AVI ", "is a video (AVI)"),
    (4, b"ftyp", "is a video or sound recording (MP4 or its like)"),
    (0, b"\x1a\x45\xdf\xa3", "is a video (Matroska)"),
    (0, b"\x1f\x8b\x08", "is a packed archive (gzip)"),
    (0, b"7z\xbc\xaf\x27\x1c", "is a packed archive (7z)"),
    (0, b"Rar!\x1a", "is a packed archive (RAR)"),
    (0, b"BZh", "is a packed archive (bzip2)"),
    (0, b"\xfd7zXZ", "is a packed archive (xz)"),
    (257, b"ustar", "is a packed archive (tar)"),
    (0, b"SQLite format 3\0", "is a database (SQLite)"),
    (0, b"\x7fELF", "is a program"),
    (0, b"MZ\x90", "is a program"),
)


def is_picture(content: bytes) -> bool:
    """Whether `content` is a picture in which text may be read: made of dots, and known by its first bytes."""
    return words_for(content, PICTURES) is not None


def words_for(content: bytes, signatures: tuple[tuple[int, Magic, str], ...]) -> str | None:
    """What a file that begins like `content` is, in words that go on from its name; None: not among `signatures`."""
    return next((words for offset, magic, words in signatures if _stands(magic, content, offset)), None)


def _stands(magic: Magic, content: bytes, offset: int) -> bool:
    if isinstance(magic, bytes):
        return content.startswith(magic, offset)
    return magic.match(content, offset) is not None
