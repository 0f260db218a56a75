"""Builds e-mail messages from their parts, so that a test says exactly what the file holds."""

from __future__ import annotations

import base64
from itertools import count

_BOUNDARIES = (f"=_{number}" for number in count())


def part(kind: str, body: str | bytes = "", *fields: str) -> bytes:
    """A part of that media type; what is not ASCII is put in base64, and `fields` are further lines of its header."""
    content = body.encode() if isinstance(body, str) else body
    lines = [f"Content-Type: {kind}", *fields]
    if not content.isascii():
        lines.append("Content-Transfer-Encoding: base64")
        content = base64.encodebytes(content)
    return "".join(f"{line}\n" for line in lines).encode() + b"\n" + content


def attached(name: str, content: str | bytes, kind: str = "application/octet-stream", *fields: str) -> bytes:
    """A part that is a file of that name."""
    return part(kind, content, f'Content-Disposition: attachment; filename="{name}"', *fields)


def multipart(subtype: str, *parts: bytes) -> bytes:
    """A part that holds others: "mixed", "alternative", "related"."""
    boundary = next(_BOUNDARIES)
    inside = b"".join(f"--{boundary}\n".encode() + one + b"\n" for one in parts)
    return (
        f'Content-Type: multipart/{subtype}; boundary="{boundary}"\n\n'.encode() + inside + f"--{boundary}--\n".encode()
    )


def message(body: bytes, *fields: str, subject: str = "") -> bytes:
    """A message whose header goes on with that of `body`."""
    lines = ["From: Kim <kim@brightside.example>", *fields, *([f"Subject: {subject}"] if subject else [])]
    return "".join(f"{line}\n" for line in lines).encode() + body


def flowed(text: str, more: str = "") -> bytes:
    """A text in which lines that end with a space go on."""
    return part(f"text/plain; charset=utf-8; format=flowed{more}", text)
