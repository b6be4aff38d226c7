"""What a comparison found: pairs of items that speak of the same, and the gaps between two outlines.

``gaps`` makes these values; reporters and exporters read them.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from roadwright.model import Decision, Path
from roadwright.outline import Kind, Outline, Repair

Relation = Literal["same", "broader", "narrower", "related"]
GapKind = Literal[
    "missing",  # a source has it, the roadmap does not
    "missing-value",  # one member of an enumeration is missing inside a matched item
    "unsourced",  # the roadmap has it, no source does
    "order",  # taught at another place
    "depth",  # other emphasis or depth
    "contradiction",  # to skip here, taught there
    "ambiguous",  # several counterparts are equally good
    "duplicate",  # said twice inside one source
    "stale-decision",  # a decision whose finding is gone
]


class Side(Struct, frozen=True, kw_only=True):
    """One end of a pair: an item with the titles above it.

    ``line`` is the line of the source as received; for the roadmap's own items it is 0 until ``workspace`` has
    looked ``place`` (the path in the roadmap) up.
    """

    source: str
    text: str
    kind: Kind
    path: tuple[str, ...] = ()
    file: str = ""
    line: int = 0
    place: Path = ()


class Pair(Struct, frozen=True, kw_only=True):
    """Two items that correspond. ``left`` is the roadmap's side (or the LEFT document's), ``right`` the source's.

    ``relation`` reads from left to right: "broader" means that the left item holds the right one. ``score`` runs
    from 0 to 1; ``evidence`` says in words why; only a ``confident`` pair counts as covered.
    """

    left: Side
    right: Side
    relation: Relation
    score: float
    evidence: str
    confident: bool


class Gap(Struct, frozen=True, kw_only=True):
    """One finding of the report. ``id`` survives edits elsewhere; a decision answers it by that id."""

    id: str
    kind: GapKind
    message: str
    hint: str = ""
    left: Side | None = None
    right: Side | None = None
    decision: Decision | None = None


class Coverage(Struct, frozen=True, kw_only=True):
    """How many of a source's taught items the roadmap covers."""

    source: str
    title: str
    items: int
    covered: int
    declined: int
    repairs: tuple[Repair, ...] = ()


class Reading(Struct, frozen=True, kw_only=True):
    """A document that was compared, as it was read.

    ``file`` is empty for a roadmap beside its sources; ``updated`` and ``fingerprint`` say of which state of it.
    """

    source: str
    title: str
    outline: Outline
    file: str = ""
    updated: str = ""
    fingerprint: str = ""


class GapReport(Struct, frozen=True, kw_only=True):
    """The whole comparison: what corresponds, what does not, and how much of each source is covered.

    ``readings`` are the documents, the left one first, for those who show the texts.
    """

    left: str
    pairs: tuple[Pair, ...]
    gaps: tuple[Gap, ...]
    coverage: tuple[Coverage, ...]
    readings: tuple[Reading, ...] = ()

    @property
    def open(self) -> tuple[Gap, ...]:
        """The gaps that no decision answers."""
        return tuple(gap for gap in self.gaps if gap.decision is None)
