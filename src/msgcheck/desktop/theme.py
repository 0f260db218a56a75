"""How the window looks: light or dark as the system or the user says, one style sheet made from the palette."""

from __future__ import annotations

from functools import partial
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget

from msgcheck.desktop.icons import icon
from msgcheck.desktop.palettes import DARK, LIGHT, Palette
from msgcheck.desktop.settings import Appearance, Settings
from msgcheck.resources import resource

_SCHEMES = {
    Appearance.SYSTEM: Qt.ColorScheme.Unknown,
    Appearance.LIGHT: Qt.ColorScheme.Light,
    Appearance.DARK: Qt.ColorScheme.Dark,
}
_ICON_GAP = "\u2009"  # a thin space: style sheets know no distance between a button's icon and its text
_SCALE = {"small": 0.9, "base": 1.0, "large": 1.15, "heading": 1.35, "title": 1.75}  # times the system's font size


class Theme(QObject):
    """The look in force. `changed` tells those who paint for themselves; everybody else is dressed again unasked."""

    changed = Signal()

    def __init__(self, application: QApplication, settings: Settings) -> None:
        super().__init__(application)
        self._application = application
        self._settings = settings
        self._base = application.font().pointSizeF()
        self.palette = LIGHT
        application.setStyle("Fusion")  # the one style that takes every colour from us on every system
        application.styleHints().colorSchemeChanged.connect(self.apply)
        self.choose(settings.appearance)

    @property
    def appearance(self) -> Appearance:
        """What the user chose."""
        return self._settings.appearance

    @property
    def is_dark(self) -> bool:
        return self.palette is DARK

    def choose(self, appearance: Appearance) -> None:
        """Looks like `appearance` from now on, and at the next start."""
        self._settings.appearance = appearance
        self._application.styleHints().setColorScheme(_SCHEMES[appearance])  # title bar and native dialogs
        self.apply()

    def apply(self) -> None:
        """Dresses the whole application in the palette that the choice and the system ask for."""
        self.palette = DARK if self._wants_dark() else LIGHT
        self._application.setPalette(_qt_palette(self.palette))
        self._application.setStyleSheet(self._style_sheet())
        for window in self._application.topLevelWidgets():
            self.dress_all(window)
        self.changed.emit()

    def icon(self, name: str, ink: str = "text") -> QIcon:
        """The drawing `name` in the colour of the token `ink`."""
        return icon(name, self.palette.ink(ink), self.palette.surface, self.palette.outline)

    def dress(self, target: QAction | QAbstractButton, name: str, ink: str = "text") -> None:
        """Gives `target` an icon that follows the theme."""
        target.setProperty("iconName", name)
        target.setProperty("iconInk", ink)
        target.setIcon(self.icon(name, ink))
        if isinstance(target, QPushButton):
            target.setText(f"{_ICON_GAP}{target.text().lstrip(_ICON_GAP)}")

    def dress_all(self, root: QWidget) -> None:
        """Draws again the icons of everything below `root`."""
        targets: list[QAction | QAbstractButton] = [*root.findChildren(QAction), *root.findChildren(QAbstractButton)]
        for target in targets:
            if name := target.property("iconName"):
                target.setIcon(self.icon(name, target.property("iconInk")))

    def points(self, size: str) -> float:
        """A step of the type scale ("small" to "title") in points."""
        return self._base * _SCALE[size]

    def _wants_dark(self) -> bool:
        if self.appearance is Appearance.SYSTEM:
            return self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self.appearance is Appearance.DARK

    def _style_sheet(self) -> str:
        template = Template(resource("style/window.qss").read_text(encoding="utf-8"))
        colours = {name: getattr(self.palette, name) for name in Palette.__dataclass_fields__}
        sizes = {f"{name}_size": f"{self.points(name):.1f}pt" for name in _SCALE}
        look = "dark" if self.is_dark else "light"
        drawings = {name: resource(f"style/{name}-{look}.svg").as_posix() for name in ("chevron", "check")}
        return template.substitute(colours, **sizes, **drawings)


def _qt_palette(colours: Palette) -> QPalette:
    """For what the style sheet does not reach: menus, dialogs, selections, place-holders."""
    palette = QPalette()
    role = QPalette.ColorRole
    plain = {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.sunken,
        role.Text: colours.text,
        role.Button: colours.surface,
        role.ButtonText: colours.text,
        role.BrightText: colours.error,
        role.ToolTipBase: colours.surface,
        role.ToolTipText: colours.text,
        role.PlaceholderText: colours.muted,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.Accent: colours.accent,
    }
    for which, colour in plain.items():
        palette.setColor(which, QColor(colour))
    disable = partial(palette.setColor, QPalette.ColorGroup.Disabled)
    for which in (role.WindowText, role.Text, role.ButtonText):
        disable(which, QColor(colours.outline))
    disable(role.Highlight, QColor(colours.sunken))
    return palette
