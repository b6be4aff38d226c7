"""A Node and its kind -> an Item: the fields, and "Term: a, b" or "Term - what it is" taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec.structs import replace

from roadwright.outline import TAUGHT, Item, Kind
from roadwright.sources._enumerations import listed, members, unmask
from roadwright.sources._nature import is_bold_term
from roadwright.sources._numbering import ascii_number
from roadwright.sources._titles import term
from roadwright.sources._tree import Node

_PROJECT = re.compile(r"project\s*#?\d+\s*[.)–—-]+\s+(?=\S)", re.IGNORECASE)
_NAME_WORDS = 3
"""What stands alone after a term's colon is a name up to this many words, else a description."""


def item(node: Node, kind: Kind, children: Iterable[Item] = ()) -> Item:
    """The item of a node, its title as it is."""
    title = node.title
    return Item(
        kind=kind,
        text=title.text,
        line=node.block.line,
        raw=node.block.raw,
        number=title.number or ascii_number(node.block.number),
        emphasis=title.emphasis,
        values=title.values if kind in TAUGHT else (),
        url="" if node.block.url.startswith("#") else node.block.url,
        children=tuple(children),
    )


def named(node: Node, masked: str) -> Node:
    """The node under another title, such as what stands after its label."""
    return replace(node, title=replace(node.title, text=unmask(masked), values=members(masked)))


def without_label(node: Node) -> Node:
    """The node with "Project:" or "Project 2 -" off its title, where it has such a label and something after it."""
    title = node.title
    body = title.body if title.label else _PROJECT.sub("", title.text)
    if not body or body == title.text:
        return node
    bare = named(node, body)
    return replace(bare, title=replace(bare.title, label="", body=""))


def enumerated(node: Node, kind: Kind, masked: str) -> list[Item]:
    """The members of an enumeration as items of the node's line."""
    return [Item(kind=kind, text=name, line=node.block.line, raw=node.block.raw) for name in listed(masked)]


def split(node: Node, kind: Kind) -> Item:
    """The item of a line that may say more than its title: the members of its list become values, prose a callout."""
    title = node.title
    masked = f"{title.label}: {title.body}" if title.label else title.text
    head, rest = term(masked)
    if not rest or not _is_term(node, head, rest, masked):
        return item(node, kind)
    found = replace(item(node, kind), text=unmask(head), values=())
    is_sentence = rest.endswith(".") and len(members(rest)) < _NAME_WORDS
    if (len(members(rest)) > 1 and not is_sentence) or _is_name(rest):
        return replace(found, values=listed(rest))
    about = Item(kind="callout", text=unmask(rest), line=node.block.line, raw=node.block.raw)
    return replace(found, children=(about,))


def _is_term(node: Node, head: str, rest: str, whole: str) -> bool:
    """Whether ``head`` names the thing and ``rest`` tells of it. A plain hyphen may join two names instead."""
    if is_bold_term(node, head) or node.title.label or len(members(rest)) > 1:
        return True
    between = whole[len(head) : len(whole) - len(rest)].strip()
    words = len(rest.split())
    return words > _NAME_WORDS if between == "-" else words > 2 or rest[:1].islower()


def _is_name(rest: str) -> bool:
    words = rest.split()
    return len(words) == 1 or (len(words) <= _NAME_WORDS and not rest[0].islower())
