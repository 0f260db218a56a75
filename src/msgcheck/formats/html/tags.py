"""What a start tag says by its attributes: words, addresses, things that are not read, and whether all is hidden."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping

from msgcheck.formats.data_addresses import holds_what_it_leads_to
from msgcheck.formats.html.markup import SPACE, Span, attributes
from msgcheck.formats.html.open_elements import Context
from msgcheck.formats.html.passages import IN_VALUES, Found, Line, Passage, Unread
from msgcheck.formats.inside import PICTURE
from msgcheck.formats.limits import Limits
from msgcheck.model import Held

_TELLING = re.compile(
    r"""[\ \t\n\r\f/"'](?:alt|title|placeholder|label|summary|abbr|content|value|x?link:href|href|src|srcset|data|hidden
    |style|aria-(?:label|description|placeholder|valuetext|roledescription))\b""",
    re.I | re.X,
)
_WORDS = {  # attributes that say words wherever they stand: what they are, and their names for people
    "alt": ("alternative text", "Alternative text"),
    "title": ("tooltip", "Tooltip"),
    "placeholder": ("placeholder", "Placeholder"),
    "aria-label": ("label", "Label read aloud"),
    "aria-description": ("description", "Description read aloud"),
    "aria-placeholder": ("placeholder", "Placeholder read aloud"),
    "aria-valuetext": ("description", "Value read aloud"),
    "aria-roledescription": ("description", "Role read aloud"),
    "label": ("label", "Label"),
    "summary": ("summary", "Summary"),
    "abbr": ("abbreviation", "Short form"),
}
_SHOWN_VALUES = ("button", "submit", "reset", "text", "search", "")  # types of <input> that show their value as it is
_HIDDEN = re.compile(r"(?<![\w-])(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}(?:hidden|collapse))\b", re.I)
_NO_ADDRESS = re.compile(r"[\x00-\x20]*(?:javascript|data|vbscript):", re.I)

_META = {
    "description": "Description",
    "keywords": "Keywords",
    "author": "Author",
    "subject": "Subject",
    "abstract": "Abstract",
    "copyright": "Copyright",
    "publisher": "Publisher",
    "application-name": "Application name",
    "apple-mobile-web-app-title": "Application title",
    "news_keywords": "News keywords",
    "title": "Title for search engines",
    "og:title": "Title when shared",
    "og:description": "Description when shared",
    "og:site_name": "Site name when shared",
    "og:image:alt": "Alternative text when shared",
    "og:video:alt": "Alternative text when shared",
    "twitter:title": "Title on Twitter",
    "twitter:description": "Description on Twitter",
    "twitter:image:alt": "Alternative text on Twitter",
    "twitter:label1": "First label on Twitter",
    "twitter:data1": "First value on Twitter",
    "twitter:label2": "Second label on Twitter",
    "twitter:data2": "Second value on Twitter",
    "dc.title": "Title",
    "dc.description": "Description",
    "dc.subject": "Subject",
    "dc.creator": "Author",
    "dc.publisher": "Publisher",
    "dcterms.title": "Title",
    "dcterms.description": "Description",
    "dcterms.subject": "Subject",
}
_MEDIA = "sound and video were not read"
FROM_ELSEWHERE = {  # elements that show what is not in the text of the page: their names for people, why, and its kind
    "img": ("Picture", PICTURE, Held.PICTURE),
    "image": ("Picture", PICTURE, Held.PICTURE),
    "video": ("Video", _MEDIA, Held.RECORDING),
    "audio": ("Sound", _MEDIA, Held.RECORDING),
    "iframe": ("Frame", "the page shown in the frame was not read", Held.OTHER),
    "frame": ("Frame", "the page shown in the frame was not read", Held.OTHER),
    "embed": ("Embedded file", "the embedded file was not read", Held.FILE),
    "object": ("Embedded file", "the embedded file was not read", Held.FILE),
}
_SOURCES = ("src", "data", "xlink:href", "href")  # attributes that say where it is


Said = Mapping[str, Span]
_NOTHING: Said = {}


def said_by(page: str, name: str, said: int, end: int) -> Said:
    """The attributes of a start tag; none where none of them is of interest, as it is with most tags."""
    if end - said > 1 and (name in FROM_ELSEWHERE or _TELLING.search(page, said, end)):
        return attributes(page, said, end - 1)
    return _NOTHING


def is_hidden(page: str, said: Said) -> bool:
    """Whether a tag hides its element by itself. Style sheets are not asked."""
    return "hidden" in said or ("style" in said and _HIDDEN.search(page, *said["style"]) is not None)


class Words:
    """What the start tags of one page say besides the text of their elements."""

    def __init__(self, page: str, limits: Limits) -> None:
        self._page = page
        self._limits = limits
        self._offered = ""  # the address of a picture that is offered in place of the next

    def found(self, name: str, start: int, said: Said, state: str) -> Iterator[Found]:
        """What the tag at `start` says by its attributes; `state` is why its element may not show."""
        if name == "meta":
            yield from self._meta(said)
            return
        for attribute in said:
            if attribute in _WORDS:
                yield from self._passage(said[attribute], *_WORDS[attribute], state)
        if name == "input" and "value" in said and _value(self._page, said, "type").lower() in _SHOWN_VALUES:
            yield from self._passage(said["value"], "field", "Field", state)
        if name in ("a", "area"):
            yield from self._targets(said, state)
            yield from self._download(start, said)
        if name == "source":
            self._offered = self._offered or _written_out(self._page, said)
        if name in FROM_ELSEWHERE and not _is_a_dot(self._page, said):
            yield Unread(start, *FROM_ELSEWHERE[name], self._source(name, said))

    def _meta(self, said: Said) -> Iterator[Found]:
        names = [_value(self._page, said, attribute).strip().lower() for attribute in ("name", "property", "itemprop")]
        label = next((_META[name] for name in names if name in _META), None)
        if label and "content" in said:
            yield from self._passage(said["content"], "property", label)

    def _targets(self, said: Said, state: str) -> Iterator[Found]:
        for attribute in ("href", "xlink:href"):
            if attribute in said and not _NO_ADDRESS.match(self._page, *said[attribute]):
                yield from self._passage(said[attribute], "link target", "Link target", state, opaque=True)

    def _download(self, start: int, said: Said) -> Iterator[Unread]:
        """The file that is written in the address of a link which offers it under a name."""
        source = _source(self._page, said)
        if "download" in said and holds_what_it_leads_to(source):
            yield Unread(start, *FROM_ELSEWHERE["object"], source, html.unescape(_value(self._page, said, "download")))

    def _source(self, name: str, said: Said) -> str:
        source = _source(self._page, said)
        if name != "img":
            return source
        offered, self._offered = _written_out(self._page, said) or self._offered, ""
        return source if holds_what_it_leads_to(source) else offered or source

    def _passage(self, span: Span, element: str, name: str, state: str = "", opaque: bool = False) -> Iterator[Found]:
        line = Line(self._limits)
        line.add(self._page, *span, Context(element, name, opaque, state=state), IN_VALUES)
        for found in line.found():
            yield found._replace(value=span) if isinstance(found, Passage) else found


def _value(page: str, said: Said, attribute: str) -> str:
    span = said.get(attribute)
    return page[span.start : span.end] if span else ""


def _written_out(page: str, said: Said) -> str:
    """The first of the addresses of a picture in several sizes, if the picture is written in it."""
    first = html.unescape(_value(page, said, "srcset")).strip(SPACE).partition(" ")[0]
    return first if holds_what_it_leads_to(first) else ""


def _source(page: str, said: Said) -> str:
    addresses = (_value(page, said, attribute) for attribute in _SOURCES)
    return html.unescape(next(filter(None, addresses), "")).strip(SPACE)


def _is_a_dot(page: str, said: Said) -> bool:
    """A picture of one point shows nothing: it counts who opens the page."""
    return any(_value(page, said, side).strip() in ("0", "1") for side in ("width", "height"))
