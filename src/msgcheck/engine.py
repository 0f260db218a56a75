"""A document's findings: mentions found once, every check run over them. Pure: no files, no clock."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from msgcheck.checks import CHECKS
from msgcheck.language import tagging
from msgcheck.matching import Matcher, compile_edition
from msgcheck.model import Document, Finding
from msgcheck.registry.edition import Edition, edition
from msgcheck.registry.model import Registry


@dataclass(frozen=True, slots=True)
class Engine:
    """A registry made ready to check documents as of one day."""

    edition: Edition
    matcher: Matcher


def prepare(registry: Registry, day: date) -> Engine:
    """`registry` as of `day`, compiled; worth keeping for many documents."""
    on_day = edition(registry, day)
    return Engine(on_day, compile_edition(on_day))


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
