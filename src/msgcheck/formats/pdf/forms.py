"""The fields of a form: what is filled in, what can be chosen, and the words that explain a field."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from msgcheck.formats.pdf.pdfium import Address, library, quick, written_text
from msgcheck.formats.pdf.said import Said, Unread

_SHOWN_STRING = re.compile(r"\(((?:[^()\\]|\\.)*)\)\s*Tj", re.S)
_ESCAPED = re.compile(r"\\([()\\])")
_ANY_STRING = re.compile(r"T[jJ]\b")


@contextmanager
def opened_form(document: Any) -> Iterator[Any]:
    """The form of a document, None where it has none."""
    pdfium = library()
    if pdfium.FPDF_GetFormType(document) == pdfium.FORMTYPE_NONE:
        yield None
        return
    callbacks = pdfium.FPDF_FORMFILLINFO(version=2)  # none: nothing is filled in, no script runs
    form = pdfium.FPDFDOC_InitFormFillEnvironment(document, callbacks)
    try:
        yield form
    finally:
        if form:
            pdfium.FPDFDOC_ExitFormFillEnvironment(form)


def said_by_field(form: Any, widget: Address) -> Iterator[Said | Unread]:
    """What one place of a field says on its page (ISO 32000-2, 12.7): its hint, value, options or caption."""
    pdfium = library()
    kind = quick("FPDFAnnot_GetFormFieldType")(form, widget)
    yield Said("form field", "Field hint", written_text("FPDFAnnot_GetFormFieldAlternateName", form, widget))
    if kind in (pdfium.FPDF_FORMFIELD_COMBOBOX, pdfium.FPDF_FORMFIELD_LISTBOX):
        yield from _choices(form, widget)
    elif kind == pdfium.FPDF_FORMFIELD_TEXTFIELD:
        yield Said("form field", "Field", _value(form, widget))
    elif kind == pdfium.FPDF_FORMFIELD_PUSHBUTTON:
        yield from _caption(widget)


def _choices(form: Any, widget: Address) -> Iterator[Said]:
    """The options, and the value where it is none of them but typed in."""
    count = max(quick("FPDFAnnot_GetOptionCount")(form, widget), 0)
    options = [written_text("FPDFAnnot_GetOptionLabel", form, widget, index) for index in range(count)]
    for option in options:
        yield Said("form field", "Option", option)
    value = _value(form, widget)
    if value not in options:
        yield Said("form field", "Field", value)


def _value(form: Any, widget: Address) -> str:
    return written_text("FPDFAnnot_GetFormFieldValue", form, widget)


def _caption(button: Address) -> Iterator[Said | Unread]:
    """The words on a button. They stand only among the commands that draw it, mostly in Latin letters as they are."""
    drawing = written_text("FPDFAnnot_GetAP", button, library().FPDF_ANNOT_APPEARANCEMODE_NORMAL)
    shown = _SHOWN_STRING.findall(drawing)
    for string in shown:
        yield Said("form field", "Button", _ESCAPED.sub(r"\1", string))
    if not shown and _ANY_STRING.search(drawing):
        yield Unread("Button", "the words on this button were not read")
