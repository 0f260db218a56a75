"""The command line: reads the words, calls the use case, writes the report, says how it went by the exit code."""

from __future__ import annotations

import argparse
import contextlib
import logging
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TextIO

from msgcheck import __version__, api
from msgcheck.errors import EnvironmentFault, MsgcheckError, RegistryError, UserError
from msgcheck.model import Audit, FileResult, FileStatus, Severity

FOUND_NOTHING, FOUND_SOMETHING, WRONG_USAGE, COULD_NOT_READ = 0, 1, 2, 3
INTERRUPTED = 130

_FAIL_ON = {"error": Severity.ERROR, "warning": Severity.WARNING, "review": Severity.REVIEW, "never": None}
_DEMO_FOLDER = Path("msgcheck-demo")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line; returns the exit code of design section 5."""
    logging.basicConfig(format="msgcheck: %(message)s", level=logging.ERROR)
    _speak_utf8()
    options = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        return run(options)
    except MsgcheckError as error:
        print(_in_words(error), file=sys.stderr)
        return WRONG_USAGE
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output has gone: nothing is left to say
        return FOUND_NOTHING
    except KeyboardInterrupt:
        return INTERRUPTED


def main_app() -> int:
    """Opens the window with the files named: the start of `msgcheck-app`."""
    return main(["app", *sys.argv[1:]])


def _in_words(error: MsgcheckError) -> str:
    return str(error) if isinstance(error, RegistryError) else f"msgcheck: {error}"


def _speak_utf8() -> None:
    """Documents hold characters that an old console's code page does not."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


# the words


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="msgcheck", description="Finds what your company no longer says, where it still stands."
    )
    parser.add_argument("--version", action="version", version=f"msgcheck {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _add_check(commands.add_parser("check", help="check files and folders against the registry"))
    _add_text(commands.add_parser("text", help="show what is read of a file, block by block"))
    _add_registry(commands.add_parser("registry", help="validate, show or summarise a registry file"))
    _add_demo(commands.add_parser("demo", help="write the demo collateral and check it"))
    _add_app(commands.add_parser("app", help="open the window"))
    return parser


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a file, a folder, or - for standard input")
    _add_registry_option(parser)
    _add_as_of(parser)
    parser.add_argument(
        "--format", default="text", choices=api.report_names(), help="how to write the report (default: text)"
    )
    parser.add_argument(
        "--output", type=Path, metavar="FILE", help="write the report to FILE instead of standard output"
    )
    parser.add_argument(
        "--fail-on",
        default="warning",
        choices=_FAIL_ON,
        help="exit 1 for findings of this severity or worse (default: warning)",
    )
    parser.add_argument(
        "--jobs", type=_count, metavar="N", help="worker processes (default: as many as the machine has cores)"
    )
    parser.set_defaults(run=_check)


def _add_text(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a file or a folder")
    parser.add_argument("--format", default="text", choices=("text", "json"), help="default: text")
    parser.set_defaults(run=_text)


def _add_registry(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(title="actions", required=True, metavar="ACTION")
    validate = actions.add_parser("validate", help="say what is wrong in the file, with lines")
    validate.set_defaults(run=_validate)
    show = actions.add_parser("show", help="everything the file says")
    show.set_defaults(run=_show)
    changes = actions.add_parser("changes", help="what to say now instead of what")
    changes.add_argument("--since", type=_day, metavar="DATE", help="only what changed on DATE (YYYY-MM-DD) or later")
    _add_as_of(changes)
    changes.set_defaults(run=_changes)
    for action in (validate, show, changes):
        action.add_argument("file", type=Path, metavar="FILE")


def _add_demo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "folder", nargs="?", type=Path, default=_DEMO_FOLDER, metavar="DIR", help=f"default: {_DEMO_FOLDER}"
    )
    parser.set_defaults(run=_demo)


def _add_app(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="files and folders to check at once")
    _add_registry_option(parser)
    parser.set_defaults(run=_app)


def _add_registry_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--registry", type=Path, metavar="FILE", help="the registry (default: the nearest msgcheck.yaml)"
    )


def _add_as_of(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--as-of", type=_day, metavar="DATE", help="judge as of this day, YYYY-MM-DD (default: today)")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day; write it as 2026-03-01") from None


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes; use 1 or more")
    return int(text)


# the commands


def _check(options: argparse.Namespace) -> int:
    as_of = options.as_of or date.today()
    from_input = api.STANDARD_INPUT in options.paths
    if from_input and len(options.paths) > 1:
        raise UserError("Standard input (-) is checked alone; name the files in a run of their own.")
    registry = _open_registry(options.registry, None if from_input else options.paths[0])
    if from_input:
        audit = api.check_text(_standard_input(), registry, as_of)
    else:
        with _progress_line() as progress:
            audit = api.check(options.paths, registry, as_of, jobs=options.jobs, progress=progress)
    with _output(options.output) as stream:
        api.write_report(audit, options.format, stream)
    return _exit_code(audit, _FAIL_ON[options.fail_on])


def _text(options: argparse.Namespace) -> int:
    read = list(api.read_documents(options.paths))
    api.write_reading(read, options.format, sys.stdout)
    failed = any(isinstance(got, FileResult) and got.status is FileStatus.FAILED for _, got in read)
    return COULD_NOT_READ if failed else FOUND_NOTHING


def _validate(options: argparse.Namespace) -> int:
    loaded = api.open_registry(options.file)
    _warn(loaded)
    print(f"{options.file}: good. {_extent(loaded.registry)}.")
    return FOUND_NOTHING


def _show(options: argparse.Namespace) -> int:
    loaded = api.open_registry(options.file)
    _warn(loaded)
    for entry in api.describe(loaded.registry):
        print(entry.heading)
        for key, said in entry.facts:
            print(f"  {key:<12}  {said}")
        print()
    return FOUND_NOTHING


def _changes(options: argparse.Namespace) -> int:
    loaded = api.open_registry(options.file)
    _warn(loaded)
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


def _open_registry(explicit: Path | None, near: Path | None) -> api.Registry:
    loaded = api.open_registry(api.find_registry(explicit, near))
    _warn(loaded)
    return loaded.registry


def _warn(loaded: api.LoadedRegistry) -> None:
    for warning in loaded.warnings:
        print(warning, file=sys.stderr)


def _extent(registry: api.Registry) -> str:
    names = sum(1 + len(c.formerly) + len(c.also) + len(c.avoid) + len(c.misspellings) for c in registry.concepts)
    return f"{len(registry.concepts)} concepts with {names} names, {len(registry.statements)} statements"


def _standard_input() -> str:
    return sys.stdin.buffer.read().decode("utf-8-sig", errors="replace")


@contextlib.contextmanager
def _output(file: Path | None) -> Iterator[TextIO]:
    """Standard output, or `file` written whole or not at all."""
    if file is None:
        yield sys.stdout
        return
    beside = file.with_name(f".{file.name}.part")
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as stream:
            yield stream
        beside.replace(file)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise EnvironmentFault(f"The report cannot be written to {file}: {error.strerror}.") from error


@contextlib.contextmanager
def _progress_line() -> Iterator[Callable[[api.Progress], None] | None]:
    """One line on standard error that is rewritten as files are done; only on a terminal."""
    if not sys.stderr.isatty():
        yield None
        return

    def show(progress: api.Progress) -> None:
        print(f"\r\x1b[KChecking {progress.done} of {progress.total} files", end="", file=sys.stderr, flush=True)

    yield show
    print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def _exit_code(audit: Audit, fail_on: Severity | None) -> int:
    findings = (finding for result in audit.results for finding in result.findings)
    if fail_on is not None and any(finding.severity.rank <= fail_on.rank for finding in findings):
        return FOUND_SOMETHING
    failed = any(result.status is FileStatus.FAILED for result in audit.results)
    return COULD_NOT_READ if failed else FOUND_NOTHING
