"""How much a roadmap holds: the figures that artifacts print and machines compare.

They are counted in one place so that the phase table of the book, the JSON export and ``roadwright stats``
never disagree.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from roadwright.model import CardKind, Hours, Phase, Roadmap, Topic

HOURS_A_WEEK = 8
"""The pace of the phase tables: what a learner with a job can keep up."""


class Totals(Struct, frozen=True, kw_only=True):
    """Counts of a phase or a whole roadmap.

    ``cards`` is by kind. ``hours`` are those of the topics; ``project_hours`` come on top.
    """

    topics: int
    projects: int
    cards: dict[CardKind, int]
    questions: int
    resources: int
    hours: Hours
    project_hours: Hours


def weeks(hours: Hours) -> tuple[int, int]:
    """Low and high number of weeks that the hours take; weeks begun count as whole ones."""
    return math.ceil(hours.low / HOURS_A_WEEK), math.ceil(hours.high / HOURS_A_WEEK)


def total(scope: Roadmap | Phase) -> Totals:
    """The totals of a roadmap or of one of its phases."""
    topics = _topics(scope)
    projects = [project for phase in _phases(scope) for project in phase.projects]
    cards = Counter(card.kind for topic in topics for card in topic.cards)
    return Totals(
        topics=len(topics),
        projects=len(projects),
        cards=dict(sorted(cards.items())),
        questions=sum(len(topic.interview) for topic in topics),
        resources=sum(len(topic.resources) for topic in topics),
        hours=_sum([topic.hours for topic in topics]),
        project_hours=_sum([project.hours for project in projects]),
    )


def words(scope: Roadmap | Phase) -> int:
    """How many words there are to read in the topics: everything but code and the titles of links."""
    return sum(_words(topic) for topic in _topics(scope))


def _phases(scope: Roadmap | Phase) -> tuple[Phase, ...]:
    return scope.phases if isinstance(scope, Roadmap) else (scope,)


def _topics(scope: Roadmap | Phase) -> list[Topic]:
    return [topic for phase in _phases(scope) for section in phase.sections for topic in section.topics]


def _sum(hours: Sequence[Hours]) -> Hours:
    return Hours(math.fsum(each.low for each in hours), math.fsum(each.high for each in hours))


def _words(topic: Topic) -> int:
    texts = [topic.title, topic.summary, *topic.points, *topic.pitfalls]
    texts += [text for asked in topic.interview for text in (asked.question, asked.answer)]
    texts += [text for card in topic.cards for text in (card.front, card.back, card.text, card.hint, card.why)]
    return len(" ".join(texts).split())
