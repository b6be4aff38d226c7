"""An outline made ready for comparison: its items and the members of its enumerations as nodes with weighted words.

Weights come from the two outlines themselves (a word that is everywhere says little), and so does the
context of a node: the words above it and beside it, which tell the "Sessions" of a database from those of a browser.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from math import sqrt

from roadwright.gaps.lexicon import Relative, relatives
from roadwright.gaps.names import HEADINGS, PRONOUNS, Name, members, names, plain, sayings
from roadwright.gaps.normal import Word, words
from roadwright.gaps.rewriting import initials, rewritten
from roadwright.gaps.weighing import Scales, Weighed, common, generic
from roadwright.outline import Item, Outline

_FAMILY = 40
_SIBLING = 0.4
_UNTOLD = 0.15


@dataclass(slots=True)
class Node:
    """An item, or one member of the enumeration that an item's title is.

    ``owner`` is the node of the item a member belongs to (for an item its own index), ``parent`` the node of the
    enclosing item, or -1. ``compared`` marks a member of "X vs Y". ``around`` are the nodes that tell its place: its
    parent first, itself if it has children, and its section.
    """

    index: int
    item: Item
    above: tuple[Item, ...]
    parent: int
    owner: int
    label: str
    names: tuple[Name, ...]
    weighed: tuple[Weighed, ...] = ()
    member: bool = False
    compared: bool = False
    children: list[int] = field(default_factory=list)
    members: list[int] = field(default_factory=list)
    around: tuple[int, ...] = ()


class Reading:
    """The nodes of one outline, those of the items that ``wanted`` keeps, in the order of the text.

    With ``split`` the members of enumerations are nodes too; without it the items are taken for sentences.
    """

    def __init__(self, outline: Outline, wanted: Callable[[Item], bool], split: bool) -> None:
        self.nodes: list[Node] = []
        places: dict[int, int] = {}
        for above, item in outline.walk():
            if not wanted(item):
                continue
            parent = next((places[id(upper)] for upper in reversed(above) if id(upper) in places), -1)
            node = self._add(item, above, parent, item.text, _own_names(item, above) if split else sayings(item))
            places[id(item)] = node.index
            for member in members(item) if split else ():
                part = self._add(item, above, parent, member.label, member.names)
                part.member, part.compared, part.owner = True, member.compared, node.index
                node.members.append(part.index)
            if parent >= 0:
                self.nodes[parent].children.append(node.index)

        for node in self.nodes:
            node.around = tuple(
                dict.fromkeys((node.parent, *([node.index] if node.children else []), self._section(node)))
            )

    def _section(self, node: Node) -> int:
        """The nearest heading above a node, or its parent where there is none."""
        upper = node.parent
        while upper >= 0 and self.nodes[upper].item.kind not in HEADINGS:
            upper = self.nodes[upper].parent
        return upper if upper >= 0 else node.parent

    def _add(self, item: Item, above: tuple[Item, ...], parent: int, label: str, found: tuple[Name, ...]) -> Node:
        index = len(self.nodes)
        node = Node(index=index, item=item, above=above, parent=parent, owner=index, label=label, names=found)
        self.nodes.append(node)
        return node

    def items(self) -> Iterable[Node]:
        """The nodes that are items, without the members."""
        return (node for node in self.nodes if not node.member)

    def words(self) -> Iterable[Word]:
        """Every word of every name."""
        return (word for node in self.nodes for name in node.names for word in name.words)

    def texts(self) -> Iterable[str]:
        """Every text that a name was taken from."""
        return (name.label for node in self.nodes for name in node.names)


def _own_names(item: Item, above: tuple[Item, ...]) -> tuple[Name, ...]:
    """The names of an item and those it has below its parent: "it" is the parent, "init" below "Git" is "Git init"."""
    found = list(names(item))
    if not above or not found:
        return tuple(found)
    parent = plain(above[-1].text)
    if PRONOUNS & set(item.text.lower().split()):
        found.append(Name(words(f"{item.text} {parent}"), item.text, "qualified", 0.97))
    own = {word.stem for word in found[0].words}
    lacking = [word for word in words(parent) if word.stem not in own and not generic(word)]
    if lacking and len(found[0].words) <= 3 and len(lacking) <= 3:
        lent = frozenset(word.stem for word in lacking)
        found.append(Name((*found[0].words, *lacking), item.text, "qualified", 0.93, lent))
    return tuple(found)


Vector = dict[str, float]


@dataclass(frozen=True, slots=True)
class Place:
    """What stands below one parent: the words above it, and those with the children's; weights and vector lengths."""

    above: Vector
    family: Vector
    above_length: float
    family_length: float


class Surroundings:
    """How near two places of two outlines are: places are told by the words above them and beside them."""

    def __init__(self, left: Reading, right: Reading, scales: Scales) -> None:
        self._scales = scales
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
        above, family = products
        for word in own:
            ours, theirs = one.family.get(word.stem), other.family.get(word.stem)
            if ours and theirs:
                share = _SIBLING * self._scales.weight(word)
                family += max(0.0, ours - share) * max(0.0, theirs - share) - ours * theirs
        near = max(above / (one.above_length * other.above_length), family / (one.family_length * other.family_length))
        return near if one.above or other.above else max(near, _UNTOLD)

    def _places(self, reading: Reading) -> dict[int, Place]:
        children: dict[int, list[Node]] = defaultdict(list)
        for node in reading.items():
            children[node.parent].append(node)
        return {parent: self._place(reading, parent, below) for parent, below in children.items()}

    def _place(self, reading: Reading, parent: int, below: list[Node]) -> Place:
        above: Vector = defaultdict(float)
        share, upper = 1.0, parent
        while upper >= 0:
            for word in {word for name in reading.nodes[upper].names[:2] for word in name.words}:
                above[word.stem] = max(above[word.stem], share * self._scales.weight(word))
            share, upper = share * 0.6, reading.nodes[upper].parent
        family: Vector = defaultdict(float, above)
        for node in below[:_FAMILY]:
            for word in set(node.names[0].words) if node.names else ():
                family[word.stem] += _SIBLING * self._scales.weight(word)
        return Place(dict(above), dict(family), _length(above), _length(family))


def _length(vector: Vector) -> float:
    return sqrt(sum(value * value for value in vector.values())) or 1.0


def _product(one: Vector, other: Vector) -> float:
    if len(other) < len(one):
        one, other = other, one
    return sum(value * other[word] for word, value in one.items() if word in other)


@dataclass(slots=True)
class Bench:
    """Two readings side by side, with all that is worked out once for both.

    ``anchors`` are the stems that one item of each side says, and no other: what shares one is hardly met by chance.
    """

    left: Reading
    right: Reading
    surroundings: Surroundings
    relatives: dict[str, tuple[Relative, ...]]
    anchors: frozenset[str]


def side_by_side(left: Outline, right: Outline, wanted: Callable[[Item], bool], *, split: bool = True) -> Bench:
    """Make two outlines ready for comparison: the items that ``wanted`` keeps.

    Enumerations are ``split``, or all items are taken for sentences.
    """
    one, other = Reading(left, wanted, split), Reading(right, wanted, split)
    capitals = initials(one.texts()) | initials(other.texts())
    written = [
        {form: word.stem for word in reading.words() for form in (word.stem, word.surface)} for reading in (one, other)
    ]
    for here, there in ((one, written[1]), (other, written[0])):
        for node in here.nodes:
            more = [extra for name in node.names for extra in rewritten(name, capitals, there)]
            node.names = (*node.names, *more)
    scales = Scales(*([node.names[0] for node in reading.items() if node.names] for reading in (one, other)))
    for reading in (one, other):
        for node in reading.nodes:
            node.weighed = tuple(scales.weigh(name) for name in node.names)
    vocabularies = [{word.stem: word.surface for word in reading.words()} for reading in (one, other)]
    anchors = frozenset.intersection(*(_said_once(reading) for reading in (one, other)))
    return Bench(one, other, Surroundings(one, other, scales), relatives(*vocabularies), anchors)


def _said_once(reading: Reading) -> frozenset[str]:
    """The stems that are in the title of one item only, and that are not such as any title may have."""
    counts = Counter(
        stem
        for node in reading.items()
        for stem in {word.stem for name in node.names[:1] for word in name.words if not common(word)}
    )
    return frozenset(stem for stem, count in counts.items() if count == 1)
