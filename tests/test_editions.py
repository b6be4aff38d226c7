"""Smaller editions are sound roadmaps of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from roadwright import workspace
from roadwright.diagnostics import RoadwrightError
from roadwright.editions import Cut, cut
from roadwright.model import Roadmap


@pytest.fixture(scope="module")
def roadmap(content: Path) -> Roadmap:
    """The roadmap that this repository carries."""
    return workspace.open_folder(content).roadmap


@pytest.mark.parametrize(
    "keep",
    [
        Cut(phases=(), levels=("beginner",)),
        Cut(levels=("intermediate", "advanced")),
        Cut(emphasis=("required",)),
        Cut(levels=("beginner", "advanced"), emphasis=("required",)),
    ],
)
def test_nothing_refers_to_what_is_gone(roadmap: Roadmap, keep: Cut) -> None:
    """Every topic that is required or used is there, in the old order, and all are of the kind that was asked for."""
    smaller = cut(roadmap, keep)
    kept = {topic.id for _, topic in smaller.topics}
    assert {other for _, topic in smaller.topics for other in topic.requires} <= kept
    assert {other for _, project in smaller.projects for other in project.uses} <= kept
    assert [topic.id for _, topic in roadmap.topics if topic.id in kept] == [topic.id for _, topic in smaller.topics]
    assert {topic.level for _, topic in smaller.topics} <= set(keep.levels or ("beginner", "intermediate", "advanced"))
    assert all(section.topics for _, section in smaller.sections)


def test_one_phase(roadmap: Roadmap) -> None:
    """A phase alone keeps all of its topics."""
    last = roadmap.phases[-1]
    smaller = cut(roadmap, Cut(phases=(last.id,)))
    assert [[topic.id for s in last.sections for topic in s.topics]] == [
        [topic.id for s in phase.sections for topic in s.topics] for phase in smaller.phases
    ]


@pytest.mark.parametrize(
    ("keep", "message"),
    [
        (Cut(phases=("nowhere",)), "there is no phase nowhere"),
        (Cut(phases=("computer-and-internet",), levels=("advanced",)), "nothing is left"),
    ],
)
def test_refused(roadmap: Roadmap, keep: Cut, message: str) -> None:
    """An unknown phase, and an edition without a topic, are said in words."""
    with pytest.raises(RoadwrightError, match=message):
        cut(roadmap, keep)


def test_suffix() -> None:
    """The folder of an edition says what it holds."""
    assert ["", "-sql-beginner-required"] == [
        Cut().suffix,
        Cut(phases=("sql",), levels=("beginner",), emphasis=("required",)).suffix,
    ]
