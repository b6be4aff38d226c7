"""The checklist: everything to tick off, and no markup."""

from __future__ import annotations

from collections.abc import Callable

from roadwright.artifact import Edition
from roadwright.exporters import checklist
from roadwright.model import Roadmap


def text(edition: Edition) -> str:
    """The rendered text."""
    (artifact,) = checklist.render(edition)
    assert artifact.path == "checklist.txt"
    return artifact.data.decode()


def test_golden(edition: Edition, golden: Callable[[str, str], None]) -> None:
    """The small roadmap as a list to tick off."""
    golden("checklist.txt", text(edition))


def test_a_box_for_everything(edition: Edition, roadmap: Roadmap) -> None:
    """Topics, points, projects and what they are done by have a box each."""
    topics = [topic for _, topic in roadmap.topics]
    projects = [project for _, project in roadmap.projects]
    expected = len(topics) + sum(len(topic.points) for topic in topics)
    expected += len(projects) + sum(len(project.done_when) for project in projects)
    assert expected == text(edition).count("[ ]")
