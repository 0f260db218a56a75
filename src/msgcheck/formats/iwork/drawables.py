"""What lies on a page: boxes with texts, tables, pictures; each knows its description and its caption."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from msgcheck.formats.iwork.objects import Object, Objects
from msgcheck.formats.iwork.wire import messages, number, text

PLACEHOLDERS = (7, 12)
BOX = 2011
PICTURE, RECORDING, CHART = 3005, 3007, 5021
TABLES = (6000, 6007)
_INFOS: dict[int, tuple[int, ...]] = {TABLES[0]: (), TABLES[1]: (1,)}  # where what makes them a table is
_CAPTION, _GROUP = 633, 3008
_SHAPES: dict[int, tuple[int, ...]] = {  # where what makes them a box is
    BOX: (),
    _CAPTION: (1,),
    PLACEHOLDERS[0]: (1,),
    PLACEHOLDERS[1]: (1,),
}
_BASES: dict[int, tuple[int, ...]] = {  # where in each what all have in common is
    BOX: (1, 1),
    PLACEHOLDERS[0]: (1, 1, 1),
    PLACEHOLDERS[1]: (1, 1, 1),
    PICTURE: (1,),
    RECORDING: (1,),
    CHART: (1,),
    TABLES[0]: (1,),
    TABLES[1]: (1, 1),
    _GROUP: (1,),
}
_DESCRIPTION = 8
_PICTURE_FILE = 11
_TITLE, _TITLE_IS_HIDDEN, _CAPTION_FIELD, _CAPTION_IS_HIDDEN = 10, 12, 11, 13


def storages_of(box: Object, objects: Objects) -> list[Object]:
    """The text in a box, caption or placeholder; newer versions and older ones refer to it by different fields.

    None for anything else.
    """
    path = _SHAPES.get(box.kind)
    if path is None:
        return []
    return objects.referred(box.message, *path, 4) or objects.referred(box.message, *path, 2)


def drawn_in(some: Iterable[Object], objects: Objects) -> Iterator[Object]:
    """These drawables and those in the groups among them, each once."""
    ahead, met = list(some)[::-1], set[int]()
    while ahead:
        one = ahead.pop()
        if one.identifier not in met:
            met.add(one.identifier)
            yield one
            if one.kind == _GROUP:
                ahead += reversed(objects.referred(one.message, 2))


def models_of(table: Object, objects: Objects) -> list[Object]:
    """What is in a table on a page."""
    return objects.referred(table.message, *_INFOS[table.kind], 2)


def picture_of(drawable: Object, objects: Objects) -> Callable[[], bytes] | None:
    """What unpacks the picture that a drawable is; None where it is none, or that is lost."""
    return objects.data(drawable.message, _PICTURE_FILE) if drawable.kind == PICTURE else None


def description(drawable: Object) -> str:
    """What people hear who cannot see it."""
    return text(drawable.message, *_BASES[drawable.kind], _DESCRIPTION) if drawable.kind in _BASES else ""


def hidden_storages(objects: Objects) -> frozenset[int]:
    """The numbers of the texts of titles and captions that do not show: what they say is only a prompt."""
    hidden: set[int] = set()
    for drawable in objects.of_kind(*_BASES):
        for base in messages(drawable.message, *_BASES[drawable.kind]):
            for field, switch in ((_TITLE, _TITLE_IS_HIDDEN), (_CAPTION_FIELD, _CAPTION_IS_HIDDEN)):
                for caption in objects.referred(base, field) if number(base, switch) else ():
                    hidden.update(storage.identifier for storage in storages_of(caption, objects))
    return frozenset(hidden)
