"""One finding in full: what is said, what to say instead and mending it, where it stands, why, whose name it is."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QGridLayout, QToolButton, QWidget

from msgcheck import api
from msgcheck.desktop.actions import Actions
from msgcheck.desktop.context_view import ContextView
from msgcheck.desktop.file_links import FileLinks
from msgcheck.desktop.fix_panel import FixPanel
from msgcheck.desktop.icon_label import IconLabel
from msgcheck.desktop.labels import card, column, label, restyle, row
from msgcheck.desktop.outlook import Outlook
from msgcheck.desktop.surroundings import Passage, excerpt
from msgcheck.desktop.theme import Theme
from msgcheck.desktop.wording import (
    SEVERITY_TITLES,
    day_in_words,
    is_from_picture,
    one_line,
    rule_title,
    sentence,
    title_size,
)
from msgcheck.desktop.wrapped_text import WrappedText
from msgcheck.model import FileResult, Finding

_NO_WORDING = "No wording to offer"
_FORM = "in the form that this place asks for"
_BY_HAND = (
    "Read from a picture, {sure} sure: look whether it says so. It has to be changed by hand, in the program that made "
    "the picture."
)


class FindingDetail(QWidget):
    """Shows one finding at a time."""

    def __init__(self, theme: Theme, commands: Actions) -> None:
        super().__init__()
        self._steps = (commands.previous, commands.next)
        self.links = FileLinks(theme)
        self.fixing = FixPanel(theme, commands)
        self._severity = label(pill="error")
        self._rule = label(ink="muted")
        self.place = WrappedText(theme, "Place", strong=True)
        self._found = label(scale="large", wrap=True, selectable=True, ink="error")
        self.instead = label(scale="heading", wrap=True, selectable=True)
        self._form = label(_FORM, ink="muted", wrap=True)
        self._by_hand = ByHand(theme)
        self.context = ContextView(theme)
        self._message = label(wrap=True, selectable=True, weight="strong")
        self._reason = label(wrap=True, selectable=True)
        self._facts = QGridLayout()
        self._lay_out()

    def show_finding(
        self, result: FileResult, finding: Finding, registry: api.Registry | None, outlook: Outlook
    ) -> None:
        """Shows `finding` of the file `result`, with what `registry` knows of its concept and what can be done."""
        severity = finding.severity.value
        self._severity.setText(SEVERITY_TITLES[finding.severity])
        restyle(self._severity, pill=severity)
        self._rule.setText(rule_title(finding.rule))
        place = one_line(finding.location.label)
        self.place.show_lines(place, size=title_size(place))
        self.links.show_file(result)
        self._found.setText(one_line(finding.found))
        restyle(self._found, ink=severity)
        self.instead.setText(one_line(finding.replacement or finding.preferred) or _NO_WORDING)
        self._form.setVisible(bool(finding.preferred and not finding.replacement))
        self.fixing.show_finding(result, finding, outlook)
        self._by_hand.show_finding(finding)
        self._message.setText(sentence(finding.message))
        self._reason.setText(sentence(finding.reason))
        self._reason.setVisible(bool(finding.reason.strip()))
        self._show_facts(finding, registry)
        self.context.show_passages(excerpt(finding), finding.severity)

    def show_surroundings(self, finding: Finding, passages: tuple[Passage, ...]) -> None:
        """Shows more of the text around than the finding itself brings."""
        self.context.show_passages(passages, finding.severity)

    def _lay_out(self) -> None:
        page = column(self, spacing=16)
        kind = row(spacing=8)
        kind.addWidget(self._severity, alignment=Qt.AlignmentFlag.AlignVCenter)
        kind.addWidget(self._rule, stretch=1)
        for step in self._steps:
            kind.addWidget(_step_button(step))
        head = column(spacing=4)
        head.addLayout(kind)
        head.addSpacing(4)
        head.addWidget(self.place)
        head.addWidget(self.links)
        page.addLayout(head)
        page.addWidget(self._wording_card())
        page.addWidget(_section("Where it stands", self.context))
        page.addWidget(self._reason_card())
        page.addStretch(1)

    def _wording_card(self) -> QFrame:
        frame = card()
        grid = QGridLayout(frame)
        grid.setContentsMargins(18, 16, 18, 16)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.addWidget(label("Found", ink="muted"), 0, 0)
        grid.addWidget(self._found, 0, 1)
        grid.addWidget(label("Say instead", ink="muted"), 1, 0)
        grid.addWidget(self.instead, 1, 1)
        grid.addWidget(self._form, 2, 1)
        grid.addWidget(self._by_hand, 3, 0, 1, 2)
        grid.addWidget(self.fixing, 4, 0, 1, 2)
        return frame

    def _reason_card(self) -> QFrame:
        frame = card()
        inside = column(frame, spacing=8)
        inside.setContentsMargins(18, 16, 18, 16)
        inside.addWidget(label("Why", ink="muted", scale="small"))
        inside.addWidget(self._message)
        inside.addWidget(self._reason)
        self._facts.setHorizontalSpacing(16)
        self._facts.setVerticalSpacing(6)
        self._facts.setContentsMargins(0, 6, 0, 0)
        self._facts.setColumnStretch(1, 1)
        inside.addLayout(self._facts)
        return frame

    def _show_facts(self, finding: Finding, registry: api.Registry | None) -> None:
        while item := self._facts.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        fresh = ((name, fact) for name, fact in _facts(finding, registry) if fact not in finding.reason)
        for number, (name, fact) in enumerate(fresh):
            title = label(name, ink="muted")
            self._facts.addWidget(title, number, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(label(fact, wrap=True, selectable=True), number, 1)


class ByHand(QWidget):
    """Says of words that were read from a picture how sure they are, and that no program can mend them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._words = label(wrap=True, selectable=True)
        line = row(self, spacing=10)
        line.setContentsMargins(0, 6, 0, 0)
        line.addWidget(IconLabel(theme, "picture", "muted", 18), alignment=Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._words, stretch=1)

    def show_finding(self, finding: Finding) -> None:
        """Shows what there is to say of `finding`; nothing where its words stand there as text."""
        self._words.setText(_BY_HAND.format(sure=f"{finding.confidence:.0%}".replace("%", " %")))
        self.setVisible(is_from_picture(finding))


def _step_button(step: QAction) -> QToolButton:
    press = QToolButton()
    press.setDefaultAction(step)
    press.setIconSize(QSize(16, 16))
    press.setAccessibleName(step.toolTip())
    return press


def _section(title: str, content: QWidget) -> QFrame:
    frame = card()
    inside = column(frame, spacing=8)
    inside.setContentsMargins(18, 14, 18, 10)
    inside.addWidget(label(title, ink="muted", scale="small"))
    inside.addWidget(content)
    return frame


def _facts(finding: Finding, registry: api.Registry | None) -> Iterator[tuple[str, str]]:
    """What the registry says of the finding's concept, where it is a concept."""
    concept = (
        next((concept for concept in registry.concepts if concept.id == finding.concept_id), None) if registry else None
    )
    if concept is None:
        return
    if concept.since:
        yield "Since", day_in_words(concept.since)
    if owner := concept.owner or (registry.owner if registry else None):
        yield "Ask", one_line(owner)
    if concept.definition:
        yield "Means", one_line(concept.definition)
    if concept.note:
        yield "Note", one_line(concept.note)
