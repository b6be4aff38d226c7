"""What holds the same things is called differently, but is the same: headings and items, by what stands below them."""

from __future__ import annotations

from collections import defaultdict

from roadwright.gaps.bench import Bench
from roadwright.gaps.links import Link, items, unnamed
from roadwright.gaps.reading import Node

_LEAST = 2
_SHARE = 0.4
_LEVELS = 6


def holding(bench: Bench, links: list[Link]) -> list[Link]:
    """Links besides ``links`` between what has most in common below it, if one of the two has no other.

    Each must have more in common with the other than with any third.
    """
    left, right = bench.left.nodes, bench.right.nodes
    linked = {left[link.left].owner for link in links}, {right[link.right].owner for link in links}
    shares = _shares(bench, links)
    most: tuple[dict[int, float], dict[int, float]] = defaultdict(float), defaultdict(float)
    for (one, other), (share, _) in shares.items():
        most[0][one] = max(most[0][one], share)
        most[1][other] = max(most[1][other], share)
    return [
        unnamed(bench, one, other, f"{size} items below the one correspond to items below the other")
        for (one, other), (share, size) in sorted(shares.items())
        if share >= max(_SHARE, most[0][one], most[1][other])
        and not (one in linked[0] and other in linked[1])
        and left[one].names
        and right[other].names
    ]


def _shares(bench: Bench, links: list[Link]) -> dict[tuple[int, int], tuple[float, int]]:
    """For items of either side, how much of the linked leaves below them they have in common, and how many these are.

    The share is Dice's: twice what both have, by what the one has and the other has.
    """
    held: tuple[dict[int, set[int]], dict[int, set[int]]] = defaultdict(set), defaultdict(set)
    common: dict[tuple[int, int], tuple[set[int], set[int]]] = defaultdict(lambda: (set(), set()))
    chains = _chains(bench.left.nodes), _chains(bench.right.nodes)
    for link in links:
        one, other = items(bench, link)
        if one.children or other.children:
            continue
        for opposite in chains[1][other.parent]:
            held[1][opposite].add(other.index)
        for upper in chains[0][one.parent]:
            held[0][upper].add(one.index)
            for opposite in chains[1][other.parent]:
                shared = common[upper, opposite]
                shared[0].add(one.index)
                shared[1].add(other.index)
    sizes = {ends: min(map(len, both)) for ends, both in common.items()}
    return {
        ends: (2 * size / (len(held[0][ends[0]]) + len(held[1][ends[1]])), size)
        for ends, size in sizes.items()
        if size >= _LEAST
    }


def _chains(nodes: list[Node]) -> dict[int, tuple[int, ...]]:
    """For each item that holds others, itself and what stands above it, the nearest first; for -1 nothing."""
    chains: dict[int, tuple[int, ...]] = {-1: ()}
    for node in nodes:
        if node.children:
            chains[node.index] = (node.index, *chains[node.parent][: _LEVELS - 1])
    return chains
