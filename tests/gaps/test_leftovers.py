"""What stands alone between matched neighbours is suggested, and nothing else is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from roadwright.gaps.alignment import align
from roadwright.outline import Outline

Draw = Callable[[str], Outline]
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
