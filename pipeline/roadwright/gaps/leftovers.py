"""What is left over between two neighbours that are matched with two neighbours: it likely speaks of the same.

Two writers who treat a subject in the same order often call one step of it by names that share no word. All of it is
suggested and none of it is confident.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise, product

from roadwright.gaps.bench import Bench
from roadwright.gaps.links import UNNAMED, Link, items, unnamed
from roadwright.gaps.reading import Reading
from roadwright.gaps.runs import moved
from roadwright.gaps.similarity import Likeness, best

_DOUBTFUL, _FAR = 0.5, 0.1
_LONGEST_GAP, _FARTHEST = 2, 40
_LONGEST_SEARCHED = 6
_FAINT, _NEARLY = 0.2, 0.8
_LEAST_IN_COMMON = 2
_SHARE_IN_COMMON = 0.5

Linked = tuple[set[int], set[int]]
"""The items of either side, by node, that are linked."""

Places = tuple[int, int]
"""Where two linked items stand among the children of their parents, from 0."""


def completed(bench: Bench, chosen: list[Link]) -> list[Link]:
    """The links that stand, with those between leaves without any for which places speak.

    Where names hardly speak for one of the ``chosen`` links and its places do not, it gives way.
    """
    known: Linked = set(), set()
    places = _places(bench.left), _places(bench.right)
    common: dict[tuple[int, int], set[tuple[int, int]]] = defaultdict(set)
    faint = [_is_faint(link) for link in chosen]
    for link, is_faint in zip(chosen, faint, strict=True):
        if not is_faint:
            one, other = items(bench, link)
            known[0].add(one.index)
            known[1].add(other.index)
            if min(one.parent, other.parent) >= 0:
                common[one.parent, other.parent].add((places[0][one.index], places[1][other.index]))
    found = [link for parents in sorted(common) for link in _between(bench, parents, common[parents], known)]
    taken = {link.left for link in found}, {link.right for link in found}
    standing = []
    for link, is_faint in zip(chosen, faint, strict=True):
        if is_faint:
            one, other = items(bench, link)
            if one.index in taken[0] or other.index in taken[1]:
                continue
        standing.append(link)
    return standing + found


def _places(reading: Reading) -> dict[int, int]:
    """Where each item stands among its siblings, from 0."""
    return {child: place for node in reading.nodes for place, child in enumerate(node.children)}


def _is_faint(link: Link) -> bool:
    """Whether a link is worth no more than one for which places alone speak, or little more and from far away."""
    worth = UNNAMED if link.place >= _FAR else _DOUBTFUL
    return link.score < worth and not (link.confident or link.likeness.level)


def _between(bench: Bench, parents: tuple[int, int], common: set[Places], known: Linked) -> Iterator[Link]:
    """Links between children that stand between the same neighbours, as far as both lists keep one order.

    ``common`` are the places in both lists of what is linked. What is faintly alike is linked first; what is then left
    is linked if it is as much on either side, and the lists have most of their items in common. The end of a list is a
    neighbour as well.
    """
    ours, theirs = bench.left.nodes[parents[0]].children, bench.right.nodes[parents[1]].children
    anchors = _anchors(common)
    close = len(anchors) >= max(_LEAST_IN_COMMON, _SHARE_IN_COMMON * min(len(ours), len(theirs)))
    for before, after in pairwise([(-1, -1), *anchors, (len(ours), len(theirs))]):
        if max(after[0] - before[0], after[1] - before[1]) > _FARTHEST:
            continue
        here = _free(bench.left, ours[before[0] + 1 : after[0]], known[0])
        there = _free(bench.right, theirs[before[1] + 1 : after[1]], known[1])
        alike = _alike(bench, here, there)
        if alike:
            yield from alike
            taken = {link.left for link in alike}, {link.right for link in alike}
            here = [one for one in here if one not in taken[0]]
            there = [other for other in there if other not in taken[1]]
        if close and len(here) == len(there) <= _LONGEST_GAP:
            for one, other in zip(here, there, strict=True):
                yield unnamed(bench, one, other, "both stand between the same neighbours")


def _anchors(common: set[Places]) -> list[Places]:
    """What stands in the same order in both lists, in that order."""
    ordered = sorted(common, key=lambda places: (places[0], -places[1]))
    away = {*moved([place for _, place in ordered], [1] * len(ordered))}
    return [places for at, places in enumerate(ordered) if at not in away]


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


def _free(reading: Reading, children: Iterable[int], known: set[int]) -> list[int]:
    """The leaves among ``children`` that have a name and no counterpart."""
    return [
        index
        for index in children
        if index not in known and reading.nodes[index].names and not reading.nodes[index].children
    ]
