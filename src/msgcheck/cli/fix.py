"""`msgcheck fix`: mends files, makes copies of them with notes, or puts back what they were before."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from datetime import date

from msgcheck import api
from msgcheck.cli.exits import COULD_NOT_READ, FOUND_NOTHING, FOUND_SOMETHING
from msgcheck.cli.options import (
    add_as_of,
    add_format,
    add_jobs,
    add_limits,
    add_paths,
    add_registry_option,
    file_path,
    open_registry,
)
from msgcheck.console import progress_line
from msgcheck.errors import UserError
from msgcheck.model import AnnotateStatus, Annotating, Finding, Mending, MendStatus, Severity, UndoStatus

_NOT_DONE = frozenset({MendStatus.REFUSED, MendStatus.FAILED})
_NO_COPY = frozenset({AnnotateStatus.REFUSED, AnnotateStatus.FAILED})
_ALONE = ("annotate", "in_place", "output_dir", "overwrite", "tracked", "dry_run", "include", "rule")

_DESCRIPTION = """\
Makes the safe fixes, in a copy beside each file ("deck (mended).pptx") unless told otherwise. Every mended file is read
and checked again before it is written; where anything else would change, the file is left as it was. With --annotate
nothing is mended: copies of PDF, Word and PowerPoint files tell in notes what was found ("deck (annotated).pptx")."""


def add_fix(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.description = _DESCRIPTION
    add_paths(parser, "a file or a folder")
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "--output-dir", type=file_path, metavar="DIR", help="write the copies into DIR, in the folders they lie in"
    )
    where.add_argument(
        "--in-place", action="store_true", help="write over the files; a backup is kept in msgcheck-backups beside each"
    )
    where.add_argument("--undo", action="store_true", help="put back what the files were before --in-place")
    parser.add_argument(
        "--annotate", action="store_true", help="make copies with notes at all that is found, instead of mending"
    )
    parser.add_argument(
        "--ocr", action="store_true", help="with --annotate: read the text in pictures, too (takes seconds a picture)"
    )
    parser.add_argument("--overwrite", action="store_true", help="with --output-dir: write over what is there")
    parser.add_argument(
        "--tracked",
        action="store_true",
        help="make the fixes as tracked changes, which the owner accepts or rejects; only Word documents can hold them",
    )
    parser.add_argument("--dry-run", action="store_true", help="show every change, and write nothing")
    parser.add_argument(
        "--include", action="append", default=[], choices=("review",), help="also fixes that a person should look at"
    )
    parser.add_argument(
        "--rule",
        action="append",
        default=[],
        choices=api.rule_names(),
        metavar="RULE",
        help=f"only the fixes of RULE; may be repeated; one of {', '.join(api.rule_names())}",
    )
    add_registry_option(parser)
    add_as_of(parser)
    add_limits(parser)
    add_format(parser, ("text", "json"))
    add_jobs(parser)
    parser.set_defaults(run=_fix)


def _fix(options: argparse.Namespace) -> int:
    _hold_sensible(options)
    if options.undo:
        return _undo(options)
    if options.annotate:
        return _annotate(options)
    registry = open_registry(options.registry, options.paths[0])
    choice = api.Choice(review="review" in options.include, rules=frozenset(options.rule))
    reading = api.reading(options.limit)
    with progress_line("Mended") as progress:
        mending = api.mend(
            options.paths,
            registry,
            options.as_of or date.today(),
            _target(options),
            choice,
            tracked=options.tracked,
            reading=reading,
            jobs=options.jobs,
            progress=progress,
        )
    api.write_mending(mending, options.format, sys.stdout)
    return _exit_code(mending)


def _hold_sensible(options: argparse.Namespace) -> None:
    if api.STANDARD_INPUT in options.paths:
        raise UserError("Standard input (-) cannot be mended; name files or folders.")
    if options.overwrite and not options.output_dir:
        raise UserError("--overwrite is for what is there in the folder of --output-dir; name one.")
    if options.annotate and (options.in_place or options.include or options.tracked):
        raise UserError("--annotate makes copies with notes at all that is found; it mends nothing in them.")
    if options.ocr and not options.annotate:
        raise UserError("--ocr goes with --annotate: text in pictures cannot be mended.")
    if options.undo and any(getattr(options, name) for name in _ALONE):
        raise UserError("--undo puts files back as they were; it goes with no other choice than --format.")


def _target(options: argparse.Namespace) -> api.InPlace | api.Beside | api.Into | api.Nowhere:
    return api.InPlace() if options.in_place and not options.dry_run else _copies(options, api.Beside())


def _copies(options: argparse.Namespace, beside: api.Beside) -> api.Beside | api.Into | api.Nowhere:
    if options.dry_run:
        return api.Nowhere()
    return api.Into(options.output_dir, options.overwrite) if options.output_dir else beside


def _exit_code(mending: Mending) -> int:
    """Something could not be done, before something is left that is bad enough to be fixed by hand."""
    if any(result.status in _NOT_DONE for result in mending.results):
        return COULD_NOT_READ
    return _by(one.finding for result in mending.results for one in result.left)


def _by(findings: Iterable[Finding]) -> int:
    return FOUND_SOMETHING if any(one.severity.rank <= Severity.WARNING.rank for one in findings) else FOUND_NOTHING


def _annotate(options: argparse.Namespace) -> int:
    registry = open_registry(options.registry, options.paths[0])
    with progress_line("Annotated") as progress:
        annotating = api.annotate(
            options.paths,
            registry,
            options.as_of or date.today(),
            _copies(options, api.Beside("annotated")),
            frozenset(options.rule),
            reading=api.reading(options.limit, pictures=options.ocr),
            jobs=options.jobs,
            progress=progress,
        )
    api.write_annotating(annotating, options.format, sys.stdout)
    return _exit_code_of_copies(annotating)


def _exit_code_of_copies(annotating: Annotating) -> int:
    """Something was not noted, before something was: it is still to be mended, by hand."""
    if any(result.status in _NO_COPY or result.left for result in annotating.results):
        return COULD_NOT_READ
    return _by(finding for result in annotating.results for finding in result.noted)


def _undo(options: argparse.Namespace) -> int:
    results = api.undo(options.paths)
    api.write_undoing(results, options.format, sys.stdout)
    return FOUND_NOTHING if all(result.status is UndoStatus.UNDONE for result in results) else COULD_NOT_READ
