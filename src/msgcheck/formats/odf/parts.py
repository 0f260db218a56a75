"""The parts of an OpenDocument file: in a ZIP with well-known names (part 2), or together in one XML file."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from contextlib import suppress
from functools import cached_property
from urllib.parse import unquote

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.limits import Limits
from msgcheck.formats.odf.names import Element, tag
from msgcheck.formats.ooxml.kept import KeptPackage
from msgcheck.formats.ooxml.nodes import Nodes
from msgcheck.formats.ooxml.package import BrokenPart

CONTENT = "content.xml"
STYLES = "styles.xml"
META = "meta.xml"

_MANIFEST = "META-INF/manifest.xml"
_ENCRYPTED = b"encryption-data"  # stands in a manifest where a part is encrypted, and nowhere else
_ENTRY = re.compile(rb"<[\w:]*file-entry\b[^>]*>")
_PATH = re.compile(rb"full-path=[\"']([^\"']*)")
_CHART = b"application/vnd.oasis.opendocument.chart"
_OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|/|\.\./", re.I)  # how what leads out of the package begins (part 2, 3.7)
_MIME_TYPE = "application/vnd.oasis.opendocument."
_LONGEST_NAME = 1000  # characters of the name of a part; no program needs more
_MACROS = (b'full-path="Basic/', b'full-path="Scripts/')


class Parts:
    """The parts of the file whose bytes are `content`; each is parsed when it is asked for, those `to_change` whole.

    Raises UnreadableDocument for bytes that are no usable ZIP, break a limit or are protected with a password.
    """

    def __init__(self, content: bytes, limits: Limits, to_change: Iterable[str] = ()) -> None:
        self.limits = limits
        self._package = _Keeping(content, limits, to_change)
        self._manifest = b""
        with suppress(BrokenPart):  # a file without its manifest can still be read
            self._manifest = self._package.content(_MANIFEST)
        if _ENCRYPTED in self._manifest:
            raise UnreadableDocument("is protected with a password")

    @cached_property
    def charts(self) -> frozenset[str]:
        """The names of the objects in the document that are charts."""
        entries = [entry for entry in _ENTRY.findall(self._manifest) if _CHART in entry]
        paths = [path[1].decode("utf-8", "replace") for entry in entries if (path := _PATH.search(entry))]
        return frozenset(object_name(path) for path in paths)

    @property
    def have_macros(self) -> bool:
        """Whether programs come with the document."""
        return any(mark in self._manifest for mark in _MACROS)

    def root(self, name: str) -> Element:
        """The root of the part of that name; BrokenPart where it is missing or not well-formed XML."""
        return self._package.root(name)

    def nodes(self, name: str) -> Nodes:
        """The nodes of the part of that name, for writing it again."""
        return self._package.nodes(name)

    @property
    def manifest(self) -> bytes:
        """The list of the parts; empty where it is lost."""
        return self._manifest

    def holds(self, name: str) -> bool:
        """Whether there is a part of that name."""
        return self._package.holds(name)

    def unpacked(self, name: str) -> bytes:
        """The bytes of the part of that name; BrokenPart where it is missing or damaged."""
        return self._package.content(name)

    def packed(self, name: str, kind: str) -> bytes:
        """The object of that name, a document of that kind ("text"), as the file that it would be by itself.

        Its parts lie in a folder of this package. Those that cannot be read are left out.
        """
        folder, stream = f"{name}/", io.BytesIO()
        with zipfile.ZipFile(stream, "w") as archive:
            archive.writestr(zipfile.ZipInfo("mimetype"), f"{_MIME_TYPE}{kind}")
            for part in self._package.names_in(folder):
                own_name = part[len(folder) :]
                if own_name not in ("", "mimetype") and len(own_name) <= _LONGEST_NAME:
                    with suppress(BrokenPart):
                        archive.writestr(zipfile.ZipInfo(own_name), self._package.content(part))
        return stream.getvalue()

    def body(self, kind: str) -> Element:
        """What stands in the body of the document, which has to be of that kind ("office:text")."""
        for body in self.content.iterchildren(tag("office:body")):
            for found in body.iterchildren(tag(kind)):
                return found
        raise UnreadableDocument("is not the kind of document inside that it should be")

    @cached_property
    def content(self) -> Element:
        """The root of the main part."""
        return self.root(CONTENT)

    @cached_property
    def styles(self) -> Element | None:
        """The root of the part with the styles and page styles; None where there is none that can be read."""
        try:
            return self.root(STYLES)
        except BrokenPart:
            return None

    @property
    def roots(self) -> tuple[Element, ...]:
        """The roots of the parts that define styles."""
        return (self.content,) if self.styles is None else (self.styles, self.content)

    def say(self, attribute: str, value: str, part: str = "") -> bool:
        """Whether an attribute of that name may have that value, in `part` or in any that defines styles."""
        written = re.compile(rf"{attribute}\s*=\s*[\"']{re.escape(value)}[\"']".encode())
        kept = (content for name, content in self._package.kept.items() if name == part or not part)
        return any(written.search(content) or b"\0" in content[:4] for content in kept)


def object_name(target: str) -> str:
    """The name of an object, which has parts of its own, or of a part, by what leads to it ("./Object%201")."""
    return unquote(target.removeprefix("./").rstrip("/"))


def leads_outside(target: str) -> bool:
    """Whether `target` is an address of something that is not in the package."""
    return _OUTSIDE.match(target) is not None


class _Keeping(KeptPackage):
    """A package that keeps the bytes of the parts in which words are looked for."""

    def __init__(self, content: bytes, limits: Limits, to_change: Iterable[str]) -> None:
        super().__init__(content, limits, to_change)
        self.kept: dict[str, bytes] = {}

    def content(self, name: str) -> bytes:
        content = super().content(name)
        if name in (CONTENT, STYLES):
            self.kept[name] = content
        return content
