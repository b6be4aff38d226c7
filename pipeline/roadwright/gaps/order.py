"""Where the roadmap teaches something at another place than a source does, as the fewest moves that explain it.

The sections of a source that keep the roadmap's order form the longest increasing run; what stands outside it has moved.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def moved(positions: Sequence[float], weights: Sequence[float]) -> tuple[int, ...]:
    """The indexes to take out so that ``positions`` increase (equal ones may follow each other).

    The run that stays is the heaviest one, by ``weights``, so that a large section holds its place and a small one moves.
    """
    ranks = sorted(set(positions))
    best: list[tuple[float, int]] = [(0.0, -1)] * (len(ranks) + 1)
    before = [-1] * len(positions)
    top = (0.0, -1)
    for index, position in enumerate(positions):
        rank = bisect_left(ranks, position) + 1
        weight, last = _highest(best, rank)
        before[index] = last
        total = (weight + weights[index], index)
        _raise(best, rank, total)
        if total[0] > top[0]:
            top = total
    kept = set()
    index = top[1]
    while index >= 0:
        kept.add(index)
        index = before[index]
    return tuple(index for index in range(len(positions)) if index not in kept)


def _highest(tree: list[tuple[float, int]], rank: int) -> tuple[float, int]:
    found = (0.0, -1)
    while rank > 0:
        if tree[rank][0] > found[0]:
            found = tree[rank]
        rank -= rank & -rank
    return found


def _raise(tree: list[tuple[float, int]], rank: int, total: tuple[float, int]) -> None:
    while rank < len(tree):
        if total[0] > tree[rank][0]:
            tree[rank] = total
        rank += rank & -rank
