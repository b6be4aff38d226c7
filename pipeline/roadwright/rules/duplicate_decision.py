"""One finding is decided twice.

Which of the two decisions holds, nobody can tell.

Bad:

    - finding: missing:complete:kubernetes
      decision: decline
      reason: One server is enough to learn deployment.
    - finding: missing:complete:kubernetes
      decision: defer
      reason: We wait for the deployment phase to settle.

Good:

    - finding: missing:complete:kubernetes
      decision: decline
      reason: One server is enough to learn deployment.
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Related, Severity
from roadwright.model import Content

CODE = "RW706"
NAME = "duplicate-decision"
SEVERITY: Severity = "error"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each decision on a finding that an earlier one decides."""
    first: dict[str, int] = {}
    for i, decision in enumerate(content.decisions):
        earlier = first.setdefault(decision.finding, i)
        if earlier != i:
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"`{decision.finding}` is decided twice",
                hint="delete the decision that no longer holds",
                path=("decisions", i, "finding"),
                related=(Related(path=("decisions", earlier, "finding"), message="decided here first"),),
            )
