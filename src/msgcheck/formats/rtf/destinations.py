"""Control words that begin something of its own: a header, a note, the instruction of a field, a picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from msgcheck.formats.labels import Labels
from msgcheck.formats.rtf.control_words import MARGINALS, PROPERTIES
from msgcheck.formats.rtf.drawing import EMBEDDED, Drawing, EmbeddedObject
from msgcheck.formats.rtf.fields import said_by_link, symbol
from msgcheck.formats.rtf.outline import Style
from msgcheck.formats.rtf.passage import Piece, Unread
from msgcheck.formats.rtf.story import Story
from msgcheck.formats.rtf.tokens import Token
from msgcheck.formats.rtf.walk import Choice, Value, Walk

_TEXT = 30  # the type of properties that are words (RTF 1.9.1, "User-Defined Document Properties")
_NONE_CHOSEN = 25


def _begin_story(walk: Walk, story: Story) -> None:
    """What follows in the group belongs to `story`, where it begins with a paragraph like any."""
    walk.count(1)
    walk.state = walk.state._replace(story=story, into=story, drawing=None, level=0, style=Style())


def _begin_value(walk: Walk, then: Callable[[Sequence[Piece]], None] | None) -> None:
    """What follows in the group is no text of the story; it is nothing at all where nobody wants to know."""
    walk.count(1)
    walk.state = walk.state._replace(into=Value(then) if then else None)


def _marginal(walk: Walk, token: Token) -> None:
    kind, pages = MARGINALS[token[0]]
    _begin_story(walk, Story(lambda story: walk.marginals.add(kind, pages, story.found), Labels()))


def _note(walk: Walk, _: Token) -> None:
    _begin_story(walk, Story(walk.add_note, Labels()))


def _comment(walk: Walk, _: Token) -> None:
    _begin_story(walk, Story(walk.add_comment, Labels()))


def _endnote(walk: Walk, _: Token) -> None:
    walk.state.story.is_endnote = True


def _number_of_note(walk: Walk, _: Token) -> None:
    walk.state.story.has_number = True


def _text_box(walk: Walk, _: Token) -> None:
    drawing, around = walk.state.drawing, walk.state.story
    label = drawing.begin("Text box") if drawing else around.labels.next("Text box")
    _begin_story(walk, Story(lambda box: around.beside.extend(box.found), around.labels, "text box", label))


def _info(walk: Walk, _: Token) -> None:
    walk.state = walk.state._replace(into=None, charset=walk.code_page)


def _property(walk: Walk, token: Token) -> None:
    _begin_value(walk, partial(walk.add_property, PROPERTIES[token[0]]))


def _name_of_property(walk: Walk, _: Token) -> None:
    def name(pieces: Sequence[Piece]) -> None:
        walk.property_name = "".join([piece.text for piece in pieces])

    _begin_value(walk, name)


def _type_of_property(walk: Walk, token: Token) -> None:
    walk.property_type = token[1] or 0


def _value_of_property(walk: Walk, _: Token) -> None:
    name, walk.property_name = walk.property_name, ""
    _begin_value(walk, partial(walk.add_property, name) if walk.property_type == _TEXT else None)


def _instruction(walk: Walk, _: Token) -> None:
    story, around, is_hidden = walk.state.story, walk.state.into, walk.state.is_hidden

    def end(pieces: Sequence[Piece]) -> None:
        if around is story and pieces:
            story.beside += said_by_link(pieces)
            if character := symbol(pieces):
                story.say((Piece(character, pieces[0].start, pieces[-1].end),), is_hidden)

    _begin_value(walk, end)


def _form_field(walk: Walk, _: Token) -> None:
    story, is_hidden = walk.state.story, walk.state.is_hidden
    walk.state = walk.state._replace(into=Choice(lambda pieces: story.say(pieces, is_hidden)))


def _entry(walk: Walk, _: Token) -> None:
    choice = walk.state.into
    _begin_value(walk, choice.entries.append if isinstance(choice, Choice) else None)


def _chosen_entry(walk: Walk, token: Token) -> None:
    choice = walk.state.into
    if isinstance(choice, Choice) and token[1] != _NONE_CHOSEN:
        choice.chosen = token[1]


def _usual_entry(walk: Walk, token: Token) -> None:
    if isinstance(walk.state.into, Choice):
        walk.state.into.usual = token[1] or 0


def _shape(walk: Walk, _: Token) -> None:
    walk.count(1)
    drawing = None if walk.state.is_deleted else Drawing(walk.state.story)
    walk.state = walk.state._replace(into=None, drawing=drawing)


def _property_of_shape(walk: Walk, _: Token) -> None:
    if walk.state.drawing:
        walk.state.drawing.name = ""


def _name_of_property_of_shape(walk: Walk, _: Token) -> None:
    _begin_value(walk, walk.state.drawing.be_called if walk.state.drawing else None)


def _value_of_property_of_shape(walk: Walk, _: Token) -> None:
    _begin_value(walk, walk.state.drawing.have_value if walk.state.drawing else None)


def _target_of_shape(walk: Walk, _: Token) -> None:
    _begin_value(walk, walk.state.drawing.lead_to if walk.state.drawing else None)


def _picture(walk: Walk, token: Token) -> None:
    if walk.state.drawing is None:
        _shape(walk, token)
    walk.count(1)
    if walk.state.drawing:
        walk.state.drawing.show_picture(walk.content, token[3])
    walk.state = walk.state._replace(into=None)


def _object(walk: Walk, token: Token) -> None:
    walk.count(1)
    drawing = None if walk.state.is_deleted else EmbeddedObject(walk.state.story, token[2])
    walk.state = walk.state._replace(into=None, drawing=drawing)


def _kind_of_object(walk: Walk, token: Token) -> None:
    drawing = walk.state.drawing
    if isinstance(drawing, EmbeddedObject):
        (drawing.be_control if token[0] == b"objocx" else drawing.lie_outside)()


def _data_of_object(walk: Walk, token: Token) -> None:
    drawing = walk.state.drawing
    if isinstance(drawing, EmbeddedObject):
        drawing.have_data(walk.content, token[2])


def _result_of_object(walk: Walk, _: Token) -> None:
    walk.state = walk.state._replace(into=walk.state.story)


def _subdocument(walk: Walk, _: Token) -> None:
    walk.count(1)
    walk.state.story.beside.append(Unread("Subdocument", EMBEDDED))


HANDLERS: dict[bytes, Callable[[Walk, Token], None]] = {
    **dict.fromkeys(MARGINALS, _marginal),
    **dict.fromkeys(PROPERTIES, _property),
    b"footnote": _note,
    b"ftnalt": _endnote,
    b"chftn": _number_of_note,
    b"annotation": _comment,
    b"info": _info,
    b"userprops": _info,
    b"propname": _name_of_property,
    b"proptype": _type_of_property,
    b"staticval": _value_of_property,
    b"fldinst": _instruction,
    b"formfield": _form_field,
    b"ffl": _entry,
    b"ffres": _chosen_entry,
    b"ffdefres": _usual_entry,
    b"shp": _shape,
    b"shpgrp": _shape,
    b"do": _shape,
    b"shptxt": _text_box,
    b"dptxbxtext": _text_box,
    b"sp": _property_of_shape,
    b"sn": _name_of_property_of_shape,
    b"sv": _value_of_property_of_shape,
    b"hlsrc": _target_of_shape,
    b"pict": _picture,
    b"object": _object,
    b"objocx": _kind_of_object,
    b"objlink": _kind_of_object,
    b"objautlink": _kind_of_object,
    b"objdata": _data_of_object,
    b"result": _result_of_object,
    b"subdocument": _subdocument,
}
