"""The broken code of a `fix` card runs, or its fixed code fails.

The learner is asked to find what is wrong. So the broken code has to fail, by an error or an assertion, and the fixed
code to run without one. The rule looks at what `lint --run-code` found.

Bad:

    kind: fix
    front: Why does this fail?
    broken: {lang: python, text: print(1 + 1)}
    fixed: {lang: python, text: print(1 + int("1"))}

Good:

    kind: fix
    front: Why does this fail?
    broken: {lang: python, text: print(1 + "1")}
    fixed: {lang: python, text: print(1 + int("1"))}
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content
from roadwright.rules._claims import told

CODE = "RW653"
NAME = "card-fix"
SEVERITY: Severity = "error"
OPTION = "--run-code"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each half of a `fix` card that was run and did the opposite of what it is there for."""
    runs = content.runs or {}
    for path, card in content.roadmap.cards:
        broken = runs.get(card.broken) if card.broken else None
        fixed = runs.get(card.fixed) if card.fixed else None
        if broken is not None and not broken.error:
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"the broken code of card `{card.id}` does not fail, it {told(broken)}",
                hint="let it fail: an error, or an assertion on the result",
                path=(*path, "broken", "text"),
            )
        if fixed is not None and fixed.error and not fixed.obstacle:
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"the fixed code of card `{card.id}` {told(fixed)}",
                hint="mend it",
                path=(*path, "fixed", "text"),
            )
