"""The command line: reads the words, calls the use case, writes the report, says how it went by the exit code."""

from __future__ import annotations

import argparse
import errno
import logging
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from msgcheck import __version__, api
from msgcheck.cli import fix
from msgcheck.cli.exits import COULD_NOT_READ, FOUND_NOTHING, FOUND_SOMETHING, INTERRUPTED, READER_GONE, WRONG_USAGE
from msgcheck.cli.options import (
    add_as_of,
    add_format,
    add_jobs,
    add_limits,
    add_paths,
    add_registry_option,
    day,
    file_path,
    number,
    open_registry,
    warn,
)
from msgcheck.console import drop_output, open_streams, output, progress_line
from msgcheck.errors import EnvironmentFault, MsgcheckError, RegistryError, UserError
from msgcheck.model import Audit, FileResult, FileStatus, Severity

_FAIL_ON = {"error": Severity.ERROR, "warning": Severity.WARNING, "review": Severity.REVIEW, "never": None}
_DEMO_FOLDER = Path("msgcheck-demo")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line; returns the exit code of design section 5."""
    logging.basicConfig(format="msgcheck: %(message)s", level=logging.ERROR)
    open_streams()
    options = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        code = run(options)
        sys.stdout.flush()
    except MsgcheckError as error:
        print(_in_words(error), file=sys.stderr)
        return WRONG_USAGE
    except BrokenPipeError:
        drop_output()
        return READER_GONE
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        drop_output()
        print("msgcheck: There is no space left to write to.", file=sys.stderr)
        return WRONG_USAGE
    except KeyboardInterrupt:
        return INTERRUPTED
    return code


def main_app() -> int:
    """Opens the window with the files named: the start of `msgcheck-app`."""
    return main(["app", *sys.argv[1:]])


def _in_words(error: MsgcheckError) -> str:
    return str(error) if isinstance(error, RegistryError) else f"msgcheck: {error}"


# the words


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="msgcheck", description="Finds what your company no longer says, where it still stands."
    )
    parser.add_argument("--version", action="version", version=f"msgcheck {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _add_check(commands.add_parser("check", help="check files and folders against the registry"))
    fix.add_fix(commands.add_parser("fix", help="mend files: say what is right where something stale stands"))
    _add_text(commands.add_parser("text", help="show what is read of a file, block by block"))
    _add_registry(commands.add_parser("registry", help="validate, show or summarise a registry file"))
    _add_demo(commands.add_parser("demo", help="write the demo collateral and check it"))
    _add_app(commands.add_parser("app", help="open the window"))
    return parser


def _add_check(parser: argparse.ArgumentParser) -> None:
    add_paths(parser, "a file, a folder, or - for standard input")
    add_registry_option(parser)
    add_as_of(parser)
    _add_reading_options(parser)
    add_format(parser, api.report_names())
    parser.add_argument(
        "--output", type=file_path, metavar="FILE", help="write the report to FILE instead of standard output"
    )
    parser.add_argument(
        "--fail-on",
        default="warning",
        choices=_FAIL_ON,
        help="exit 1 for findings of this severity or worse (default: warning)",
    )
    add_jobs(parser)
    parser.set_defaults(run=_check)


def _add_text(parser: argparse.ArgumentParser) -> None:
    add_paths(parser, "a file, a folder, or - for standard input")
    add_format(parser, ("text", "json"))
    _add_reading_options(parser)
    parser.set_defaults(run=_text)


def _add_reading_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--ocr", action="store_true", help="read the text in pictures, too (takes seconds a picture)")
    add_limits(parser)


def _add_registry(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(title="actions", required=True, metavar="ACTION")
    validate = actions.add_parser("validate", help="say what is wrong in the file, with lines")
    validate.set_defaults(run=_validate)
    show = actions.add_parser("show", help="everything the file says")
    show.set_defaults(run=_show)
    changes = actions.add_parser("changes", help="what to say now instead of what")
    changes.add_argument("--since", type=day, metavar="DATE", help="only what changed on DATE (YYYY-MM-DD) or later")
    add_as_of(changes)
    changes.set_defaults(run=_changes)
    for action in (validate, show, changes):
        action.add_argument("file", type=file_path, metavar="FILE")


def _add_demo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "folder", nargs="?", type=file_path, default=_DEMO_FOLDER, metavar="DIR", help=f"default: {_DEMO_FOLDER}"
    )
    parser.set_defaults(run=_demo)


def _add_app(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", type=file_path, metavar="PATH", help="files and folders to check at once")
    add_registry_option(parser)
    parser.set_defaults(run=_app)


# the commands


def _check(options: argparse.Namespace) -> int:
    as_of = options.as_of or date.today()
    from_input = _is_from_input(options.paths)
    registry = open_registry(options.registry, None if from_input else options.paths[0])
    reading = api.reading(options.limit, pictures=options.ocr)
    with output(options.output) as stream:
        if from_input:
            audit = api.check_text(_standard_input(), registry, as_of)
        else:
            with progress_line() as progress:
                audit = api.check(options.paths, registry, as_of, reading=reading, jobs=options.jobs, progress=progress)
        api.write_report(audit, options.format, stream)
    return _exit_code(audit, _FAIL_ON[options.fail_on])


def _text(options: argparse.Namespace) -> int:
    reading = api.reading(options.limit, pictures=options.ocr)
    if _is_from_input(options.paths):
        read = [api.read_text(_standard_input())]
    else:
        read = list(api.read_documents(options.paths, reading))
    api.write_reading(read, options.format, sys.stdout)
    failed = any(isinstance(got, FileResult) and got.status is FileStatus.FAILED for _, got in read)
    return COULD_NOT_READ if failed else FOUND_NOTHING


def _validate(options: argparse.Namespace) -> int:
    loaded = api.open_registry(options.file)
    warn(loaded)
    print(f"{options.file}: good. {_extent(loaded.registry)}.")
    return FOUND_NOTHING


def _show(options: argparse.Namespace) -> int:
    loaded = api.open_registry(options.file)
    warn(loaded)
    for entry in api.describe(loaded.registry):
        print(entry.heading)
        for key, said in entry.facts:
            print(f"  {key:<12}  {said}")
        print()
    return FOUND_NOTHING


def _changes(options: argparse.Namespace) -> int:
    loaded = api.open_registry(options.file)
    warn(loaded)
    changes = api.changes(loaded.registry, options.since, options.as_of or date.today())
    for change in changes:
        print(f"{change.day.isoformat() if change.day else '':10}  {change.sentence}")
    if not changes:
        print("Nothing has changed.")
    return FOUND_NOTHING


def _demo(options: argparse.Namespace) -> int:
    demo = api.make_demo(options.folder)
    print(f"Wrote {len(demo.documents)} documents and their registry to {demo.folder}.", file=sys.stderr)
    registry = api.open_registry(demo.registry).registry
    api.write_report(api.check([demo.folder], registry, date.today(), jobs=1), "text", sys.stdout)
    print(f"Try:  msgcheck check {demo.folder}   or   msgcheck app {demo.folder}", file=sys.stderr)
    return FOUND_NOTHING


def _app(options: argparse.Namespace) -> int:
    try:
        from msgcheck import desktop  # noqa: PLC0415 - the only command that needs Qt

        return desktop.run(options.paths, options.registry)
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "PySide6":
            raise
        raise EnvironmentFault(
            'The window needs PySide6, which is not installed: pip install "msgcheck[desktop]"'
        ) from error


# their parts


def _extent(registry: api.Registry) -> str:
    concepts, statements = registry.concepts, registry.statements
    names = sum(1 + len(c.formerly) + len(c.also) + len(c.avoid) + len(c.misspellings) for c in concepts)
    known = f"{number(len(concepts), 'concept')} with {number(names, 'name')}"
    return f"{known}, {number(len(statements), 'statement')}"


def _is_from_input(paths: Sequence[Path]) -> bool:
    """Whether the text is to come from standard input; UserError where files are named with it."""
    if api.STANDARD_INPUT in paths and len(paths) > 1:
        raise UserError("Standard input (-) is read alone; name the files in a run of their own.")
    return api.STANDARD_INPUT in paths


def _standard_input() -> bytes:
    return sys.stdin.buffer.read() if sys.stdin else b""


def _exit_code(audit: Audit, fail_on: Severity | None) -> int:
    findings = (finding for result in audit.results for finding in result.findings)
    if fail_on is not None and any(finding.severity.rank <= fail_on.rank for finding in findings):
        return FOUND_SOMETHING
    failed = any(result.status is FileStatus.FAILED for result in audit.results)
    return COULD_NOT_READ if failed else FOUND_NOTHING
