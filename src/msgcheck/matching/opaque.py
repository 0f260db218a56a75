"""Text in which names are left alone: addresses, paths, file names, code, and mostly hashtags and handles.

An address has no blanks (but for those of a name in a path), so only the chunk of text between the blanks around a
name is looked at. The expressions take time linear in their text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from operator import itemgetter

from msgcheck.language.hashtags import Tag, tag_at
from msgcheck.matching.names import SAID_TODAY, Sighting
from msgcheck.model import Block

Span = tuple[int, int]

_LONGEST_CHUNK = 500  # characters on each side of a name
_CHUNK_ENDS = re.compile(r"[\s<>\"“”|]")

_ADDRESS_BEFORE = re.compile(
    r"""(?: ://                                        # https://example.org/name
          | (?<!\w)(?:www|ftp)\.
          | (?<!\w)(?:mailto|tel|urn|data):
          | \\                                         # C:\name, \\server\name
          | \w\.[a-z]{2,12}/                           # example.org/name
          | @[\w.-]*(?::[\w./-]*)?\Z                  # someone@name, @name, git@host:name
          | (?:[?&][\w.-]{1,40}|_\w{1,40})=[\w.-]*\Z   # ?key=name, some_key=name
          | (?<![\w&\#])\#[\w-]*\Z                     # #name
          | (?<![^\s("'<=,:|\[{])(?:~|\.{1,2})?/       # /unix/name, ~/name, ../name
        )""",
    re.IGNORECASE | re.VERBOSE,
)
_ADDRESS_AFTER = re.compile(
    r"""(?: [\w.+%-]*@\w                               # name@example.org
          | [\w-]*:/                                   # name://
          | [\w.-]*\\\w                                # name\folder
          | [\w./-]*\.(?:docx?|xlsx?|pptx?|pdf|exe|msi|zip|dmg|html?|png|jpe?g|svg|gif|md|txt|csv|json|xml|ya?ml)\b
        )""",
    re.IGNORECASE | re.VERBOSE,
)
_MEMBER_AFTER = re.compile(r"(?:\.|::|->)[A-Z]|\((?!(?i:tm|r|c|sm)\))")
_CODE = re.compile(
    r"""  `[^`\n]+`
        | <[a-z/!][^<>]*>
        | (?<=\])\([^()\s]*\)                     # the target of a Markdown link
        | ^(?:[^,\n]*,(?=\S)){6,}[^,\n]*$        # a record of data: many fields, no blank after a comma
        | ^[ \t]{0,80}["']?\w[\w\ .()-]{0,80}["']?[ \t]{0,8}:[ \t]{0,8}"[^"\n]*",[ \t]*$  # property: "value",
        | [!=]=[ \t]?(?:"[^"\n]*"|'[^'\n]*')      # compared with a value
        | %\w{1,60}%                              # %VARIABLE%
        | (?-i:^[ \t]{0,80}(?:import|from)[ ][a-z_][\w.]*(?:[ ]import[ ][^\n]*)?;?$)
        | (?-i:\b(?:apt-get|brew|cargo|conda|docker|gem|npm|pip3?|yarn)
            [ ](?:add|i|install|pull|push|run|uninstall|update|upgrade)(?:[ ]-\S+){0,5}[ ]\S+)
        | (?-i:\b(?:class|const|def|function|interface|let|struct|var)[ ]\w+(?:[({]|[ ]=[ ]|[ ]\{))
        | (?-i:\b(?:SELECT|DELETE)\b[^;\n]{0,200}?[ ]FROM[ ]\w+)
    """,
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)


def outside_opaque(block: Block, sightings: Sequence[Sighting], tags: Collection[Tag] = ()) -> list[Sighting]:
    """The sightings that stand in running text, and those of names that may not be said in these `tags`."""
    text, code = block.text, [found.span() for found in _CODE.finditer(block.text)]
    return [
        sighting
        for sighting in sightings
        if not _touches(block.opaque, sighting)
        and not _touches(code, sighting)
        and (_is_wrong_tag(text, sighting, tags) or _is_in_running_text(text, sighting, has_code=bool(code)))
    ]


def _is_wrong_tag(text: str, sighting: Sighting, tags: Collection[Tag]) -> bool:
    """Whether a name makes one of the `tags` that may not be said; how one that may be is cased there is no matter."""
    status = sighting.guise.status
    return bool(tags) and status not in SAID_TODAY and tag_at(text, sighting.start, sighting.name_end) in tags


def _is_in_running_text(text: str, sighting: Sighting, *, has_code: bool) -> bool:
    return not (
        _is_in_address(text, sighting) or (has_code and _is_command(text, sighting)) or _is_identifier(text, sighting)
    )


def _touches(spans: Sequence[Span], sighting: Sighting) -> bool:
    """Whether a sighting shares a character with one of the spans, which are sorted and do not overlap."""
    following = bisect_left(spans, sighting.end, key=itemgetter(0))
    return following > 0 and spans[following - 1][1] > sighting.start


def _is_in_address(text: str, sighting: Sighting) -> bool:
    before = text[max(0, sighting.start - _LONGEST_CHUNK) : sighting.start]
    after = text[sighting.end : sighting.end + _LONGEST_CHUNK]
    *_, chunk_before = _CHUNK_ENDS.split(before)
    chunk_after, *_ = _CHUNK_ENDS.split(after, maxsplit=1)
    return bool(_ADDRESS_BEFORE.search(chunk_before) or _ADDRESS_AFTER.match(chunk_after))


def _is_command(text: str, sighting: Sighting) -> bool:
    """Whether one word in small letters, which the name is not, stands where there is code: it is a command's."""
    said = text[sighting.start : sighting.name_end]
    return said.isalpha() and said.islower() and not sighting.guise.written.islower()


def _is_identifier(text: str, sighting: Sighting) -> bool:
    """Whether a name is written as programs write it, "businessLunch" or "BusinessLunch(…)", and itself is not."""
    said, written = text[sighting.start : sighting.name_end], sighting.guise.written
    if not said.isalnum() or said.islower() or said.isupper():
        return False
    return (said[0].islower() and not written[0].islower()) or (
        " " in written and _MEMBER_AFTER.match(text, sighting.name_end) is not None
    )
