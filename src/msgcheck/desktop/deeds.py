"""What a user does with results: each a call and what to say when it worked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication

from msgcheck import api
from msgcheck.desktop.wording import one_line
from msgcheck.errors import EnvironmentFault
from msgcheck.model import Audit, Finding


def copy_replacement(finding: Finding) -> str:
    """Puts what to say instead on the clipboard."""
    if finding.replacement is None:
        return "There is no wording to copy for this finding."
    QGuiApplication.clipboard().setText(finding.replacement)
    return f"Copied “{one_line(finding.replacement)}”."


def save_report(audit: Audit, file: Path, name: str) -> str:
    """Writes `audit` to `file` as the report called `name`, whole or not at all. Raises EnvironmentFault."""
    beside = file.with_name(f".{file.name}.part")
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as stream:
            api.write_report(audit, name, stream)
        beside.replace(file)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise EnvironmentFault(f"The report cannot be written to {file}: {error.strerror}.") from error
    return f"Saved the report as {file.name}."
