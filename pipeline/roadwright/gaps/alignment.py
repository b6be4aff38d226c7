"""Which items of two outlines speak of the same thing.

Nodes (items, and members of enumerations) are compared by name, scaled by how alike their places are, and matched
one to one, best first. Matched children make their parents' places more alike, so all is scored and matched again.
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.comparison import Pair
from roadwright.gaps.assignment import again, assign, may_stand
from roadwright.gaps.bench import Bench, side_by_side
from roadwright.gaps.candidates import candidates
from roadwright.gaps.company import in_company
from roadwright.gaps.confidence import judge
from roadwright.gaps.holding import holding
from roadwright.gaps.leftovers import completed
from roadwright.gaps.links import Alignment, Link
from roadwright.gaps.pairing import pairs
from roadwright.gaps.scoring import lead, raise_places, settle, uneven
from roadwright.gaps.similarity import best
from roadwright.garbage import uncollected
from roadwright.outline import TAUGHT, Item, Outline


@uncollected()
def align(left: Outline, right: Outline, *, names: tuple[str, str] = ("left", "right")) -> tuple[Pair, ...]:
    """Every pair of taught items that correspond, in the order of the right outline, then of the left.

    ``names`` are the source ids that the two ends carry.
    """
    return pairs(correspond(left, right), names)


def correspond(left: Outline, right: Outline) -> Alignment:
    """Align what two outlines teach. Headings, topics, points, projects and members of enumerations take part."""
    bench = side_by_side(left, right, taught)
    possible = [link for link in _compared(bench) if may_stand(link)]
    for link in possible:
        settle(bench, link)
    raise_places(bench, possible, assign(bench, possible))
    lead(bench, possible)
    chosen = assign(bench, possible)
    chosen += again(bench, possible, chosen)
    lead(bench, possible, chosen)
    judge(bench, possible, chosen)
    standing = completed(bench, chosen)
    standing += in_company(bench, standing)
    return Alignment(bench, standing + holding(bench, standing))


def _compared(bench: Bench) -> Iterator[Link]:
    """Yield a link for each two nodes that share a rare word and something of their subjects."""
    for one, other in candidates(bench):
        found = best(bench, one, other)
        if found:
            yield Link(one.index, other.index, found, uneven=uneven(one, other, found))


def taught(item: Item) -> bool:
    """Whether an item is something to learn or to do."""
    return item.kind in TAUGHT
