"""The way in: a roadmap against its sources, or any two outlines against each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePath

from msgspec.structs import replace

from roadwright.comparison import Coverage, Gap, GapReport, Pair, Reading
from roadwright.gaps import findings
from roadwright.gaps.compared import Compared, Party
from roadwright.gaps.decisions import answered
from roadwright.gaps.depth import depth
from roadwright.gaps.identity import distinct
from roadwright.gaps.order import order
from roadwright.gaps.outlining import outline
from roadwright.garbage import uncollected
from roadwright.model import Decision, Roadmap, Source
from roadwright.outline import Kind, Outline

_TOPICS: frozenset[Kind] = frozenset({"topic"})
_ITEMS: frozenset[Kind] = frozenset({"topic", "point", "project"})


@uncollected()
def compare(roadmap: Roadmap, outlines: Mapping[str, Outline], decisions: Sequence[Decision] = ()) -> GapReport:
    """The gap report of a roadmap against the outlines of its sources, by source id.

    Titles and files come from ``roadmap.sources``. Where outlines of some declared sources only are given, topics
    without a source are not reported, nor decisions about the others. ``left`` of the report is the roadmap's id.
    """
    here = Party(roadmap.id, outline(roadmap), roadmap.title)
    declared = {source.id: source for source in roadmap.sources}
    compared = [Compared(here, _source(one, read, declared.get(one))) for one, read in outlines.items()]
    gaps = list(_gaps(here, compared))
    whole = declared.keys() <= outlines.keys()
    if whole:
        gaps += findings.unsourced(here, compared, _TOPICS)
    settled = answered(_distinct(gaps), decisions, frozenset(outlines), whole=whole)
    pairs = [pair for one in compared for pair in one.pairs] + list(_decided(roadmap, here, settled))
    return GapReport(
        left=roadmap.id,
        pairs=tuple(pairs),
        gaps=settled,
        coverage=tuple(_coverage(one, settled) for one in compared),
        readings=(_reading(here, roadmap.updated), *(_reading(one.right) for one in compared)),
    )


@uncollected()
def compare_two(left: Outline, right: Outline, *, names: tuple[str, str] = ("left", "right")) -> GapReport:
    """The gap report of any two outlines: what is ``missing`` on the left, what is ``unsourced`` on the right.

    ``names`` are the files of the two sides; findings carry what tells the two apart, without folder and extension, so
    that an id does not depend on where a file lies.
    """
    here, there = (
        Party(short, one, one.title, name, f"in `{short}`")
        for short, name, one in zip(_short(names), names, (left, right), strict=True)
    )
    compared = Compared(here, there)
    gaps = [*_gaps(here, [compared]), *findings.values_of_left(compared)]
    gaps += findings.unsourced(here, [compared], _ITEMS)
    told = tuple(_distinct(gaps))
    return GapReport(
        left=here.id,
        pairs=compared.pairs,
        gaps=told,
        coverage=(_coverage(compared, told),),
        readings=(_reading(here), _reading(there)),
    )


def _short(names: tuple[str, str]) -> tuple[str, str]:
    """The stems of two files, or else their names, or else their paths: the shortest that tell them apart."""
    one, other = map(PurePath, names)
    if one.stem != other.stem:
        return one.stem, other.stem
    return (one.name, other.name) if one.name != other.name else names


def _source(one: str, read: Outline, declared: Source | None) -> Party:
    title, path = (declared.title, declared.path) if declared else (read.title, "")
    return Party(one, read, title, path, f"in `{one}`")


def _gaps(here: Party, compared: Sequence[Compared]) -> Iterable[Gap]:
    """What both kinds of comparison look for; those without a source are for the caller."""
    for one in compared:
        yield from findings.missing(one)
    yield from order(here, compared)
    yield from depth(here, compared)
    for one in compared:
        yield from findings.contradictions(one)
        yield from findings.ambiguous(one)
        yield from findings.duplicates(one)


def _distinct(gaps: Sequence[Gap]) -> list[Gap]:
    return [replace(gap, id=one) for gap, one in zip(gaps, distinct(gap.id for gap in gaps), strict=True)]


def _decided(roadmap: Roadmap, here: Party, gaps: Iterable[Gap]) -> Iterable[Pair]:
    """The pairs that editors made by hand with ``same-as``."""
    items = {item.path: item for _, item in here.outline.walk() if item.kind == "topic"}
    for gap in gaps:
        if gap.decision and gap.decision.decision == "same-as" and gap.right:
            placed = roadmap.topic_by_id.get(gap.decision.topic)
            if placed:
                yield Pair(
                    left=here.side(items[placed.path]),
                    right=gap.right,
                    relation="same",
                    score=1.0,
                    evidence=f"decided: {gap.decision.reason}",
                    confident=True,
                )


def _reading(party: Party, updated: str = "") -> Reading:
    return Reading(source=party.id, title=party.title, outline=party.outline, file=party.file, updated=updated)


def _coverage(compared: Compared, gaps: Iterable[Gap]) -> Coverage:
    answers = {
        (gap.right.line, gap.right.text): gap.decision.decision
        for gap in gaps
        if gap.kind == "missing" and gap.right and gap.decision and gap.right.source == compared.right.id
    }
    nodes = compared.taught.bench.right.nodes
    covered = sum(cover.whole or cover.partly for cover in compared.covers.values())
    decided = [answers.get((nodes[i].item.line, nodes[i].item.text)) for i, c in compared.covers.items() if not c.whole]
    return Coverage(
        source=compared.right.id,
        title=compared.right.title,
        items=len(compared.covers),
        covered=covered + decided.count("same-as"),
        declined=decided.count("decline") + decided.count("defer"),
        repairs=compared.right.outline.repairs,
    )
