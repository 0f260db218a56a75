"""What a trained spaCy pipeline says of words, where the user has installed one: it knows nouns from names.

None comes with msgcheck, since none can be installed as a dependency. The first of `PIPELINES` that is installed is
used; MSGCHECK_PIPELINE names another one, or "none". It is loaded when it is first asked, without the components that
nobody needs here.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from msgcheck.language.pipeline import bounds_of_sentence, without_surrogates

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span

VARIABLE = "MSGCHECK_PIPELINE"
PIPELINES = ("en_core_web_sm", "en_core_web_md", "en_core_web_lg", "en_core_web_trf")  # the quickest first
NO_PIPELINE = "none"

_NOT_NEEDED = ("lemmatizer", "senter", "textcat", "textcat_multilabel", "spancat")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Tagged:
    """What `pipeline` says of a span.

    `tags` are its words' parts of speech (UPOS, Universal Dependencies: "PROPN", "NOUN"). `role` is how it hangs on the
    word `head` (spaCy's labels of dependency: "compound", "dobj"; empty without a parser), and `has_determiner` whether
    an article or the like belongs to it. `entity` is the label ("PRODUCT", "PERSON") and `entity_text` the text of the
    named entity that it is or lies in, without a determiner; both are empty where there is none.
    """

    pipeline: str
    tags: tuple[str, ...]
    role: str
    head: str
    has_determiner: bool
    entity: str
    entity_text: str


def tagged(text: str, start: int, end: int) -> Tagged | None:
    """What is said of the half-open span [start, end) in its sentence; None where no trained pipeline can be used."""
    name = _wanted()
    if name is None:
        return None
    first, last = bounds_of_sentence(text, start, end)
    doc = _pipeline(name).doc(without_surrogates(text[first:last]))
    span = doc.char_span(start - first, end - first, alignment_mode="expand") if doc else None
    return _said_of(span, name) if span else None


def hindrance() -> str | None:
    """Why the trained pipeline that is there is not used, as a sentence; None where nothing is known to be in the way.

    That is known once the first words have been tagged in this process.
    """
    name = _wanted()
    return _pipeline(name).hindrance if name else None


def _wanted() -> str | None:
    named = os.environ.get(VARIABLE, "").strip()
    if named.lower() == NO_PIPELINE:
        return None
    return named or _first_installed()


@cache
def _first_installed() -> str | None:
    return next((name for name in PIPELINES if find_spec(name)), None)


class _Pipeline:
    """A trained pipeline, loaded when it is first asked; `hindrance` says why it is of no use, once that is known."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._language: Language | None = None
        self.hindrance: str | None = None

    @lru_cache(maxsize=16)  # noqa: B019 - pipelines are kept; the names of one sentence are judged one after the other
    def doc(self, sentence: str) -> Doc | None:
        if self.hindrance:
            return None
        try:
            self._language = self._language or _loaded(self._name)
            return self._language(sentence)
        except MemoryError:
            raise
        except _Unfit as unfit:
            self.hindrance = str(unfit)
        except Exception as error:  # noqa: BLE001 - it is other people's program: whatever it does, we go on
            _log.warning("the trained pipeline %s failed", self._name, exc_info=True)
            why = " ".join(str(error).split()) or type(error).__name__
            self.hindrance = f"The trained pipeline {self._name} cannot be used ({why}): names are judged without it."
        return None


@cache
def _pipeline(name: str) -> _Pipeline:
    return _Pipeline(name)


class _Unfit(Exception):
    """A pipeline that would not say the right things; the text is a sentence."""


def _loaded(name: str) -> Language:
    from spacy.about import __version__ as ours  # noqa: PLC0415 - heavy
    from spacy.util import is_compatible_version  # noqa: PLC0415

    made_for = _made_for(name)
    if made_for and is_compatible_version(ours, made_for) is False:
        raise _Unfit(
            f"The trained pipeline {name} was made for spaCy {made_for}, and this is spaCy {ours}: names are judged "
            f"without it. The right one is installed by `python -m spacy download {name}`."
        )
    pipeline: Language = import_module(name).load(exclude=_NOT_NEEDED)
    return pipeline


def _made_for(name: str) -> str:
    """The versions of spaCy that the package of a pipeline says it was made for; empty where it does not say."""
    spec = find_spec(name)
    folders: Iterable[str] = spec.submodule_search_locations or () if spec else ()
    for folder in folders:
        meta = json.loads((Path(folder) / "meta.json").read_text(encoding="utf-8"))
        return str(meta.get("spacy_version", ""))
    return ""


def _said_of(span: Span, name: str) -> Tagged:
    label, entity = _entity(span)
    root = span.root if span.doc.has_annotation("DEP") else None
    return Tagged(
        pipeline=name,
        tags=tuple(token.pos_ for token in span if not token.is_punct),
        role=root.dep_ if root is not None else "",
        head=root.head.text if root is not None else "",
        has_determiner=root is not None and any(child.dep_ in ("det", "poss", "nummod") for child in root.children),
        entity=label,
        entity_text=entity,
    )


def _entity(span: Span) -> tuple[str, str]:
    """The label and the text of the entity that shares a word with `span`, without the determiner before it."""
    for entity in span.doc.ents:
        if entity.start < span.end and span.start < entity.end:
            begins_with = entity[0].pos_ in ("DET", "PRON") and entity.start < span.start
            return entity.label_, entity[int(begins_with) :].text
    return "", ""
