"""The words of documents as LibreOffice tells them, which knows the formats in a way of its own.

A text is exported as plain text, a workbook as a table for each sheet, slides are printed to PDF and read by
pdftotext. Only words of two letters and more are compared, wherever they stand: numbers of lists, pages and figures,
and dates, are LibreOffice's own. And only what LibreOffice tells is looked for: it leaves out headers, notes pages,
comments, properties and more, so that nothing read beyond it is surplus.
"""

from __future__ import annotations

import atexit
import os
import re
import shutil
import signal
import subprocess
import tempfile
import unicodedata
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path
from subprocess import DEVNULL
from typing import NamedTuple

from msgcheck.formats import doc, docx, odp, ods, odt, ppt, pptx, rtf, xls, xlsb, xlsx
from msgcheck.model import Document
from tests.evaluation.comparison import NotTold, Parted, Words

_LONGEST = 60  # seconds for one file
_WORD = re.compile(r"[^\W\d_]{2,}")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\ufeff]")
_TABLES = "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,-1"
_TEXT = "txt:Text (encoded):UTF8"
_SLIDES = "pdf:impress_pdf_Export"


class Export(NamedTuple):
    """How LibreOffice reads a format, which it would else guess, and what it is to write."""

    input_filter: str
    output: str


EXPORTS = {
    docx.NAME: Export("MS Word 2007 XML", _TEXT),
    odt.NAME: Export("writer8", _TEXT),
    rtf.NAME: Export("Rich Text Format", _TEXT),
    doc.NAME: Export("MS Word 97", _TEXT),
    pptx.NAME: Export("Impress MS PowerPoint 2007 XML", _SLIDES),
    odp.NAME: Export("impress8", _SLIDES),
    ppt.NAME: Export("MS PowerPoint 97", _SLIDES),
    xlsx.NAME: Export("Calc MS Excel 2007 XML", _TABLES),
    ods.NAME: Export("calc8", _TABLES),
    xls.NAME: Export("MS Excel 97", _TABLES),
    xlsb.NAME: Export("Calc MS Excel 2007 Binary", _TABLES),
}


def libreoffice_words(document: Document, content: bytes) -> Parted:
    """What LibreOffice writes out of the file. NotTold where it does not."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (source := folder / "file").write_bytes(content)
        export(source, EXPORTS[document.format], folder)
        texts = [_text(path) for path in sorted(folder.glob("file?*"))]
    if not texts:
        raise NotTold("LibreOffice does not open it")
    return defaultdict(Counter, {"": _words("\n".join(texts))})


def words_anywhere(document: Document) -> Parted:
    """What the reader found, wherever."""
    return defaultdict(Counter, {"": _words("\n".join(block.text for block in document.blocks))})


def export(source: Path, way: Export, folder: Path) -> None:
    """Have LibreOffice read the file and write it into the folder. NotTold where that takes too long."""
    how = [f"--infilter={way.input_filter}", "--convert-to", way.output, "--outdir", str(folder)]
    command = ["soffice", f"-env:UserInstallation={_profile()}", "--headless", *how, str(source)]
    with subprocess.Popen(command, stdout=DEVNULL, stderr=DEVNULL, start_new_session=True) as office:
        try:
            office.wait(_LONGEST)
        except subprocess.TimeoutExpired:
            os.killpg(office.pid, signal.SIGKILL)  # the program that works is a child of the one that was started
            raise NotTold(f"LibreOffice takes more than {_LONGEST} s") from None


@cache
def _profile() -> str:
    """One folder of settings for all files, for making them takes a second, and none of the user's own."""
    folder = tempfile.mkdtemp(prefix="libreoffice-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder).as_uri()


def _text(path: Path) -> str:
    if path.suffix != ".pdf":
        return path.read_text("utf-8", "replace")
    command = ["pdftotext", "-enc", "UTF-8", str(path), "-"]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8", "replace")


def _words(text: str) -> Words:
    seen = unicodedata.normalize("NFKC", _UNSEEN.sub("", text))
    return Counter(_WORD.findall(seen))
