"""Whether a book is locked: then its parts are encrypted, and only its publisher's readers open them (OCF, 4.2.6.3)."""

from __future__ import annotations

from contextlib import suppress

from msgcheck.errors import UnreadableDocument
from msgcheck.formats.ooxml.package import BrokenPart, Package

_LIST = "META-INF/encryption.xml"
_METHOD = "{*}EncryptionMethod"
_ENCRYPTED = "{*}EncryptedData"
_OF_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")  # these hide fonts, no text


def hold_unlocked(package: Package) -> None:
    """Refuse a book of which any part but fonts is encrypted."""
    if not package.holds(_LIST):
        return
    with suppress(BrokenPart):  # what is encrypted all the same turns out to be no web page
        for data in package.root(_LIST).iter(_ENCRYPTED):
            methods = {method.get("Algorithm") for method in data.iter(_METHOD)}
            if not methods or not methods <= {*_OF_FONTS}:
                raise UnreadableDocument("is locked by its publisher (DRM): only some e-book readers open it")
