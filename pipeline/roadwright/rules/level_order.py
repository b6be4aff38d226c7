"""A topic requires one of a higher level.

Who is ready for a beginner's topic is not ready for an advanced one. Where the first requires the second, one of the
two levels is wrong, or the requirement is.

Bad:

    topics:
      - id: indexes
        level: advanced
      - id: queries
        level: beginner
        requires: [indexes]

Good:

    topics:
      - id: queries
        level: beginner
      - id: indexes
        level: advanced
        requires: [queries]
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Related, Severity
from roadwright.model import Content

CODE = "RW207"
NAME = "level-order"
SEVERITY: Severity = "warning"

_RANK = {"beginner": 0, "intermediate": 1, "advanced": 2}


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each requirement of a topic whose level is above the requiring topic's."""
    topics = content.roadmap.topic_by_id
    for path, topic in content.roadmap.topics:
        for i, name in enumerate(topic.requires):
            needed = topics.get(name)
            if needed and _RANK[needed.value.level] > _RANK[topic.level]:
                yield Diagnostic(
                    code=CODE,
                    severity=SEVERITY,
                    message=f"{topic.level} topic `{topic.id}` requires `{name}`, which is {needed.value.level}",
                    hint="mend one of the two levels, or require what this topic really builds on",
                    path=(*path, "requires", i),
                    related=(Related(path=(*needed.path, "level"), message=f"`{name}` is {needed.value.level}"),),
                )
