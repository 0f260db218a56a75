"""Office files whose bytes depend on their content alone: a ZIP with fixed times, inner workbooks as well."""

from __future__ import annotations

import io
import re
import zipfile

_TIME = (2026, 3, 1, 9, 0, 0)
_STAMPS = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def steady(package: bytes) -> bytes:
    """The Office Open XML `package` with the times of day taken out of its wrapping."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(_entry(name), _steady_workbook(content) if name.endswith(".xlsx") else content)
    return stream.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _TIME)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 0  # the same bytes on every system
    return entry


def _steady_workbook(workbook: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = _STAMPS.sub(rb"\g<1>2026-03-01T09:00:00Z", content)
            new.writestr(_entry(name), content)
    return stream.getvalue()
