"""The words that several commands take, and what they stand for."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from msgcheck import api


def add_paths(parser: argparse.ArgumentParser, what: str) -> None:
    """PATH..., which is `what`."""
    parser.add_argument("paths", nargs="+", type=file_path, metavar="PATH", help=what)


def add_registry_option(parser: argparse.ArgumentParser) -> None:
    """--registry FILE"""
    parser.add_argument(
        "--registry", type=file_path, metavar="FILE", help="the registry (default: the nearest msgcheck.yaml)"
    )


def add_as_of(parser: argparse.ArgumentParser) -> None:
    """--as-of DATE"""
    parser.add_argument("--as-of", type=day, metavar="DATE", help="judge as of this day, YYYY-MM-DD (default: today)")


def add_format(parser: argparse.ArgumentParser, names: Sequence[str]) -> None:
    """--format, one of `names`"""
    parser.add_argument("--format", default="text", choices=names, help="how to write the report (default: text)")


def add_jobs(parser: argparse.ArgumentParser) -> None:
    """--jobs N"""
    parser.add_argument(
        "--jobs", type=_count, metavar="N", help="worker processes (default: as many as the machine has cores)"
    )


def add_limits(parser: argparse.ArgumentParser) -> None:
    """--limit NAME=AMOUNT"""
    parser.add_argument(
        "--limit",
        action="append",
        default=[],
        metavar="NAME=AMOUNT",
        help=f"how much one file may ask of the machine; NAME is one of {', '.join(api.LIMITS)}; may be repeated",
    )


def file_path(text: str) -> Path:
    """The path that is written so."""
    if not text:
        raise argparse.ArgumentTypeError("an empty name names no file")
    return Path(text)


def day(text: str) -> date:
    """The day that is written so."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day; write it as 2026-03-01") from None


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes; use 1 or more")
    return int(text)


def open_registry(explicit: Path | None, near: Path | None) -> api.Registry:
    """The registry to use, found as `api.find_registry` says; that it has warnings is told."""
    file = api.find_registry(explicit, near)
    loaded = api.open_registry(file)
    if loaded.warnings:
        warnings = number(len(loaded.warnings), "warning")
        print(f"msgcheck: The registry has {warnings}; see: msgcheck registry validate {file}", file=sys.stderr)
    return loaded.registry


def warn(loaded: api.LoadedRegistry) -> None:
    """Tells the warnings of a registry."""
    for warning in loaded.warnings:
        print(warning, file=sys.stderr)


def number(count: int, noun: str) -> str:
    """ "1 warning", "2 warnings"."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
