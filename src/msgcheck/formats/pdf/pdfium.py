"""PDFium, one caller at a time: what is opened is closed, and small calls cost as little as Python lets them.

A page takes thousands of calls. Those that come in numbers are made through `quick`, over addresses that are made
once, by loops that run in C.
"""

from __future__ import annotations

import ctypes
from array import array
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from threading import Lock
from typing import Any, Literal

from msgcheck.errors import UnreadableDocument

_ONE_CALLER = Lock()  # PDFium keeps state of its own that no two threads may touch; so do the buffers here


class Address(ctypes.c_void_p):
    """Where something stands in memory, such as what PDFium hands out to be handed back; false for nowhere."""


@cache
def library() -> Any:
    """PDFium's functions and constants under their own names."""
    import pypdfium2.raw  # noqa: PLC0415 - takes 50 ms that only a PDF is worth

    return pypdfium2.raw


@cache
def quick(name: str, result: Any = ctypes.c_int) -> Callable[..., Any]:
    """One of PDFium's functions at half the cost of a call: arguments are not checked, the interpreter is not let go.

    Addresses must be given as `Address` or as handles, never as numbers; a long number as `c_ulong`.
    """
    function = ctypes.cast(getattr(library(), name), ctypes.c_void_p).value
    return ctypes.PYFUNCTYPE(result)(function or 0)


@contextmanager
def opened_document(content: bytes) -> Iterator[Any]:
    """A document handle; nobody else gets one until it is closed.

    Raises UnreadableDocument when the content is broken or needs a password.
    """
    pdfium = library()
    with _ONE_CALLER:
        document = pdfium.FPDF_LoadMemDocument64(content, len(content), None)
        if not document:
            raise UnreadableDocument(_why_not(pdfium.FPDF_GetLastError()))
        try:
            yield document
        finally:
            pdfium.FPDF_CloseDocument(document)


def _why_not(error: int) -> str:
    pdfium = library()
    if error == pdfium.FPDF_ERR_PASSWORD:
        return "is protected with a password"
    if error == pdfium.FPDF_ERR_SECURITY:
        return "is protected in a way that is not known"
    return "is broken: it cannot be opened as a PDF"


@contextmanager
def opened_page(document: Any, index: int) -> Iterator[Any]:
    """A page handle (None for a page that is broken); pages count from 0."""
    pdfium = library()
    page = pdfium.FPDF_LoadPage(document, index)
    try:
        yield page
    finally:
        if page:
            pdfium.FPDF_ClosePage(page)


def written_text(name: str, *arguments: Any) -> str:
    """The text that the function `name` writes into a buffer as UTF-16, line ends as "\\n"; empty where it has none."""
    call = quick(name, ctypes.c_ulong)
    size = call(*arguments, None, ctypes.c_ulong(0))
    if size <= 2:  # nothing but the zero at the end
        return ""
    buffer = array("H", bytes(size + size % 2))
    call(*arguments, Address(buffer.buffer_info()[0]), ctypes.c_ulong(size))
    text = buffer.tobytes().decode("utf-16-le", "replace").partition("\0")[0]
    return text.replace("\r\n", "\n").replace("\r", "\n")


class Boxes:
    """Room for boxes of four numbers that PDFium writes, many at a time; used again and again."""

    def __init__(self, code: Literal["f", "d"], order: tuple[int, ...]) -> None:
        """`code` is the type of the numbers, `order` in which of the four places PDFium's own arguments go.

        An empty order stands for a single argument, the address of the box.
        """
        self._code, self._order = code, order
        self._numbers: array[float] = array(code, [])
        self._addresses: list[list[Address]] = []

    def filled(self, count: int, call: Callable[..., int], *arguments: Iterable[Any]) -> array[float]:
        """The numbers after `count` calls, each with one of every argument and the address of one box."""
        if 4 * count > len(self._numbers):
            self._grow(2 * count)
        deque(map(call, *arguments, *self._addresses), maxlen=0)
        return self._numbers[: 4 * count]

    def _grow(self, count: int) -> None:
        self._numbers = array(self._code, [0.0]) * (4 * count)
        start, width = self._numbers.buffer_info()[0], self._numbers.itemsize
        places = self._order or (0,)
        self._addresses = [
            [Address(start + (4 * number + place) * width) for number in range(count)] for place in places
        ]
