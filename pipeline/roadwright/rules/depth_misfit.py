"""How well a topic must be known does not fit its level, its emphasis or its hours.

What may be left out cannot have to be known deeply. To know a beginner's topic deeply takes an hour at the least, an
intermediate one an hour and a half, an advanced one two. To be aware of something takes no more than three.

Bad:

    level: advanced
    depth: deep
    hours: [0.5, 1]

Good:

    level: advanced
    depth: deep
    hours: [3, 6]
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content, Topic

CODE = "RW118"
NAME = "depth-misfit"
SEVERITY: Severity = "warning"

DEEP = {"beginner": 1.0, "intermediate": 1.5, "advanced": 2.0}
"""Hours that a slow learner needs at the least to know a topic of this level deeply. An editors' judgement."""
AWARE = 3.0
"""Hours that a quick learner needs at the most to be aware of a topic. An editors' judgement."""


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each topic whose depth contradicts what else is said about it."""
    for path, topic in content.roadmap.topics:
        if problem := _problem(topic):
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"topic `{topic.id}` {problem}",
                hint="ask for the depth that a learner can reach here, or give it the time",
                path=(*path, "depth"),
            )


def _problem(topic: Topic) -> str:
    low, high = topic.hours
    if topic.depth == "deep":
        if topic.emphasis == "optional":
            return "is optional, yet must be known deeply"
        if high < DEEP[topic.level]:
            return f"is of level {topic.level} and must be known deeply, yet takes {high:g} hours at most"
    elif topic.depth == "aware" and low > AWARE:
        return f"asks for awareness only, yet takes {low:g} hours at least"
    return ""
