"""The identity of a card."""

from __future__ import annotations

from msgspec.structs import replace

from roadwright.exporters.anki.lessons import guid, taught
from roadwright.model import Roadmap


def test_the_guid_never_changes() -> None:
    """These values are in the collections of learners: whoever must change this test duplicates all their cards."""
    assert guid("python-backend", "left-join/left-join-keeps") == "a53ae47a3e620b3e"
    assert guid("python-backend", "left-join/another") != guid("other", "left-join/another")


def test_a_lesson_holds_all_that_a_note_says(roadmap: Roadmap) -> None:
    """Lessons come in teaching order, with the titles above them and the first resource of their topic."""
    lessons = taught(roadmap)
    topic = roadmap.topics[1].value
    assert list(lessons) == [f"scales/{card.id}" for card in topic.cards]
    first = lessons["scales/scale-keeps"]
    assert (first.place, first.titles) == (
        ("harmony", "scales-section", "scales"),
        ("Harmony", "Scales", "Scales & modes"),
    )
    assert (first.level, first.source, first.card) == ("beginner", topic.resources[0], topic.cards[0])


def test_a_key_does_not_follow_the_text(roadmap: Roadmap) -> None:
    """Words, titles and places may change; the key stays."""
    lesson = taught(roadmap)["scales/scale-keeps"]
    moved = replace(lesson, card=replace(lesson.card, front="Other words"), titles=("A", "B", "C"))
    assert moved.key == lesson.key
