"""The registry compiled for speed: text -> mentions, exact and in every guise, judged in context."""

from msgcheck.matching.keeping import Kept, fingerprint, from_bytes, to_bytes
from msgcheck.matching.matcher import Matcher, compile_edition

__all__ = ["Kept", "Matcher", "compile_edition", "fingerprint", "from_bytes", "to_bytes"]
