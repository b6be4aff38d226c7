"""The low estimate of hours is above the high one.

`hours` holds the time of a quick learner and of a slow one, in this order. Plans and totals are computed from both.

Bad:

    hours: [4, 2]

Good:

    hours: [2, 4]
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Fix, Fixes, Severity
from roadwright.model import Content

CODE = "RW115"
NAME = "hours-order"
SEVERITY: Severity = "error"
FIX: Fixes = "safe"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each topic and project whose low estimate is above its high one."""
    for kind, timed in (("topic", content.roadmap.topics), ("project", content.roadmap.projects)):
        for path, thing in timed:
            low, high = thing.hours
            if low > high:
                yield Diagnostic(
                    code=CODE,
                    severity=SEVERITY,
                    message=f"{kind} `{thing.id}` takes at least {low:g} and at most {high:g} hours",
                    hint=f"write the lower number first: [{high:g}, {low:g}]",
                    path=(*path, "hours"),
                    fix=Fix(path=(*path, "hours"), text=f"[{high:g}, {low:g}]"),
                )
