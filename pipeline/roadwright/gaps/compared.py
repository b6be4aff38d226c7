"""One source beside the left side: everything the findings are read from, worked out once."""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct

from roadwright.comparison import Pair, Side
from roadwright.gaps import alignment, sayings
from roadwright.gaps.coverage import Cover, covers, covers_of_enumerations
from roadwright.gaps.identity import Addresses
from roadwright.gaps.links import Alignment
from roadwright.gaps.pairing import pairs, side
from roadwright.outline import Item, Outline


class Party(Struct, frozen=True, dict=True):
    """One outline: the source id under which it is reported, its file, and how a message says that it has something."""

    id: str
    outline: Outline
    title: str = ""
    file: str = ""
    where: str = "here"

    @cached_property
    def addresses(self) -> Addresses:
        """The addresses of its items."""
        return Addresses(self.outline)

    @cached_property
    def walked(self) -> tuple[tuple[tuple[Item, ...], Item], ...]:
        """Its items in the order of the text, each with what stands above it."""
        return tuple(self.outline.walk())

    @cached_property
    def above(self) -> dict[int, tuple[Item, ...]]:
        """What stands above each item, by the item's identity."""
        return {id(item): above for above, item in self.walked}

    def side(self, item: Item) -> Side:
        """An item as one end of a pair or a finding."""
        return side(self.id, item, self.above[id(item)], self.file)

    def number(self, item: Item) -> str:
        """The source's own number of the phase in which an item is taught, or ""."""
        return (*self.above[id(item)], item)[0].number

    def phase(self, item: Item) -> str:
        """Where an item is taught, by the source's own number where it has one: "phase 3 (Git)", else "Git"."""
        top = (*self.above[id(item)], item)[0]
        return f"phase {top.number} ({top.text})" if top.number else top.text


class Compared(Struct, frozen=True, dict=True):
    """Two parties, the alignment of what they teach and of what they say about it."""

    left: Party
    right: Party

    @cached_property
    def taught(self) -> Alignment:
        """The alignment of what is taught."""
        return alignment.correspond(self.left.outline, self.right.outline)

    @cached_property
    def said(self) -> Alignment:
        """The alignment of goals, callouts, advice and the like."""
        return sayings.correspond(self.left.outline, self.right.outline)

    @cached_property
    def covers(self) -> dict[int, Cover]:
        """How far each taught item of the right side is covered, by node."""
        return covers(self.taught)

    @cached_property
    def mirrored(self) -> Alignment:
        """The alignment of what the left side enumerates, seen from the right side."""
        return self.taught.of_enumerations().mirrored()

    @cached_property
    def covers_left(self) -> dict[int, Cover]:
        """How far the right side covers each enumeration of the left side, by node."""
        return covers_of_enumerations(self.mirrored)

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """All pairs, in the order of the right side."""
        found = [
            pair
            for one in (self.taught, self.said)
            for pair in pairs(one, (self.left.id, self.right.id), (self.left.file, self.right.file))
        ]
        return tuple(sorted(found, key=lambda pair: pair.right.line))
