"""Moves are the fewest, and each says what every source does."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from roadwright.gaps.compared import Compared, Party
from roadwright.gaps.order import order
from roadwright.gaps.runs import moved
from roadwright.outline import Outline


def heaviest_run(positions: list[int], weights: list[int]) -> int:
    """The weight of the heaviest run that does not decrease, by trying all."""
    best = 0
    for size in range(len(positions) + 1):
        for kept in combinations(range(len(positions)), size):
            run = [positions[i] for i in kept]
            if run == sorted(run):
                best = max(best, sum(weights[i] for i in kept))
    return best


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(1, 9)), max_size=9))
def test_what_stays_is_in_order_and_as_heavy_as_can_be(sections: list[tuple[int, int]]) -> None:
    """Taking the moved ones out leaves the heaviest run that does not decrease."""
    positions, weights = [p for p, _ in sections], [w for _, w in sections]
    away = moved(positions, weights)
    kept = [i for i in range(len(sections)) if i not in away]
    assert [positions[i] for i in kept] == sorted(positions[i] for i in kept)
    assert sum(weights[i] for i in kept) == heaviest_run(positions, weights)


HERE = """
Basics
  Loops
    For loops
    While loops
Git
  Version control
    Commits
    Branches
Databases
  Tables
    Rows
    Columns
"""
LATE = """
Basics
  Loops
    For loops
    While loops
Databases
  Tables
    Rows
    Columns
Tools
  Version control
    Commits
    Branches
"""


def test_each_move_says_what_every_source_does(draw: Callable[[str], Outline]) -> None:
    """One section moved is one finding, with the place in every source."""
    here = Party("road", draw(HERE))
    sources = [
        Compared(here, Party(name, draw(text), where=f"in `{name}`")) for name, text in (("a", LATE), ("b", HERE))
    ]
    assert [(gap.id, gap.message) for gap in order(here, sources)] == [
        ("order:a:version-control", "`Version control`: Git here and in `b`, Tools in `a`")
    ]


def test_sections_of_one_phase_in_another_order(draw: Callable[[str], Outline]) -> None:
    """Inside a phase a move names what it passes."""
    left = draw("Basics\n  Loops\n    For loops\n    While loops\n  Strings\n    Slices\n    Splitting\n    Joining")
    right = draw("Basics\n  Strings\n    Slices\n    Splitting\n    Joining\n  Loops\n    For loops\n    While loops")
    here = Party("road", left)
    assert [gap.message for gap in order(here, [Compared(here, Party("a", right, where="in `a`"))])] == [
        "`Loops`: before `Strings` here, after in `a`"
    ]


def test_the_same_order_needs_no_move(draw: Callable[[str], Outline]) -> None:
    """An outline stands where it stands."""
    here = Party("road", draw(HERE))
    assert list(order(here, [Compared(here, Party("a", draw(HERE)))])) == []


def test_a_plain_list_in_another_order(draw: Callable[[str], Outline]) -> None:
    """Without phases a move is told by what it passes."""
    left, right = draw("topic| Loops\ntopic| Joins\ntopic| Pruning"), draw("topic| Pruning\ntopic| Loops\ntopic| Joins")
    here = Party("road", left)
    assert [gap.message for gap in order(here, [Compared(here, Party("a", right, where="in `a`"))])] == [
        "`Pruning`: after `Loops` and `Joins` here, before in `a`"
    ]
