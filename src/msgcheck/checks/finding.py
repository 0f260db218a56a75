"""Building a finding: the excerpt, what to say instead, why, and the fix. All checks of names share it."""

from __future__ import annotations

from dataclasses import dataclass

from msgcheck.language.hashtags import Tag, in_hashtag, tag_at
from msgcheck.language.places import NewName, Place, Wording
from msgcheck.model import Block, Document, Edit, Finding, Fix, How, Mention, Safety, Severity, TermStatus, Verdict
from msgcheck.registry.edition import Edition
from msgcheck.registry.languages import ENGLISH, base_language
from msgcheck.registry.model import Concept, ConceptKind

_LONGEST_EXCERPT = 240  # characters
_SURE_SPELLING = 0.9  # confidence from which a misspelt name is mended unasked
_OTHER_MEANING = "it may not be meant as a name here"
_SURROUNDINGS = 300  # characters on each side of a name by which the new one takes its form


@dataclass(frozen=True, slots=True)
class Fault:
    """What a check found wrong with a mention, in the words of that check.

    `right_name` is what to say instead (None: nothing can be said yet); `why` is a sentence or two, to which the
    judge's evidence is added.
    """

    rule: str
    severity: Severity
    right_name: str | None
    why: str


def finding(document: Document, mention: Mention, edition: Edition, fault: Fault) -> Finding:
    """The finding for `fault` at `mention`, with a fix that puts the right name in the form of the place."""
    block = document.blocks[mention.block]
    concept = edition.concept(mention.concept_id)
    found = block.text[mention.start : mention.end]
    wording = _wording(concept, fault.right_name, _place(block, mention)) if fault.right_name else None
    tag = tag_at(block.text, mention.start, mention.end)
    if wording and tag:
        wording = _in_tag(wording, tag, found)
    context, context_start = excerpt(block.text, mention.start, mention.end)
    return Finding(
        rule=fault.rule,
        severity=Severity.REVIEW if mention.verdict is Verdict.REVIEW else fault.severity,
        confidence=mention.confidence,
        concept_id=mention.concept_id,
        found=found,
        preferred=edition.right_name(mention.concept_id),
        replacement=_on_one_line(wording.words) if wording else None,
        location=block.location,
        start=mention.start,
        end=mention.end,
        context=context,
        context_start=context_start,
        message=_message(found, wording, fault.right_name, tag),
        reason=_reason(fault.why, mention),
        fix=_fix(block, mention, wording) if wording and mention.how is not How.ELIDED else None,
    )


def _in_tag(wording: Wording, tag: Tag, found: str) -> Wording | None:
    """The words as a hashtag has them; whose the new handle is, nobody here can know."""
    closed_up = in_hashtag(wording.words, found) if tag is Tag.HASHTAG else None
    return Wording(closed_up, doubt="the new hashtag should be one that people use") if closed_up else None


def _message(found: str, wording: Wording | None, right_name: str | None, tag: Tag | None) -> str:
    if right_name is None:
        return f"Do not say “{_on_one_line(found)}” yet."
    if wording is None:
        return f"Find another {tag} than “{found}”: the name is “{right_name}”."
    return f"Say “{_on_one_line(wording.words)}” instead of “{_on_one_line(found)}”."


def excerpt(text: str, start: int, end: int) -> tuple[str, int]:
    """The text around a span, whole where it is short, else cut at blanks; and where in `text` it begins."""
    if len(text) <= _LONGEST_EXCERPT:
        return text, 0
    beside = max(0, _LONGEST_EXCERPT - (end - start)) // 2
    first, last = max(0, start - beside), min(len(text), end + beside)
    if first > 0:
        first = min(start, _blank_after(text, first, start))
    if last < len(text):
        last = max(end, text.rfind(" ", end, last))
    return text[first:last], first


def _blank_after(text: str, first: int, start: int) -> int:
    blank = text.find(" ", first, start)
    return first if blank < 0 else blank + 1


def _wording(concept: Concept, right_name: str, place: Place) -> Wording:
    from msgcheck.language.wording import broken_like, worded  # noqa: PLC0415 - many patterns, slow to compile
    from msgcheck.language.wording_abroad import worded_abroad  # noqa: PLC0415

    new, language = _new_name(concept, right_name), base_language(concept.language)
    if language == ENGLISH:
        return worded(new, place)
    return broken_like(worded_abroad(new, place, language), place)


def _new_name(concept: Concept, right_name: str) -> NewName:
    """The right name, with the registry's plural and article where they are this name's."""
    is_proper = concept.kind is ConceptKind.PRODUCT
    if right_name != concept.name.name:
        return NewName(right_name, proper=is_proper)
    return NewName(right_name, concept.plural, concept.article.value if concept.article else None, is_proper)


def _place(block: Block, mention: Mention) -> Place:
    return Place(
        said=block.text[mention.start : mention.end],
        written=mention.term,
        before=block.text[max(0, mention.start - _SURROUNDINGS) : mention.start],
        after=block.text[mention.end : mention.end + _SURROUNDINGS],
        plural=mention.plural,
        possessive=mention.possessive,
        inflected=mention.inflected,
    )


def _reason(why: str, mention: Mention) -> str:
    if mention.how is How.FUZZY and mention.status not in (TermStatus.PREFERRED, TermStatus.ADMITTED):
        why = f"{why} Here it is misspelt."
    if mention.how is How.ELIDED:
        why = f"{why} Here it shares a word with the name beside it, so that the words have to be put anew."
    if not mention.evidence:
        return why
    return f"{why} Judged by its surroundings: {'; '.join(mention.evidence)}."


def ask(concept: Concept, edition: Edition) -> str:
    """ "; ask OWNER", the concept's or else the registry's; nothing where neither has one."""
    owner = concept.owner or edition.registry.owner
    return f"; ask {owner}" if owner else ""


def note(concept: Concept) -> str:
    """ " Note: NOTE" where the registry tells the history of the concept's names, else nothing."""
    return f" Note: {concept.note}" if concept.note else ""


def _fix(block: Block, mention: Mention, wording: Wording) -> Fix | None:
    start, end = mention.start - wording.article_length, mention.end + wording.after_length
    before, after = block.text[start:end], wording.article + wording.words + wording.after
    if before == after:
        return None
    doubt = wording.doubt or _doubt_of_spelling(mention)
    title = f"Replace “{_on_one_line(before)}” with “{_on_one_line(after)}”" + (f" ({doubt})" if doubt else "")
    doubt = doubt or (_OTHER_MEANING if mention.verdict is Verdict.REVIEW else None)
    edit = Edit(block.location, start, end, before, after)
    return Fix(title, (edit,), Safety.REVIEW if doubt else Safety.SAFE, doubt or "")


def _doubt_of_spelling(mention: Mention) -> str | None:
    """Errors in a short name, and another word may be meant."""
    is_guess = mention.how is How.FUZZY and mention.confidence < _SURE_SPELLING
    return "it is spelt otherwise, and may be another word" if is_guess else None


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
