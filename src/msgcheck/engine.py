"""A document's findings: mentions found once, every check run over them. Pure: no files, no clock."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from msgcheck.checks import CHECKS
from msgcheck.language import tagging
from msgcheck.matching import Matcher, compile_edition, fingerprint, from_bytes, to_bytes
from msgcheck.model import Document, Finding
from msgcheck.registry.edition import Edition, edition
from msgcheck.registry.model import Registry


@dataclass(frozen=True, slots=True)
class Engine:
    """A registry made ready to check documents as of one day."""

    edition: Edition
    matcher: Matcher


class Shelf(Protocol):
    """Where what was made of the names of a registry is kept from one run to the next."""

    def take(self, key: str) -> bytes:
        """What was put there under `key`; nothing, or anything at all, where it is no longer there."""

    def put(self, key: str, content: bytes) -> None:
        """Keep `content` under `key` if that can be done; never raises."""


_WORTH_KEEPING = 300  # names; fewer are compiled in some hundredths of a second


def prepare(registry: Registry, day: date, shelf: Shelf | None = None) -> Engine:
    """`registry` as of `day`, compiled; worth keeping for many documents, and on the `shelf` for the next run."""
    on_day = edition(registry, day)
    if shelf is None or len(on_day.terms) < _WORTH_KEEPING:
        return Engine(on_day, compile_edition(on_day))
    return Engine(on_day, _from_shelf(on_day, shelf))


def _from_shelf(on_day: Edition, shelf: Shelf) -> Matcher:
    key = fingerprint(on_day)
    kept = from_bytes(shelf.take(key), key)
    matcher = compile_edition(on_day, kept)
    if kept is None:
        shelf.put(key, to_bytes(matcher.kept, key))
    return matcher


def check(document: Document, engine: Engine) -> tuple[Finding, ...]:
    """The findings of `document` in reading order, at one place the worst first, then what can be mended.

    Those of the documents inside it follow. Each is judged by itself: what it says elsewhere does not count.
    """
    return tuple(finding for one in document.with_inside() for finding in _own_findings(one, engine))


def hindrances() -> tuple[str, ...]:
    """What kept this process so far from judging as well as it could, in sentences."""
    hindrance = tagging.hindrance()
    return (hindrance,) if hindrance else ()


def _own_findings(document: Document, engine: Engine) -> list[Finding]:
    mentions = engine.matcher.find(document)
    findings = [finding for rule in CHECKS for finding in rule.run(document, mentions, engine.edition)]
    return _in_reading_order(findings, document) if findings else []


def _in_reading_order(findings: list[Finding], document: Document) -> list[Finding]:
    position = {block.location: number for number, block in enumerate(document.blocks)}

    def place(finding: Finding) -> tuple[int, int, int, int, bool, str]:
        weight = finding.severity.rank, finding.replacement is None, finding.rule
        return position[finding.location], finding.start, finding.end, *weight

    in_order = sorted(findings, key=place)
    return [_as_certain_as_read(one, document.blocks[position[one.location]].certainty) for one in in_order]


def _as_certain_as_read(finding: Finding, certainty: float) -> Finding:
    """A finding in text that was read from a picture is less certain, and the picture cannot be mended."""
    if certainty == 1:
        return finding
    reason = f"{finding.reason} The words were read from a picture."
    return replace(finding, confidence=finding.confidence * certainty, reason=reason, fix=None)
