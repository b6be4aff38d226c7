"""Links between the nodes of two readings: what alignment finds, before it is told as pairs of items."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from roadwright.gaps.bench import Bench
from roadwright.gaps.reading import Node
from roadwright.gaps.similarity import Likeness

SURE = 0.85
"""From this strict likeness on, two names are taken to say the same; see ``benchmarks/alignment.py``."""

UNNAMED = 0.3
"""The score of a link for which no name speaks."""


class Link(Struct):
    """Two nodes that correspond: the likeness of their names and of their places, and the score of both.

    ``near`` is how alike the words around them are; ``place`` also takes in how many of their neighbours correspond.
    ``beside`` is how alike the places right above the ends are, which decides between equal scores. ``uneven`` marks
    a heading linked with an item that does not go by its name.
    ``lead`` is how much better the link is than any other of its two ends; below 0 it is not their best.
    ``rivals`` are nodes of the left side that answer the right one as well.
    """

    left: int
    right: int
    likeness: Likeness
    near: float = 0.0
    place: float = 0.0
    score: float = 0.0
    beside: float = 0.0
    uneven: bool = False
    lead: float = 0.0
    confident: bool = False
    rivals: tuple[int, ...] = ()

    @property
    def sure(self) -> bool:
        """Whether the names say the same without guesswork."""
        return self.likeness.strict >= SURE


class Alignment(Struct):
    """All that was found: the two readings, and the links between their nodes, best first."""

    bench: Bench
    links: list[Link] = []

    def of_enumerations(self) -> Alignment:
        """The same alignment with the links of the enumerations of the left side, and of their members, alone."""
        nodes = self.bench.left.nodes
        return Alignment(self.bench, [one for one in self.links if nodes[one.left].members or nodes[one.left].member])

    def mirrored(self) -> Alignment:
        """The same alignment with its sides changed over."""
        bench = replace(self.bench, left=self.bench.right, right=self.bench.left)
        return Alignment(
            bench,
            [replace(link, left=link.right, right=link.left, likeness=link.likeness.mirrored()) for link in self.links],
        )

    def by_right(self) -> dict[int, list[Link]]:
        """The links of each node of the right side, best first."""
        return _grouped((link.right, link) for link in self.links)


def items(bench: Bench, link: Link) -> tuple[Node, Node]:
    """The items that a link is between, also where its ends are members of them."""
    left, right = bench.left.nodes, bench.right.nodes
    return left[left[link.left].owner], right[right[link.right].owner]


def unnamed(bench: Bench, left: int, right: int, why: str) -> Link:
    """A link for which no name speaks, but something else does; both nodes have names."""
    names = bench.left.nodes[left].names[0], bench.right.nodes[right].names[0]
    return Link(left, right, Likeness(*names, UNNAMED, 0.0, 0.0, 0.0, why=(why,)), score=UNNAMED)


def ranked(links: Iterable[Link]) -> list[Link]:
    """The links, best first; of equal ones those below parents that are alike, then in the order of the texts."""
    return sorted(links, key=lambda link: (-link.score, -link.beside, link.left, link.right))


def _grouped(links: Iterable[tuple[int, Link]]) -> dict[int, list[Link]]:
    found: dict[int, list[Link]] = defaultdict(list)
    for node, link in links:
        found[node].append(link)
    return found
