"""A decision has no reason that a reader would accept.

The gap report prints it to people who miss the thing. "Not needed" tells them nothing; why it can be left out, or where
it is covered, does. A reason has at least five words, and is not the same for many findings.

Bad:

    - finding: missing:complete:kubernetes
      decision: decline
      reason: not needed

Good:

    - finding: missing:complete:kubernetes
      decision: decline
      reason: One server is enough to learn deployment; the skip list says when to come back to it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content

CODE = "RW705"
NAME = "decision-reason"
SEVERITY: Severity = "error"

FEWEST = 5
MOST_ALIKE = 3
"""A reason that is given for more findings than these was not thought of for each."""


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each decision with too short a reason, and, as a warning, each whose reason many others share."""
    alike = Counter(decision.reason.casefold() for decision in content.decisions)
    for i, decision in enumerate(content.decisions):
        path = ("decisions", i, "reason")
        if len(decision.reason.split()) < FEWEST:
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"the decision on `{decision.finding}` has no reason that a reader accepts",
                hint="say in a sentence why it can be left out, or where it is covered",
                path=path,
            )
        elif (times := alike[decision.reason.casefold()]) > MOST_ALIKE:
            yield Diagnostic(
                code=CODE,
                severity="warning",
                message=f"the decision on `{decision.finding}` has the same reason as {times - 1} others",
                hint="say why this one can be left out",
                path=path,
            )
