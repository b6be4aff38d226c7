"""An estimate of hours is so wide, or so empty, that it says nothing.

A high estimate of more than four times the low one helps nobody to plan a week. Zero hours means that nothing is to be
learned.

Bad:

    hours: [1, 12]

Good:

    hours: [3, 8]
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content

CODE = "RW120"
NAME = "hours-range"
SEVERITY: Severity = "warning"

FACTOR = 4
SLACK = 2.0
"""Hours by which two estimates may always differ: a quarter of an hour to two is a fair range."""


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each topic and project whose estimates are too far apart, or zero."""
    for kind, timed in (("topic", content.roadmap.topics), ("project", content.roadmap.projects)):
        for path, thing in timed:
            low, high = thing.hours
            if high == 0 or (high > FACTOR * low and high - low > SLACK):
                yield Diagnostic(
                    code=CODE,
                    severity=SEVERITY,
                    message=f"{kind} `{thing.id}` takes {low:g} to {high:g} hours, which says little",
                    hint=f"narrow the range to a factor of {FACTOR}, or split the {kind}" if high else "estimate it",
                    path=(*path, "hours"),
                )
