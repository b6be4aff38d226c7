"""One source beside the left side: everything the findings are read from, worked out once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from roadwright.comparison import Pair, Side
from roadwright.gaps import alignment, sayings
from roadwright.gaps.coverage import Cover, covers
from roadwright.gaps.identity import Addresses
from roadwright.gaps.reading import Node
from roadwright.outline import Item, Outline


@dataclass(frozen=True)
class Party:
    """One outline with the source id under which it is reported, and its file."""

    id: str
    outline: Outline
    title: str = ""
    file: str = ""

    @cached_property
    def addresses(self) -> Addresses:
        """The addresses of its items."""
        return Addresses(self.outline)

    @cached_property
    def above(self) -> dict[int, tuple[Item, ...]]:
        """What stands above each item, by the item's identity."""
        return {id(item): above for above, item in self.outline.walk()}

    def side(self, item: Item) -> Side:
        """An item as one end of a pair or a finding."""
        return alignment.side(self.id, item, self.above[id(item)], self.file)

    def phase(self, item: Item) -> str:
        """Where an item is taught: "phase 3", by the source's own number where it has one, else by counting from 1."""
        top = (*self.above[id(item)], item)[0]
        if top.number:
            return f"phase {top.number}"
        phases = [one for one in self.outline.items if one.kind == top.kind]
        return f"{top.kind} {1 + next(index for index, one in enumerate(phases) if one is top)}"


@dataclass(frozen=True)
class Compared:
    """Two parties, the alignment of what they teach and of what they say about it."""

    left: Party
    right: Party

    @cached_property
    def taught(self) -> alignment.Alignment:
        """The alignment of what is taught."""
        return alignment.correspond(self.left.outline, self.right.outline)

    @cached_property
    def said(self) -> alignment.Alignment:
        """The alignment of goals, callouts, advice and the like."""
        return sayings.correspond(self.left.outline, self.right.outline)

    @cached_property
    def covers(self) -> dict[int, Cover]:
        """How far each taught item of the right side is covered, by node."""
        return covers(self.taught)

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """All pairs, in the order of the right side."""
        found = [
            pair
            for one in (self.taught, self.said)
            for pair in alignment.pairs(one, (self.left.id, self.right.id), (self.left.file, self.right.file))
        ]
        return tuple(sorted(found, key=lambda pair: pair.right.line))

    def unit(self, node: Node, nodes: list[Node]) -> Node:
        """The section that a node stands in, or its phase where there is none, or itself."""
        unit = nodes[node.owner]
        while unit.item.kind not in {"section", "phase"} and unit.parent >= 0:
            unit = nodes[unit.parent]
        return unit
