"""The tree -> Items: what each node is to a learner, told from its place, its words and its signs.

A thing to learn is what stands in a list or heading with no sign of being anything else. Everything that is said
about learning (goals, tips, offers) is told apart first, and takes along what it holds.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from roadwright.outline import Item, Kind
from roadwright.sources import _cues, _nature, _signs
from roadwright.sources._items import enumerated, item, named, split, without_label
from roadwright.sources._nature import Company
from roadwright.sources._prose import prose
from roadwright.sources._tree import OFFER_RANK, Node

_BELOW: dict[Kind, Kind] = {"phase": "section", "section": "topic"}
"""What a thing to learn is below another; below all else it is a point."""

_OF_LEVEL = re.compile(
    r"(?:beginner|intermediate|advanced|easy|medium|hard|basic|junior|senior|level|mini|final|tier|simple|complex)\b.*",
    re.IGNORECASE,
)
_MAX_LABEL_WORDS = 5


def items(nodes: Sequence[Node]) -> tuple[Item, ...]:
    """The items of a document whose title is already off: its phases, and what stands before and after them."""
    start = next((at for at, node in enumerate(nodes) if node.is_heading and _nature.is_taught(node)), None)
    if start is None:
        start = next((at for at, node in enumerate(nodes) if _nature.is_taught(node)), len(nodes))
    found: list[Item] = []
    company = Company(nodes)
    for node in nodes[:start]:
        context: Kind | None = None if _nature.is_deep(node) else "preamble"
        found += _items(node, "phase", context, company)
    return (*found, *_run(nodes[start:], "phase", None))


def _run(nodes: Sequence[Node], kind: Kind, context: Kind | None) -> list[Item]:
    """The items of neighbouring nodes. ``kind`` is what a thing to learn is here, ``context`` what is forced."""
    if context is None and len(nodes) > 1 and _nature.all_local(nodes):
        context = "contents"
    company = Company(nodes)
    return [found for node in nodes for found in _items(node, kind, context, company)]


def _items(node: Node, kind: Kind, context: Kind | None, company: Company) -> list[Item]:
    if node.rank == OFFER_RANK:
        return [item(node, "offer", _run(node.children, kind, "offer"))]
    if node.is_leaf:
        return prose(node, kind, context, company)
    if node.is_label:
        return [_label(node, kind, context)]
    return [_heading(node, kind, context, company) if node.is_heading else _entry(node, kind, context, company)]


def _heading(node: Node, kind: Kind, context: Kind | None, company: Company) -> Item:
    """A heading and what it holds."""
    text = node.title.text
    forced = _nature.forced(node)
    if context and context not in {"project", "preamble"}:
        forced = context
    elif forced is None and kind == "phase" and _nature.is_preamble(node):
        forced = "preamble"
    if forced and forced != "project":
        return item(node, forced, _run(node.children, kind, forced))
    if _nature.is_one_project(node) or (context == "project" and forced is None and not _OF_LEVEL.match(text)):
        return item(without_label(node), "project", _run(node.children, "point", None))
    if forced and kind != "phase" and _nature.announces_project(node):
        only_prose = all(child.is_leaf for child in node.children)
        children = [item(child, "project") for child in node.children] if only_prose else None
        return item(node, "lead-in", children or _run(node.children, "topic", "project"))
    if not forced and _cues.is_lead_in(text) and kind != "phase" and not node.title.number:
        return item(node, "lead-in", _run(node.children, _listed_kind(kind), None))
    if not _nature.holds_taught(node) and _cues.label(text) in {"callout", "warning"}:
        return item(node, "callout", _run(node.children, kind, None))
    own = _grade(node, kind, company)
    below: Kind | None = "project" if forced or context == "project" else None
    return item(node, own, _run(node.children, _below(own), below))


def _grade(node: Node, kind: Kind, company: Company) -> Kind:
    """What a heading that is learned is: one that holds nothing to learn is a topic, not a section."""
    if kind not in {"phase", "section"} or _nature.holds_taught(node):
        return kind
    if kind == "section":
        return "topic"
    return "phase" if node.title.stage or company.teaches_below else "topic"


def _label(node: Node, kind: Kind, context: Kind | None) -> Item:
    """A line before a list: generic words introduce it, others name what it is about."""
    title = node.title
    below = kind if _nature.is_deep(node) else _listed_kind(kind)
    if context and context not in {"project", "preamble"}:
        return item(node, "lead-in", _run(node.children, below, context))
    forced = _nature.forced(node) or (_cues.label(title.text) if title.intro else None)
    if forced:
        return item(node, "lead-in" if forced == "project" else forced, _run(node.children, below, forced))
    if context == "preamble":
        return item(node, "preamble", _run(node.children, below, "preamble"))
    is_prose = _cues.is_sentence(title.text) or len(title.text.split()) > _MAX_LABEL_WORDS
    if context == "project" or is_prose or _cues.is_lead_in(title.text):
        return item(node, "lead-in", _run(node.children, below, context))
    own: Kind = "section" if kind == "phase" else kind
    return item(node, own, _run(node.children, _below(own), None))


def _entry(node: Node, kind: Kind, context: Kind | None, company: Company) -> Item:
    """An item of a list and what it holds."""
    title = node.title
    if context and context != "project":
        return item(node, context, _run(node.children, "point", context))
    labelled = _labelled(node, kind)
    if labelled:
        return labelled
    own = _entry_kind(node, kind, company)
    forced = _nature.forced(node) if node.children else None
    if forced:
        is_part = forced == "project" and own in {"phase", "section"}
        said: Kind = own if is_part else "lead-in" if forced == "project" else forced
        return item(node, said, _run(node.children, own, forced))
    if title.signs & _signs.NEGATIVE and not title.signs & _signs.TICK:
        return item(node, "skip", _run(node.children, "point", "skip"))
    if title.signs & _signs.WARNING and (_cues.is_sentence(title.text) or _cues.is_negative(title.text)):
        return item(node, "warning", _run(node.children, "point", "warning"))
    if _nature.is_resource(node, kind):
        return item(node, "link", _run(node.children, "point", "link"))
    if context == "project":
        found = split(without_label(node) if _nature.is_one_project(node) else node, "project")
        return replace(found, children=(*found.children, *_run(node.children, "point", None)))
    if title.intro and node.children and _cues.is_lead_in(title.text):
        return item(node, "lead-in", _run(node.children, own, None))
    found = split(node, own)
    return replace(found, children=(*found.children, *_run(node.children, _below(own), None)))


def _labelled(node: Node, kind: Kind) -> Item | None:
    """The item of "Goal: ...", "Topics: a, b", "Project: ..." in a list; None where the label means nothing."""
    title = node.title
    words = title.label or (title.text if title.intro else "")
    said = _cues.label(words) if words else None
    if said is None:
        if not (title.label and _cues.is_lead_in(title.label)):
            return None
        below = _listed_kind(kind)
        children = [*enumerated(node, below, title.body), *_run(node.children, below, None)]
        return item(named(node, title.label), "lead-in", children)
    if said == "link" and not (_nature.has_url(node) or _cues.always_links(words)):
        return None
    if said == "callout" and len(title.values) > 1 and not _cues.is_aside(words):
        return None
    if said == "project":
        if not title.body:
            return item(node, "lead-in", _run(node.children, "topic", "project"))
        return item(without_label(node), "project", _run(node.children, "point", None))
    return item(without_label(node), said, _run(node.children, "point", said))


def _entry_kind(node: Node, kind: Kind, company: Company) -> Kind:
    """What a list item is: a topic in a phase or section, unless the whole list goes deeper there."""
    if kind not in {"phase", "section"}:
        return "point" if kind == "project" else kind
    height = _nature.height(node)
    if kind == "phase":
        return "phase" if height else "topic"
    goes_deeper = not company.has_parts and (height > 1 or company.is_two_deep)
    return "section" if goes_deeper else "topic"


def _listed_kind(kind: Kind) -> Kind:
    """What the members of an introduced list are."""
    return "topic" if kind in {"phase", "section", "topic"} else "point"


def _below(kind: Kind) -> Kind:
    return _BELOW.get(kind, "point")
