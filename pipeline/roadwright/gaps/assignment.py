"""Which of the possible links stand: one to one, best first, with the few exceptions that real documents need."""

from __future__ import annotations

from collections import defaultdict

from roadwright.gaps.bench import Bench
from roadwright.gaps.links import Link, ranked
from roadwright.gaps.reading import Node
from roadwright.gaps.scoring import lead
from roadwright.gaps.similarity import HELD
from roadwright.gaps.trust import names_the_same

_POSSIBLE, _LIKELY, SUGGESTED, _VAGUE, _UNEQUAL = 0.24, 0.36, 0.42, 0.6, 0.75
_CLEAR, _ALONE, _SOMEWHERE, _TOLD = 0.1, 0.2, 0.08, 0.35
_CLOSE = 0.06
_SPECIFIC = 1.5
_WHOLE = frozenset({"title", "alias", "initials"})


def may_stand(link: Link) -> bool:
    """Whether a link can stand, or be the rival of one that does, wherever its ends are."""
    likeness = link.likeness
    if link.uneven:
        return likeness.score >= _UNEQUAL or (likeness.held and likeness.score >= SUGGESTED) or link.sure
    return likeness.score >= _POSSIBLE


def assign(bench: Bench, links: list[Link]) -> list[Link]:
    """The links that stand, best first.

    An end that is taken may be joined by what says the same, and by what it names as well. The members of an
    enumeration that is matched as a whole are not matched again, but with what the other side sets out below its
    counterpart. What is left over below a matched heading goes to the heading's counterpart.
    """
    left: dict[int, Link] = {}
    right: dict[int, Link] = {}
    whole: tuple[set[int], set[int]] = (set(), set())
    parts: Parts = defaultdict(set), defaultdict(set)
    chosen: list[Link] = []
    for link in ranked(link for link in links if link.score >= _needed(bench, link)):
        one, other = bench.left.nodes[link.left], bench.right.nodes[link.right]
        member = one.member or other.member
        if member and (one.owner in whole[0] or other.owner in whole[1]) and not _set_out(one, other, left, right):
            continue
        if not (member or link.sure) and _in_parts(bench, link, parts):
            continue
        here, there = left.get(link.left), right.get(link.right)
        taken = here or there
        if taken and ((here and there) or not (_joins(link, taken) or _holds(bench, link, there is None))):
            continue
        left.setdefault(link.left, link)
        right.setdefault(link.right, link)
        chosen.append(link)
        if member:
            parts[0][one.owner].add(other.owner)
            parts[1][other.owner].add(one.owner)
        if link.sure and not member:
            if link.likeness.left.origin in _WHOLE:
                whole[0].add(link.left)
            if link.likeness.right.origin in _WHOLE:
                whole[1].add(link.right)
    return ranked(chosen + _below(bench, links, chosen))


def _set_out(one: Node, other: Node, left: dict[int, Link], right: dict[int, Link]) -> bool:
    """Whether one end is a member of an enumeration, and the other stands below the enumeration's counterpart."""
    if one.member == other.member:
        return False
    upper = right.get(other.parent) if one.member else left.get(one.parent)
    return upper is not None and (upper.left == one.owner if one.member else upper.right == other.owner)


Parts = tuple[dict[int, set[int]], dict[int, set[int]]]
"""For each enumeration of either side, by node, the items that its members are matched with."""


def _in_parts(bench: Bench, link: Link, parts: Parts) -> bool:
    """Whether an end of a link is matched member by member, and not with what stands below the other end."""
    ours, theirs = parts[0].get(link.left), parts[1].get(link.right)
    if not (ours or theirs):
        return False
    below = bench.left.nodes[link.left].children, bench.right.nodes[link.right].children
    return not ((ours or set()) <= {*below[1]} and (theirs or set()) <= {*below[0]})


def again(bench: Bench, links: list[Link], chosen: list[Link]) -> list[Link]:
    """What stands besides ``chosen`` among the items that have no link yet, now that the others are no rivals."""
    nodes = bench.left.nodes, bench.right.nodes
    matched = {nodes[0][link.left].owner for link in chosen}, {nodes[1][link.right].owner for link in chosen}
    rest = [
        link
        for link in links
        if nodes[0][link.left].owner not in matched[0] and nodes[1][link.right].owner not in matched[1]
    ]
    lead(bench, rest)
    return assign(bench, rest)


def _needed(bench: Bench, link: Link) -> float:
    """The score a link needs: less where both ends have no other choice, more where they are not of a kind."""
    if link.uneven:
        return _UNEQUAL
    if bench.left.nodes[link.left].member or bench.right.nodes[link.right].member:
        return _VAGUE
    told = link.likeness.covered_left >= _TOLD or link.likeness.covered_right >= _TOLD
    if link.lead >= _ALONE and told and (link.likeness.strict or link.place >= _SOMEWHERE):
        return _POSSIBLE
    if link.lead < _CLEAR:
        return _VAGUE if link.likeness.vague else SUGGESTED
    return SUGGESTED if link.likeness.vague else _LIKELY


def _holds(bench: Bench, link: Link, right: bool) -> bool:
    """Whether the taken end names all that the free one does, the right one or the left, by a word nobody else says.

    "Caching with Redis" answers "Caching", and "Redis" as well.
    """
    nodes = bench.left.nodes[link.left], bench.right.nodes[link.right]
    free = link.likeness.covered_right if right else link.likeness.covered_left
    whole = free >= HELD and not (link.uneven or any(node.member for node in nodes))
    return whole and link.likeness.anchored and names_the_same(link, bench)


def _joins(link: Link, taken: Link) -> bool:
    """Whether a link may share an end with a better one: same names, and as good a place or names that say much."""
    return link.sure and (link.score > taken.score - _CLOSE or link.likeness.weight >= _SPECIFIC)


def _below(bench: Bench, links: list[Link], chosen: list[Link]) -> list[Link]:
    """Links for what is left over below a heading, to the heading's counterpart where it holds the words of that.

    "What is an index" and "Multi-table joins" stand below "Indexing" and "Joins"; the other side has these two alone.
    """
    nodes = bench.left.nodes, bench.right.nodes
    matched = {nodes[0][link.left].owner for link in chosen}, {nodes[1][link.right].owner for link in chosen}
    together = {(link.left, link.right) for link in chosen}
    found: dict[tuple[int, int], Link] = {}
    open_ends = (link for link in links if link.left not in matched[0] or link.right not in matched[1])
    for link in ranked(link for link in open_ends if link.likeness.held and link.likeness.score >= SUGGESTED):
        one, other = nodes[0][link.left], nodes[1][link.right]
        if one.member or other.member:
            continue
        left, right = link.likeness.covered_left >= HELD, link.likeness.covered_right >= HELD
        below_right = link.right not in matched[1] and (one.index, other.parent) in together
        below_left = link.left not in matched[0] and (one.parent, other.index) in together
        if below_right and left and (right or not one.children):
            found.setdefault((1, link.right), link)
        elif below_left and right and (left or not other.children):
            found.setdefault((0, link.left), link)
    return list(found.values())
