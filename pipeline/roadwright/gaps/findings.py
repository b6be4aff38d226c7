"""The findings of a comparison, one function for each kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from roadwright.comparison import Gap
from roadwright.gaps.alignment import Alignment, Link
from roadwright.gaps.compared import Compared, Party
from roadwright.gaps.identity import finding
from roadwright.gaps.names import Name, names
from roadwright.gaps.normal import slug
from roadwright.gaps.order import moved
from roadwright.gaps.reading import Node
from roadwright.gaps.remarks import voice
from roadwright.gaps.weighing import generic
from roadwright.outline import TAUGHT, Item, Outline


def missing(compared: Compared) -> Iterator[Gap]:
    """What the source has and the left side does not: items, and members of enumerations that are else covered."""
    right, found = compared.right, compared.taught
    suggestions = found.by_right()
    for index, cover in sorted(compared.covers.items()):
        if cover.whole:
            continue
        node = found.bench.right.nodes[index]
        address = right.addresses.of(node.item)
        here = right.side(node.item)
        if cover.partly:
            counterpart = found.bench.left.nodes[cover.links[0].left].item
            for member in cover.lacking:
                yield Gap(
                    id=finding("missing-value", right.id, address, slug(member.label)),
                    kind="missing-value",
                    message=f"`{member.label}` of `{node.item.text}` is in `{right.id}`, but not in `{counterpart.text}`",
                    hint=f"name `{member.label}` there, or decide on this finding",
                    left=compared.left.side(counterpart),
                    right=here,
                )
            continue
        links = [link for i in (index, *node.members) for link in suggestions.get(i, ())]
        yield Gap(
            id=finding("missing", right.id, address),
            kind="missing",
            message=f"`{node.item.text}` is in `{right.id}`, but not here",
            hint=_suggestion(found, links),
            left=compared.left.side(found.bench.left.nodes[links[0].left].item) if links else None,
            right=here,
        )
    yield from _unsaid(compared)


def _suggestion(found: Alignment, links: Sequence[Link]) -> str:
    if not links:
        return "add it, or decide on this finding"
    titles = dict.fromkeys(f"`{found.bench.left.nodes[link.left].item.text}`" for link in links)
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
            message=f"the {node.item.kind} \"{node.item.text}\" is in `{right.id}`, but not here",
            hint=_suggestion(found, [link] if link else []),
            left=compared.left.side(found.bench.left.nodes[link.left].item) if link else None,
            right=right.side(node.item),
        )


def unsourced(left: Party, compared: Sequence[Compared]) -> Iterator[Gap]:
    """The topics of the left side that no source speaks of, neither of them nor of a point below them."""
    sourced: set[int] = set()
    for one in compared:
        nodes = one.taught.bench.left.nodes
        for link in one.taught.links:
            if link.confident:
                node = nodes[nodes[link.left].owner]
                sourced.add(id(node.item))
                sourced.update(id(upper) for upper in node.above)
    said = ", ".join(f"`{one.right.id}`" for one in compared)
    for _, item in left.outline.walk():
        if item.kind == "topic" and id(item) not in sourced:
            yield Gap(
                id=finding("unsourced", left.addresses.of(item)),
                kind="unsourced",
                message=f"`{item.text}` is here, but not in {said}",
                left=left.side(item),
            )


def order(left: Party, compared: Sequence[Compared]) -> Iterator[Gap]:
    """The fewest sections that stand at another place than in a source, each with what every source does."""
    homes = [_homes(one) for one in compared]
    for one, home in zip(compared, homes, strict=True):
        units = sorted(home)
        away = moved([home[unit][0].index for unit in units], [home[unit][1] for unit in units])
        for unit in (units[index] for index in away):
            here = home[unit][0].item
            there = one.taught.bench.right.nodes[unit].item
            if left.phase(here) == one.right.phase(there):
                continue
            places = {left.phase(here): ["here"]}
            for other, others in zip(compared, homes, strict=True):
                seen = next((u for u, (to, _) in others.items() if to.item is here), None)
                seen = unit if other is one else seen
                if seen is not None:
                    place = other.right.phase(other.taught.bench.right.nodes[seen].item)
                    places.setdefault(place, []).append(f"in `{other.right.id}`")
            yield Gap(
                id=finding("order", one.right.id, one.right.addresses.of(there)),
                kind="order",
                message=f"{there.text}: " + ", ".join(f"{place} {' and '.join(who)}" for place, who in places.items()),
                left=left.side(here),
                right=one.right.side(there),
            )


def _homes(compared: Compared) -> dict[int, tuple[Node, float]]:
    """For each section of the source, the section of the left side that most of its items are in, and how many."""
    ours, theirs = compared.taught.bench.left.nodes, compared.taught.bench.right.nodes
    votes: dict[int, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for link in compared.taught.links:
        if link.confident:
            unit = compared.unit(theirs[link.right], theirs)
            votes[unit.index][compared.unit(ours[link.left], ours).index] += 1.0
    return {
        unit: max(((ours[place], count) for place, count in places.items()), key=lambda one: (one[1], -one[0].index))
        for unit, places in votes.items()
    }


def depth(left: Party, compared: Sequence[Compared]) -> Iterator[Gap]:
    """Items that one side calls important and another wants only touched upon."""
    voices: dict[int, list[tuple[str, int, str, Gap | None]]] = defaultdict(list)
    items: dict[int, Item] = {}
    rights: dict[int, tuple[Party, Item]] = {}
    for one in compared:
        ours, theirs = one.taught.bench.left.nodes, one.taught.bench.right.nodes
        for link in one.taught.links:
            there = theirs[link.right].item
            if not link.confident or not there.emphasis or theirs[link.right].member or ours[link.left].member:
                continue
            here = ours[link.left].item
            items[id(here)] = here
            rights.setdefault(id(here), (one.right, there))
            voices[id(here)].append((f"{', '.join(there.emphasis)} in `{one.right.id}`", voice(there.emphasis), "", None))
    for key, heard in voices.items():
        here = items[key]
        own = voice(here.emphasis)
        if {1, -1} <= {own, *(direction for _, direction, _, _ in heard)}:
            mine = [f"{', '.join(here.emphasis)} here"] if here.emphasis else []
            party, there = rights[key]
            yield Gap(
                id=finding("depth", left.addresses.of(here)),
                kind="depth",
                message=f"{here.text}: " + "; ".join(mine + [said for said, _, _, _ in heard]),
                left=left.side(here),
                right=party.side(there),
            )


def contradictions(compared: Compared) -> Iterator[Gap]:
    """What one side tells the learner to skip and the other teaches under the same name."""
    left, right = compared.left, compared.right
    for item, taught in _skipped_and_taught(right.outline, left.outline):
        yield Gap(
            id=finding("contradiction", right.id, right.addresses.of(item)),
            kind="contradiction",
            message=f"`{item.text}`: to skip in `{right.id}`, taught here as `{taught.text}`",
            left=left.side(taught),
            right=right.side(item),
        )
    for item, taught in _skipped_and_taught(left.outline, right.outline):
        yield Gap(
            id=finding("contradiction", right.id, right.addresses.of(taught)),
            kind="contradiction",
            message=f"`{item.text}`: to skip here, taught in `{right.id}` as `{taught.text}`",
            left=left.side(item),
            right=right.side(taught),
        )


def _skipped_and_taught(skipping: Outline, teaching: Outline) -> Iterator[tuple[Item, Item]]:
    skipped = [item for _, item in skipping.walk() if item.kind == "skip"]
    if not skipped:
        return
    taught: dict[frozenset[str], Item] = {}
    for _, item in teaching.walk():
        if item.kind in TAUGHT:
            for name in names(item):
                taught.setdefault(_subject(name), item)
    for item in skipped:
        found = next((taught[_subject(name)] for name in names(item) if _subject(name) in taught), None)
        if found:
            yield item, found


def _subject(name: Name) -> frozenset[str]:
    return frozenset(word.stem for word in name.words if not generic(word.stem)) or frozenset({name.label})


def ambiguous(compared: Compared) -> Iterator[Gap]:
    """Items that several items of the left side answer equally well."""
    found = compared.taught
    for link in found.links:
        node = found.bench.right.nodes[link.right]
        if not link.rivals or not link.confident or node.member:
            continue
        titles = [found.bench.left.nodes[index].item for index in (link.left, *link.rivals)]
        said = " and ".join(f"`{item.text}` ({compared.left.phase(item)})" for item in titles)
        yield Gap(
            id=finding("ambiguous", compared.right.id, compared.right.addresses.of(node.item)),
            kind="ambiguous",
            message=f"`{node.item.text}` of `{compared.right.id}` may be {said}",
            hint="say which one with an alias or a `same-as` decision",
            left=compared.left.side(titles[0]),
            right=compared.right.side(node.item),
        )


def duplicates(compared: Compared) -> Iterator[Gap]:
    """Items that a source says twice: they have one counterpart and one name."""
    found = compared.taught
    groups: dict[tuple[int, tuple[str, ...]], list[Item]] = defaultdict(list)
    for link in sorted(found.links, key=lambda link: link.right):
        node = found.bench.right.nodes[link.right]
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
