"""What is left over between two neighbours that are matched with two neighbours: it likely speaks of the same.

Two writers who treat a subject in the same order often call one step of it by names that share no word. All of it is
suggested and none of it is confident.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise, product

from roadwright.gaps.bench import Bench
from roadwright.gaps.links import UNNAMED, Link, unnamed
from roadwright.gaps.reading import Node, Reading
from roadwright.gaps.runs import moved
from roadwright.gaps.similarity import Likeness, best

_DOUBTFUL, _FAR = 0.5, 0.1
_LONGEST_GAP = 2
_LONGEST_SEARCHED = 6
_FAINT, _NEARLY = 0.2, 0.8
_LEAST_IN_COMMON = 2
_SHARE_IN_COMMON = 0.5

Counterparts = tuple[dict[int, set[int]], dict[int, set[int]]]
"""For each item of either side, by node, the items of the other that it is linked with."""


def completed(bench: Bench, chosen: list[Link]) -> list[Link]:
    """The links that stand, with those between leaves without any for which places speak.

    Where names hardly speak for one of the ``chosen`` links and its places do not, it gives way.
    """
    firm = [link for link in chosen if not _is_faint(link)]
    known: Counterparts = defaultdict(set), defaultdict(set)
    parents: set[tuple[int, int]] = set()
    for link in firm:
        one, other = _items(bench, link)
        known[0][one.index].add(other.index)
        known[1][other.index].add(one.index)
        if min(one.parent, other.parent) >= 0:
            parents.add((one.parent, other.parent))
    found = [link for both in sorted(parents) for link in _between(bench, both, known)]
    taken = {link.left for link in found}, {link.right for link in found}
    standing = []
    for link in chosen:
        one, other = _items(bench, link)
        if not (_is_faint(link) and (one.index in taken[0] or other.index in taken[1])):
            standing.append(link)
    return standing + found


def _is_faint(link: Link) -> bool:
    """Whether a link is worth no more than one for which places alone speak, or little more and from far away."""
    worth = UNNAMED if link.place >= _FAR else _DOUBTFUL
    return link.score < worth and not (link.confident or link.likeness.level)


def _items(bench: Bench, link: Link) -> tuple[Node, Node]:
    """The items that a link is between, also where its ends are members of them."""
    left, right = bench.left.nodes, bench.right.nodes
    return left[left[link.left].owner], right[right[link.right].owner]


def _between(bench: Bench, parents: tuple[int, int], known: Counterparts) -> Iterator[Link]:
    """Links between children that stand between the same neighbours, as far as both lists keep one order.

    What is faintly alike is linked first; what is then left is linked if it is as much on either side, and the lists
    have most of their items in common. The end of a list is a neighbour as well.
    """
    ours, theirs = bench.left.nodes[parents[0]].children, bench.right.nodes[parents[1]].children
    anchors = _anchors(ours, theirs, known[0])
    close = len(anchors) >= max(_LEAST_IN_COMMON, _SHARE_IN_COMMON * min(len(ours), len(theirs)))
    for before, after in pairwise([(-1, -1), *anchors, (len(ours), len(theirs))]):
        here = _free(bench.left, ours[before[0] + 1 : after[0]], known[0])
        there = _free(bench.right, theirs[before[1] + 1 : after[1]], known[1])
        alike = _alike(bench, here, there)
        yield from alike
        here = [one for one in here if all(link.left != one for link in alike)]
        there = [other for other in there if all(link.right != other for link in alike)]
        if close and len(here) == len(there) <= _LONGEST_GAP:
            for one, other in zip(here, there, strict=True):
                yield unnamed(bench, one, other, "both stand between the same neighbours")


def _anchors(ours: list[int], theirs: list[int], known: dict[int, set[int]]) -> list[tuple[int, int]]:
    """The places in two lists of what is linked and stands in the same order in both."""
    places = {index: place for place, index in enumerate(theirs)}
    linked = [
        (place, places[other])
        for place, index in enumerate(ours)
        for other in sorted(known.get(index, ()), reverse=True)
        if other in places
    ]
    away = {*moved([place for _, place in linked], [1] * len(linked))}
    return [pair for at, pair in enumerate(linked) if at not in away]


def _alike(bench: Bench, here: list[int], there: list[int]) -> list[Link]:
    """Links between what is faintly alike: in so narrow a place any word in common tells something.

    An end that is taken may be joined by what is nearly as much alike ("Joins" by "Inner join" and "Outer join").
    """
    if not here or not there or max(len(here), len(there)) > _LONGEST_SEARCHED:
        return []
    found: list[Link] = []
    for one, other in product(here, there):
        likeness = _best(bench, one, other)
        if likeness and likeness.score >= _FAINT:
            found.append(Link(one, other, likeness, score=min(likeness.score, UNNAMED)))
    left: dict[int, float] = {}
    right: dict[int, float] = {}
    kept = []
    for link in sorted(found, key=lambda link: (-link.likeness.score, link.left, link.right)):
        taken = left.get(link.left), right.get(link.right)
        if all(taken) or link.likeness.score < _NEARLY * max(score or 0.0 for score in taken):
            continue
        left.setdefault(link.left, link.likeness.score)
        right.setdefault(link.right, link.likeness.score)
        kept.append(link)
    return kept


def _best(bench: Bench, one: int, other: int) -> Likeness | None:
    """The likeness of two items, or of members of theirs, that is greatest."""
    left, right = bench.left.nodes, bench.right.nodes
    pairs = product((one, *left[one].members), (other, *right[other].members))
    found = [likeness for a, b in pairs if (likeness := best(bench, left[a], right[b]))]
    return max(found, key=lambda likeness: likeness.score, default=None)


def _free(reading: Reading, children: Iterable[int], known: dict[int, set[int]]) -> list[int]:
    """The leaves among ``children`` that have a name and no counterpart."""
    return [
        index
        for index in children
        if not known.get(index) and reading.nodes[index].names and not reading.nodes[index].children
    ]
