"""What was put back as it was before it was mended, for a person or as one JSON object."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, TextIO

from msgcheck.model import UndoResult, UndoStatus
from msgcheck.reports.coverage import counted
from msgcheck.reports.json import SCHEMA
from msgcheck.reports.text import printable


def write(results: Sequence[UndoResult], name: str, stream: TextIO) -> None:
    """Writes `results` as "text" or "json"."""
    if name == "json":
        json.dump(
            {"schema": SCHEMA, "documents": [_document(result) for result in results]},
            stream,
            ensure_ascii=False,
            indent=1,
        )
        stream.write("\n")
        return
    stream.writelines(f"{_line(result)}\n" for result in results)
    undone = sum(result.status is UndoStatus.UNDONE for result in results)
    stream.write(f"{counted(undone, 'file')} put back.\n" if undone else "There was nothing to put back.\n")


def _document(result: UndoResult) -> dict[str, Any]:
    return {
        "path": result.path,
        "status": result.status.value,
        "error": result.error,
        "mended_at": result.mended_at.isoformat() if result.mended_at else None,
    }


def _line(result: UndoResult) -> str:
    if result.mended_at:
        return f"{printable(result.path)}  is again what it was before {result.mended_at:%Y-%m-%d %H:%M}"
    return f"{printable(result.path)}  {printable(result.error or '')}"
