"""Blocks -> a tree of Nodes: what holds what, by heading levels, list depth, and what people use in their place.

People write headings as bold lines, as "Week 2: Loops" on a line of its own, or as "Core topics:" before a list.
Such a line takes a rank between the headings and the lists, so that one stack sorts all of them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from roadwright.sources import _cues, _numbering, _signs
from roadwright.sources._blocks import Block
from roadwright.sources._titles import Title, clean
from roadwright.sources._vocabulary import STAGES

STAGE_RANK, BOLD_RANK, NUMBER_RANK, LABEL_RANK, OFFER_RANK, ITEM_RANK, LEAF_RANK = 60, 70, 72, 80, 85, 100, 10_000

_MARKS = {"rule", "end"}
_MAX_HEADING_WORDS = 12
_MAX_ITEM_WORDS = 8
_MAX_NAME_WORDS = 3


class Node(Struct):
    """A block in its place. Ranks sort from the document's title down; leaves hold nothing."""

    block: Block
    title: Title
    rank: int
    children: list[Node] = []

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading or stands for one."""
        return self.rank < LABEL_RANK

    @property
    def is_label(self) -> bool:
        """Whether it introduces the list below it."""
        return self.rank == LABEL_RANK or (self.rank > ITEM_RANK and self.rank % 10 == 5)

    @property
    def is_item(self) -> bool:
        """Whether it is a list's item."""
        return ITEM_RANK < self.rank < LEAF_RANK and self.rank % 10 == 0

    @property
    def is_leaf(self) -> bool:
        """Whether it is a line of prose."""
        return self.rank == LEAF_RANK


def grow(blocks: Iterable[Block]) -> list[Node]:
    """The top level of the tree, in the order of the text."""
    nodes = [
        node for node in map(_node, blocks) if node.title.text.strip(" .…-–—") or node.block.role in {"rule", "end"}
    ]
    _count(nodes)
    root: list[Node] = []
    stack: list[Node] = []
    started = offering = False
    for node, following in _ranked(nodes):
        if node.block.role == "end":
            while stack and stack[-1].rank >= node.block.depth:
                stack.pop()
            continue
        if node.block.role == "rule":
            _close_section(stack, following)
            continue
        is_prose = node.block.role in {"text", "quote"} and node.block.depth == 0 and not node.is_heading
        offering = not node.is_heading and (offering or (started and is_prose and _cues.is_offer(node.block.text)))
        if offering and is_prose:
            node.rank = OFFER_RANK
            stack.clear()
        if node.title.number and node.block.role == "text" and not node.is_heading:
            _continue_numbers(node, stack)
        elif node.is_item and not node.block.number and _is_below_number(node, stack):
            node.rank += 10
        limit = ITEM_RANK + 10 * node.block.depth + 1 if node.is_leaf else node.rank
        while stack and stack[-1].rank >= limit:
            stack.pop()
        if node.is_leaf and stack and stack[-1].is_label and stack[-1].children:
            stack.pop()
        (stack[-1].children if stack else root).append(node)
        if not node.is_leaf:
            stack.append(node)
        started = started or node.is_heading or node.is_item
    return root


def _count(nodes: list[Node]) -> None:
    """Take the numbers off headings that count without a sign: "1 Basics", "2 Loops"."""
    levels: dict[int, list[Node]] = defaultdict(list)
    for node in nodes:
        if node.block.role == "heading":
            levels[node.rank].append(node)
    for level in levels.values():
        for node, found in zip(level, _numbering.counted([node.title.text for node in level]), strict=True):
            if found.number:
                node.title = replace(clean(found.text, heading=True), number=found.number)


def _continue_numbers(node: Node, stack: list[Node]) -> None:
    """A numbered line without a list goes on where a numbered line before a list was taken for a heading."""
    if any(above.rank == NUMBER_RANK and above.title.number[0].isdigit() for above in stack):
        node.rank = NUMBER_RANK


def _is_below_number(node: Node, stack: list[Node]) -> bool:
    """Whether bullets follow a numbered item at its own depth: its author forgot to indent them."""
    same = [above for above in stack if above.rank == node.rank]
    return bool(same) and bool(same[-1].block.number)


def _close_section(stack: list[Node], following: Node | None) -> None:
    """A line across the page ends the section: what follows without a heading belongs to the phase."""
    if following is None or following.is_heading:
        return
    while stack and (not stack[-1].is_heading or (len(stack) > 1 and stack[-1].children and _ends(stack))):
        stack.pop()


def _ends(stack: list[Node]) -> bool:
    """Whether the innermost heading is no phase: a section of one, or a part that speaks about the roadmap."""
    return stack[-2].rank > 10 or _cues.heading(stack[-1].title.text) is not None


def _node(block: Block) -> Node:
    title = clean(block.text, heading=block.role == "heading")
    rank = LEAF_RANK
    if block.role == "heading":
        rank = block.depth
    elif block.role == "item":
        rank = ITEM_RANK + 10 * block.depth
    return Node(block=block, title=title, rank=rank)


def _ranked(nodes: list[Node]) -> Iterator[tuple[Node, Node | None]]:
    """Each node with the one after it, lines that stand for headings or items ranked as such."""
    _list_paragraphs(nodes)
    for node, following in pairwise([*nodes, None]):
        if node is not None:
            if node.is_leaf and node.block.role == "text":
                node.rank = _rank(node, following)
                if node.is_label and not node.title.number:
                    node.title = clean(node.block.text, heading=True)  # "1.2 Loops" above a list is like a heading
            yield node, following


def _rank(node: Node, following: Node | None) -> int:
    """The rank of a line of prose: that of a heading or label where it stands for one."""
    block, title = node.block, node.title
    before_list = following is not None and following.rank == ITEM_RANK + 10 * (block.depth + 1)
    words = len(title.text.split())
    if block.depth:
        return ITEM_RANK + 10 * block.depth + 5 if before_list and title.intro else LEAF_RANK
    if title.number and title.stage and words <= _MAX_HEADING_WORDS:
        return STAGE_RANK + STAGES.get(title.stage, 4)
    if following is None or words > _MAX_HEADING_WORDS or title.signs & (_signs.WARNING | _signs.POINTER):
        return LABEL_RANK if before_list and title.intro else LEAF_RANK
    if title.number and before_list:
        return NUMBER_RANK
    whole_bold = bool(block.strong) and _bare(block.strong) in {_bare(block.text), _bare(title.text)}
    shouted = block.text.isupper() and words <= _MAX_ITEM_WORDS and following.block.line > block.line + 1
    if (
        (whole_bold or shouted)
        and following.block.role in {"item", "text", "quote"}
        and (not _cues.is_sentence(title.text) or _cues.heading(title.text))
    ):
        return LABEL_RANK if title.intro and _is_generic(title.text) else BOLD_RANK
    adjacent = following.block.line == block.line + 1
    slanted = bool(block.slanted) and _bare(block.slanted) == _bare(block.text)
    named = words <= (_MAX_ITEM_WORDS if adjacent or slanted else _MAX_NAME_WORDS)
    introduces = title.intro or (named and not _cues.is_sentence(title.text))
    return LABEL_RANK if before_list and introduces else LEAF_RANK


def _is_generic(text: str) -> bool:
    return _cues.is_lead_in(text) or _cues.label(text) is not None


def _bare(text: str) -> str:
    return re.sub(r"\W", "", text)


def _list_paragraphs(nodes: list[Node]) -> None:
    """Rank as items the lines of a paragraph that is a list without Markdown: ticks, numbers, or short names."""
    start = 0
    while start < len(nodes):
        end = start + 1
        while end < len(nodes) and _same_paragraph(nodes[end - 1], nodes[end]):
            end += 1
        group = nodes[start:end]
        if nodes[start].block.role == "text":
            first = 1 if len(group) > 2 and group[0].title.intro else 0
            listed = group[first:]
            if _is_list(listed):
                numbered = len(listed) > 1 and all(map(_is_numbered, listed))
                for node in listed[:-1] if numbered and _holds(listed[-1], nodes[end:]) else listed:
                    _make_item(node, numbered)
        start = end


def _same_paragraph(before: Node, after: Node) -> bool:
    return (
        before.block.role == after.block.role == "text"
        and before.block.depth == after.block.depth
        and after.block.line - before.block.line == 1
    )


def _holds(node: Node, following: list[Node]) -> bool:
    """Whether a list stands below the last line of a numbered paragraph: that line is its heading."""
    return bool(following) and following[0].block.role == "item" and following[0].block.depth > node.block.depth


def _is_list(group: list[Node]) -> bool:
    ticks = [bool(node.title.signs & _signs.TICK) for node in group]
    if all(ticks):
        return True
    if len(group) < 2 or any(node.title.signs & _signs.WARNING for node in group):
        return False
    names = [
        not _cues.is_sentence(node.title.text) and len(node.title.text.split()) <= _MAX_ITEM_WORDS for node in group
    ]
    if all(_is_numbered(node) for node in group):
        return True
    if all(node.title.signs & _signs.POINTER or _has_sign(node) for node in group):
        return all(names)
    return len(group) >= 3 and all(names) and not any(node.title.number or node.title.intro for node in group)


def _is_numbered(node: Node) -> bool:
    if node.title.stage:
        return False
    return bool(node.title.number) or _numbering.enumerated(node.title.text) is not None


def _has_sign(node: Node) -> bool:
    return any(not character.isspace() and not character.isascii() for character in node.title.signs)


def _make_item(node: Node, numbered: bool) -> None:
    found = _numbering.enumerated(node.title.text) if numbered else None
    if found and not node.title.number:
        node.title = replace(clean(found.text), number=found.number)
    node.rank = ITEM_RANK + 10 * (node.block.depth + 1)
