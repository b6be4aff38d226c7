"""What a Node is by itself: whether it is one project, reading matter, a table of contents, or about the document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from roadwright.outline import Kind
from roadwright.sources import _cues, _signs
from roadwright.sources._enumerations import listed, members
from roadwright.sources._titles import term
from roadwright.sources._tree import OFFER_RANK, Node

DOCUMENT_RANK = 20
"""Headings down to ``##`` speak for the document: "References" there are not a thing to learn."""

_RESOURCE = re.compile(
    r"\b(?:docs?|documentation|tutorial|video|course|article|guide|book|playlist|youtube|blog|reference|cheat ?sheet|"
    r"website|official|read|watch|wikipedia)\b",
    re.IGNORECASE,
)


def forced(node: Node) -> Kind | None:
    """The kind that a heading or label gives to all it holds; "project" is meant for its list only."""
    title = node.title
    kind = "project" if announces_project(node) else _cues.heading(title.text)
    if kind is None and title.label and not node.is_heading:
        kind = _cues.heading(title.label)
    at_top = node.is_heading and node.rank <= DOCUMENT_RANK and not _cues.may_link(title.text)
    if kind == "advice" and title.number and " " not in title.text:
        return None
    if kind == "link" and not (at_top or has_url(node) or _cues.always_links(title.text)):
        return None
    if kind == "contents" and _cues.may_be_subject(title.text) and not all_local(node.children):
        return None
    return kind


def is_taught(node: Node) -> bool:
    """Whether the node holds, or may hold, things to learn, rather than to speak about the roadmap."""
    if node.is_leaf or node.rank == OFFER_RANK:
        return False
    if node.is_item:
        return not all_local([node])
    return forced(node) in {None, "project"} and not (node.is_heading and is_preamble(node))


def is_preamble(node: Node) -> bool:
    """Whether a heading speaks about the document: "Introduction" does, unless it holds a list."""
    if node.title.number:
        return False
    holds_items = any(child.is_item or (child.is_heading and child.children) for child in node.children)
    return _cues.is_aside(node.title.text) or (_cues.is_preamble(node.title.text) and not holds_items)


def holds_taught(node: Node) -> bool:
    """Whether something to learn stands below the node."""
    return any(is_taught(child) or len(enumeration(child)) > 1 for child in node.children)


def has_url(node: Node) -> bool:
    """Whether the node or one below it has an address."""
    return bool(node.block.url) or any(has_url(child) for child in node.children)


def all_local(nodes: Iterable[Node]) -> bool:
    """Whether all items lead into the document itself, as those of a table of contents do."""
    found = [node for node in nodes if node.is_item]
    return bool(found) and all(
        node.block.url.startswith("#") and (not node.children or all_local(node.children)) for node in found
    )


def is_resource(node: Node, kind: Kind) -> bool:
    """Whether an item that is a link points to reading matter rather than names a thing to learn."""
    if not node.block.linked or node.block.url.startswith("#"):
        return False
    return bool(re.match(r"https?://", node.title.text)) or (
        kind == "point" and bool(_RESOURCE.search(node.title.text))
    )


def is_one_project(node: Node) -> bool:
    """Whether a heading or item is one project: "Project 2: Blog", "Capstone project: shop"."""
    title = node.title
    words = title.label or title.text
    if re.match(r"project\s*#?\d", words, re.IGNORECASE):
        return True
    return bool(title.body or title.number) and _cues.is_project(words)


class Company:
    """Neighbouring nodes, seen as a whole: what one of them is depends on the others. Each view is made once."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self.nodes = nodes

    @cached_property
    def has_parts(self) -> bool:
        """Whether headings or labels divide the list."""
        return any(node.is_heading or node.is_label for node in self.nodes)

    @cached_property
    def is_two_deep(self) -> bool:
        """Whether every item of a list has items of its own."""
        items = [node for node in self.nodes if node.is_item]
        return len(items) > 1 and all(map(height, items))

    @cached_property
    def teaches_below(self) -> bool:
        """Whether some heading that is learned holds things to learn."""
        return any(node.is_heading and is_taught(node) and holds_taught(node) for node in self.nodes)

    @cached_property
    def definitions(self) -> int:
        """How many lines begin with a term in bold that they then explain."""
        return sum(map(defines, self.nodes))


def defines(node: Node) -> bool:
    """Whether a line of prose begins with a term in bold that it then explains."""
    if not node.is_leaf or node.block.role != "text" or node.title.signs:
        return False
    title = node.title
    head, rest = term(f"{title.label}: {title.body}" if title.label else title.text)
    return bool(rest) and is_bold_term(node, head) and _cues.label(head) is None and not _cues.is_lead_in(head)


def is_bold_term(node: Node, head: str) -> bool:
    """Whether just the words before the colon or dash are in bold."""
    return re.sub(r"\W", "", node.block.strong) == re.sub(r"\W", "", head) != ""


def announces_project(node: Node) -> bool:
    """Whether a heading says no more than "Mini project": what stands below it is the project."""
    return _cues.is_project(node.title.text) and not is_one_project(node)


def height(node: Node) -> int:
    """Levels of things to learn below a list item; the cells of a table's row only tell what belongs to it."""
    if node.block.single:
        return 0
    below = [height(child) + 1 for child in node.children if child.is_item and not is_one_project(child)]
    return max(below, default=0)


def is_deep(node: Node) -> bool:
    """Whether a list, or the label before one, goes so deep that it is a roadmap of its own."""
    below = node.children if node.is_label else [node] if node.is_item else []
    return any(height(child) for child in below) and not all_local(below)


def enumeration(node: Node) -> tuple[str, ...]:
    """The topics of a line of prose that is nothing but a list of names: "Variables, loops, functions"."""
    title = node.title
    if not node.is_leaf or node.block.role != "text" or title.signs & (_signs.WARNING | _signs.POINTER):
        return ()
    if title.label:
        introduces = _cues.is_lead_in(title.label) and _cues.label(title.label) is None
        return listed(title.body) if introduces else ()
    found = members(title.text)
    return found if len(found) > 2 else ()
