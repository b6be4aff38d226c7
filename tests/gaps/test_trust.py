"""How much two names must have in common, and in which place, to be trusted."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from roadwright.gaps.alignment import align
from roadwright.outline import Outline

Draw = Callable[[str], Outline]

BESIDE = ("Glaze", "Kiln", "Wheel")
"""What stands beside the two titles on both sides, so that their places are alike."""


def confident(draw: Draw, left: str, right: str, *, beside: bool) -> bool:
    """Whether two titles are trusted, ``beside`` the same neighbours or alone below other headings."""
    ours, theirs = (
        (["Pottery", "Workshop"], ["Pottery", "Workshop"]) if beside else (["Clay", "Basics"], ["Art", "Fire"])
    )
    shared = "".join(f"\n    {one}" for one in BESIDE) if beside else ""
    one, other = (
        f"{upper}\n  {lower}\n    {title}{shared}" for (upper, lower), title in ((ours, left), (theirs, right))
    )
    pairs = align(draw(one), draw(other))
    return any(pair.confident for pair in pairs if (pair.left.text, pair.right.text) == (left, right))


@pytest.mark.parametrize(
    ("left", "right", "alone", "beside"),
    [
        ("Compost", "Compost", True, True),
        ("Dry stone walls", "Walls of dry stone", True, True),
        ("Brushes", "Introduction to brushes", True, True),
        ("Airflow", "Airflow as a servant", False, True),
        ("Airflow", "A servant named airflow that waits on lords and ladies", False, False),
        ("Stencils", "Why stencils", False, False),
        ("Advanced stencils", "Stencils", False, False),
        ("Parts of the lathe", "Lathe", False, True),
        ("Composable rugs", "Composition", False, False),
        ("Routing", "Router", False, False),
    ],
)
def test_confident(draw: Draw, left: str, right: str, *, alone: bool, beside: bool) -> None:
    """A whole title that is said once is enough by itself; a part of one needs its place; a mention is never enough."""
    found = confident(draw, left, right, beside=False), confident(draw, left, right, beside=True)
    assert found == (alone, beside)


def test_members_in_company(draw: Draw) -> None:
    """Two members of an enumeration that meet two items below one heading are trusted below other headings too."""
    left = "Post\n  Sending\n    Stamps, seals, ribbons\n    Scales"
    right = "Mail\n  What it needs\n    Stamps\n    Seals\n    Ink"
    found = [(pair.left.line, pair.right.text) for pair in align(draw(left), draw(right)) if pair.confident]
    assert [text for _, text in found] == ["Stamps", "Seals"]


@pytest.mark.parametrize(
    ("right", "expected"),
    [
        ("Yard\n  Wood\n    Oak fences", ["same"]),
        ("Yard\n  Wood\n    Building fences\n      Oak fence\n      Pine fence", ["same", "broader", "broader"]),
    ],
)
def test_relation(draw: Draw, right: str, expected: list[str]) -> None:
    """What one item is to one is the same; what several share, one holds."""
    pairs = align(draw("Yard\n  Wood\n    Fences"), draw(right))
    assert [pair.relation for pair in pairs if pair.left.text == "Fences"] == expected
