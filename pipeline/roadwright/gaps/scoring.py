"""What a link is worth: the likeness of two names, scaled by how alike their places are.

Places are alike by the words around them, and by how many of their children say the same.
"""

from __future__ import annotations

from collections import defaultdict

from roadwright.gaps.bench import Bench
from roadwright.gaps.links import Link
from roadwright.gaps.names import HEADINGS

Support = dict[tuple[int, int], float]
"""How much the children of two nodes match one another, as a share of the smaller family."""

_NAME, _PLACE = 0.7, 0.3
_NEAR_ENOUGH = 2 / 3
_MEMBER = 0.98
_PART_OF_HEADING = 0.85


def settle(bench: Bench, link: Link) -> None:
    """Set how alike the words around the ends of a link are, which does not change from round to round."""
    own = set(link.likeness.left.words) & set(link.likeness.right.words)
    link.near = max(bench.surroundings.near(left, right, own) for left, right in _around(bench, link))


def score(bench: Bench, link: Link, support: Support) -> None:
    """Set the place and the score of a link."""
    one, other = bench.left.nodes[link.left], bench.right.nodes[link.right]
    votes = [support.get(pair, 0.0) for pair in _around(bench, link)] if support else [0.0]
    if link.sure and votes[0]:
        votes[0] -= _vote(bench, one.parent, other.parent)
    link.place = min(1.0, max(link.near, *votes))
    link.score = link.likeness.score * (_NAME + _PLACE * min(1.0, link.place / _NEAR_ENOUGH))
    for node in (one, other):
        if node.member:
            link.score *= _PART_OF_HEADING if node.item.kind in HEADINGS else _MEMBER


def support(bench: Bench, links: list[Link]) -> Support:
    """Count the links whose names say the same towards the parents of their ends."""
    found: Support = defaultdict(float)
    for link in links:
        if link.sure:
            one, other = bench.left.nodes[link.left], bench.right.nodes[link.right]
            if one.parent >= 0 and other.parent >= 0:
                found[one.parent, other.parent] += _vote(bench, one.parent, other.parent)
    return found


def _around(bench: Bench, link: Link) -> list[tuple[int, int]]:
    """The pairs of nodes that tell whether the places are alike; that of the parents is the first."""
    theirs = bench.right.nodes[link.right].around
    return [(left, right) for left in bench.left.nodes[link.left].around for right in theirs]


def _vote(bench: Bench, one: int, other: int) -> float:
    return 1 / (2 + min(len(bench.left.nodes[one].children), len(bench.right.nodes[other].children)))
