"""The figures of a roadmap, counted by hand on a small one."""

from __future__ import annotations

import pytest

from roadwright.model import Card, Hours, Phase, Project, Question, Resource, Roadmap, Section, Topic
from roadwright.totals import Totals, total, weeks, words

TOPIC = Topic(
    id="a",
    title="One two",
    level="beginner",
    depth="aware",
    hours=Hours(1, 2.5),
    summary="Three *four* five.",
    points=("six",),
    resources=(Resource(title="Not counted", url="https://example.org"),),
    cards=(Card(id="x", front="seven", back="eight"), Card(id="y", kind="cloze", text="{{c1::nine}}")),
    interview=(Question(question="ten", answer="eleven twelve"),),
)
PROJECT = Project(id="p", title="P", level="beginner", hours=Hours(4, 8), brief="B")
FIRST = Phase(id="f", title="F", goal="G", sections=(Section(id="s", title="S", topics=(TOPIC,)),))
SECOND = Phase(id="g", title="G", goal="G", projects=(PROJECT,))
ROADMAP = Roadmap(
    id="r", title="R", version="1.0.0", updated="2026-01-01", language="en", audience="A", goal="G",
    phases=(FIRST, SECOND),
)  # fmt: skip


def test_total_of_a_phase() -> None:
    """A phase without topics has projects only."""
    expected = Totals(
        topics=0,
        projects=1,
        cards={},
        questions=0,
        resources=0,
        hours=Hours(0, 0),
        project_hours=Hours(4, 8),
    )
    assert expected == total(SECOND)


def test_total_of_a_roadmap() -> None:
    """A roadmap's totals are those of its phases together."""
    expected = Totals(
        topics=1,
        projects=1,
        cards={"basic": 1, "cloze": 1},
        questions=1,
        resources=1,
        hours=Hours(1, 2.5),
        project_hours=Hours(4, 8),
    )
    assert expected == total(ROADMAP)


def test_words() -> None:
    """Titles, prose, cards and questions are read; code and links are not counted."""
    assert words(ROADMAP) == 12


@pytest.mark.parametrize(
    ("hours", "expected"), [(Hours(0, 0), (0, 0)), (Hours(1, 8), (1, 1)), (Hours(8.5, 17), (2, 3))]
)
def test_weeks(hours: Hours, expected: tuple[int, int]) -> None:
    """A week that is begun counts."""
    assert expected == weeks(hours)
