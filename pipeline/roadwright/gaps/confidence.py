"""Which links count as covered: a wrong "covered" hides a gap for ever, so doubt is resolved against the link."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from roadwright.gaps.bench import Bench
from roadwright.gaps.links import Link
from roadwright.gaps.names import HEADINGS, Name
from roadwright.gaps.reading import Node, Reading
from roadwright.gaps.trust import OWN, likeness_of_places
from roadwright.gaps.weighing import generic

_TIE = 0.03
_EXACT = 0.979
_COMPANY = 0.05


def judge(bench: Bench, possible: list[Link], chosen: list[Link]) -> None:
    """Set ``confident`` and ``rivals`` of the chosen links.

    A link is confident where the places agree as well as its names ask for. What is only mentioned ("X vs Y") is not
    covered, nor is what a point lists elsewhere; a heading and an item answer each other under one name only.
    """
    namesakes = _Namesakes(bench.left), _Namesakes(bench.right)
    linked = {(link.left, link.right) for link in chosen if link.sure}
    counterparts = _counterparts(bench, chosen)
    enumerated = Counter(group for link in chosen if link.sure for group in _groups(bench, link))
    by_left: dict[int, list[Link]] = defaultdict(list)
    for link in chosen:
        by_left[link.left].append(link)
    by_right: dict[int, list[Link]] = defaultdict(list)
    for link in possible:
        if link.sure:
            by_right[link.right].append(link)
    for link in chosen:
        one, other = bench.left.nodes[link.left], bench.right.nodes[link.right]
        shared = namesakes[0].several(link.likeness.left) or namesakes[1].several(link.likeness.right)
        apart = _apart(counterparts, namesakes[0].home(one), namesakes[1].home(other))
        needed = likeness_of_places(link, member=one.member or other.member, shared=shared, apart=apart, bench=bench)
        company = link.sure and _in_company(one, other, enumerated)
        if company:
            needed = min(needed, _COMPANY)
        link.confident = link.place >= needed and _answers(link, one, other, linked, company=company)
        if not link.sure:
            continue
        link.rivals = tuple(
            rival.left
            for rival in by_right[link.right]
            if rival is not link and not any(_settles(own, rival) for own in by_left.get(rival.left, ()))
            if _rivals(bench, link, rival, namesakes, linked)
        )


def _groups(bench: Bench, link: Link) -> Iterator[tuple[int, int]]:
    """The enumeration of one end with that of the other, or with the item above it; none where no end is a member."""
    one, other = bench.left.nodes[link.left], bench.right.nodes[link.right]
    if one.member and other.member:
        yield one.owner, other.owner
    elif one.member:
        yield one.owner, other.parent
    elif other.member:
        yield one.parent, other.owner


def _in_company(one: Node, other: Node, enumerated: Counter[tuple[int, int]]) -> bool:
    """Whether several members of an enumeration meet several of another, or of what stands below one item."""
    if not (one.member or other.member) or min(one.parent, other.parent) < 0:
        return False
    return enumerated[one.owner if one.member else one.parent, other.owner if other.member else other.parent] > 1


_Counterparts = tuple[dict[int, set[int]], dict[int, set[int]]]


def _counterparts(bench: Bench, chosen: list[Link]) -> _Counterparts:
    """The headings that answer each heading of either side."""
    found: _Counterparts = defaultdict(set), defaultdict(set)
    for link in chosen:
        nodes = bench.left.nodes[link.left], bench.right.nodes[link.right]
        if link.sure and all(node.item.kind in HEADINGS for node in nodes):
            found[0][link.left].add(link.right)
            found[1][link.right].add(link.left)
    return found


def _apart(counterparts: _Counterparts, one: int, other: int) -> bool:
    """Whether the section of one side has counterparts, and that of the other is none of them."""
    ours, theirs = counterparts[0].get(one, {other}), counterparts[1].get(other, {one})
    return other not in ours or one not in theirs


def _answers(link: Link, one: Node, other: Node, linked: set[tuple[int, int]], *, company: bool) -> bool:
    """Whether two nodes are of such kinds that one can stand for the other."""
    if _mentioned(one) or _mentioned(other) or _used(one, other) or _used(other, one):
        return False
    if (_listed(one) or _listed(other)) and not (company or _together(one, other, linked)):
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


def _rivals(
    bench: Bench,
    link: Link,
    rival: Link,
    namesakes: tuple[_Namesakes, _Namesakes],
    linked: set[tuple[int, int]],
) -> bool:
    """Whether another node of the left side, taught elsewhere under a name of its own, fits the right one as well.

    Where the very title stands in the section that corresponds, what has another title has no claim.
    """
    nodes = bench.left.nodes
    one, other = nodes[link.left], nodes[rival.left]
    if other.member or rival.likeness.left.origin not in OWN or rival.score <= link.score - _TIE:
        return False
    home, elsewhere = namesakes[0].home(one), namesakes[0].home(other)
    answered = bench.right.nodes[link.right]
    if one.label == answered.label != other.label and (home, namesakes[1].home(answered)) in linked:
        return False
    return not (_stands_in(nodes, home, elsewhere) or _stands_in(nodes, elsewhere, home))


def _settles(link: Link, rival: Link) -> bool:
    """Whether the left end of a rival has a better link, or one as good that leads elsewhere: a namesake's own."""
    return link.score > rival.score or (link.score == rival.score and link.right != rival.right)


def _stands_in(nodes: list[Node], inner: int, outer: int) -> bool:
    while inner >= 0 and inner != outer:
        inner = nodes[inner].parent
    return inner == outer


def _mentioned(node: Node) -> bool:
    """Whether a node names something without teaching it: one of "X vs Y", or a part of a heading."""
    return node.member and (node.compared or node.item.kind in HEADINGS)


def _used(one: Node, other: Node) -> bool:
    """Whether a node is one of several things that a project is done with, and the other is something to learn."""
    return one.member and one.item.kind == "project" != other.item.kind


class _Namesakes:
    """Which names stand at several places of one side."""

    def __init__(self, reading: Reading) -> None:
        self._homes: list[int] = []
        for node in reading.nodes:
            heads = node.item.kind in HEADINGS or node.parent < 0
            self._homes.append(node.owner if heads else self._homes[node.parent])
        self._keys: dict[int, frozenset[str]] = {}  # by identity: equal titles share their names
        self._places: dict[frozenset[str], set[int]] = defaultdict(set)
        for node in reading.items():
            for name in node.names:
                if name.origin in OWN:
                    self._places[self._key(name)].add(self.home(node))

    def several(self, name: Name) -> bool:
        """Whether items of two sections go by a name."""
        return len(self._places.get(self._key(name), ())) > 1

    def home(self, node: Node) -> int:
        """The section a node stands in, or its phase where it has none; a heading is its own home."""
        return self._homes[node.index]

    def _key(self, name: Name) -> frozenset[str]:
        """The words of a name that tell it from others."""
        key = self._keys.get(id(name))
        if key is None:
            key = self._keys[id(name)] = frozenset([word.stem for word in name.words if not generic(word)])
        return key
