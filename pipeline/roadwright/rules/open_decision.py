"""A decision does not say all that its kind has to say.

What is deferred needs a day on which it is decided anew, or it is declined in all but name. Only `same-as` names a
topic; where another decision does, it is not clear what was meant.

Bad:

    - finding: missing:complete:kubernetes
      decision: defer
      reason: We wait for the deployment phase to settle.

Good:

    - finding: missing:complete:kubernetes
      decision: defer
      until: "2026-12-31"
      reason: We wait for the deployment phase to settle.
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content

CODE = "RW707"
NAME = "open-decision"
SEVERITY: Severity = "warning"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each deferral without a day, and each decision but `same-as` that names a topic."""
    told = {"decline": "declined", "defer": "deferred"}
    for i, decision in enumerate(content.decisions):
        if decision.decision == "defer" and not decision.until:
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"the decision on `{decision.finding}` is deferred without a day",
                hint="add `until`, or decline it",
                path=("decisions", i, "decision"),
            )
        elif decision.topic and decision.decision != "same-as":
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"`{decision.finding}` is {told[decision.decision]}, yet names topic `{decision.topic}`",
                hint="decide `same-as` if the topic covers it, or take the topic out",
                path=("decisions", i, "topic"),
            )
