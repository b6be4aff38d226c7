"""An outline made ready for comparison: its items and the members of its enumerations as nodes, with their names."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct

from roadwright.gaps.members import members
from roadwright.gaps.names import HEADINGS, PRONOUNS, Name, names, plain, sayings
from roadwright.gaps.normal import Word, words
from roadwright.gaps.weighing import Weighed, generic
from roadwright.outline import Item, Outline


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
    weighed: tuple[Weighed, ...] = ()
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
    upper = next((one for one in reversed(above) if one.kind != "lead-in"), None)
    if upper is None or not found:
        return tuple(found)
    parent = plain(upper.text)
    if PRONOUNS & set(item.text.lower().split()):
        found.append(Name(words(f"{item.text} {parent}"), item.text, "qualified", 0.97))
    own = {word.stem for word in found[0].words}
    lacking = [word for word in words(parent) if word.stem not in own and not generic(word)]
    if lacking and len(found[0].words) <= 3 and len(lacking) <= 3:
        lent = frozenset(word.stem for word in lacking)
        found.append(Name((*found[0].words, *lacking), item.text, "qualified", 0.93, lent))
    return tuple(found)
