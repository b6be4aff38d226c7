"""What holds the same things is suggested, whatever it is called."""

from __future__ import annotations

from collections.abc import Callable

from roadwright.comparison import Pair
from roadwright.outline import Outline

Draw = Callable[[str], Outline]
Meet = Callable[[Outline, Outline], dict[tuple[str, str], Pair]]


def test_headings_that_hold_the_same(draw: Draw, meet: Meet) -> None:
    """Two headings that have most of what stands below them in common are a pair, whatever they are called."""
    left = "Post\n  Letters\n    Stamps\n    Envelopes\n  Freight\n    Pallets\n    Crates"
    right = "Mail\n  Paperwork\n    Stamps\n    Envelopes\n  Goods\n    Pallets\n    Ropes\n    Straps"
    found = meet(draw(left), draw(right))
    pair = found["Letters", "Paperwork"]
    assert not pair.confident
    assert "2 items below the one correspond to items below the other" in pair.evidence
    assert ("Freight", "Goods") not in found


def test_the_heading_of_that_size(draw: Draw, meet: Meet) -> None:
    """Of the headings above one another that hold the same, the one is meant that holds little else."""
    left = "Post\n  Letters\n    Stamps\n    Envelopes\n  Freight\n    Pallets\n    Crates"
    right = "Paperwork\n  Stamps\n  Envelopes\nGoods\n  Pallets\n  Crates"
    found = meet(draw(left), draw(right)).keys()
    assert {("Letters", "Paperwork"), ("Freight", "Goods")} <= found
    assert not {("Post", "Paperwork"), ("Post", "Goods")} & found


def test_what_is_one_item_there_is_one(draw: Draw, meet: Meet) -> None:
    """Several items that one line enumerates are one thing in common, which is too little."""
    left = "Food\n  Kinds\n    Eggs\n    Fish"
    right = "Meals\n  Poaching\n    Eggs, fish\n    Patience"
    assert ("Kinds", "Poaching") not in meet(draw(left), draw(right))
