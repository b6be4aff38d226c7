"""How alike two places of two outlines are, told by the words above an item and beside it.

They tell the "Sessions" of a database from those of a browser, where the title alone cannot.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache, partial
from math import sqrt

from msgspec import Struct

from roadwright.gaps.normal import Word
from roadwright.gaps.reading import Node, Reading
from roadwright.gaps.weighing import Scales

_FAMILY = 40
_SIBLING = 0.4
_UNTOLD = 0.15
_UPPER, _FAINTEST = 0.6, 0.02
"""What a level counts next to the one below it, and what is too little to count."""

Vector = dict[str, float]


class Place(Struct, frozen=True):
    """What stands below one parent: the words above it, and those with the children's; weights and vector lengths."""

    above: Vector
    family: Vector
    above_length: float
    family_length: float


class Surroundings:
    """How near two places of two outlines are: places are told by the words above them and beside them."""

    def __init__(self, left: Reading, right: Reading, scales: Scales) -> None:
        self._scales = scales
        self._share = cache(partial(_share, scales))
        self._left = self._places(left)
        self._right = self._places(right)
        self._products: dict[tuple[int, int], tuple[float, float]] = {}

    def near(self, left: int, right: int, own: Iterable[Word]) -> float:
        """How alike the places below two parents are, 0 to 1 (-1 is the top of an outline).

        ``own`` are the words of the two items that are compared: that each says them itself is no likeness of places.
        In two plain lists, where nothing stands above, nothing is known of the places and nothing speaks against them.
        """
        one, other = self._left.get(left), self._right.get(right)
        if one is None or other is None:
            return 0.0
        products = self._products.get((left, right))
        if products is None:
            products = _product(one.above, other.above), _product(one.family, other.family)
            self._products[left, right] = products
        near = products[0] / (one.above_length * other.above_length)
        family, length = products[1], one.family_length * other.family_length
        if family / length > near:
            for word in own:
                stem, share = self._share(word)
                ours, theirs = one.family.get(stem), other.family.get(stem)
                if ours and theirs:
                    family += max(0.0, ours - share) * max(0.0, theirs - share) - ours * theirs
            near = max(near, family / length)
        return near if one.above or other.above else max(near, _UNTOLD)

    def _places(self, reading: Reading) -> dict[int, Place]:
        children: dict[int, list[Node]] = defaultdict(list)
        for node in reading.items():
            children[node.parent].append(node)
        return {parent: self._place(reading, parent, below) for parent, below in children.items()}

    def _place(self, reading: Reading, parent: int, below: list[Node]) -> Place:
        above: Vector = defaultdict(float)
        share, upper = 1.0, parent
        while upper >= 0 and share > _FAINTEST:
            for word in dict.fromkeys(word for name in reading.nodes[upper].names[:2] for word in name.words):
                above[word.stem] = max(above[word.stem], share * self._scales.weight(word))
            share, upper = share * _UPPER, reading.nodes[upper].parent
        family: Vector = defaultdict(float, above)
        for node in below[:_FAMILY]:
            for word in dict.fromkeys(node.names[0].words) if node.names else ():
                stem, share = self._share(word)
                family[stem] += share
        return Place(dict(above), dict(family), _length(above), _length(family))


def _share(scales: Scales, word: Word) -> tuple[str, float]:
    """The stem of a word, and what the word adds to the place where an item with it stands."""
    return word.stem, _SIBLING * scales.weight(word)


def _length(vector: Vector) -> float:
    return sqrt(sum([value * value for value in vector.values()])) or 1.0


def _product(one: Vector, other: Vector) -> float:
    if one.keys().isdisjoint(other):
        return 0.0
    if len(other) < len(one):
        one, other = other, one
    return sum([value * other[word] for word, value in one.items() if word in other])
