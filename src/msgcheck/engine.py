"""A document's findings: mentions found once, every check run over them. Pure: no files, no clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from msgcheck.checks import CHECKS
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
    """The findings of `document` in reading order; at one place the worst first, then what can be mended."""
    mentions = engine.matcher.find(document)
    findings = [finding for rule in CHECKS for finding in rule.run(document, mentions, engine.edition)]
    return tuple(_in_reading_order(findings, document)) if findings else ()


def _in_reading_order(findings: list[Finding], document: Document) -> list[Finding]:
    position = {block.location: number for number, block in enumerate(document.blocks)}

    def place(finding: Finding) -> tuple[int, int, int, int, bool, str]:
        weight = finding.severity.rank, finding.replacement is None, finding.rule
        return position[finding.location], finding.start, finding.end, *weight

    return sorted(findings, key=place)
