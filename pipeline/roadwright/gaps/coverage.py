"""Which items of a source are covered: what "missing" and the coverage figures rest on.

Only confident links count. An enumeration is covered by its members, a heading by a counterpart or by what stands below
it: a heading of which most is covered is no gap itself, since each of its other parts is one.
"""

from __future__ import annotations

from msgspec import Struct

from roadwright.gaps.links import Alignment, Link
from roadwright.gaps.names import HEADINGS
from roadwright.gaps.reading import Node
from roadwright.gaps.weighing import generic


class Cover(Struct):
    """How far one item is covered, by which links, and which of its members are not."""

    whole: bool
    links: list[Link] = []
    lacking: list[Node] = []

    @property
    def partly(self) -> bool:
        """Whether some members are covered and others are not."""
        return not self.whole and bool(self.links)


def covers(alignment: Alignment) -> dict[int, Cover]:
    """For the node of each item of the right side, how far the left side covers it."""
    nodes = alignment.bench.right.nodes
    by_right = alignment.by_right()
    result: dict[int, Cover] = {}
    for node in reversed(nodes):
        if not node.member:
            result[node.index] = _cover(alignment, node, by_right, result)
    return result


def covers_of_enumerations(alignment: Alignment) -> dict[int, Cover]:
    """The same for the nodes that are enumerations alone, which is told by the links of them and of their members."""
    by_right = alignment.by_right()
    return {node.index: _cover(alignment, node, by_right, {}) for node in alignment.bench.right.nodes if node.members}


def _cover(alignment: Alignment, node: Node, by_right: dict[int, list[Link]], below: dict[int, Cover]) -> Cover:
    nodes = alignment.bench.right.nodes
    own = [link for link in by_right.get(node.index, ()) if link.confident]
    if own and any(link.likeness.right.origin not in {"plain", "head"} for link in own):
        return Cover(True, own)
    reached = set().union(*(_reach(alignment, link.left) for link in own)) if node.members else set()
    links, lacking = list(own), []
    for member in (nodes[index] for index in node.members):
        held = [link for link in by_right.get(member.index, ()) if link.confident]
        links += held
        if not held and not any({w.stem for w in name.words} <= reached for name in member.names):
            lacking.append(member)
    if node.members:
        return Cover(bool(links) and not lacking, links, lacking if links else [])
    if own:
        return Cover(True, own)
    held_below = [below[child].whole for child in node.children]
    if held_below and all(held_below):
        return Cover(True, [link for child in node.children for link in below[child].links])
    if node.item.kind in HEADINGS and 2 * sum(held_below) > len(held_below):
        return Cover(True)  # what is lacking below it is told for itself
    if node.children and _only_groups(node):
        return Cover(True)
    return Cover(False)


def _reach(alignment: Alignment, left: int) -> set[str]:
    """The words that the left side says in an item and below it."""
    nodes = alignment.bench.left.nodes
    found: set[str] = set()
    stack = [nodes[left].owner]
    while stack:
        node = nodes[stack.pop()]
        found.update(word.stem for name in node.names for word in name.words)
        stack.extend(node.children)
    return found


def _only_groups(node: Node) -> bool:
    """Whether a heading names no subject of its own ("Must know", "Tools"), but only groups what follows."""
    return all(generic(word) for name in node.names[:1] for word in name.words)
