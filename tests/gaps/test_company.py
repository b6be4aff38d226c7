"""What one side lists in a line and the other sets out below an item is found part by part."""

from __future__ import annotations

from collections.abc import Callable

from roadwright.comparison import Pair
from roadwright.gaps.alignment import align
from roadwright.outline import Outline
from roadwright.sources import markdown

Draw = Callable[[str], Outline]
Meet = Callable[[Outline, Outline], dict[tuple[str, str], Pair]]


def test_what_an_enumeration_lists_is_set_out_below_its_counterpart(draw: Draw, meet: Meet) -> None:
    """Both the wholes and the parts are pairs, and a part is narrower than the line that lists it."""
    left = draw("Meals\n  Eggs\n    Scrambled\n    Fried\n  Bread")
    right = markdown.parse("# Food\n\n## Meals\n\n- **Eggs**: scrambled, fried, poached\n- Bread")
    pairs = meet(left, right)
    assert pairs["Eggs", "Eggs"].confident
    for part in "Scrambled", "Fried":
        assert pairs[part, "Eggs"].relation == "narrower"
        assert pairs[part, "Eggs"].confident


def test_further_parts_are_looked_for_where_some_are_found(draw: Draw, meet: Meet) -> None:
    """What is too little alike elsewhere is a part where its neighbours are parts; from either side."""
    left = draw("Food\n  Ingredients\n    Dairy\n    Eggs\n      Boiled for long\n      Fried")
    right = draw("Meals\n  Dishes\n    Salad\n    Eggs: soft-boiled, scrambled, fried")
    whole = "Eggs: soft-boiled, scrambled, fried"
    pair = meet(left, right)["Boiled for long", whole]
    assert not pair.confident
    assert pair.relation == "narrower"
    assert meet(right, left)[whole, "Boiled for long"].relation == "broader"


def test_what_has_the_same_parts_is_the_same(draw: Draw, meet: Meet) -> None:
    """An item and an enumeration that share no word are a pair by their parts."""
    left = draw("Safety\n  Attacks\n    The usual suspects\n      Phishing\n      Shoulder surfing\n    Locks")
    right = draw("Security\n  Dangers\n    Common tricks: phishing, shoulder surfing\n    Doors")
    pair = meet(left, right)["The usual suspects", "Common tricks: phishing, shoulder surfing"]
    assert not pair.confident
    assert "2 parts of the one stand below the other" in pair.evidence


def test_what_a_project_is_done_with_is_not_taught_there(draw: Draw) -> None:
    """A project that uses several things covers none of them."""
    left = draw("Food\n  Ingredients\n    Eggs\n    Fish\n    Bread")
    right = draw("Meals\n  Poaching\n    project| Eggs, fish\n  Bread\n    Flour")
    pairs = [pair for pair in align(left, right) if pair.right.kind == "project"]
    assert {pair.left.text for pair in pairs} == {"Eggs", "Fish"}
    assert not any(pair.confident for pair in pairs)


def test_a_project_is_no_topic(draw: Draw) -> None:
    """To make something is a little less than to learn it, even under one name."""
    (taught,) = align(draw("Web\n  Pages\n    A blog"), draw("Net\n  Sites\n    A blog"))
    (made,) = align(draw("Web\n  Pages\n    A blog"), draw("Net\n  Sites\n    project| A blog"))
    assert made.score < taught.score
