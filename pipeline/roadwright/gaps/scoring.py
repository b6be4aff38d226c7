"""What a link is worth: the likeness of two names, scaled by how alike their places are.

Places are alike by the words around them, and by how many of their children say the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import product

from roadwright.gaps.bench import Bench
from roadwright.gaps.links import Link
from roadwright.gaps.names import HEADINGS
from roadwright.gaps.reading import Node
from roadwright.gaps.similarity import Likeness

Support = dict[tuple[int, int], float]
"""How much the children of two nodes match one another, as a share of the smaller family."""

_NAME, _PLACE = 0.7, 0.3
_NEAR_ENOUGH = 2 / 3
_PART, _PART_AND_HEADING = 0.98, 0.85
_PROJECT = 0.8
"""A part of an enumeration is a little less than an item, a heading is rarely one part of something, and what a
project is done with is not taught there."""


def uneven(one: Node, other: Node, likeness: Likeness) -> bool:
    """Whether one node is a heading and the other an item that does not go by its name."""
    return (one.item.kind in HEADINGS) != (other.item.kind in HEADINGS) and not likeness.level


def settle(bench: Bench, link: Link) -> None:
    """Set how alike the words around the ends of a link are, and its place and its score by these."""
    told = link.likeness.right.words
    own = dict.fromkeys([word for word in link.likeness.left.words if word in told])
    places = [bench.surroundings.near(left, right, own) for left, right in _around(bench, link)]
    link.near, link.beside = max(places), places[0]
    link.place = min(1.0, link.near)
    link.score = _score(bench, link)


def raise_places(bench: Bench, links: list[Link], chosen: list[Link]) -> None:
    """Set the place and the score of each link anew where the children of its places match by what is ``chosen``."""
    known = support(bench, chosen)
    for link in links:
        around = _around(bench, link)
        votes = [known[pair] for pair in around if pair in known]
        if not votes:
            continue
        if link.sure and around[0] in known:
            votes[0] -= _vote(bench, *around[0])
        place = min(1.0, max(link.near, *votes))
        if place != link.place:
            link.place = place
            link.score = _score(bench, link)


def _score(bench: Bench, link: Link) -> float:
    """The likeness of the names, scaled by that of the places and by what kinds of things the ends are."""
    one, other = bench.left.nodes[link.left], bench.right.nodes[link.right]
    score = link.likeness.score * (_NAME + _PLACE * min(1.0, link.place / _NEAR_ENOUGH))
    part = _PART_AND_HEADING if one.item.kind in HEADINGS or other.item.kind in HEADINGS else _PART
    for node in (one, other):
        if node.member:
            score *= part
    if (one.item.kind == "project") != (other.item.kind == "project"):
        score *= _PROJECT
    return score


def lead(bench: Bench, links: list[Link], chosen: Sequence[Link] = ()) -> None:
    """Set the lead of each link over those that share an end with it; members of one enumeration share theirs.

    A heading is no rival of an item where one of the two says more than the other, nor is an item of which a better
    link is ``chosen``. Where some are, theirs are the leads that are set.
    """
    # items are numbers, of which those of the right side are below 0
    owners = [node.owner for node in bench.left.nodes], [-1 - node.owner for node in bench.right.nodes]
    better: dict[int, float] = defaultdict(float)
    for link in chosen:
        for end in (owners[0][link.left], owners[1][link.right]):
            better[end] = max(better[end], link.score)
    best: dict[int, _Ranked] = {}
    for link in links:
        if link.uneven:
            continue
        one, other = owners[0][link.left], owners[1][link.right]
        for end, opposite in ((one, other), (other, one)):
            if better.get(opposite, 0.0) <= link.score:
                known = best.get(end)
                if known is None:
                    best[end] = link.score, opposite, 0.0
                elif link.score > known[2]:
                    best[end] = _ranked(known, opposite, link.score)
    for link in chosen or links:
        one, other = owners[0][link.left], owners[1][link.right]
        link.lead = link.score - max(_rival(best.get(one), other), _rival(best.get(other), one))


_Ranked = tuple[float, int, float]
"""The score of the best link of an end, the other end of it, and the score of the next best with another end."""


def _ranked(known: _Ranked, opposite: int, score: float) -> _Ranked:
    """What is known of an end, with one link more, which is better than the next best."""
    first, holder, second = known
    if opposite == holder:
        return max(first, score), holder, second
    return (score, opposite, first) if score > first else (first, holder, score)


def _rival(known: _Ranked | None, opposite: int) -> float:
    """The score of the best link of an end that leads elsewhere than to ``opposite``."""
    if known is None:
        return 0.0
    first, holder, second = known
    return second if holder == opposite else first


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
    return list(product(bench.left.nodes[link.left].around, bench.right.nodes[link.right].around))


def _vote(bench: Bench, one: int, other: int) -> float:
    return 1 / (2 + min(len(bench.left.nodes[one].children), len(bench.right.nodes[other].children)))
