"""The findings as the page tells them: their places, their grounds, and the command that answers them."""

from __future__ import annotations

import shlex
from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct

from roadwright.comparison import Gap, GapKind, GapReport, Pair, Relation, Side
from roadwright.gap_page.sheets import Desk
from roadwright.gap_page.ties import INVERSE, anchor_of
from roadwright.gap_wording import HEADINGS

_GROUNDS = 3


class Place(Struct, frozen=True, kw_only=True):
    """Where a side of a finding is written, and its anchor on the page, if it has one."""

    side: Side
    to: str


class Ground(Struct, frozen=True, kw_only=True):
    """What a finding rests on: an item of the other text, how it relates to that of the finding, and the pair."""

    relation: Relation
    other: Side
    pair: Pair


class Entry(Struct, frozen=True, kw_only=True):
    """A finding. ``command`` answers it; empty where it is answered, or where nothing can be decided."""

    gap: Gap
    anchor: str
    source: str
    places: tuple[Place, ...]
    grounds: tuple[Ground, ...]
    command: str


class Chapter(Struct, frozen=True, kw_only=True):
    """All findings of a kind, the open ones first."""

    kind: GapKind
    heading: str
    entries: tuple[Entry, ...]

    @property
    def open(self) -> int:
        """How many no decision answers."""
        return sum(entry.gap.decision is None for entry in self.entries)


def chapters(report: GapReport, desk: Desk) -> list[Chapter]:
    """The kinds of which there are findings, in the order of what matters most."""
    grounds = _Grounds(report.pairs)
    decidable = bool(report.readings) and not report.readings[0].file
    found = []
    for kind, heading in HEADINGS.items():
        gaps = sorted((gap for gap in report.gaps if gap.kind == kind), key=lambda gap: gap.decision is not None)
        entries = tuple(_entry(gap, desk, grounds, decidable=decidable) for gap in gaps)
        if entries:
            found.append(Chapter(kind=kind, heading=heading, entries=entries))
    return found


def tally(report: GapReport) -> list[tuple[GapKind, int, int]]:
    """How many findings of each kind are open and how many decided."""
    of_kind = Counter((gap.kind, gap.decision is None) for gap in report.gaps)
    return [(kind, of_kind[kind, True], of_kind[kind, False]) for kind in HEADINGS]


class _Grounds:
    """The pairs in which a side of a finding takes part."""

    def __init__(self, pairs: Iterable[Pair]) -> None:
        self._by_side: dict[tuple[object, ...], list[Pair]] = {}
        for pair in pairs:
            for key in (_key("left", pair.left), _key("right", pair.right)):
                self._by_side.setdefault(key, []).append(pair)

    def of(self, gap: Gap) -> Iterator[Ground]:
        """The pairs of the right side, with the left one if it is among them; else those of the left side."""
        found = self._by_side.get(_key("right", gap.right), []) if gap.right else []
        from_left = not found and gap.left is not None
        if gap.left and from_left:
            found = self._by_side.get(_key("left", gap.left), [])
        both = [pair for pair in found if gap.left and _key("left", pair.left) == _key("left", gap.left)]
        for pair in sorted(both or found, key=lambda pair: -pair.score)[:_GROUNDS]:
            if from_left:
                yield Ground(relation=INVERSE[pair.relation], other=pair.right, pair=pair)
            else:
                yield Ground(relation=pair.relation, other=pair.left, pair=pair)


def _key(end: str, side: Side) -> tuple[object, ...]:
    return end, side.source, side.place or (side.line, side.text)


def _entry(gap: Gap, desk: Desk, grounds: _Grounds, *, decidable: bool) -> Entry:
    sides = ((gap.right, desk.right(gap.right)), (gap.left, desk.left(gap.left)))
    places = tuple(Place(side=side, to=anchor) for side, anchor in sides if side and (side.file or anchor))
    return Entry(
        gap=gap,
        anchor=anchor_of(gap),
        source=gap.right.source if gap.right else "",
        places=places,
        grounds=tuple(grounds.of(gap)),
        command=_command(gap) if decidable and gap.decision is None and gap.kind != "stale-decision" else "",
    )


def _command(gap: Gap) -> str:
    return f'roadwright diff --decide {shlex.quote(gap.id)} decline --reason "..."'
