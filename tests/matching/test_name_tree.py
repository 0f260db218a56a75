"""Names are followed word by word, or with two of their words closed up, or all."""

from __future__ import annotations

from msgcheck.matching.name_tree import NameTree, Node
from msgcheck.matching.names import Guise

TREE = NameTree(Guise(name, None) for name in ("Business Lunch Plan", "Business Lunch", "Pens", "One two"))


def ends(node: Node, *words: str) -> list[str]:
    """The names that end where these words lead."""
    nodes = [node]
    for word in words:
        nodes = [following for one in nodes for following in one.after(word)]
    return [guise.written for one in nodes for guise in one.guises]


def test_words_lead_to_the_names_that_end_with_them() -> None:
    assert ends(TREE.root, "business", "lunch") == ["Business Lunch"]
    assert ends(TREE.root, "business", "lunch", "plan") == ["Business Lunch Plan"]
    assert ends(TREE.root, "lunch") == []


def test_words_may_be_closed_up() -> None:
    assert ends(TREE.root, "businesslunch", "plan") == ["Business Lunch Plan"]
    assert ends(TREE.root, "business", "lunchplan") == ["Business Lunch Plan"]
    assert ends(TREE.root, "businesslunchplan") == ["Business Lunch Plan"]
    assert TREE.is_name("businesslunch")
    assert not TREE.is_name("business")


def test_a_form_with_errors_and_a_short_name_are_not_looked_for_misspelt() -> None:
    tree = NameTree([Guise("Pens", None), Guise("Meal for Teams", None, errors=1)])
    assert (tree.words, tree.most_words) == (set(), 0)


def test_the_longest_name_says_how_many_words_are_followed() -> None:
    assert TREE.most_words == 3
    assert NameTree([Guise("a b c d e f g h i", None)]).most_words == 0
