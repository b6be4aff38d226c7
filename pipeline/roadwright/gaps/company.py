"""What enumerations and children tell of one another: one writer lists in a line what another sets out below an item.

Where some parts of an enumeration meet what stands below an item, its other parts are looked for there as well; and
where several do, the item and the enumeration speak of the same. All of it is suggested and none of it is confident.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import product

from msgspec import Struct

from roadwright.gaps.bench import Bench
from roadwright.gaps.links import Link, unnamed
from roadwright.gaps.names import HEADINGS
from roadwright.gaps.reading import Node
from roadwright.gaps.similarity import best

_ALIKE = 0.5
_SEVERAL = 2
_SHARE = 0.5
_LONGEST = 60
"""Children; a longer list sets out no enumeration."""


def in_company(bench: Bench, links: list[Link]) -> list[Link]:
    """Links besides ``links`` for which those of their neighbours speak."""
    left, right = bench.left.nodes, bench.right.nodes
    forth = [(left[link.left], right[link.right]) for link in links]
    back = [(other, one) for one, other in forth]
    sides = _Facing(bench, left, right, forth, back=False), _Facing(bench, right, left, back, back=True)
    return [link for side in sides for found in (_parts(side), _wholes(side)) for link in found]


class _Facing(Struct):
    """The links seen from the side that sets things out, ``children``, to the side that enumerates, ``members``.

    ``ends`` are those of each link, that of ``children`` first; ``back`` tells that these are the right side.
    """

    bench: Bench
    children: list[Node]
    members: list[Node]
    ends: list[tuple[Node, Node]]
    back: bool

    def turned(self, child: int, member: int) -> tuple[int, int]:
        """A node of ``children`` and one of ``members``, that of the left side first."""
        return (member, child) if self.back else (child, member)


def _parts(facing: _Facing) -> Iterator[Link]:
    """Links between children without any and members without any, of items and enumerations that meet elsewhere."""
    nodes, others = facing.children, facing.members
    linked, taken = set[int](), set[int]()
    meeting: dict[tuple[int, int], None] = {}
    for one, other in facing.ends:
        linked.add(one.owner)
        taken.add(other.index)
        if other.members and one.children:
            meeting[one.index, other.index] = None
        elif other.member and one.parent >= 0 and not one.member:
            meeting[one.parent, other.owner] = None
    found = []
    for parent, owner in meeting:
        children = nodes[parent].children
        if others[owner].item.kind in HEADINGS or len(children) > _LONGEST:
            continue
        free = [child for child in children if child not in linked and not nodes[child].children]
        for child, member in product(free, others[owner].members):
            left, right = facing.turned(child, member)
            likeness = best(facing.bench, facing.bench.left.nodes[left], facing.bench.right.nodes[right])
            if likeness and likeness.score >= _ALIKE:
                found.append((child, member, Link(left, right, likeness, score=_ALIKE)))
    for child, member, link in sorted(found, key=lambda entry: (-entry[2].likeness.score, *entry[:2])):
        if child not in linked and member not in taken:
            linked.add(child)
            taken.add(member)
            yield link


def _wholes(facing: _Facing) -> Iterator[Link]:
    """Links between items without any and the enumerations that several of their children meet."""
    nodes, others = facing.children, facing.members
    linked = {one.owner for one, _ in facing.ends}
    meeting: dict[tuple[int, int], set[int]] = defaultdict(set)
    for one, other in facing.ends:
        if (other.member or other.members) and one.parent >= 0:
            meeting[one.parent, other.owner].add(one.owner)
    for (parent, owner), met in meeting.items():
        whole, enumeration = nodes[parent], others[owner]
        if (
            parent not in linked
            and whole.names
            and enumeration.names
            and not {whole.item.kind, enumeration.item.kind} & HEADINGS
            and len(met) >= max(_SEVERAL, _SHARE * min(len(whole.children), len(enumeration.members)))
        ):
            yield unnamed(
                facing.bench, *facing.turned(parent, owner), f"{len(met)} parts of the one stand below the other"
            )
