"""What ties the documents together: for every place of the page the pairs and the findings that concern it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from hashlib import sha256
from typing import Literal

from msgspec import Struct

from roadwright.comparison import Gap, Pair, Relation, Side
from roadwright.gap_page.sheets import Desk

Sign = Literal["same", "broader", "narrower", "related", "none"]

INVERSE: dict[Relation, Relation] = {
    "same": "same",
    "broader": "narrower",
    "narrower": "broader",
    "related": "related",
}
"""How the right end of a pair relates to the left one, by how the left one relates to the right one."""


class Tie(Struct, frozen=True, kw_only=True):
    """A pair as one of its ends sees it: how this end relates to the ``other``, which is at the anchor ``to``."""

    pair: Pair
    relation: Relation
    other: Side
    to: str

    @property
    def rank(self) -> tuple[bool, float]:
        """The best come first."""
        return not self.pair.confident, -self.pair.score


class Mark(Struct, frozen=True, kw_only=True):
    """A finding as a place sees it."""

    gap: Gap
    to: str


class Ties(Struct, frozen=True):
    """The ties and marks of every anchor, best first."""

    ties: dict[str, list[Tie]]
    marks: dict[str, list[Mark]]

    @classmethod
    def of(cls, pairs: Iterable[Pair], gaps: Iterable[Gap], desk: Desk) -> Ties:
        """Those of a whole report."""
        ties: dict[str, list[Tie]] = defaultdict(list)
        for pair in pairs:
            left, right = desk.left(pair.left), desk.right(pair.right)
            if left and right:
                ties[left].append(Tie(pair=pair, relation=pair.relation, other=pair.right, to=right))
                ties[right].append(Tie(pair=pair, relation=INVERSE[pair.relation], other=pair.left, to=left))
        for found in ties.values():
            found.sort(key=lambda tie: tie.rank)
        marks: dict[str, list[Mark]] = defaultdict(list)
        for gap in gaps:
            for anchor in filter(None, (desk.left(gap.left) if not _is_guess(gap) else "", desk.right(gap.right))):
                marks[anchor].append(Mark(gap=gap, to=anchor_of(gap)))
        return cls(dict(ties), dict(marks))

    def at(self, anchor: str) -> list[Tie]:
        """The ties of a place."""
        return self.ties.get(anchor, [])

    def marked(self, anchor: str) -> list[Mark]:
        """The findings of a place."""
        return self.marks.get(anchor, [])


def anchor_of(gap: Gap) -> str:
    """The anchor of a finding: as stable as its id, and harmless whatever stands in that."""
    return f"finding-{sha256(gap.id.encode(errors='replace')).hexdigest()[:12]}"


def _is_guess(gap: Gap) -> bool:
    """Whether the left side is a mere suggestion, so that the finding is not about it."""
    return gap.kind == "missing"
