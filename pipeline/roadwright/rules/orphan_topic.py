"""A topic beyond the basics stands alone: it requires nothing, and nothing requires it.

In a phase whose topics are mostly not for beginners, everything builds on something. A topic without any tie has lost
its `requires`, or does not belong there.

Bad, in a phase of advanced topics:

    - id: sharding
      level: advanced
      requires: []

Good:

    - id: sharding
      level: advanced
      requires: [replication]
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content, Phase
from roadwright.rules._order import required

CODE = "RW204"
NAME = "orphan-topic"
SEVERITY: Severity = "warning"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each topic without any tie whose phase is not one for beginners."""
    needed = required(content.roadmap)
    beyond = [_is_beyond_basics(phase) for phase in content.roadmap.phases]
    for path, topic in content.roadmap.topics:
        if not topic.requires and topic.id not in needed and beyond[int(path[1])]:
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"topic `{topic.id}` requires nothing and nothing requires it",
                hint="name in `requires` what a learner has to know before it",
                path=(*path, "id"),
            )


def _is_beyond_basics(phase: Phase) -> bool:
    levels = [topic.level for section in phase.sections for topic in section.topics]
    return 2 * levels.count("beginner") < len(levels)
