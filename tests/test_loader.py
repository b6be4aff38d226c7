"""Documents become a roadmap, and the sound parts of broken ones do too."""

from __future__ import annotations

from datetime import date
from typing import Any

from roadwright.loader import Origins, load, phase_files
from roadwright.model import Hours

TODAY = date(2026, 11, 22)
HEAD = {
    "id": "r", "title": "R", "version": "1.0.0", "updated": "2026-11-22", "language": "en",
    "audience": "A", "goal": "G", "phases": ["one"],
}  # fmt: skip
TOPIC = {"id": "t", "title": "T", "level": "beginner", "depth": "aware", "hours": [1, 2], "summary": "S"}


def phase(*topics: object) -> dict[str, Any]:
    """A phase with one section that holds the topics."""
    return {"id": "one", "title": "One", "goal": "G", "sections": [{"id": "s", "title": "S", "topics": list(topics)}]}


def test_phase_files() -> None:
    """A phase's file is found with or without its number; listed phases without a file are left out."""
    names = ["phases/00-one.yaml", "phases/two.yaml", "phases/02-unlisted.yaml", "roadmap.yaml"]
    assert phase_files(["two", "one", "gone"], names) == {"two": "phases/two.yaml", "one": "phases/00-one.yaml"}


def test_valid() -> None:
    """Valid documents are converted as they stand, in the listed order."""
    data: dict[str, Any] = {"roadmap.yaml": HEAD, "phases/1-one.yaml": phase(TOPIC)}
    content, origins = load(data, frozenset(data), files=frozenset(data), today=TODAY)
    assert [topic.id for _, topic in content.roadmap.topics] == ["t"]
    assert Hours(1, 2) == content.roadmap.topics[0].value.hours
    assert origins.locate(("phases", 0, "sections", 0)) == ("phases/1-one.yaml", ("sections", 0))
    assert origins.locate(("skip", 1)) == ("roadmap.yaml", ("skip", 1))
    assert origins.locate(("decisions", 1)) == ("decisions.yaml", ("decisions", 1))
    assert not content.partial


def test_broken_values_are_replaced() -> None:
    """A topic whose values do not fit keeps its id, and the plainest values stand in for the broken ones."""
    broken = {**TOPIC, "level": "beginer", "hours": 3, "points": ["a", 5, "b"], "example": "none", "requires": None}
    data: dict[str, Any] = {"roadmap.yaml": HEAD, "phases/1-one.yaml": phase(broken)}
    content, origins = load(data, frozenset({"roadmap.yaml"}), files=frozenset(), today=TODAY)
    topic = content.roadmap.topics[0].value
    assert ("t", "beginner", Hours(0, 0), ("a", "b"), None) == (
        topic.id, topic.level, topic.hours, topic.points, topic.example,
    )  # fmt: skip
    assert content.partial
    at = ("sections", 0, "topics", 0, "points")
    assert ("phases/1-one.yaml", (*at, 2)) == origins.locate(("phases", 0, *at, 1))


def test_entries_without_id_are_left_out() -> None:
    """What cannot be told apart is left out, and the way back to the others still leads to their own places."""
    data: dict[str, Any] = {"roadmap.yaml": HEAD, "phases/1-one.yaml": phase("text", {"title": "no id"}, TOPIC)}
    content, origins = load(data, frozenset({"roadmap.yaml"}), files=frozenset(), today=TODAY)
    assert [topic.id for _, topic in content.roadmap.topics] == ["t"]
    found = origins.locate(("phases", 0, "sections", 0, "topics", 0, "hours", 1))
    assert found == ("phases/1-one.yaml", ("sections", 0, "topics", 2, "hours", 1))


def test_nothing_to_load() -> None:
    """An empty roadmap.yaml gives an empty roadmap."""
    content, origins = load({"roadmap.yaml": None}, frozenset(), files=frozenset(), today=TODAY)
    assert ("", (), Origins()) == (content.roadmap.id, content.roadmap.phases, origins)
