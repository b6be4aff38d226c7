"""An outline made ready for comparison: its items and the members of its enumerations as nodes, with their names."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

from msgspec import Struct

from roadwright.gaps.members import members
from roadwright.gaps.names import HEADINGS, PRONOUNS, Name, names, plain, sayings, upper
from roadwright.gaps.normal import Word, words
from roadwright.gaps.weighing import generic
from roadwright.outline import Item, Outline

_SHORT = 3


class Node(Struct):
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
    member: bool = False
    compared: bool = False
    children: list[int] = []
    members: list[int] = []
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
            parent = next((places[id(one)] for one in reversed(above) if id(one) in places), -1)
            node = self._add(item, above, parent, item.text, _own_names(item, above) if split else sayings(item))
            places[id(item)] = node.index
            for member in members(item) if split else ():
                part = self._add(item, above, parent, member.label, member.names)
                part.member, part.compared, part.owner = True, member.compared, node.index
                node.members.append(part.index)
            if parent >= 0:
                self.nodes[parent].children.append(node.index)
        leaves: dict[int, tuple[int, ...]] = {}
        for node in self.nodes:
            if node.children:
                node.around = tuple(dict.fromkeys((node.parent, node.index, self._section(node))))
            elif node.parent in leaves:
                node.around = leaves[node.parent]
            else:
                node.around = leaves[node.parent] = tuple(dict.fromkeys((node.parent, self._section(node))))

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

    def words(self) -> list[Word]:
        """The words of all names, each once, in the order in which they are said for the last time."""
        said = [word for node in self.nodes for name in node.names for word in name.words]
        return list(dict.fromkeys(reversed(said)))[::-1]

    def texts(self) -> set[str]:
        """The texts that names were taken from."""
        return {name.label for node in self.nodes for name in node.names}


def _own_names(item: Item, above: tuple[Item, ...]) -> tuple[Name, ...]:
    """The names of an item and those it has below its parent: "it" is the parent, "init" below "Git" is "Git init"."""
    found = names(item)
    parent = upper(above)
    if parent is None or not found:
        return found
    title = found[0].words
    if not PRONOUNS.isdisjoint(item.text.lower().split()):
        found = (*found, Name(words(f"{item.text} {plain(parent.text)}"), item.text, "qualified", 0.97))
    if len(title) > _SHORT:
        return found
    own = {word.stem for word in title}
    lacking = [word for word in _lent(parent.text) if word.stem not in own]
    if lacking and len(lacking) <= _SHORT:
        lent = frozenset([word.stem for word in lacking])
        found = (*found, Name((*title, *lacking), item.text, "qualified", 0.93, lent))
    return found


@lru_cache(maxsize=65536)
def _lent(title: str) -> tuple[Word, ...]:
    """The words that a title lends to what stands below it."""
    return tuple(word for word in words(plain(title)) if not generic(word))
