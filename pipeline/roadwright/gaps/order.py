"""Where the left side teaches something at another place than a source does, as the fewest moves that explain it.

The sections of a source that keep the left side's order form the heaviest increasing run; what stands outside it has
moved. Phases come first; inside a phase the sections are looked at again.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from roadwright.comparison import Gap
from roadwright.gaps.compared import Compared, Party
from roadwright.gaps.identity import finding
from roadwright.gaps.names import HEADINGS
from roadwright.gaps.reading import Node
from roadwright.gaps.runs import moved
from roadwright.outline import Item

_NAMED = 3
Homes = dict[int, tuple[Node, int]]
"""For the node of a source's section: the left section that most of its items are in, and how many of them are."""


def order(left: Party, compared: Sequence[Compared]) -> Iterator[Gap]:
    """The sections of each source that stand elsewhere on the left side, each with what every source does."""
    homes = [_homes(one) for one in compared]
    for one, home in zip(compared, homes, strict=True):
        ours, theirs = one.taught.bench.left.nodes, one.taught.bench.right.nodes
        units = sorted(home)
        phases = {unit: _top(ours, home[unit][0]).index for unit in units}
        away = {units[i] for i in moved([phases[unit] for unit in units], [home[unit][1] for unit in units])}
        staying = [unit for unit in units if unit not in away]
        for unit in sorted(away):
            here, there = home[unit][0].item, theirs[unit].item
            places = {left.phase(here): [left.where]}
            for other, found in zip(compared, homes, strict=True):
                place = _place(other, found, here) if other is not one else one.right.phase(there)
                if place:
                    places.setdefault(place, []).append(other.right.where)
            said = ", ".join(f"{place} {' and '.join(who)}" for place, who in places.items())
            if len(places) == 1 or (left.number(here) and left.number(here) == one.right.number(there)):
                said = _passed(one, home, unit, staying, left)
            yield _gap(left, one, here, there, f"`{there.text}`: {said}")
        yield from _inside(left, one, home, phases, staying)


def _inside(left: Party, one: Compared, home: Homes, phases: dict[int, int], staying: list[int]) -> Iterator[Gap]:
    """The sections that stand in the same phase on both sides, but in another order.

    What is at home in the phase itself, such as its projects, stands in no order with its sections.
    """
    theirs = one.taught.bench.right.nodes
    together: dict[tuple[int, int], list[int]] = defaultdict(list)
    for unit in (unit for unit in staying if home[unit][0].parent >= 0):
        together[phases[unit], _top(theirs, theirs[unit]).index].append(unit)
    for units in together.values():
        away = {units[i] for i in moved([home[unit][0].index for unit in units], [home[unit][1] for unit in units])}
        for unit in sorted(away):
            here, there = home[unit][0].item, theirs[unit].item
            said = _passed(one, home, unit, [other for other in units if other not in away], left)
            yield _gap(left, one, here, there, f"`{there.text}`: {said}")


def _passed(one: Compared, home: Homes, unit: int, staying: list[int], left: Party) -> str:
    """What a section has passed on its way: "after `Loops` here, before in `complete`"."""
    place = home[unit][0].index
    before = [other for other in staying if other > unit and home[other][0].index < place]
    after = [other for other in staying if other < unit and home[other][0].index > place]
    side, passed = (("after", "before"), before) if before else (("before", "after"), after)
    who = " and ".join(f"`{one.taught.bench.right.nodes[other].item.text}`" for other in passed[:_NAMED])
    return f"{side[0]} {who} {left.where}, {side[1]} {one.right.where}"


def _gap(left: Party, one: Compared, here: Item, there: Item, message: str) -> Gap:
    return Gap(
        id=finding("order", one.right.id, one.right.addresses.of(there)),
        kind="order",
        message=message,
        left=left.side(here),
        right=one.right.side(there),
    )


def _homes(compared: Compared) -> Homes:
    ours, theirs = compared.taught.bench.left.nodes, compared.taught.bench.right.nodes
    votes: dict[int, Counter[int]] = defaultdict(Counter)
    for link in compared.taught.links:
        if link.confident and theirs[link.right].item.kind not in HEADINGS:
            votes[_unit(theirs, theirs[link.right]).index][_unit(ours, ours[link.left]).index] += 1
    homes = {}
    for unit, places in votes.items():
        home, count = min(places.items(), key=lambda entry: (-entry[1], entry[0]))
        homes[unit] = ours[home], count
    return homes


def _place(compared: Compared, homes: Homes, here: Item) -> str:
    """The phase in which a source teaches what is at home in a section of the left side; "" where it does not."""
    units = [(count, -unit) for unit, (home, count) in homes.items() if home.item is here]
    if not units:
        return ""
    return compared.right.phase(compared.taught.bench.right.nodes[-max(units)[1]].item)


def _unit(nodes: list[Node], node: Node) -> Node:
    """The section a node stands in, its phase where there is none, or itself."""
    unit = nodes[node.owner]
    while unit.item.kind not in HEADINGS and unit.parent >= 0:
        unit = nodes[unit.parent]
    return unit


def _top(nodes: list[Node], node: Node) -> Node:
    while node.parent >= 0:
        node = nodes[node.parent]
    return node
