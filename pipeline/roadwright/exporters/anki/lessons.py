"""A lesson is a card in its place: all that its note says, apart from how it looks.

It is what the ledger keeps, so that a card can be shipped for as long as learners have it, long after the editors
took it and its topic away.
"""

from __future__ import annotations

from hashlib import sha256

from msgspec import Struct

from roadwright.exporters._faces import key
from roadwright.model import Card, Level, Resource, Roadmap


class Lesson(Struct, frozen=True, kw_only=True):
    """A card, the ids and the titles of the phase, section and topic above it, and where to read on."""

    card: Card
    level: Level
    place: tuple[str, str, str]
    titles: tuple[str, str, str]
    source: Resource | None = None

    @property
    def key(self) -> str:
        """The lesson's identity inside its roadmap, ``topic/card``."""
        return key(self.place[2], self.card)


def taught(roadmap: Roadmap) -> dict[str, Lesson]:
    """The lessons of the roadmap by key, in teaching order."""
    found = (
        Lesson(
            card=card,
            level=topic.level,
            place=(phase.id, section.id, topic.id),
            titles=(phase.title, section.title, topic.title),
            source=topic.resources[0] if topic.resources else None,
        )
        for phase in roadmap.phases
        for section in phase.sections
        for topic in section.topics
        for card in topic.cards
    )
    return {lesson.key: lesson for lesson in found}


def guid(roadmap: str, lesson_key: str) -> str:
    """The note's identity in every collection in the world: 16 hex digits of its ids, never of its text.

    A change here would duplicate every card of every learner; a test pins it.
    """
    return sha256(f"roadwright/{roadmap}/{lesson_key}".encode()).hexdigest()[:16]
