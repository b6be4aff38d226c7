"""The book behind the pages: an edition with everything counted, numbered and gathered that the templates print.

The templates then only lay out; whatever could be wrong in a number or a list is wrong here, where it is tested.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from roadwright.artifact import Edition
from roadwright.exporters._numbering import phase_numbers, whole
from roadwright.model import Phase, Question, Roadmap, Topic
from roadwright.totals import Totals, total


class Asked(Struct, frozen=True, kw_only=True):
    """An interview question, numbered within its chapter, with the topic it belongs to."""

    number: int
    topic: Topic
    question: Question


class Chapter(Struct, frozen=True, kw_only=True):
    """A phase with what is counted and gathered from it.

    ``builds_on`` are the phases of the whole roadmap that it needs; a smaller edition may not hold them.
    """

    number: int
    phase: Phase
    totals: Totals
    builds_on: tuple[Phase, ...]
    questions: tuple[Asked, ...]


class Book(Struct, frozen=True, kw_only=True):
    """An edition as a book. ``part`` says which part of the whole it is, empty for the whole.

    ``phases`` are the ids of its own phases, ``numbers`` those of all phases of the whole roadmap.
    ``topics`` are the topics that have a page here; ``elsewhere`` are those that only the whole roadmap has, and
    ``homes`` the numbers of their phases. What a topic ``requires`` is taken from the whole: a smaller edition says of
    it what cannot be read here.
    """

    roadmap: Roadmap
    part: str
    fingerprint: str
    totals: Totals
    phases: frozenset[str]
    numbers: dict[str, int]
    chapters: tuple[Chapter, ...]
    topics: dict[str, Topic]
    elsewhere: dict[str, Topic]
    homes: dict[str, int]
    requires: dict[str, tuple[str, ...]]


def compose(edition: Edition) -> Book:
    """The book of an edition."""
    roadmap = edition.roadmap
    numbers = phase_numbers(edition)
    topics = {identifier: placed.value for identifier, placed in roadmap.topic_by_id.items()}
    all_topics = {identifier: placed.value for identifier, placed in whole(edition).topic_by_id.items()}
    return Book(
        roadmap=roadmap,
        part=_part(edition),
        fingerprint=edition.fingerprint,
        totals=total(roadmap),
        phases=frozenset(phase.id for phase in roadmap.phases),
        numbers=numbers,
        chapters=tuple(
            Chapter(
                number=numbers[phase.id],
                phase=phase,
                totals=total(phase),
                builds_on=tuple(needed(whole(edition), phase.id)),
                questions=tuple(_questions(phase)),
            )
            for phase in roadmap.phases
        ),
        topics=topics,
        elsewhere={identifier: topic for identifier, topic in all_topics.items() if identifier not in topics},
        homes={
            identifier: int(placed.path[1])
            for identifier, placed in whole(edition).topic_by_id.items()
            if identifier not in topics
        },
        requires={identifier: all_topics[identifier].requires for identifier in topics},
    )


def _part(edition: Edition) -> str:
    phases, topics = whole(edition).phases, whole(edition).topics
    if (len(phases), len(topics)) == (len(edition.roadmap.phases), len(edition.roadmap.topics)):
        return ""
    if len(edition.roadmap.phases) > 1:
        return "Selected topics"
    phase = edition.roadmap.phases[0]
    return f"Phase {phase_numbers(edition)[phase.id]}: {phase.title}"


def needed(roadmap: Roadmap, identifier: str) -> Iterator[Phase]:
    """The other phases of the roadmap from which the phase of that id requires a topic, in their order."""
    phase = next(phase for phase in roadmap.phases if phase.id == identifier)
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
