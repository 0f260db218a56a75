"""The frozen values that flow through msgcheck, from a file to its findings and back.

All spans are half-open offsets in characters (Unicode code points) into `Block.text`; they are made once, by the
matcher, and never searched for again. All days are `datetime.date`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import IntEnum, StrEnum
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Location:
    """Where a block stands: `label` for people, `address` for the fixer.

    `part` is the kind of place ("slide", "notes", "page", "body", "header", "properties", ...), `number` its number
    as people count it (slide 4, page 2, line 12) or None, `element` what it is there ("title", "table", "chart",
    "paragraph", ...). `address` is the format's own and means something only to the format that made it.
    """

    part: str
    number: int | None
    element: str
    label: str
    address: str


@dataclass(frozen=True, slots=True)
class Block:
    """One stretch of text that a reader takes as one: a paragraph, a title, a table cell, a chart label.

    A line break inside the block is "\\n" (one character), a tab "\\t". `opaque` holds the half-open spans of the
    text that the format knows to be code or addresses: names in them are left alone. `certainty` (0 to 1) is below 1
    where the text may not stand there to the letter, having been read from a picture.
    """

    text: str
    location: Location
    opaque: tuple[tuple[int, int], ...] = ()
    certainty: float = 1.0


class Held(StrEnum):
    """What kind of thing a gap is about; the value is the word for one of them."""

    PICTURE = "picture"
    FILE = "embedded file"
    RECORDING = "recording"
    OTHER = "thing"


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A picture or a file inside a document, before it is read; no document that `formats` hands out holds any.

    `name` is the file's own name, by which kinds of plain text are told apart; empty where there is none. What is read
    of it stands at `location` and comes after the first `before` blocks of the document. `unpack` gives its bytes, or
    raises UnreadableDocument; it is the same for the same thing in several places.
    """

    name: str
    location: Location
    before: int
    unpack: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Gap:
    """Something the document holds that was not read, and why, in the user's words.

    `enclosed` is given by a format where the gap can be closed: see `formats.inside`.
    """

    where: str
    why: str
    held: Held = field(default=Held.OTHER, compare=False)
    enclosed: Enclosed | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Document:
    """A file as it was read: blocks in the order a reader meets them.

    `inside` are the documents that lie inside it, an attachment or a workbook behind a chart; their labels and
    addresses lead through this one.
    """

    path: Path
    format: str
    sha256: str
    blocks: tuple[Block, ...]
    properties: dict[str, str] = field(default_factory=dict)
    gaps: tuple[Gap, ...] = ()
    inside: tuple[Document, ...] = ()

    def with_inside(self) -> Iterator[Document]:
        """This document, then those inside it, each followed by those inside that."""
        yield self
        for document in self.inside:
            yield from document.with_inside()


class TermStatus(StrEnum):
    """What a name is worth on one day (after ISO 12620, administrative status)."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    SUPERSEDED = "superseded"
    DEPRECATED = "deprecated"
    HIDDEN = "hidden"  # a listed misspelling: SKOS hiddenLabel
    NOT_YET = "not yet"  # the coming name before its first day


class How(StrEnum):
    """How a mention is written, compared with the name in the registry."""

    EXACT = "exact"
    VARIANT = "variant"  # same letters: case, spacing, hyphens, inflection, marks
    FUZZY = "fuzzy"  # other letters: misspelt
    ELIDED = "elided"  # it shares a word with the name beside it: "Gold and Silver Plans"


class Verdict(StrEnum):
    """Whether a mention means the concept: sure enough to flag, or for a person to judge."""

    FLAG = "flag"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of a concept, said in a document. `block` is an index into `Document.blocks`.

    The span covers the name as it stands with its plural and possessive ending. `evidence` says in words what the
    verdict rests on; `confidence` is the chance (0 to 1) that the mention means the concept. `inflected` says that
    the name stands in another form than the registry's.
    """

    concept_id: str
    term: str
    status: TermStatus
    block: int
    start: int
    end: int
    how: How = How.EXACT
    plural: bool = False
    possessive: bool = False
    verdict: Verdict = Verdict.FLAG
    confidence: float = 1.0
    evidence: tuple[str, ...] = ()
    inflected: bool = False


class Severity(StrEnum):
    """How bad a finding is; `review` means a person has to say."""

    ERROR = "error"
    WARNING = "warning"
    REVIEW = "review"

    @property
    def rank(self) -> int:
        """0 is worst, so that sorting puts errors first."""
        return tuple(Severity).index(self)


class Safety(IntEnum):
    """How safely a fix may be applied unasked; deciding is one comparison."""

    NEVER = 0
    REVIEW = 1
    SAFE = 2

    @property
    def word(self) -> str:
        """The word for reports: "safe", "review", "never"."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Edit:
    """One replacement in one block: `before` is what stands at the span, `after` what shall stand there."""

    location: Location
    start: int
    end: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """An edit that was not made; `why` is a clause about its place: "a formula works it out"."""

    edit: Edit
    why: str


@dataclass(frozen=True, slots=True)
class Note:
    """What an annotated copy of a file says at one span of a block: `said` stands there, `text` is for its reader."""

    location: Location
    start: int
    end: int
    said: str
    text: str
    severity: Severity


@dataclass(frozen=True, slots=True)
class Fix:
    """The edits that mend a finding, all or none.

    `doubt` says in a clause what a person should look at first ("the price is said in words"); empty where it is safe.
    """

    title: str
    edits: tuple[Edit, ...]
    safety: Safety
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault, with its exact address.

    `start` and `end` span `found` in the block's text. `context` is a readable excerpt of that text and
    `context_start` the offset in the block at which the excerpt begins. `message` says what is wrong and what to say
    instead; `reason` why, since when and by whom. `preferred` is the concept's right name on the day, `replacement`
    that name in the form the place asks for (None: no wording can be offered).
    """

    rule: str
    severity: Severity
    confidence: float
    concept_id: str
    found: str
    preferred: str
    replacement: str | None
    location: Location
    start: int
    end: int
    context: str
    context_start: int
    message: str
    reason: str
    fix: Fix | None = None


class FileStatus(StrEnum):
    """What became of a file: read and held against the registry, not readable, or not ours to read."""

    CHECKED = "checked"
    FAILED = "failed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class FileResult:
    """One row of an audit. `path` is as given, or relative to the folder given; `error` is in the user's words.

    `source` is where the file is, for opening and mending it; `blocks` counts what was read. `hints` say what kept it
    from being judged as well as it could be, in sentences.
    """

    path: str
    source: Path
    format: str | None
    status: FileStatus
    error: str | None = None
    findings: tuple[Finding, ...] = ()
    gaps: tuple[Gap, ...] = ()
    blocks: int = 0
    sha256: str | None = None
    hints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Audit:
    """Files held against one registry as of one day.

    `hints` say how more could have been read, or been judged better, in sentences.
    """

    registry: str
    as_of: date
    results: tuple[FileResult, ...]
    hints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """Words in the text round them: the half-open span from `start` to `end` of an excerpt of a block."""

    text: str
    start: int
    end: int

    @property
    def words(self) -> str:
        """The words themselves."""
        return self.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Change:
    """One edit for people to look at: what stood at the place, and what stands there once all edits are made."""

    location: Location
    before: Passage
    after: Passage


@dataclass(frozen=True, slots=True)
class Mended:
    """A finding whose fix was made, with each change to the text."""

    finding: Finding
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Left:
    """A finding that is left, and why, in a clause: "a person has to look at it first"."""

    finding: Finding
    why: str


class MendStatus(StrEnum):
    """What became of a file that was to be mended. A refused one must not be changed; the reason is told."""

    MENDED = "mended"
    UNCHANGED = "unchanged"  # there was no fix to make
    REFUSED = "refused"
    FAILED = "failed"
    SKIPPED = "skipped"  # not ours to read


@dataclass(frozen=True, slots=True)
class MendResult:
    """One row of a mending. `error` is in the user's words and goes on from the file's name.

    `made` are the fixes that were made, or would be in a dry run; `left` are the findings of the file as it is then,
    or of the file as it was where it is refused. `written` is the mended file (None in a dry run), `backup` the copy
    of the file as it was before, where it was mended in place. `remarks` are sentences that its owner should read.
    `after` is the row that checking the mended file would give.
    """

    path: str
    source: Path
    format: str | None
    status: MendStatus
    error: str | None = None
    made: tuple[Mended, ...] = ()
    left: tuple[Left, ...] = ()
    written: Path | None = None
    backup: Path | None = None
    remarks: tuple[str, ...] = ()
    after: FileResult | None = None


@dataclass(frozen=True, slots=True)
class Mending:
    """Files mended by one registry as of one day; in a dry run nothing was written."""

    registry: str
    as_of: date
    results: tuple[MendResult, ...]
    is_dry: bool = False


class AnnotateStatus(StrEnum):
    """What became of a file of which an annotated copy was to be made."""

    ANNOTATED = "annotated"
    UNCHANGED = "unchanged"  # there was nothing to note, or no place for it
    REFUSED = "refused"
    FAILED = "failed"
    SKIPPED = "skipped"  # not ours to read


@dataclass(frozen=True, slots=True)
class AnnotateResult:
    """One row of an annotating. `error` is in the user's words and goes on from the file's name.

    `noted` are the findings that the copy `written` tells of (None in a dry run), `left` those that it does not.
    """

    path: str
    source: Path
    format: str | None
    status: AnnotateStatus
    error: str | None = None
    noted: tuple[Finding, ...] = ()
    left: tuple[Left, ...] = ()
    written: Path | None = None


@dataclass(frozen=True, slots=True)
class Annotating:
    """Copies annotated by one registry as of one day; in a dry run nothing was written."""

    registry: str
    as_of: date
    results: tuple[AnnotateResult, ...]
    is_dry: bool = False


class UndoStatus(StrEnum):
    """What became of a file whose last mending was to be undone."""

    UNDONE = "undone"
    UNCHANGED = "unchanged"  # nothing is left to undo
    REFUSED = "refused"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class UndoResult:
    """One file whose last mending was to be undone; `error` goes on from its name, `mended_at` is when that was."""

    path: str
    source: Path
    status: UndoStatus
    error: str | None = None
    mended_at: datetime | None = None
