"""What a link is worth: the likeness of two names, scaled by how alike their places are.

Places are alike by the words around them, and by how many of their children say the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from roadwright.gaps.bench import Bench
from roadwright.gaps.links import Link
from roadwright.gaps.names import HEADINGS

Support = dict[tuple[int, int], float]
"""How much the children of two nodes match one another, as a share of the smaller family."""

_NAME, _PLACE = 0.7, 0.3
_NEAR_ENOUGH = 2 / 3
_PART, _PART_AND_HEADING = 0.98, 0.85
_PROJECT = 0.8
"""A part of an enumeration is a little less than an item, a heading is rarely one part of something, and what a
project is done with is not taught there."""


def settle(bench: Bench, link: Link) -> None:
    """Set what does not change from round to round: how alike the words around the ends are, and if they are uneven."""
    told = frozenset(link.likeness.right.words)
    own = [word for word in dict.fromkeys(link.likeness.left.words) if word in told]
    places = [bench.surroundings.near(left, right, own) for left, right in _around(bench, link)]
    link.near, link.beside = max(places), places[0]
    kinds = bench.left.nodes[link.left].item.kind, bench.right.nodes[link.right].item.kind
    link.uneven = (kinds[0] in HEADINGS) != (kinds[1] in HEADINGS) and not link.likeness.level


def score(bench: Bench, link: Link, support: Support) -> None:
    """Set the place and the score of a link."""
    one, other = bench.left.nodes[link.left], bench.right.nodes[link.right]
    votes = [support.get(pair, 0.0) for pair in _around(bench, link)] if support else [0.0]
    if link.sure and votes[0]:
        votes[0] -= _vote(bench, one.parent, other.parent)
    link.place = min(1.0, max(link.near, *votes))
    link.score = link.likeness.score * (_NAME + _PLACE * min(1.0, link.place / _NEAR_ENOUGH))
    part = _PART_AND_HEADING if one.item.kind in HEADINGS or other.item.kind in HEADINGS else _PART
    for node in (one, other):
        if node.member:
            link.score *= part
    if (one.item.kind == "project") != (other.item.kind == "project"):
        link.score *= _PROJECT


def lead(bench: Bench, links: list[Link], chosen: Iterable[Link] = ()) -> None:
    """Set the lead of each link over those that share an end with it; members of one enumeration share theirs.

    A heading is no rival of an item where one of the two says more than the other, nor is an item of which a better
    link is ``chosen``.
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
        if better.get(other, 0.0) <= link.score:
            best[one] = _ranked(best.get(one), other, link.score)
        if better.get(one, 0.0) <= link.score:
            best[other] = _ranked(best.get(other), one, link.score)
    for link in links:
        one, other = owners[0][link.left], owners[1][link.right]
        link.lead = link.score - max(_rival(best.get(one), other), _rival(best.get(other), one))


_Ranked = tuple[float, int, float]
"""The score of the best link of an end, the other end of it, and the score of the next best with another end."""


def _ranked(known: _Ranked | None, opposite: int, score: float) -> _Ranked:
    """What is known of an end, with one link more."""
    if known is None:
        return score, opposite, 0.0
    first, holder, second = known
    if opposite == holder:
        return max(first, score), holder, second
    return (score, opposite, first) if score > first else (first, holder, max(second, score))


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
    theirs = bench.right.nodes[link.right].around
    return [(left, right) for left in bench.left.nodes[link.left].around for right in theirs]


def _vote(bench: Bench, one: int, other: int) -> float:
    return 1 / (2 + min(len(bench.left.nodes[one].children), len(bench.right.nodes[other].children)))
