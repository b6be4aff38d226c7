"""Lines of prose and of quotes -> Items: goals, warnings, remarks; and topics, where a line only lists or defines."""

from __future__ import annotations

from msgspec.structs import replace

from roadwright.outline import Item, Kind
from roadwright.sources import _cues, _nature, _signs
from roadwright.sources._enumerations import members
from roadwright.sources._items import enumerated, item, named, split
from roadwright.sources._nature import Company
from roadwright.sources._titles import term
from roadwright.sources._tree import Node

_LONGEST_TERM = 4


def prose(node: Node, kind: Kind, context: Kind | None, company: Company) -> list[Item]:
    """The items of a line. ``kind`` is what a thing to learn is here, ``context`` the kind that is forced;
    two definitions in one ``company`` are a list.
    """
    title = node.title
    if not title.label:
        node = _labelled(node)
        title = node.title
    said = _cues.label(title.label) if title.label else None
    if context and context not in {"project", "preamble"}:
        return [item(named(node, title.body) if said == context else node, context)]
    if said == "skip" and len(members(title.body)) > 1:
        return [item(named(node, title.label), said, enumerated(node, said, title.body))]
    if said:
        return [item(named(node, title.body), "callout" if said == "link" and not node.block.url else said)]
    if title.signs & _signs.TARGET and context is None:
        return [item(node, "goal")]
    if title.signs & _signs.WARNING or (node.block.role == "quote" and _cues.is_negative(title.text)):
        return [item(node, "warning")]
    if context == "preamble":
        return [item(node, "preamble")]
    below: Kind = "topic" if kind in {"phase", "section", "topic"} else "point"
    names = _nature.enumeration(node)
    if names and title.label:
        return [item(named(node, title.label), "lead-in", enumerated(node, below, title.body))]
    if names:
        return [Item(kind=below, text=name, line=node.block.line, raw=node.block.raw) for name in names]
    if title.signs & _signs.NEGATIVE:
        return [item(node, "skip")]
    if title.intro and _cues.is_lead_in(title.text):
        return [item(node, "lead-in")]
    if node.block.linked and context is None:
        return [item(node, "link")]
    if _nature.defines(node) and (len(title.values) > 1 or company.definitions > 1):
        return [split(node, below)]
    if _lists(node) and context is None:
        return [split(node, below)]
    return [item(node, "callout")]


def _lists(node: Node) -> bool:
    """Whether a line names a thing and then only lists what belongs to it: "Caching: Redis, Memcached"."""
    title = node.title
    if node.block.role != "text" or not title.label or title.signs or _cues.is_sentence(title.body):
        return False
    return len(members(title.body)) > 1 and len(title.label.split()) <= _LONGEST_TERM


def _labelled(node: Node) -> Node:
    """The node with "**Goal** – know X" taken for "Goal: know X"."""
    head, rest = term(node.title.text)
    if rest and _nature.is_bold_term(node, head) and _cues.label(head):
        return replace(node, title=replace(node.title, label=head, body=rest))
    return node
