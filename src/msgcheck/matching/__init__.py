"""The registry compiled for speed: text -> mentions, exact and in every guise, judged in context."""

from msgcheck.matching.matcher import Matcher, compile_edition

__all__ = ["Matcher", "compile_edition"]
