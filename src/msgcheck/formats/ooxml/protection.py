"""Whether a package may be rewritten: not when it is signed, marked as final, or its owner has forbidden changes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from msgcheck.errors import Unmendable
from msgcheck.formats.ooxml.names import Element, attribute, tags
from msgcheck.formats.ooxml.package import BrokenPart, Package
from msgcheck.formats.ooxml.relationships import Links

_SIGNED = "is digitally signed, and a change would break the signature: remove the signature first"
_FINAL = "is marked as final by its author: take the mark off first"
_LOCKED = "is protected against changes by its author: lift the protection first"

_SIGNATURES = "_xmlsignatures/"
_CUSTOM = tags("cust:property")
_FINAL_NAME = "_MarkAsFinal"
_TRUE = ("true", "1", "on")
_FOR_ALL = tags("p:modifyVerifier", "s:fileSharing", "w:writeProtection")  # a password is asked for, or reading advised
_IN_FORCE = tags("w:documentProtection")


def hold_mendable(package: Package) -> None:
    """Raise Unmendable where changes are not to be made, with the reason in the user's words."""
    if package.names_in(_SIGNATURES):
        raise Unmendable(_SIGNED)
    if _is_final(package):
        raise Unmendable(_FINAL)
    if _is_locked(package):
        raise Unmendable(_LOCKED)


def _is_final(package: Package) -> bool:
    properties = (one for root in _roots(package, package.links, "customproperties") for one in _CUSTOM.within(root))
    marks = (one for one in properties if one.get("name") == _FINAL_NAME)
    return any("".join(map(str, one.itertext())).strip().lower() in _TRUE for one in marks)


def _is_locked(package: Package) -> bool:
    for main in package.links.to("officedocument"):
        part = package.part(main)
        for root in (part.root, *_roots(package, part.links, "settings")):
            restrictions = root.iterchildren(*_IN_FORCE)
            if any(attribute(one, "w:enforcement") in _TRUE for one in restrictions):
                return True
            if next(root.iterchildren(*_FOR_ALL), None) is not None:
                return True
    return False


def _roots(package: Package, links: Links, kind: str) -> Iterator[Element]:
    """The roots of the parts that links of that kind lead to; one that is damaged forbids nothing."""
    for name in links.to(kind):
        with suppress(BrokenPart):
            yield package.root(name)
