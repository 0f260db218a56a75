"""The words of a message that show, found without the reader: by Python's email library, pages by lxml's parser."""

from __future__ import annotations

import email
import email.policy
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from email.message import Message

from msgcheck.model import Document
from tests.evaluation.comparison import Parted, Words
from tests.evaluation.web_words import web_words

_QUOTED = re.compile(r"^>(?: ?>)* ?", re.M)
_SIGNATURE = re.compile(r"^-- $", re.M)
_WORTH = {"text/plain": 1, "text/html": 2}
_SECOND_FORMS = ("Plain text", "Web page", "Invitation")  # how the labels of what no reader sees begin


def mail_words(content: bytes) -> Parted:
    """The words of the subject and of the texts that show; of alternatives, those of the last of the best kind."""
    message = email.message_from_bytes(content, policy=email.policy.default)
    words: Parted = defaultdict(Counter)
    words[""] += Counter(str(message["subject"] or "").split())
    for part in _shown(message):
        words[""] += _words(part)
    return words


def words_of_first_forms(document: Document) -> Parted:
    """What the reader found, but for what other forms of the same text say besides."""
    blocks = (block for block in document.blocks if not block.location.label.startswith(_SECOND_FORMS))
    words = Counter(word for one in blocks if one.location.element != "link target" for word in one.text.split())
    return defaultdict(Counter, {"": words})


def _shown(part: Message) -> Iterator[Message]:
    inner = [one for one in part.get_payload() if isinstance(one, Message)] if part.is_multipart() else []
    if inner and part.get_content_type() == "multipart/alternative":
        yield from _shown(max(reversed(inner), key=_worth))
    elif inner and part.get_content_maintype() == "multipart":
        for one in inner:
            yield from _shown(one)
    elif _is_text(part):
        yield part


def _is_text(part: Message) -> bool:
    is_attached = part.get_content_disposition() == "attachment" or part.get_filename()
    is_text = part.get_content_maintype() == "text" or part.get_content_type() == "message/delivery-status"
    return is_text and not is_attached


def _worth(part: Message) -> int:
    return max(_WORTH.get(inner.get_content_type(), 0) for inner in part.walk())


def _words(part: Message) -> Words:
    if part.is_multipart():  # the groups of lines in a report, each taken for a message
        return Counter(" ".join(str(one) for one in part.get_payload()).split())
    held = part.get_payload(decode=True)
    assert isinstance(held, bytes)
    text = held.decode(part.get_content_charset() or "utf-8", "replace")
    if part.get_content_type() == "text/html":
        return web_words(text)
    return Counter(_SIGNATURE.sub("", _QUOTED.sub("", text.replace("\r\n", "\n"))).split())
