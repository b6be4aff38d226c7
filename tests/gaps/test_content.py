"""The roadmap of this repository covers its sources, and would miss whatever is taken out of it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from msgspec.structs import replace

from roadwright import comparing
from roadwright.comparison import GapReport
from roadwright.gaps.report import compare
from roadwright.model import Path as Place
from roadwright.model import Roadmap
from roadwright.outline import Outline
from roadwright.workspace import Workspace, open_folder

BATCHES = 4
"""Each topic is taken out once, every fourth of them together: a report on all of the content takes a second."""


@cache
def opened(content: Path) -> tuple[Workspace, dict[str, Outline], GapReport]:
    """The content, its sources and the report on them, read once."""
    workspace = open_folder(content)
    outlines = comparing.outlines(workspace.roadmap, content)
    return workspace, outlines, compare(workspace.roadmap, outlines, workspace.content.decisions)


def without(roadmap: Roadmap, gone: set[Place]) -> Roadmap:
    """The roadmap without some topics."""
    kept = iter([path not in gone for path, _ in roadmap.topics])
    return replace(
        roadmap,
        phases=tuple(
            replace(
                phase,
                sections=tuple(
                    replace(section, topics=tuple(topic for topic in section.topics if next(kept)))
                    for section in phase.sections
                ),
            )
            for phase in roadmap.phases
        ),
    )


def test_nothing_is_open(content: Path) -> None:
    """Every item of both sources is covered, or a decision says why not."""
    _, _, report = opened(content)
    assert [gap.id for gap in report.open if gap.kind in {"missing", "missing-value"}] == []


@pytest.mark.parametrize("batch", range(BATCHES))
def test_a_topic_that_is_taken_out_is_missed(content: Path, batch: int) -> None:
    """Of the items that a topic covered, some become missing, unless another item goes by the same name.

    Headings are left aside: they are covered by what stands below them.
    """
    workspace, outlines, whole = opened(content)
    gone = {path for path, _ in workspace.roadmap.topics[batch::BATCHES]}
    report = compare(without(workspace.roadmap, gone), outlines)
    missing = {
        (gap.right.source, gap.right.line) for gap in report.gaps if gap.kind.startswith("missing") and gap.right
    }
    named = {
        (pair.right.source, pair.right.line)
        for pair in report.pairs
        if pair.confident and (" equals " in pair.evidence or " says the same as " in pair.evidence)
    }
    for path, topic in workspace.roadmap.topics[batch::BATCHES]:
        covered = {
            (pair.right.source, pair.right.line)
            for pair in whole.pairs
            if pair.confident and pair.left.place[:6] == path and pair.right.kind not in {"phase", "section"}
        }
        assert not covered or covered & (missing | named), f"nobody misses {topic.id}"
