"""The words on the controls of a form: labels, help, the text filled in, the entries of lists (part 3, 13)."""

from __future__ import annotations

from collections.abc import Iterator

from msgcheck.formats.labels import Labels
from msgcheck.formats.odf.names import Element, tag, tags
from msgcheck.formats.ooxml.passage import Passage, Piece

FORMS = tags("office:forms")

_ATTRIBUTES = (tag("form:label"), tag("form:title"))
_VALUES = (tag("form:value"), tag("form:current-value"))  # the second is what shows where it is there
_FILLED_IN = tags("form:text", "form:textarea", "form:combobox")
_PARAGRAPH = tag("text:p")


def form_texts(forms: Element, labels: Labels) -> Iterator[Passage]:
    """What the controls under `forms` (office:forms) say."""
    for element in forms.iter():
        if element.tag == _PARAGRAPH:
            yield _passage(Piece(element.text or "", element), labels)
            continue
        for attribute in _ATTRIBUTES:
            if value := element.get(attribute):
                yield _passage(Piece(value, element, attribute), labels)
        if element.tag in _FILLED_IN:
            for attribute in [one for one in _VALUES if element.get(one)][-1:]:
                yield _passage(Piece(element.get(attribute, ""), element, attribute), labels)


def _passage(piece: Piece, labels: Labels) -> Passage:
    return Passage("form control", labels.next("Form control"), (piece,))
