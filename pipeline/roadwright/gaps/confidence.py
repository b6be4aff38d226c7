"""Which links count as covered: a wrong "covered" hides a gap for ever, so doubt is resolved against the link."""

from __future__ import annotations

from collections import defaultdict

from roadwright.gaps.bench import Bench
from roadwright.gaps.links import Link
from roadwright.gaps.names import HEADINGS, Name
from roadwright.gaps.reading import Node, Reading
from roadwright.gaps.weighing import generic

_TIE = 0.03
_EXACT = 0.985
_OWN = frozenset({"title", "alias", "plain"})
_NAMESAKE, _MEMBER, _ONE_WORD, _WORDS, _PHRASE = 0.4, 0.15, 0.1, 0.03, 0.0
"""How alike two places must be, from a name that stands at several places to one that says as much as a phrase does."""

_TWO_WORDS, _THREE_WORDS = 1.3, 2.2
"""From these weights on, a name says as much as two or three rare words."""


def judge(bench: Bench, possible: list[Link], chosen: list[Link]) -> None:
    """Set ``confident`` and ``rivals`` of the chosen links.

    A link is confident where the names say the same without guesswork and the places agree: the more, the less the
    name says by itself, and well where it stands at several places of one side. What is only mentioned ("X vs Y") is
    not covered, nor is what a point lists elsewhere; a heading and an item answer each other under one name only.
    """
    namesakes = _Namesakes(bench.left), _Namesakes(bench.right)
    linked = {(link.left, link.right) for link in chosen if link.sure}
    best: dict[int, float] = defaultdict(float)
    for link in chosen:
        best[link.left] = max(best[link.left], link.score)
    by_right: dict[int, list[Link]] = defaultdict(list)
    for link in possible:
        if link.sure:
            by_right[link.right].append(link)
    for link in chosen:
        if not link.sure:
            continue
        one, other = bench.left.nodes[link.left], bench.right.nodes[link.right]
        shared = namesakes[0].several(link.likeness.left) or namesakes[1].several(link.likeness.right)
        needed = _NAMESAKE if shared else _needed(link, member=one.member or other.member)
        link.confident = link.place >= needed and _answers(link, one, other, linked)
        link.rivals = tuple(
            rival.left
            for rival in by_right[link.right]
            if _rivals(bench, link, rival, namesakes[0]) and best[rival.left] <= rival.score
        )


def _needed(link: Link, *, member: bool) -> float:
    """How alike the places must be for a name that stands at one place of either side."""
    if member:
        return _MEMBER
    if "initials" in {link.likeness.left.origin, link.likeness.right.origin} or link.likeness.weight < _TWO_WORDS:
        return _ONE_WORD
    return _WORDS if link.likeness.weight < _THREE_WORDS else _PHRASE


def _answers(link: Link, one: Node, other: Node, linked: set[tuple[int, int]]) -> bool:
    """Whether two nodes are of such kinds that one can stand for the other."""
    if _mentioned(one) or _mentioned(other):
        return False
    if (_listed(one) or _listed(other)) and not _together(one, other, linked):
        return False
    if (one.item.kind in HEADINGS) != (other.item.kind in HEADINGS):
        return link.likeness.strict >= _EXACT and not (one.member or other.member)
    return True


def _listed(node: Node) -> bool:
    """Whether a node is one of several things that a point lists, maybe as mere examples."""
    return node.member and node.item.kind == "point"


def _together(one: Node, other: Node, linked: set[tuple[int, int]]) -> bool:
    """Whether two nodes stand in enumerations, or below items, that correspond as well."""
    around = {(left, right) for left in (one.parent, one.owner) for right in (other.parent, other.owner)}
    return not linked.isdisjoint(around - {(one.index, other.index)})


def _rivals(bench: Bench, link: Link, rival: Link, namesakes: _Namesakes) -> bool:
    """Whether another node of the left side, taught elsewhere under a name of its own, fits the right one as well."""
    nodes = bench.left.nodes
    one, other = nodes[link.left], nodes[rival.left]
    if other.member or rival.likeness.left.origin not in _OWN or rival.score <= link.score - _TIE:
        return False
    home, elsewhere = namesakes.home(one), namesakes.home(other)
    return not (_stands_in(nodes, home, elsewhere) or _stands_in(nodes, elsewhere, home))


def _stands_in(nodes: list[Node], inner: int, outer: int) -> bool:
    while inner >= 0 and inner != outer:
        inner = nodes[inner].parent
    return inner == outer


def _mentioned(node: Node) -> bool:
    """Whether a node names something without teaching it: one of "X vs Y", or a part of a heading."""
    return node.member and (node.compared or node.item.kind in HEADINGS)


class _Namesakes:
    """Which names stand at several places of one side."""

    def __init__(self, reading: Reading) -> None:
        self._nodes = reading.nodes
        self._homes: dict[frozenset[str], set[int]] = defaultdict(set)
        for node in reading.items():
            for name in node.names:
                if name.origin in _OWN:
                    self._homes[_key(name)].add(self.home(node))

    def several(self, name: Name) -> bool:
        """Whether items of two sections go by a name."""
        return len(self._homes.get(_key(name), ())) > 1

    def home(self, node: Node) -> int:
        """The section a node stands in, or its phase where it has none; a heading is its own home."""
        while node.item.kind not in HEADINGS and node.parent >= 0:
            node = self._nodes[node.parent]
        return node.owner


def _key(name: Name) -> frozenset[str]:
    return frozenset(word.stem for word in name.words if not generic(word))
