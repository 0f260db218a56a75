"""What the bytes of a part were before they were put into lines of ASCII for their way (RFC 2045, 6).

Broken encodings are undone as far as they go: mail programs show what they can.
"""

from __future__ import annotations

import binascii
import re
import string
from collections.abc import Callable

_BASE64 = f"{string.ascii_letters}{string.digits}+/".encode()
_NO_BASE64 = bytes(set(range(256)) - set(_BASE64) - {ord("=")})
_PADDING = re.compile(rb"=++")
_SPACE_AT_LINE_END = re.compile(rb"(?<![ \t])[ \t]++(?=\r?\n)")
_UU_BEGIN = re.compile(rb"(?<![^\n])begin [0-7]{3,4} [^\n]*\n")


def transferred(content: bytes, encoding: str) -> bytes:
    """`content` without the transfer encoding of that name, in small letters; as it is where nothing was encoded."""
    decode = _DECODERS.get(encoding)
    return decode(content) if decode else content


def from_base64(content: bytes) -> bytes:
    """RFC 2045, 6.8. What is no letter of it is passed over; padding may end one stretch and begin the next."""
    stretches = _PADDING.split(content.translate(None, _NO_BASE64))
    return b"".join([binascii.a2b_base64(_padded(stretch)) for stretch in stretches])


def from_quoted_printable(content: bytes) -> bytes:
    """RFC 2045, 6.7. White space at the end of a line was added on the way."""
    return binascii.a2b_qp(_SPACE_AT_LINE_END.sub(b"", content))


def from_uu(content: bytes) -> bytes:
    """The file in uuencoded lines, with or without the line that begins them."""
    begin = _UU_BEGIN.search(content)
    decoded: list[bytes] = []
    for line in content[begin.end() if begin else 0 :].splitlines():
        if line.strip() in (b"end", b"`"):
            break
        if line:
            decoded.append(_from_uu_line(line))
    return b"".join(decoded)


def _padded(stretch: bytes) -> bytes:
    """A letter left over holds no whole byte."""
    usable = stretch[:-1] if len(stretch) % 4 == 1 else stretch
    return usable + b"=" * (-len(usable) % 4)


def _from_uu_line(line: bytes) -> bytes:
    try:
        return binascii.a2b_uu(line)
    except binascii.Error:  # some programs write more than the line's length says
        length = (line[0] - 32) & 63
        try:
            return binascii.a2b_uu(line[: 1 + (length * 4 + 5) // 3])
        except binascii.Error:
            return b""


_DECODERS: dict[str, Callable[[bytes], bytes]] = {
    "base64": from_base64,
    "quoted-printable": from_quoted_printable,
    **dict.fromkeys(("x-uuencode", "uuencode", "x-uue", "uue"), from_uu),
}
