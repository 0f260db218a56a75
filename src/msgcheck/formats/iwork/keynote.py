"""A presentation of Keynote: its slides in the order of the show, each with its notes; then what masters add."""

from __future__ import annotations

from collections.abc import Iterator

from msgcheck.formats.iwork.drawables import BOX, PLACEHOLDERS, storages_of
from msgcheck.formats.iwork.objects import Object, Objects
from msgcheck.formats.iwork.reading import Place, Reading
from msgcheck.formats.iwork.texts import COMMENT
from msgcheck.formats.iwork.wire import number
from msgcheck.formats.labels import Labels
from msgcheck.formats.limits import Limits
from msgcheck.model import Block, Gap

SLIDES = (5, 6)
_SHOW = 2
_PLACES_OF_TEXTS = ((5, "Title"), (6, "Text"), (30, "Text"), (20, "Slide number"))  # fields of a slide
_IS_SKIPPED = 4
_MASTER = 17


def tour_keynote(objects: Objects, limits: Limits) -> Iterator[Block | Gap]:
    """Everything a presentation says."""
    reading = Reading(objects, limits)
    slides = list(_slides(objects))
    limits.hold_pages(len(slides))
    masters: dict[str, None] = {}
    for count, (slide, is_skipped) in enumerate(slides, 1):
        label = f"Slide {count} (hidden)" if is_skipped else f"Slide {count}"
        kinds = dict(_kinds(slide, objects))
        yield from reading.everything(objects.by_archive[slide.archive], Place("slide", count, label), kinds)
        masters.update((one.archive, None) for one in objects.referred(slide.message, _MASTER))
    labels = Labels()
    for archive in masters:
        boxes = [one for one in objects.by_archive[archive] if one.kind == BOX]
        texts = [storage for box in boxes for storage in storages_of(box, objects)]
        yield from reading.everything(texts, Place("master", None, labels.next("Slide master")), {})
    yield from reading.everything(objects.of_kind(COMMENT), Place("presentation", None, ""), {})


def _slides(objects: Objects) -> Iterator[tuple[Object, bool]]:
    """The slides in the order of the show, and whether it skips them; each has an archive of its own."""
    met: set[str] = set()
    for show in objects.of_kind(_SHOW):
        for node in objects.referred(show.message, 3, 2):
            for slide in objects.referred(node.message, 2):
                if slide.kind in SLIDES and slide.archive not in met:
                    met.add(slide.archive)
                    yield slide, bool(number(node.message, _IS_SKIPPED))


def _kinds(slide: Object, objects: Objects) -> Iterator[tuple[int, str]]:
    """The numbers of the texts in a slide's placeholders, and what each is."""
    for field, kind in _PLACES_OF_TEXTS:
        for placeholder in objects.referred(slide.message, field):
            if placeholder.kind in PLACEHOLDERS:
                for storage in storages_of(placeholder, objects):
                    yield storage.identifier, kind
