"""A decision has run out, or its day is none.

`until` is the day on which the editors meant to decide anew. From the day after it the decision is a finding, so that
"not yet" does not become "never".

Bad, on the first of July 2026:

    - finding: missing:complete:kubernetes
      decision: defer
      until: "2026-06-30"
      reason: We wait for the deployment phase to settle.

Good:

    - finding: missing:complete:kubernetes
      decision: defer
      until: "2026-12-31"
      reason: We wait for the deployment phase to settle, which took longer than we thought.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content

CODE = "RW704"
NAME = "decision-expired"
SEVERITY: Severity = "error"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each decision whose day is over, and each whose day is not in the calendar."""
    for i, decision in enumerate(content.decisions):
        if not decision.until:
            continue
        try:
            over = date.fromisoformat(decision.until) < content.today
            problem = f"ran out on {decision.until}" if over else ""
        except ValueError:
            problem = f"holds until {decision.until}, which is no day"
        if problem:
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"the decision on `{decision.finding}` {problem}",
                hint="decide anew: cover it, decline it, or name a later day with the reason for it",
                path=("decisions", i, "until"),
            )
