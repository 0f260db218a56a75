"""What reading costs beside the bare libraries, and beside public programs that take the text out of files.

    python -m tests.benchmarks.reading FOLDER [--rounds 5] [--only NAME ...] [--peers] [--files N] [--seed NUMBER]

The floor of each format is what its bytes cost with the bare library alone (see `bare`); a ratio is msgcheck's time to
that. With --peers, kreuzberg and markitdown take turns with them, where they are installed (see `peers`): they get the
files that they read at all, and their time is given as a multiple of msgcheck's for the same files. That is slow;
--files picks so many files of each format by lot. A row with a star is a file made here, of 40,000 small cells.

All get the bytes in memory. Times are processor seconds of this process, threads included, each one's best of several
rounds in turn.
"""

from __future__ import annotations

import argparse
import gc
import random
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from msgcheck.errors import UnreadableDocument
from msgcheck.formats import (
    delimited,
    doc,
    docx,
    epub,
    html,
    idml,
    key,
    mail,
    markdown,
    msg,
    numbers,
    odp,
    ods,
    odt,
    pages,
    pdf,
    ppt,
    pptx,
    rtf,
    subtitles,
    text,
    xls,
    xlsb,
    xlsx,
)
from msgcheck.formats.limits import Limits
from msgcheck.formats.odf.sheets import tour_sheets
from msgcheck.formats.odf.slides import tour_slides
from msgcheck.formats.odf.writing import tour_text
from msgcheck.formats.ooxml.presentation import tour_presentation
from msgcheck.formats.ooxml.wordprocessing import tour_document
from msgcheck.formats.ooxml.workbook import tour_workbook
from tests.benchmarks import bare
from tests.benchmarks.bare import Pass
from tests.benchmarks.peers import INSTALL, Peer, installed_peers, reads
from tests.formats.opendocuments import document, p, table
from tests.formats.workbooks import Sheet, number, shared, workbook
from tests.formats.workbooks import row as sheet_row

Files = Mapping[Path, bytes]


class Row(NamedTuple):
    """One format: its floor, the ratio to that which it has to keep, if any, and a file made for it."""

    kind: ModuleType
    bare: Callable[[bytes], Pass]
    at_most: float | None = None
    made: Callable[[], bytes] | None = None


class Contestant(NamedTuple):
    """One that takes part, and for each of its files what it does with it."""

    name: str
    passes: Mapping[Path, Pass]


def main() -> None:
    """Print the table."""
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--only", nargs="+", default=[], metavar="NAME", help="formats to measure")
    arguments.add_argument("--peers", action="store_true", help=f"also measure them: {INSTALL}")
    arguments.add_argument("--files", type=int, help="so many files of each format, picked by lot")
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    peers = installed_peers() if given.peers else []
    if given.peers and len(peers) < 2:
        print(f"not every peer is installed: {INSTALL}")
    print(f"{'format':10}{'files':>6}{'msgcheck s':>12}{'bare s':>10}{'ratio':>8}{'at most':>9}  peers")
    for row in ROWS:
        if not given.only or row.kind.NAME in given.only:
            print(line(row, row.kind.NAME, readable(row, given.folder, given.files, given.seed), peers, given.rounds))
            if row.made:
                files = {Path(f"made.{row.kind.NAME}"): row.made()}
                print(line(row, f"{row.kind.NAME} *", files, [], given.rounds))


def readable(row: Row, folder: Path, most: int | None, seed: int) -> Files:
    """The files of a format, all or `most` of them, that msgcheck reads."""
    paths = sorted(path for path in folder.rglob("*") if path.suffix.lower() in row.kind.SUFFIXES and path.is_file())
    if most is not None:
        paths = random.Random(seed).sample(paths, min(most, len(paths)))
    return dict(_readable(row.kind, paths))


def _readable(kind: ModuleType, paths: Collection[Path]) -> Iterator[tuple[Path, bytes]]:
    for path in paths:
        content = path.read_bytes()
        try:
            _reading(kind, path, content)()
        except UnreadableDocument:
            continue
        yield path, content


def _reading(kind: ModuleType, path: Path, content: bytes) -> Pass:
    return lambda: kind.read(path, content, Limits())


def line(row: Row, title: str, files: Files, peers: Collection[Peer], rounds: int) -> str:
    """One line of the table."""
    if not files:
        return f"{title:10}{0:6}"
    contestants = [
        Contestant("msgcheck", {path: _reading(row.kind, path, content) for path, content in files.items()}),
        Contestant("bare", {path: row.bare(content) for path, content in files.items()}),
        *(_contestant(peer, files) for peer in peers),
    ]
    costs = _costs(contestants, rounds)
    ours, floor = (_best(costs[name], files) for name in ("msgcheck", "bare"))
    at_most = f"{row.at_most:9.1f}" if row.at_most else f"{'':9}"
    beside = "; ".join(_beside(one, costs) for one in contestants[2:])
    return f"{title:10}{len(files):6}{ours:12.3f}{floor:10.3f}{ours / floor:8.2f}{at_most}  {beside}"


def _contestant(peer: Peer, files: Files) -> Contestant:
    read = {path: content for path, content in files.items() if reads(peer, path, content)}
    return Contestant(peer.name, {path: _extraction(peer, path, content) for path, content in read.items()})


def _extraction(peer: Peer, path: Path, content: bytes) -> Pass:
    return lambda: peer.extract(path, content)


Costs = dict[str, list[dict[Path, float]]]  # of each contestant, in each round, for each of its files


def _costs(contestants: Collection[Contestant], rounds: int) -> Costs:
    costs: Costs = {one.name: [] for one in contestants}
    for _ in range(rounds):
        for one in contestants:
            gc.collect()  # what others left behind is not this one's to clear
            costs[one.name].append({path: _cost(work) for path, work in one.passes.items()})
    return costs


def _cost(work: Pass) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _best(rounds: list[dict[Path, float]], files: Collection[Path]) -> float:
    """The least seconds that a round took for these files."""
    return min(sum(costs[path] for path in files) for costs in rounds)


def _beside(peer: Contestant, costs: Costs) -> str:
    files = peer.passes.keys()
    if not files:
        return f"{peer.name} reads none"
    theirs, ours = _best(costs[peer.name], files), _best(costs["msgcheck"], files)
    return f"{peer.name} {theirs / ours:.1f} times msgcheck's for {len(files)} files"


def _small_cells_of_open_document() -> bytes:
    cells = "".join(
        f'<table:table-cell table:style-name="ce1" office:value-type="string">{p(f"Lunch {n}")}</table:table-cell>'
        f'<table:table-cell office:value-type="float" office:value="{n}">{p(str(n))}</table:table-cell>'
        for n in range(10)
    )
    return document("spreadsheet", table(*[f"<table:table-row>{cells}</table:table-row>"] * 2_000))


def _small_cells_of_workbook() -> bytes:
    strings = [f"Lunch {n}" for n in range(10)]
    rows = (
        sheet_row(*(shared(f"{'ABCDEFGHIJ'[n]}{at}", n) + number(f"{'KLMNOPQRST'[n]}{at}", str(n)) for n in range(10)))
        for at in range(1, 2_001)
    )
    return workbook(Sheet("Prices", tuple(rows)), strings=strings)


ROWS = (
    Row(pptx, bare.office_xml(tour_presentation), 2.0),
    Row(docx, bare.office_xml(tour_document), 2.0),
    Row(xlsx, bare.office_xml(tour_workbook), 2.0, _small_cells_of_workbook),
    Row(odp, bare.open_document(tour_slides), 2.0),
    Row(odt, bare.open_document(tour_text), 2.0),
    Row(ods, bare.open_document(tour_sheets), 2.0, _small_cells_of_open_document),
    Row(html, bare.html, 12.0),  # tags are cut in Python: no parser in C tells where in the page a text stands
    Row(mail, bare.mail),
    Row(msg, bare.outlook_message),
    Row(doc, bare.old_office),
    Row(ppt, bare.old_office),
    Row(xls, bare.old_office),
    Row(pdf, bare.pdf, 1.5),
    Row(xlsb, bare.unzipped),
    Row(pages, bare.unzipped),
    Row(key, bare.unzipped),
    Row(numbers, bare.unzipped),
    Row(epub, bare.pages_in_zip),
    Row(idml, bare.xml_in_zip),
    Row(rtf, bare.characters),
    Row(subtitles, bare.characters),
    Row(markdown, bare.markdown),
    Row(delimited, bare.table),
    Row(text, bare.characters),
)

if __name__ == "__main__":
    main()
