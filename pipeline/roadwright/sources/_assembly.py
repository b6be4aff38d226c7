"""Blocks -> Outline: the one road that every format takes after its syntax is read."""

from __future__ import annotations

from collections.abc import Iterable

from roadwright.outline import Outline, Repair
from roadwright.sources import _cues
from roadwright.sources._blocks import Block
from roadwright.sources._kinds import items
from roadwright.sources._nature import is_taught
from roadwright.sources._tree import Node, grow


def assemble(blocks: Iterable[Block], *, title: str = "", repairs: tuple[Repair, ...] = ()) -> Outline:
    """The outline of a document. ``title`` is what its metadata calls it; a title heading names it otherwise."""
    nodes, found = _untitled(grow(blocks))
    return Outline(title=title or found, items=items(nodes), repairs=repairs)


def _is_plain_title(nodes: list[Node]) -> bool:
    """Whether a document without Markdown opens with its title: a short line alone, that says what the text is."""
    first = nodes[0]
    others_follow = len(nodes) > 1 and nodes[1].block.line > first.block.line + 1
    return first.is_leaf and others_follow and _cues.is_document_title(first.title.text)


def _untitled(nodes: list[Node]) -> tuple[list[Node], str]:
    """The tree without the heading that is the document's title, and that title.

    It is the one top-level heading that holds all phases; or the first one, if it holds nothing to learn itself
    and the phases stand beside it.
    """
    if nodes and _is_plain_title(nodes):
        return nodes[1:], nodes[0].title.text
    headings = [(at, node) for at, node in enumerate(nodes) if node.is_heading and is_taught(node)]
    if not headings:
        return nodes, ""
    at, first = headings[0]
    highest = min(node.rank for node in nodes if node.is_heading)
    alone = len(headings) == 1 and first.rank == highest and not first.title.stage and bool(first.children)
    leading = (
        len(headings) > 1
        and not first.title.stage
        and not first.title.number
        and all(child.is_leaf for child in first.children)
    )
    followed = any(
        other.title.number or any(not child.is_leaf for child in other.children) for _, other in headings[1:]
    )
    if not (alone or (leading and followed)):
        return nodes, ""
    return [*nodes[:at], *first.children, *nodes[at + 1 :]], first.title.text
