"""Which of the possible links stand: one to one, best first, with the few exceptions that real documents need."""

from __future__ import annotations

from roadwright.gaps.bench import Bench
from roadwright.gaps.links import Link, ranked
from roadwright.gaps.similarity import HELD

SUGGESTED = 0.42
_VAGUE = 0.6
_CLOSE = 0.06
_SPECIFIC = 1.5
_WHOLE = frozenset({"title", "alias", "initials"})


def assign(bench: Bench, links: list[Link]) -> list[Link]:
    """The links that stand, best first.

    An end that is taken may be joined by what says the same. The members of an enumeration that is matched as a
    whole are not matched again. What is left over below a matched heading goes to the heading's counterpart.
    """
    left: dict[int, Link] = {}
    right: dict[int, Link] = {}
    whole: tuple[set[int], set[int]] = (set(), set())
    chosen: list[Link] = []
    for link in ranked(links):
        one, other = bench.left.nodes[link.left], bench.right.nodes[link.right]
        member = one.member or other.member
        if link.score < (_VAGUE if member or link.likeness.vague else SUGGESTED):
            continue
        if member and (one.owner in whole[0] or other.owner in whole[1]):
            continue
        taken = [found for found in (left.get(link.left), right.get(link.right)) if found]
        if len(taken) == 2 or (taken and not _joins(link, taken[0])):
            continue
        left.setdefault(link.left, link)
        right.setdefault(link.right, link)
        chosen.append(link)
        if link.sure and not member:
            if link.likeness.left.origin in _WHOLE:
                whole[0].add(link.left)
            if link.likeness.right.origin in _WHOLE:
                whole[1].add(link.right)
    return ranked(chosen + _below(bench, links, chosen))


def _joins(link: Link, taken: Link) -> bool:
    """Whether a link may share an end with a better one: same names, and as good a place or names that say much."""
    return link.sure and (link.score > taken.score - _CLOSE or link.likeness.weight >= _SPECIFIC)


def _below(bench: Bench, links: list[Link], chosen: list[Link]) -> list[Link]:
    """Links for what is left over below a heading, to the heading's counterpart where it holds the words of that.

    "What is an index" and "Multi-table joins" stand below "Indexing" and "Joins"; the other side has these two alone.
    """
    matched = ({link.left for link in chosen}, {link.right for link in chosen})
    together = {(link.left, link.right) for link in chosen}
    found: dict[tuple[int, int], Link] = {}
    for link in ranked(links):
        one, other = bench.left.nodes[link.left], bench.right.nodes[link.right]
        if one.member or other.member or link.likeness.score < SUGGESTED:
            continue
        left, right = link.likeness.covered_left >= HELD, link.likeness.covered_right >= HELD
        below_right = link.right not in matched[1] and (one.index, other.parent) in together
        below_left = link.left not in matched[0] and (one.parent, other.index) in together
        if below_right and left and (right or not one.children):
            found.setdefault((1, link.right), link)
        elif below_left and right and (left or not other.children):
            found.setdefault((0, link.left), link)
    return list(found.values())
