"""The tree -> Items: what each node is to a learner, told from its place, its words and its signs.

A thing to learn is what stands in a list or heading with no sign of being anything else. Everything that is said
about learning (goals, tips, offers) is told apart first, and takes along what it holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from roadwright.outline import TAUGHT, Item, Kind
from roadwright.sources import _cues, _signs
from roadwright.sources._enumerations import MAX_WORDS, listed, members, unmask
from roadwright.sources._titles import Title, term
from roadwright.sources._tree import OFFER_RANK, Node

_BELOW: dict[Kind, Kind] = {"phase": "section", "section": "topic", "topic": "point", "point": "point", "project": "point"}
_OF_LEVEL = re.compile(r"(?:beginner|intermediate|advanced|easy|medium|hard|basic|junior|senior|level|mini|final|tier|simple|complex)\b.*", re.IGNORECASE)
_STUDY = re.compile(r"(?:learn|study|cover|understand|master|explore|practice|practise|review)(?: about| the| how to use)?\s+", re.IGNORECASE)
_RESOURCE = re.compile(
    r"\b(?:docs?|documentation|tutorial|video|course|article|guide|book|playlist|youtube|blog|reference|cheat ?sheet|website|official|read|watch|"
    r"mdn|wikipedia|freecodecamp|udemy|coursera)\b",
    re.IGNORECASE,
)
_NEEDS_URL = re.compile(r"documentation|docs|articles?|blogs?|platforms|materials?|sources?|websites?|communities|tutorials?|videos?|youtube|courses?", re.IGNORECASE)
_NEEDS_ANCHOR = re.compile(r"index|outline|navigation|schedule|overview|key|legend", re.IGNORECASE)


def items(nodes: Sequence[Node]) -> tuple[Item, ...]:
    """The items of a document whose title is already off: its phases, and what stands before and after them."""
    start = next((at for at, node in enumerate(nodes) if node.is_heading and not _is_meta(node)), None)
    if start is None:
        start = next((at for at, node in enumerate(nodes) if not node.is_leaf and not _is_meta(node)), len(nodes))
    before = _run(nodes[:start], "phase", "preamble", nodes)
    return (*before, *_run(nodes[start:], "phase", None, nodes))


def is_taught(node: Node) -> bool:
    """Whether the node holds, or may hold, things to learn."""
    return not _is_meta(node) and node.rank != OFFER_RANK


def _is_meta(node: Node) -> bool:
    """Whether a heading or label speaks about the roadmap instead of holding a part of it."""
    if node.is_leaf or node.rank == OFFER_RANK:
        return True
    if node.is_item:
        return _all_local([node])
    kind = _forced(node)
    if kind and kind != "project":
        return True
    return node.is_heading and _is_preamble(node)


def _is_preamble(node: Node) -> bool:
    holds_items = any(child.is_item or (child.is_heading and child.children) for child in node.children)
    return not node.title.number and _cues.is_preamble(node.title.text) and not holds_items


def _forced(node: Node) -> Kind | None:
    """The kind that a heading or label forces on what it holds; "project" forces its list only."""
    kind = _cues.heading(node.title.text)
    if kind is None and node.title.label and not node.is_heading:
        kind = _cues.heading(node.title.label)
    if kind == "link" and _NEEDS_URL.fullmatch(node.title.text) and not _has_url(node):
        return None
    if kind == "contents" and _NEEDS_ANCHOR.fullmatch(node.title.text) and not _all_local(node.children):
        return None
    return kind


def _has_url(node: Node) -> bool:
    return bool(node.block.url) or any(_has_url(child) for child in node.children)


def _all_local(nodes: Iterable[Node]) -> bool:
    """Whether all items lead into the document itself, as those of a table of contents do."""
    found = [node for node in nodes if node.is_item]
    return bool(found) and all(
        node.block.url.startswith("#") and (not node.children or _all_local(node.children)) for node in found
    )


def _run(nodes: Sequence[Node], kind: Kind, context: Kind | None, siblings: Sequence[Node]) -> list[Item]:
    """The items of neighbouring nodes. ``kind`` is what a thing to learn is here, ``context`` what is forced."""
    if context is None and len(nodes) > 1 and _all_local(nodes):
        context = "contents"
    found: list[Item] = []
    for node in nodes:
        found.extend(_items(node, kind, context, siblings))
    return found


def _items(node: Node, kind: Kind, context: Kind | None, siblings: Sequence[Node]) -> list[Item]:
    if node.rank == OFFER_RANK:
        return [_item(node, "offer", _run(node.children, kind, "offer", ()))]
    if node.is_leaf:
        return _prose(node, kind, context)
    if node.is_label:
        return _label(node, kind, context)
    return _heading(node, kind, context, siblings) if node.is_heading else _entry(node, kind, context, siblings)


def _heading(node: Node, kind: Kind, context: Kind | None, siblings: Sequence[Node]) -> list[Item]:
    forced = _forced(node)
    if context and context not in {"project", "preamble"}:
        return [_item(node, context, _run(node.children, kind, context, ()))]
    if forced and forced != "project":
        return [_item(node, forced, _run(node.children, kind, forced, ()))]
    if _is_preamble(node) and kind == "phase":
        return [_item(node, "preamble", _run(node.children, kind, "preamble", ()))]
    if _one_project(node) or (context == "project" and forced is None and not _OF_LEVEL.match(node.title.text)):
        return [_item(_unlabelled(node), "project", _run(node.children, "point", None, ()))]
    if forced == "project" or context == "project":
        return [_item(node, _grade(node, kind, siblings), _run(node.children, _BELOW[kind], "project", ()))]
    if _cues.is_lead_in(node.title.text) and kind != "phase" and not node.title.number:
        below: Kind = "topic" if kind == "section" else kind
        return [_item(node, "lead-in", _run(node.children, below, None, ()))]
    own = _grade(node, kind, siblings)
    return [_item(node, own, _run(node.children, _BELOW[own], None, node.children))]


def _grade(node: Node, kind: Kind, siblings: Sequence[Node]) -> Kind:
    """What a heading that is learned is: a heading that holds nothing to learn is a topic, not a section."""
    if kind not in {"phase", "section"} or _holds_taught(node):
        return kind
    if kind == "section":
        return "topic"
    others = [other for other in siblings if other.is_heading and not _is_meta(other)]
    return "phase" if any(_holds_taught(other) for other in others) or node.title.stage else "topic"


def _holds_taught(node: Node) -> bool:
    return any(not child.is_leaf and not _is_meta(child) for child in node.children) or any(
        child.is_leaf and len(_enumerated(child)) > 1 for child in node.children
    )


def _one_project(node: Node) -> bool:
    """Whether a heading or item is one project: "Project 2: Blog", "Capstone project"."""
    title = node.title
    if title.label and _cues.is_project(title.label):
        return True
    return _cues.is_project(title.text) or (title.number != "" and bool(re.match(r"projects?\b\s*\d", title.text, re.IGNORECASE)))


def _unlabelled(node: Node) -> Node:
    """The node with "Project:" off its title."""
    title = node.title
    if title.label and title.body:
        return replace(node, title=replace(title, text=unmask(title.body), values=members(title.body)))
    return node


def _label(node: Node, kind: Kind, context: Kind | None) -> list[Item]:
    """A line before a list: generic words introduce, others name what the list is about."""
    title = node.title
    forced = _forced(node) or (_cues.label(title.text) if title.intro else None)
    if context and context not in {"project", "preamble"}:
        return [_item(node, "lead-in", _run(node.children, kind, context, ()))]
    below: Kind = "topic" if kind in {"phase", "section"} else kind
    if forced:
        own: Kind = "lead-in" if forced == "project" else forced
        return [_item(node, own, _run(node.children, below, forced, ()))]
    if context == "preamble":
        return [_item(node, "preamble", _run(node.children, below, "preamble", ()))]
    if context == "project" or _cues.is_lead_in(title.text) or _cues.is_sentence(title.text) or len(title.text.split()) > MAX_WORDS:
        return [_item(node, "lead-in", _run(node.children, below, context, node.children))]
    own = "section" if kind == "phase" else kind
    return [_item(node, own, _run(node.children, _BELOW[own], None, ()))]


def _entry(node: Node, kind: Kind, context: Kind | None, siblings: Sequence[Node]) -> list[Item]:
    """An item of a list."""
    title = node.title
    if context and context != "project":
        return [_item(node, context, _run(node.children, "point", context, ()))]
    labelled = _labelled(node, kind)
    if labelled is not None:
        return labelled
    forced = _forced(node) if node.children else None
    if forced:
        own: Kind = "lead-in" if forced == "project" else forced
        return [_item(node, own, _run(node.children, _entry_kind(node, kind, siblings), forced, ()))]
    if title.signs & _signs.NEGATIVE and not title.signs & _signs.TICK:
        return [_item(node, "skip", _run(node.children, "point", "skip", ()))]
    if title.signs & _signs.WARNING and (_cues.is_sentence(title.text) or _cues.is_negative(title.text)):
        return [_item(node, "warning", _run(node.children, "point", "warning", ()))]
    if _is_resource(node, kind):
        return [_item(node, "link", _run(node.children, "point", "link", ()))]
    if context == "project":
        return [_item(_unlabelled(node), "project", _run(node.children, "point", None, ()))]
    if title.intro and node.children and _cues.is_lead_in(title.text):
        return [_item(node, "lead-in", _run(node.children, _entry_kind(node, kind, siblings), None, ()))]
    own = _entry_kind(node, kind, siblings)
    item = _split_term(node, own)
    return [replace(item, children=(*item.children, *_run(node.children, _BELOW[own], None, node.children)))]


def _entry_kind(node: Node, kind: Kind, siblings: Sequence[Node]) -> Kind:
    """What a list item is: a topic in a phase or section, unless the whole list goes deeper there."""
    if kind in {"topic", "point", "project"}:
        return "point" if kind == "project" else kind
    height = _height(node)
    if kind == "phase":
        return "phase" if height else "topic"
    peers = [other for other in siblings if other.is_item]
    has_headings = any(other.is_heading or other.is_label for other in siblings)
    if not has_headings and len(peers) > 1 and all(_height(other) for other in peers):
        return "section"
    return "section" if height > 1 and not has_headings else "topic"


def _height(node: Node) -> int:
    """Levels of things to learn below a list item."""
    below = [_height(child) + 1 for child in node.children if child.is_item]
    return max(below, default=0)


def _labelled(node: Node, kind: Kind) -> list[Item] | None:
    """The items of "Goal: ...", "Topics: a, b", "Project: ..." in a list; None where the label means nothing."""
    title = node.title
    words = title.label or (title.text if title.intro else "")
    said = _cues.label(words) if words else None
    if said is None and not (title.label and _cues.is_lead_in(title.label)):
        return None
    if said is None:
        return [_item(_titled(node, title.label), "lead-in", _members(node, "topic" if kind != "point" else "point"))]
    if said == "link" and _NEEDS_URL.fullmatch(words) and not _has_url(node):
        return None
    if said == "project":
        if not title.body:
            return [_item(node, "lead-in", _run(node.children, "topic", "project", ()))]
        return [_item(_unlabelled(node), "project", _run(node.children, "point", None, ()))]
    children = _run(node.children, "point", said, ())
    return [_item(_titled(node, title.body) if title.body else node, said, children)]


def _members(node: Node, kind: Kind) -> list[Item]:
    """The members of "Topics: a, b" as items of the same line, then what stands below."""
    found = [
        Item(kind=kind, text=member, line=node.block.line, raw=node.block.raw) for member in listed(node.title.body)
    ]
    return [*found, *_run(node.children, kind, None, ())]


def _titled(node: Node, text: str) -> Node:
    return replace(node, title=replace(node.title, text=unmask(text), values=()))


def _is_resource(node: Node, kind: Kind) -> bool:
    """Whether an item that is a link points to reading matter rather than names a thing to learn."""
    if not node.block.linked or node.block.url.startswith("#"):
        return False
    return bool(re.match(r"https?://", node.title.text)) or (kind == "point" and bool(_RESOURCE.search(node.title.text)))


def _split_term(node: Node, kind: Kind) -> Item:
    """The item of a list line, "Term: a, b" and "Term - what it is" taken apart."""
    title = node.title
    masked = _masked(node)
    head, rest = term(masked)
    if not rest or not _is_term(node, head, rest, masked):
        return _item(node, kind, ())
    values = listed(rest) if len(members(rest)) > 1 or _is_name(rest) else ()
    item = replace(_item(node, kind, ()), text=unmask(head), values=values)
    if values:
        return item
    about = Item(kind="callout", text=unmask(rest).strip(), line=node.block.line, raw=node.block.raw)
    return replace(item, children=(about,))


def _masked(node: Node) -> str:
    """The cleaned title with code marks still hidden where it has a label."""
    title = node.title
    return f"{title.label}: {title.body}" if title.label else title.text


def _is_term(node: Node, head: str, rest: str, whole: str) -> bool:
    """Whether what stands before the colon or dash names the thing. A plain hyphen may join two names instead."""
    if re.sub(r"\W", "", node.block.strong) == re.sub(r"\W", "", head) != "":
        return True
    if node.title.label or len(members(rest)) > 1:
        return True
    between = whole[len(head) : len(whole) - len(rest)].strip()
    if between == "-":
        return len(rest.split()) > 3
    return len(rest.split()) > 2 or rest[:1].islower()


def _is_name(rest: str) -> bool:
    words = rest.split()
    return len(words) == 1 or (len(words) <= 3 and not rest[0].islower())


def _enumerated(node: Node) -> tuple[str, ...]:
    """The topics of a line of prose that is nothing but a list of names: "Variables, loops, functions"."""
    if node.block.role != "text" or node.title.signs & (_signs.WARNING | _signs.POINTER):
        return ()
    title = node.title
    if title.label:
        return listed(title.body) if _cues.is_lead_in(title.label) and _cues.label(title.label) is None else ()
    words = _STUDY.sub("", title.text) if _STUDY.match(title.text) else title.text
    found = members(words)
    return found if len(found) >= 3 else ()


def _prose(node: Node, kind: Kind, context: Kind | None) -> list[Item]:
    """A line of prose or of a quote."""
    title = node.title
    said = _cues.label(title.label) if title.label else None
    if context and context not in {"project", "preamble"}:
        return [_item(_titled(node, title.body) if said == context else node, context, ())]
    if said:
        own: Kind = said
        if said == "link" and not node.block.url:
            own = "callout"
        return [_item(_titled(node, title.body), own, ())]
    if title.signs & _signs.TARGET and context is None:
        return [_item(node, "goal", ())]
    if title.signs & _signs.WARNING or (node.block.role == "quote" and _cues.is_negative(title.text)):
        return [_item(node, "warning", ())]
    if context == "preamble":
        return [_item(node, "preamble", ())]
    names = _enumerated(node)
    if names:
        own = "topic" if kind in {"phase", "section"} else "point"
        found = tuple(Item(kind=own, text=name, line=node.block.line, raw=node.block.raw) for name in names)
        return [_item(_titled(node, title.label), "lead-in", found)] if title.label else list(found)
    if title.signs & _signs.NEGATIVE:
        return [_item(node, "skip", ())]
    if node.block.linked and context is None:
        return [_item(node, "link", ())]
    return [_item(node, "callout", ())]


def _item(node: Node, kind: Kind, children: Iterable[Item]) -> Item:
    title: Title = node.title
    return Item(
        kind=kind,
        text=title.text,
        line=node.block.line,
        raw=node.block.raw,
        number=title.number or node.block.number,
        emphasis=title.emphasis,
        values=title.values if kind in TAUGHT else (),
        url="" if node.block.url.startswith("#") else node.block.url,
        children=tuple(children),
    )
