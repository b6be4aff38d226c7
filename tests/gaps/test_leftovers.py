"""What stands between the same neighbours is suggested, and nothing else is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from roadwright.comparison import Pair
from roadwright.gaps.alignment import align
from roadwright.outline import Outline

Draw = Callable[[str], Outline]
Meet = Callable[[Outline, Outline], dict[tuple[str, str], Pair]]
WHY = "both stand between the same neighbours"

CASES = {
    "one between two": (
        "Post\n  Letters\n    Stamps\n    Envelopes\n    Parcels",
        "Mail\n  Writing\n    Stamps\n    Wrapping paper\n    Parcels",
        [("Envelopes", "Wrapping paper")],
    ),
    "two between two, in order": (
        "Post\n  Letters\n    Stamps\n    Envelopes\n    Ink\n    Parcels",
        "Mail\n  Writing\n    Stamps\n    Wrapping paper\n    Pens\n    Parcels",
        [("Envelopes", "Wrapping paper"), ("Ink", "Pens")],
    ),
    "at the end": (
        "Post\n  Letters\n    Stamps\n    Parcels\n    Customs",
        "Mail\n  Writing\n    Stamps\n    Parcels\n    Borders",
        [("Customs", "Borders")],
    ),
    "more on one side": (
        "Post\n  Letters\n    Stamps\n    Envelopes\n    Parcels",
        "Mail\n  Writing\n    Stamps\n    Wrapping paper\n    Pens\n    Parcels",
        [],
    ),
    "little in common": (
        "Post\n  Letters\n    Stamps\n    Envelopes\n    Ink\n    Blotting\n    Folding",
        "Mail\n  Writing\n    Stamps\n    Wrapping paper\n    Tape\n    Knots\n    Scales",
        [],
    ),
    "past what stands elsewhere": (
        "Post\n  Letters\n    Stamps\n    Sealing wax\n    Envelopes\n    Parcels\n  Seals\n    Rings",
        "Mail\n  Writing\n    Stamps\n    Wrapping paper\n    Parcels\n  Closing\n    Sealing wax\n    Rings",
        [("Envelopes", "Wrapping paper")],
    ),
    "another order": (
        "Post\n  Letters\n    Stamps\n    Envelopes\n    Parcels\n    Scales",
        "Mail\n  Writing\n    Parcels\n    Wrapping paper\n    Stamps\n    Scales",
        [],
    ),
}


@pytest.mark.parametrize(("left", "right", "expected"), CASES.values(), ids=CASES)
def test_left_over(draw: Draw, left: str, right: str, expected: list[tuple[str, str]]) -> None:
    """As many on both sides, between neighbours that correspond: these are pairs, and never confident ones."""
    found = [pair for pair in align(draw(left), draw(right)) if WHY in pair.evidence]
    assert [(pair.left.text, pair.right.text) for pair in found] == expected
    assert not any(pair.confident for pair in found)


def test_any_word_tells_between_the_same_neighbours(draw: Draw, meet: Meet) -> None:
    """What is too little alike for a pair elsewhere is one there, in whatever order it stands."""
    left = "Post\n  Letters\n    Stamps\n    Sealing wax\n    Cost control\n    Parcels"
    right = "Mail\n  Writing\n    Stamps\n    Keeping the postal bill small\n    Rope\n    Parcels"
    found = meet(draw(left), draw(right))
    pair = found["Cost control", "Keeping the postal bill small"]
    assert not pair.confident
    assert "another word" in pair.evidence
    assert WHY in found["Sealing wax", "Rope"].evidence


def test_one_thing_in_several(draw: Draw, meet: Meet) -> None:
    """One item may answer several that have its word and stand where it stands."""
    left = "Wood\n  Making\n    Saws\n    Wood joints\n    Glue"
    right = "Timber\n  Cutting\n    Saws\n    Lap joint\n    Butt joints\n    Glue"
    found = meet(draw(left), draw(right)).keys()
    assert {("Wood joints", "Lap joint"), ("Wood joints", "Butt joints")} <= found


def test_faint_pairs_give_way(draw: Draw, meet: Meet) -> None:
    """What is hardly alike and stands far apart is no pair where the same neighbours speak for another."""
    left = "Post\n  Letters\n    Stamps\n    Small envelopes of paper\n    Parcels"
    right = "Mail\n  Writing\n    Stamps\n    Covers\n    Parcels\n  Craft\n    Paper of all kinds for folding"
    found = meet(draw(left), draw(right)).keys()
    assert ("Small envelopes of paper", "Covers") in found
    assert ("Small envelopes of paper", "Paper of all kinds for folding") not in found
