"""What is left over between two neighbours that are matched with two neighbours: it likely speaks of the same.

Two writers who treat a subject in the same order often call one step of it by names that share no word.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from roadwright.gaps.bench import Bench
from roadwright.gaps.links import Link
from roadwright.gaps.reading import Reading
from roadwright.gaps.similarity import Likeness

_SCORE = 0.3
_LONGEST_GAP = 2
_LEAST_IN_COMMON = 2
_SHARE_IN_COMMON = 0.5

Counterparts = tuple[dict[int, set[int]], dict[int, set[int]]]
"""For each item of either side, by node, the items of the other that it is linked with."""


def left_over(bench: Bench, chosen: list[Link]) -> list[Link]:
    """Links between leaves without any, where as many stand on both sides between the same two neighbours.

    Their parents must have most of their children in common. The end of a list is a neighbour as well. Such links are
    suggestions: no word speaks for them.
    """
    known: Counterparts = defaultdict(set), defaultdict(set)
    common: Counter[tuple[int, int]] = Counter()
    for link in chosen:
        one = bench.left.nodes[bench.left.nodes[link.left].owner]
        other = bench.right.nodes[bench.right.nodes[link.right].owner]
        if other.index not in known[0][one.index]:
            known[0][one.index].add(other.index)
            known[1][other.index].add(one.index)
            common[one.parent, other.parent] += 1
    return [
        Link(one, other, _unlike(bench, one, other), score=_SCORE)
        for (left, right), shared in sorted(common.items())
        if min(left, right) >= 0 and shared >= _LEAST_IN_COMMON
        for one, other in _between(bench, left, right, shared, known)
    ]


def _between(bench: Bench, left: int, right: int, shared: int, known: Counterparts) -> Iterator[tuple[int, int]]:
    """The pairs of children left over below two parents."""
    ours, theirs = _children(bench.left, left), _children(bench.right, right)
    if shared < _SHARE_IN_COMMON * min(len(ours), len(theirs)):
        return
    gaps = _gaps(bench.right, theirs, known[1])
    for (before, after), here in _gaps(bench.left, ours, known[0]).items():
        for (first, last), there in gaps.items():
            alike = _meets(before, first, known) and _meets(after, last, known)
            if alike and len(here) == len(there) <= _LONGEST_GAP:
                yield from zip(here, there, strict=True)


def _children(reading: Reading, parent: int) -> list[int]:
    return [index for index in reading.nodes[parent].children if not reading.nodes[index].member]


def _gaps(reading: Reading, children: list[int], known: dict[int, set[int]]) -> dict[tuple[int, int], list[int]]:
    """The children without a counterpart, by the neighbours with one between which they stand (-1 is the end)."""
    gaps: dict[tuple[int, int], list[int]] = {}
    before, gap = -1, list[int]()
    for index in (*children, -1):
        if index >= 0 and not known.get(index):
            gap.append(index)
            continue
        if gap and all(reading.nodes[one].names and not reading.nodes[one].children for one in gap):
            gaps[before, index] = gap
        before, gap = index, []
    return gaps


def _meets(one: int, other: int, known: Counterparts) -> bool:
    """Whether two neighbours correspond, or both are the end of their lists."""
    return one == other == -1 or other in known[0].get(one, ())


def _unlike(bench: Bench, one: int, other: int) -> Likeness:
    left, right = bench.left.nodes[one].names[0], bench.right.nodes[other].names[0]
    return Likeness(left, right, _SCORE, 0.0, 0.0, 0.0, why=("both stand between the same neighbours",))
