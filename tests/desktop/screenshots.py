"""Pictures of the window in all its states, to be looked at: `python -m tests.desktop.screenshots OUTDIR [STATE...]`.

A STATE is part of the name of those that are wanted, such as "gaps".
"""

from __future__ import annotations

import dataclasses
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtGui import QAction, QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from msgcheck import api
from msgcheck.desktop.about import show_about
from msgcheck.desktop.application import name_application
from msgcheck.desktop.drop import Drop
from msgcheck.desktop.finding_tree import Role
from msgcheck.desktop.main_window import MainWindow
from msgcheck.desktop.problem_list import show_warnings
from msgcheck.desktop.rows import Mark, RowKind
from msgcheck.desktop.settings import Appearance, Settings
from msgcheck.desktop.theme import Theme
from msgcheck.errors import Problem
from tests.desktop.builders import finding, write
from tests.desktop.collateral import archive_in_archive, deck_with_gaps
from tests.formats.pdf.builders import drawn, lines

BROKEN_REGISTRY = """\
registry: Brightside Catering
products:
  - id: meals-for-teams
    name: Meals for Teams
    sinse: 2026-03-01
    formerly:
      - name: Business Lunch
        until: the first of March
  - id: meals
    name: Meals for Teams
"""

CLEAN = "Meals for Teams feeds your whole office.\n"
DOUBTFUL = (
    "Dear Dana,\n\nthe Business Lunch’s menu is on its way, and so is an order of an Executive Spread for five.\n"
)
STALE = "Order a Business Lunch for your team today.\n"


def main(out: Path, wanted: Sequence[str]) -> None:
    """Saves every state (or those `wanted`), by day and by night, as OUT/NAME-light.png and OUT/NAME-dark.png."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        _keep_settings_in(Path(folder))
        application = QApplication(sys.argv[:1])
        name_application(application)
        _use_common_font(application)
        settings = Settings()
        theme = Theme(application, settings)
        files = _write_files(Path(folder))
        for appearance in (Appearance.LIGHT, Appearance.DARK):
            theme.choose(appearance)
            for name, state in STATES.items():
                if wanted and not any(part in name for part in wanted):
                    continue
                settings.forget_recent()
                window = MainWindow(settings, theme)
                window.resize(1120, 740)
                window.show()
                shown = state(window, files) or window
                _settle()
                shown.grab().save(str(out / f"{name}-{appearance}.png"))
                window.close()
                window.deleteLater()
                _settle(10)
                sys.stdout.write(f"{name}-{appearance}.png\n")


def start_without_registry(window: MainWindow, files: Path) -> None:
    window.session.find_registry()
    _until(lambda: window.session.registry is not None)


def start_with_recent_files(window: MainWindow, files: Path) -> None:
    window.settings.remember_opened((files / "clean" / "welcome.md", files / "demo", files / "many"))
    window.session.find_registry(files / "demo" / "msgcheck.yaml")
    _until(lambda: window.session.loaded is not None)


def checking(window: MainWindow, files: Path) -> None:
    reached: list[int] = []
    window.session.progressed.connect(lambda progress, _: reached.append(progress.done))
    _open(window, files / "demo" / "msgcheck.yaml", files / "many")
    _until(lambda: bool(reached) and reached[-1] >= 40)


def findings(window: MainWindow, files: Path) -> None:
    _check(window, files / "demo" / "msgcheck.yaml", files / "demo files")


def findings_further_down(window: MainWindow, files: Path) -> None:
    findings(window, files)
    for _ in range(6):
        window.commands.next.trigger()


def findings_of_a_file(window: MainWindow, files: Path) -> None:
    findings(window, files)
    window.results.view.choose(window.results.rows.index(0, 0))


def all_clean(window: MainWindow, files: Path) -> None:
    _check(window, files / "demo" / "msgcheck.yaml", files / "clean")


def failures(window: MainWindow, files: Path) -> None:
    _check(window, files / "demo" / "msgcheck.yaml", files / "mixed")
    rows = window.results.rows
    window.results.view.choose(rows.index(0, 0))


def another_day(window: MainWindow, files: Path) -> None:
    window.header.show_day(date(2026, 3, 15))
    findings(window, files)
    window.results.filter.words.setText("lunch")


def no_registry_for_files(window: MainWindow, files: Path) -> None:
    window.open_paths([files / "clean" / "welcome.md"])
    _until(lambda: window.session.registry is not None)


def registry_with_faults(window: MainWindow, files: Path) -> None:
    _open(window, files / "broken.yaml", files / "clean")
    _until(lambda: window.session.registry is not None and not window.session.is_searching)


def small(window: MainWindow, files: Path) -> None:
    window.resize(720, 480)
    findings(window, files)


def small_start(window: MainWindow, files: Path) -> None:
    window.resize(720, 480)
    start_without_registry(window, files)


def large(window: MainWindow, files: Path) -> None:
    window.resize(1920, 1080)
    findings(window, files)


def dragging(window: MainWindow, files: Path) -> None:
    start_with_recent_files(window, files)
    window.overlay.show_drop(Drop(paths=(files / "clean", files / "mixed", files / "many")))


def about(window: MainWindow, files: Path) -> QWidget:
    return show_about(window)


def gaps(window: MainWindow, files: Path) -> None:
    findings(window, files)
    rows = window.results.rows
    window.results.filter.chips[Mark.ERROR].click()
    window.results.filter.chips[Mark.WARNING].click()
    window.results.view.choose(rows.index(0, 0, rows.index(0, 0, rows.index(rows.rowCount() - 1, 0))))


def menu(window: MainWindow, files: Path) -> QWidget | None:
    findings(window, files)
    window.results.view.menu_wanted.emit(window.mapToGlobal(window.rect().center()))
    return QApplication.activePopupWidget()


def calendar(window: MainWindow, files: Path) -> QWidget:
    return window.header.day.calendarWidget()


def warnings(window: MainWindow, files: Path) -> QWidget:
    file = files / "broken.yaml"
    words = (
        "“team lunch(es)?” looks like a pattern; names are taken as they are written, letter by letter, in every guise"
    )
    return show_warnings(window, file, [Problem(file, number, 5, "avoid", words, "warning") for number in (9, 24)])


def demo(window: MainWindow, files: Path) -> None:
    ended: list[object] = []
    window.session.run_ended.connect(ended.append)
    window.session.make_demo(files / "Brightside Catering")
    _until(lambda: bool(ended))
    _settle(400)


def pictures_not_read(window: MainWindow, files: Path) -> None:
    _check(window, files / "demo" / "msgcheck.yaml", files / "pictures")
    _choose(window, RowKind.GAP)


def pictures_not_read_small(window: MainWindow, files: Path) -> None:
    window.resize(720, 480)
    pictures_not_read(window, files)


def file_with_gaps(window: MainWindow, files: Path) -> None:
    _check(window, files / "demo" / "msgcheck.yaml", files / "pictures")
    window.results.view.choose(window.results.rows.index(0, 0))


def clean_but_for_pictures(window: MainWindow, files: Path) -> None:
    _check(window, files / "demo" / "msgcheck.yaml", files / "pictures" / "menu.pptx", files / "clean")


def how_to_read_pictures(window: MainWindow, files: Path) -> None:
    pictures_not_read(window, files)
    sys.modules["rapidocr"] = None  # type: ignore[assignment]
    window.commands.read_pictures.trigger()
    del sys.modules["rapidocr"]


def read_from_a_picture(window: MainWindow, files: Path) -> None:
    findings(window, files)
    deck = next(result for result in window.results.results if result.path.endswith(".pptx"))
    place = "Slide 9 › Picture (read from the image)"
    said = finding("BUSINESS LUNCH", "MEALS FOR TEAMS", place=place, start=0)
    said = dataclasses.replace(said, context="BUSINESS LUNCH for Dana, no nuts", confidence=0.74)
    window.results.put([dataclasses.replace(deck, findings=(said,), gaps=())])
    rows = window.results.rows
    window.results.view.choose(rows.index(0, 0, rows.index(0, 0, rows.index(rows.rowCount() - 1, 0))))


def inside_others(window: MainWindow, files: Path) -> None:
    _check(window, files / "demo" / "msgcheck.yaml", files / "inside")
    for _ in range(2):
        window.commands.next.trigger()
    _settle(400)


def inside_others_small(window: MainWindow, files: Path) -> None:
    window.resize(720, 480)
    inside_others(window, files)


def place_inside_others(window: MainWindow, files: Path) -> None:
    inside_others_small(window, files)
    window.results.view.choose(window.results.view.currentIndex().parent())


def check_menu(window: MainWindow, files: Path) -> QWidget | None:
    window.commands.read_pictures.setChecked(True)
    menu = window.menuBar().actions()[2].menu()
    assert isinstance(menu, QMenu)
    menu.popup(window.mapToGlobal(window.rect().center()))
    return menu


def fix_menu(window: MainWindow, files: Path) -> QWidget | None:
    findings(window, files)
    menu = window.menuBar().actions()[3].menu()
    assert isinstance(menu, QMenu)
    menu.popup(window.mapToGlobal(window.rect().center()))
    return menu


def to_fix(window: MainWindow, files: Path) -> None:
    _check(window, files / "demo" / "msgcheck.yaml", _own(files))


def to_fix_small(window: MainWindow, files: Path) -> None:
    window.resize(720, 480)
    to_fix(window, files)


def to_fix_large(window: MainWindow, files: Path) -> None:
    window.resize(1920, 1080)
    to_fix(window, files)


def to_look_at(window: MainWindow, files: Path) -> None:
    to_fix(window, files)
    _choose_with(window, "Fix anyway…")


def to_look_at_small(window: MainWindow, files: Path) -> None:
    window.resize(720, 480)
    to_look_at(window, files)


def to_look_at_question(window: MainWindow, files: Path) -> QWidget:
    to_look_at(window, files)
    window.commands.fix.trigger()
    return next(dialog for dialog in window.findChildren(QDialog) if dialog.isVisible())


def only_read(window: MainWindow, files: Path) -> None:
    to_fix(window, files)
    rows = window.results.rows
    flyer = next(index for index in rows.findings() if index.data(Role.ROW).result.format == "pdf")
    window.results.view.choose(flyer)
    _settle(2_000)  # a PDF is read by a process of its own


def annotated(window: MainWindow, files: Path) -> None:
    only_read(window, files)
    told: list[object] = []
    window.mender.annotated.connect(told.append)
    window.commands.annotate.trigger()
    _until(lambda: bool(told))


def one_fixed(window: MainWindow, files: Path) -> None:
    to_fix(window, files)
    _mend(window, window.commands.fix)


def all_fixed(window: MainWindow, files: Path) -> None:
    to_fix(window, files)
    _mend(window, window.commands.fix_all)


def put_back(window: MainWindow, files: Path) -> None:
    all_fixed(window, files)
    ended: list[object] = []
    window.mender.undone.connect(ended.append)
    window.notice.action.click()
    _until(lambda: bool(ended))
    _settle(400)


def all_fixed_small(window: MainWindow, files: Path) -> None:
    window.resize(720, 480)
    all_fixed(window, files)


def file_to_fix(window: MainWindow, files: Path) -> None:
    to_fix(window, files)
    window.results.view.choose(window.results.rows.index(1, 0))


def while_fixing(window: MainWindow, files: Path) -> None:
    _check(window, files / "demo" / "msgcheck.yaml", _own(files, "many"))
    steps: list[int] = []
    window.mender.stepped.connect(lambda _, done: steps.append(done))
    window.commands.fix_all.trigger()
    _until(lambda: bool(steps) and steps[-1] >= 8)


def fixed_in_copies(window: MainWindow, files: Path) -> None:
    to_fix(window, files)
    window.commands.write_copies.trigger()
    window.results.view.choose(window.results.rows.index(1, 0))
    _mend(window, window.commands.fix)
    window.commands.write_over.trigger()


def not_fixed(window: MainWindow, files: Path) -> None:
    to_fix(window, files)
    row = window.results.row
    assert row is not None
    lock = row.result.source.with_name(f".~lock.{row.result.source.name}#")
    write(lock, "Kim Lee,kim,laptop,25.11.2026 10:00,file:///home/kim;")
    _mend(window, window.commands.fix)


def not_fixed_small(window: MainWindow, files: Path) -> None:
    window.resize(720, 480)
    not_fixed(window, files)


STATES: dict[str, Callable[[MainWindow, Path], QWidget | None]] = {
    "01-start-no-registry": start_without_registry,
    "02-start-recent": start_with_recent_files,
    "03-checking": checking,
    "04-findings": findings,
    "05-findings-further": findings_further_down,
    "06-file": findings_of_a_file,
    "07-all-clean": all_clean,
    "08-failures": failures,
    "09-another-day": another_day,
    "10-no-registry": no_registry_for_files,
    "11-registry-faults": registry_with_faults,
    "12-small": small,
    "13-small-start": small_start,
    "14-large": large,
    "15-dragging": dragging,
    "16-about": about,
    "17-gaps": gaps,
    "18-menu": menu,
    "19-calendar": calendar,
    "20-warnings": warnings,
    "21-demo": demo,
    "22-pictures": pictures_not_read,
    "23-pictures-small": pictures_not_read_small,
    "24-file-with-gaps": file_with_gaps,
    "25-clean-but-pictures": clean_but_for_pictures,
    "26-how-to-read-pictures": how_to_read_pictures,
    "27-from-picture": read_from_a_picture,
    "28-inside": inside_others,
    "29-inside-small": inside_others_small,
    "30-inside-place": place_inside_others,
    "31-check-menu": check_menu,
    "32-fix": to_fix,
    "33-fix-small": to_fix_small,
    "34-fix-large": to_fix_large,
    "35-fix-doubtful": to_look_at,
    "36-fix-doubtful-small": to_look_at_small,
    "37-fix-question": to_look_at_question,
    "38-fix-only-read": only_read,
    "39-fix-annotated": annotated,
    "40-fixed-one": one_fixed,
    "41-fixed-all": all_fixed,
    "42-fixed-all-small": all_fixed_small,
    "43-fix-file": file_to_fix,
    "44-fixing": while_fixing,
    "45-fixed-copies": fixed_in_copies,
    "46-not-fixed": not_fixed,
    "47-not-fixed-small": not_fixed_small,
    "48-fix-menu": fix_menu,
    "49-put-back": put_back,
}


def _write_files(folder: Path) -> Path:
    """The demo, a folder of clean files, one of failures and gaps, one of many files, and a broken registry."""
    api.make_demo(folder / "demo")
    shutil.copytree(folder / "demo", folder / "demo files", ignore=shutil.ignore_patterns("*.yaml"))
    for name in ("welcome.md", "menu.txt", "letter.txt"):
        write(folder / "clean" / name, CLEAN)
    write(folder / "mixed" / "broken deck.pptx", "PK no more")
    write(folder / "mixed" / "offer.txt", STALE)
    write(folder / "mixed" / "photo.png", "\x89PNG")
    write(folder / "mixed" / "welcome.md", CLEAN)
    for number in range(300):
        write(folder / "many" / f"letter {number:03}.txt", (CLEAN * 20 + STALE) if number % 9 == 0 else CLEAN * 20)
    write(folder / "broken.yaml", BROKEN_REGISTRY)
    write(folder / "pictures" / "sales deck.pptx", deck_with_gaps(16))
    write(folder / "pictures" / "menu.pptx", deck_with_gaps(3, stale=False))
    write(folder / "inside" / "collateral 2026.zip", archive_in_archive())
    return folder


def _own(files: Path, folder: str = "demo files") -> Path:
    """A copy of the `folder` that may be mended, as if it were the first."""
    own = Path(tempfile.mkdtemp(dir=files)) / "Collateral"
    shutil.copytree(files / folder, own)
    write(own / "letter.md", DOUBTFUL)
    write(own / "poster.pdf", drawn(lines("Order a Business Lunch", "for your whole office today.")))
    return own


def _mend(window: MainWindow, action: QAction) -> None:
    ended: list[object] = []
    window.mender.mended.connect(ended.append)
    action.trigger()
    _until(lambda: bool(ended))
    _settle(400)


def _choose_with(window: MainWindow, words: str) -> None:
    """Goes to the first finding of which the button says `words`."""
    while window.results.detail.finding.fixing.fix.text().strip() != words and window.results.view.step(forwards=True):
        pass
    _settle(400)


def _choose(window: MainWindow, kind: RowKind) -> None:
    """Chooses the first row of that kind."""
    rows = window.results.rows
    file = rows.index(0, 0)
    while file.data(Role.ROW).kind is not kind:
        file = window.results.view.indexBelow(file)
    window.results.view.choose(file)


def _open(window: MainWindow, registry: Path, *paths: Path) -> None:
    window.session.find_registry(registry)
    window.open_paths(paths)


def _check(window: MainWindow, registry: Path, *paths: Path) -> None:
    ended: list[object] = []
    window.session.run_ended.connect(ended.append)
    _open(window, registry, *paths)
    _until(lambda: bool(ended))
    _settle(400)  # what stands around the finding is read a moment later


def _until(happened: Callable[[], bool]) -> None:
    while not happened():
        _settle(5)


def _settle(milliseconds: int = 120) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _keep_settings_in(folder: Path) -> None:
    os.environ["XDG_CONFIG_HOME"] = str(folder / "config")
    os.environ.pop("MSGCHECK_REGISTRY", None)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder / "settings"))
    os.chdir(folder)


def _use_common_font(application: QApplication) -> None:
    """A face as wide as those on real desktops; offscreen there is no system font to follow."""
    if "Liberation Sans" in QFontDatabase.families():
        application.setFont(QFont("Liberation Sans", 10))


if __name__ == "__main__":
    main(Path(sys.argv[1]).absolute(), sys.argv[2:])
