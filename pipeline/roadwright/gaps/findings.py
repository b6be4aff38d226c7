"""The findings of a comparison, one function for each kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from roadwright.comparison import Gap
from roadwright.gaps.compared import Compared, Party
from roadwright.gaps.identity import finding
from roadwright.gaps.links import Alignment, Link
from roadwright.gaps.names import Name, names
from roadwright.gaps.normal import slug
from roadwright.gaps.reading import Node
from roadwright.gaps.weighing import generic
from roadwright.outline import TAUGHT, Item, Kind

_LIKELY = 0.55


def missing(compared: Compared) -> Iterator[Gap]:
    """What the source has and the left side does not: items, and members of enumerations that are else covered."""
    right, found = compared.right, compared.taught
    suggestions = found.by_right()
    for index, cover in sorted(compared.covers.items()):
        if cover.whole:
            continue
        node = found.bench.right.nodes[index]
        if cover.partly:
            counterpart = _together(found.bench.left.nodes, cover.links)
            for member in cover.lacking:
                yield _missing_value(right, compared.left, node, member, counterpart)
            continue
        links = [link for i in (index, *node.members) for link in suggestions.get(i, ())]
        yield Gap(
            id=finding("missing", right.id, right.addresses.of(node.item)),
            kind="missing",
            message=f"`{node.item.text}` is {right.where}, but not {compared.left.where}",
            hint=_suggestion(found, links),
            left=compared.left.side(found.bench.left.nodes[links[0].left].item) if links else None,
            right=right.side(node.item),
        )
    yield from _unsaid(compared)


def _suggestion(found: Alignment, links: Sequence[Link]) -> str:
    likely = [link for link in links if link.score >= _LIKELY]
    if not likely:
        return "add it, or decide on this finding"
    titles = dict.fromkeys(f"`{found.bench.left.nodes[link.left].item.text}`" for link in likely)
    return f"perhaps {' or '.join(titles)}: confirm it with an alias there or a `same-as` decision"


def _unsaid(compared: Compared) -> Iterator[Gap]:
    right, found = compared.right, compared.said
    links = {link.right: link for link in reversed(found.links)}
    for node in found.bench.right.nodes:
        link = links.get(node.index)
        if link and link.confident:
            continue
        yield Gap(
            id=finding("missing", right.id, right.addresses.of(node.item)),
            kind="missing",
            message=f'the {node.item.kind} "{node.item.text}" is {right.where}, but not {compared.left.where}',
            hint=_suggestion(found, [link] if link else []),
            left=compared.left.side(found.bench.left.nodes[link.left].item) if link else None,
            right=right.side(node.item),
        )


def unsourced(left: Party, compared: Sequence[Compared], kinds: frozenset[Kind]) -> Iterator[Gap]:
    """The items of some kinds on the left side of which no source speaks, nor of anything below them."""
    sourced: set[int] = set()
    for one in compared:
        nodes = one.taught.bench.left.nodes
        for link in one.taught.links:
            if link.confident:
                node = nodes[nodes[link.left].owner]
                sourced.add(id(node.item))
                sourced.update(map(id, node.above))
    said = " nor ".join(one.right.where for one in compared)
    for _, item in left.walked:
        if item.kind in kinds and id(item) not in sourced:
            yield Gap(
                id=finding("unsourced", left.addresses.of(item)),
                kind="unsourced",
                message=f"`{item.text}` is {left.where}, but not {said}",
                left=left.side(item),
            )


def values_of_left(compared: Compared) -> Iterator[Gap]:
    """The members of enumerations that the left side names inside a matched item, and the right side does not."""
    mirrored = compared.mirrored
    for index, cover in sorted(compared.covers_left.items()):
        node = mirrored.bench.right.nodes[index]
        for member in cover.lacking if cover.partly else ():
            counterpart = _together(mirrored.bench.left.nodes, cover.links)
            yield _missing_value(compared.left, compared.right, node, member, counterpart, flipped=True)


def _together(nodes: list[Node], links: Sequence[Link]) -> Item:
    """The item that answers an enumeration: the counterpart of its members, or what holds their counterparts."""
    owners = {nodes[link.left].owner for link in links}
    parents = {nodes[owner].parent for owner in owners}
    if len(owners) > 1 and len(parents) == 1 and min(parents) >= 0:
        return nodes[min(parents)].item
    return nodes[nodes[links[0].left].owner].item


def _missing_value(
    having: Party, lacking: Party, node: Node, member: Node, counterpart: Item, *, flipped: bool = False
) -> Gap:
    where, there = having.side(node.item), lacking.side(counterpart)
    return Gap(
        id=finding("missing-value", having.id, having.addresses.of(node.item), slug(member.label)),
        kind="missing-value",
        message=(
            f"`{member.label}` of `{node.item.text}` is {having.where}, "
            f"but `{counterpart.text}` {lacking.where} lacks it"
        ),
        hint=f"name `{member.label}` there, or decide on this finding",
        left=where if flipped else there,
        right=there if flipped else where,
    )


def contradictions(compared: Compared) -> Iterator[Gap]:
    """What one side tells the learner to skip and the other teaches under the same name."""
    left, right = compared.left, compared.right
    for item, taught in _skipped_and_taught(right, left):
        yield Gap(
            id=finding("contradiction", right.id, right.addresses.of(item)),
            kind="contradiction",
            message=f"`{item.text}`: to skip {right.where}, taught {left.where} as `{taught.text}`",
            left=left.side(taught),
            right=right.side(item),
        )
    for item, taught in _skipped_and_taught(left, right):
        yield Gap(
            id=finding("contradiction", right.id, right.addresses.of(taught)),
            kind="contradiction",
            message=f"`{item.text}`: to skip {left.where}, taught {right.where} as `{taught.text}`",
            left=left.side(item),
            right=right.side(taught),
        )


def _skipped_and_taught(skipping: Party, teaching: Party) -> Iterator[tuple[Item, Item]]:
    skipped = [item for _, item in skipping.walked if item.kind == "skip"]
    if not skipped:
        return
    taught: dict[frozenset[str], Item] = {}
    for _, item in teaching.walked:
        if item.kind in TAUGHT:
            for name in names(item):
                taught.setdefault(_subject(name), item)
    for item in skipped:
        found = next((taught[_subject(name)] for name in names(item) if _subject(name) in taught), None)
        if found:
            yield item, found


def _subject(name: Name) -> frozenset[str]:
    return frozenset(word.stem for word in name.words if not generic(word)) or frozenset({name.label})


def ambiguous(compared: Compared) -> Iterator[Gap]:
    """Items that several items of the left side, taught at different places, answer equally well."""
    found = compared.taught
    for index, links in sorted(found.by_right().items()):
        node = found.bench.right.nodes[index]
        if node.member or not links[0].confident or not links[0].rivals:
            continue
        items = [found.bench.left.nodes[left].item for left in (links[0].left, *links[0].rivals)]
        said = " or ".join(f"`{item.text}` in {compared.left.phase(item)}" for item in items)
        yield Gap(
            id=finding("ambiguous", compared.right.id, compared.right.addresses.of(node.item)),
            kind="ambiguous",
            message=f"`{node.item.text}` of `{compared.right.id}` may be {said}",
            hint="say which one with an alias there or a `same-as` decision",
            left=compared.left.side(items[0]),
            right=compared.right.side(node.item),
        )


def duplicates(compared: Compared) -> Iterator[Gap]:
    """Items that a source says twice: they have one counterpart and one name."""
    found = compared.taught
    groups: dict[tuple[int, tuple[str, ...]], list[Item]] = defaultdict(list)
    for right, links in sorted(found.by_right().items()):
        link, node = links[0], found.bench.right.nodes[right]
        if link.confident and not node.member and not found.bench.left.nodes[link.left].member and not node.children:
            groups[link.left, tuple(word.stem for word in node.names[0].words)].append(node.item)
    for items in groups.values():
        if len(items) > 1:
            lines = ", ".join(str(item.line) for item in items)
            yield Gap(
                id=finding("duplicate", compared.right.id, compared.right.addresses.of(items[1])),
                kind="duplicate",
                message=f"`{items[1].text}` is said {len(items)} times in `{compared.right.id}` (lines {lines})",
                right=compared.right.side(items[1]),
            )
