"""The numbers of phases and topics: always those of the whole roadmap.

"Phase 5" means one thing to everyone, also to whoever reads an edition that holds nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.artifact import Edition
from roadwright.model import Phase, Roadmap, Section, Topic


def whole(edition: Edition) -> Roadmap:
    """The roadmap that the edition was cut down from, or its own where it is whole."""
    return edition.whole or edition.roadmap


def phase_numbers(edition: Edition) -> dict[str, int]:
    """Phase id to its number, counted from 0: the first phase is for those who start from nothing."""
    return {phase.id: number for number, phase in enumerate(whole(edition).phases)}


def topic_numbers(edition: Edition) -> dict[str, int]:
    """Topic id to its place in teaching order, counted from 1."""
    return {topic.id: number for number, (_, topic) in enumerate(whole(edition).topics, start=1)}


def numbered_topics(edition: Edition) -> Iterator[tuple[int, Phase, Section, Topic]]:
    """Every topic of the edition in teaching order, with its number and where it stands."""
    numbers = topic_numbers(edition)
    for phase in edition.roadmap.phases:
        for section in phase.sections:
            for topic in section.topics:
                yield numbers[topic.id], phase, section, topic
