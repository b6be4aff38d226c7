"""What is counted and gathered before a page is made."""

from __future__ import annotations

from msgspec.structs import replace

from roadwright.artifact import Edition
from roadwright.exporters.pdf.book import compose, needed
from roadwright.model import Roadmap


def test_chapters(edition: Edition) -> None:
    """Phases are numbered from 0 and know which others they need; questions are numbered from 1 in each."""
    book = compose(edition)
    assert [(0, "sound", []), (1, "harmony", ["sound"])] == [
        (chapter.number, chapter.phase.id, [phase.id for phase in chapter.builds_on]) for chapter in book.chapters
    ]
    assert [[], [(1, "scales", "What is a *mode*?"), (2, "scales", "What is a key?")]] == [
        [(asked.number, asked.topic.id, asked.question.question) for asked in chapter.questions]
        for chapter in book.chapters
    ]


def test_whole_roadmap_is_no_part(edition: Edition) -> None:
    """A whole roadmap has no label on its cover, and nothing elsewhere."""
    book = compose(edition)
    assert ("", {}) == (book.part, book.elsewhere)


def test_parts_are_named(edition: Edition) -> None:
    """A single phase is named with its number in the whole; other cuts are selections."""
    whole = edition.roadmap
    phase = replace(edition, whole=whole, roadmap=replace(whole, phases=whole.phases[1:]))
    assert ("Phase 1: Harmony", [1], {"notes"}) == (
        compose(phase).part,
        [chapter.number for chapter in compose(phase).chapters],
        set(compose(phase).elsewhere),
    )
    harmony = replace(whole.phases[1], sections=whole.phases[1].sections[:1])
    fewer = replace(edition, whole=whole, roadmap=replace(whole, phases=(whole.phases[0], harmony)))
    assert "Selected topics" == compose(fewer).part


def test_requirements_are_those_of_the_whole(edition: Edition) -> None:
    """An edition that cut a requirement away still says what a topic builds on."""
    whole = edition.roadmap
    section = whole.phases[1].sections[0]
    loose = replace(section, topics=tuple(replace(topic, requires=()) for topic in section.topics))
    cut = replace(whole, phases=(replace(whole.phases[1], sections=(loose,)),))
    assert {"scales": ("notes",)} == compose(replace(edition, whole=whole, roadmap=cut)).requires


def test_needed(roadmap: Roadmap) -> None:
    """A phase does not need itself."""
    assert ([], ["sound"]) == (
        [phase.id for phase in needed(roadmap, "sound")],
        [phase.id for phase in needed(roadmap, "harmony")],
    )
