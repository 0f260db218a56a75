"""A spaCy pipeline trained while tests run, on a few sentences, and packed as the trained ones are that people install.

It knows no more than these sentences, but knows them in the way of the real ones: a tagger, parts of speech made from
its tags, a parser and named entities.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc, Span
from spacy.training import Example
from thinc.api import fix_random_seed

VERSION = "3.8.0"
ROUNDS = 30

# Word/tag/head/role, heads counted from 0; the words in brackets are an entity of the label behind them.
SENTENCES = (
    "Open/VB/0/ROOT [Compass/NNP/0/dobj]PRODUCT today/RB/0/advmod ././0/punct",
    "We/PRP/1/nsubj use/VBP/1/ROOT [Compass/NNP/1/dobj]PRODUCT daily/RB/1/advmod ././1/punct",
    "The/DT/2/det [Compass/NNP/2/compound]PRODUCT dashboard/NN/3/nsubj works/VBZ/3/ROOT ././3/punct",
    "The/DT/2/det old/JJ/2/amod compass/NN/3/nsubj broke/VBD/3/ROOT ././3/punct",
    "He/PRP/1/nsubj lost/VBD/1/ROOT a/DT/3/det compass/NN/1/dobj ././1/punct",
    "His/PRP$/1/poss compass/NN/2/nsubj points/VBZ/2/ROOT north/RB/2/advmod ././2/punct",
    "Yesterday/NN/3/npadvmod [Heath/NNP/2/compound Compass/NNP/3/nsubj]PERSON played/VBD/3/ROOT ././3/punct",
    "[Compass/NNP/1/compound Records/NNPS/2/nsubj]ORG plays/VBZ/2/ROOT tonight/RB/2/advmod ././2/punct",
    "Our/PRP$/1/poss dashboard/NN/2/nsubj broke/VBD/2/ROOT today/RB/2/advmod ././2/punct",
    "We/PRP/1/nsubj sell/VBP/1/ROOT maps/NNS/1/dobj daily/RB/1/advmod ././1/punct",
)
PARTS_OF_SPEECH = {
    "NNP": "PROPN", "NNPS": "PROPN", "NN": "NOUN", "NNS": "NOUN", "JJ": "ADJ", "DT": "DET", "PRP": "PRON",
    "PRP$": "PRON", "VB": "VERB", "VBP": "VERB", "VBZ": "VERB", "VBD": "VERB", "RB": "ADV", ".": "PUNCT",
}  # fmt: skip


def write_trained_pipeline(folder: Path, name: str, *, made_for: str = ">=3.8,<4") -> Path:
    """Puts the package of a trained pipeline called `name` into `folder`, made for these versions of spaCy."""
    pipeline = _trained()
    pipeline.meta.update({"name": name.removeprefix("en_"), "version": VERSION})
    package = folder / name
    package.mkdir()
    pipeline.to_disk(package / f"{name}-{VERSION}")
    meta = json.dumps({**pipeline.meta, "spacy_version": made_for})
    (package / "meta.json").write_text(meta, encoding="utf-8")
    (package / "__init__.py").write_text(
        "from spacy.util import load_model_from_init_py\n\n\n"
        "def load(**overrides):\n    return load_model_from_init_py(__file__, **overrides)\n",
        encoding="utf-8",
    )
    return package


@cache
def _trained() -> Language:
    fix_random_seed(1)
    pipeline = spacy.blank("en")
    pipeline.add_pipe("tagger")
    pipeline.add_pipe("parser", config={"min_action_freq": 1})
    pipeline.add_pipe("ner")
    examples = list(_examples(pipeline))
    optimizer = pipeline.initialize(lambda: examples)
    for _ in range(ROUNDS):
        random.shuffle(examples)
        pipeline.update(examples, sgd=optimizer)
    ruler = pipeline.add_pipe("attribute_ruler", after="tagger")
    assert isinstance(ruler, AttributeRuler)
    for tag, part_of_speech in PARTS_OF_SPEECH.items():
        ruler.add([[{"TAG": tag}]], {"POS": part_of_speech})
    return pipeline


def _examples(pipeline: Language) -> Iterator[Example]:
    for sentence in SENTENCES:
        tokens = [token.split("/") for token in sentence.replace("[", "").split()]
        doc = Doc(
            pipeline.vocab,
            words=[token[0] for token in tokens],
            tags=[token[1] for token in tokens],
            heads=[int(token[2]) for token in tokens],
            deps=[token[3].partition("]")[0] for token in tokens],
        )
        doc.ents = tuple(_entities(doc, sentence.split()))
        yield Example(pipeline.make_doc(doc.text.replace(" .", ".").strip()), doc)


def _entities(doc: Doc, marked: list[str]) -> Iterator[Span]:
    start = 0
    for index, token in enumerate(marked):
        start = index if token.startswith("[") else start
        if "]" in token:
            yield Span(doc, start, index + 1, label=token.partition("]")[2])
