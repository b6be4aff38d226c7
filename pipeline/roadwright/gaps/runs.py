"""The heaviest run of a sequence that does not decrease: what kept its order, and what moved."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def moved(positions: Sequence[int], weights: Sequence[int]) -> tuple[int, ...]:
    """The indexes to take out so that ``positions`` do not decrease.

    The run that stays is the heaviest one, by ``weights``, so that a large section holds its place and a small one
    moves. It is found in n log n steps, with a tree of the heaviest run that ends at each position.
    """
    ranks = sorted(set(positions))
    tree: list[tuple[int, int]] = [(0, -1)] * (len(ranks) + 1)
    before = [-1] * len(positions)
    top = (0, -1)
    for index, position in enumerate(positions):
        rank = bisect_left(ranks, position) + 1
        weight, before[index] = _heaviest(tree, rank)
        total = (weight + weights[index], index)
        _raise(tree, rank, total)
        if total[0] > top[0]:
            top = total
    kept = set()
    index = top[1]
    while index >= 0:
        kept.add(index)
        index = before[index]
    return tuple(index for index in range(len(positions)) if index not in kept)


def _heaviest(tree: list[tuple[int, int]], rank: int) -> tuple[int, int]:
    found = (0, -1)
    while rank > 0:
        if tree[rank][0] > found[0]:
            found = tree[rank]
        rank -= rank & -rank
    return found


def _raise(tree: list[tuple[int, int]], rank: int, total: tuple[int, int]) -> None:
    while rank < len(tree):
        if total[0] > tree[rank][0]:
            tree[rank] = total
        rank += rank & -rank
