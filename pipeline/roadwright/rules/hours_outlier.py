"""A topic's hours are out of proportion with its section.

The topics of a section are meant to be learned side by side. One that takes over four times as long as its neighbours
is probably several topics, one that takes less than a quarter is probably a point of another. Sections of fewer than
four topics are not judged, nor are differences below two hours.

Bad, where the neighbours take one to two hours each:

    hours: [10, 20]

Good:

    hours: [2, 4]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content

CODE = "RW119"
NAME = "hours-outlier"
SEVERITY: Severity = "warning"

TOPICS, FACTOR, DIFFERENCE = 4, 4, 2


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each topic whose middle estimate is far from the median of its section."""
    for path, section in content.roadmap.sections:
        if len(section.topics) < TOPICS:
            continue
        middles = [sum(topic.hours) / 2 for topic in section.topics]
        usual = _median(middles)
        for t, (topic, middle) in enumerate(zip(section.topics, middles, strict=True)):
            far = middle > FACTOR * usual or FACTOR * middle < usual
            if far and abs(middle - usual) >= DIFFERENCE:
                yield Diagnostic(
                    code=CODE,
                    severity=SEVERITY,
                    message=f"topic `{topic.id}` takes about {middle:g} hours, its neighbours take {usual:g}",
                    hint="split it into several topics" if middle > usual else "make it a point of its neighbour",
                    path=(*path, "topics", t, "hours"),
                )


def _median(numbers: Sequence[float]) -> float:
    """The middle number, or the mean of the two in the middle; importing ``statistics`` would take milliseconds."""
    ordered = sorted(numbers)
    return (ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]) / 2
