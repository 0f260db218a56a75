"""In which form a name was said: itself, a plural or a singular, as it would be written with care."""

from __future__ import annotations

from msgcheck.language.folding import APOSTROPHES, fold
from msgcheck.matching.guises import guises
from msgcheck.model import Block, Mention
from msgcheck.registry.edition import Edition
from msgcheck.registry.languages import base_language


def name_said(block: Block, mention: Mention) -> str:
    """The name as it stands in the text, without a possessive ending."""
    said = block.text[mention.start : mention.end]
    return said[: max(map(said.rfind, APOSTROPHES))] if mention.possessive else said


def form_said(block: Block, mention: Mention, edition: Edition) -> str:
    """The form of the mention's name that folds like what was said; the name itself where none does."""
    said, concept = fold(name_said(block, mention)), edition.concept(mention.concept_id)
    own = guises(mention.term, None, base_language(concept.language))
    forms = (*(guise.written for guise in own), concept.plural or mention.term)
    return next((form for form in forms if fold(form) == said), mention.term)
