"""The book behind the pages: an edition with everything counted, numbered and gathered that the templates print.

The templates then only lay out; whatever could be wrong in a number or a list is wrong here, where it is tested.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from roadwright.artifact import Edition
from roadwright.exporters._numbering import phase_numbers, whole
from roadwright.model import Phase, Question, Roadmap, Topic
from roadwright.totals import Totals, total


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """An interview question, numbered within its chapter, with the topic it belongs to."""

    number: int
    topic: Topic
    question: Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A phase with what is counted and gathered from it; ``builds_on`` are the earlier phases it needs."""

    number: int
    phase: Phase
    totals: Totals
    builds_on: tuple[Phase, ...]
    questions: tuple[Asked, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """An edition as a book. ``numbers`` are those of the phases in the whole roadmap, by id.

    ``topics`` are the topics that have a page here; ``elsewhere`` are those that only the whole roadmap has.
    """

    roadmap: Roadmap
    fingerprint: str
    totals: Totals
    numbers: dict[str, int]
    chapters: tuple[Chapter, ...]
    topics: dict[str, Topic]
    elsewhere: dict[str, Topic]


def compose(edition: Edition) -> Book:
    """The book of an edition."""
    roadmap = edition.roadmap
    numbers = phase_numbers(edition)
    topics = {identifier: placed.value for identifier, placed in roadmap.topic_by_id.items()}
    return Book(
        roadmap=roadmap,
        fingerprint=edition.fingerprint,
        totals=total(roadmap),
        numbers=numbers,
        chapters=tuple(
            Chapter(
                number=numbers[phase.id],
                phase=phase,
                totals=total(phase),
                builds_on=tuple(needed(roadmap, phase)),
                questions=tuple(_questions(phase)),
            )
            for phase in roadmap.phases
        ),
        topics=topics,
        elsewhere={
            identifier: placed.value
            for identifier, placed in whole(edition).topic_by_id.items()
            if identifier not in topics
        },
    )


def needed(roadmap: Roadmap, phase: Phase) -> Iterator[Phase]:
    """The other phases of the roadmap from which the phase requires a topic, in their order."""
    home = {topic.id: roadmap.phases[int(path[1])] for path, topic in roadmap.topics}
    wanted = {
        home[required].id
        for section in phase.sections
        for topic in section.topics
        for required in topic.requires
        if required in home
    }
    return (other for other in roadmap.phases if other.id in wanted and other.id != phase.id)


def _questions(phase: Phase) -> Iterator[Asked]:
    asked = (
        (topic, question) for section in phase.sections for topic in section.topics for question in topic.interview
    )
    for number, (topic, question) in enumerate(asked, start=1):
        yield Asked(number=number, topic=topic, question=question)
