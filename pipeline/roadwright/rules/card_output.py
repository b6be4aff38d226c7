"""The answer of an `output` card is not what its code prints.

The code was run, and printed something else, or failed. Where it is meant to fail, the answer ends with the last line
of the error. The rule looks at what `lint --run-code` found.

Bad:

    kind: output
    front: What does this print?
    code: {lang: python, text: print(7 // 2)}
    back: "3.5"

Good:

    kind: output
    front: What does this print?
    code: {lang: python, text: print(7 // 2)}
    back: "3"
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content
from roadwright.rules._claims import does, told

CODE = "RW652"
NAME = "card-output"
SEVERITY: Severity = "error"
OPTION = "--run-code"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each `output` card whose code was run and does not print its answer."""
    runs = content.runs or {}
    for path, card in content.roadmap.cards:
        if card.kind != "output" or card.code is None:
            continue
        outcome = runs.get(card.code)
        if outcome is not None and not does(outcome, card.back) and not outcome.obstacle:
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"the code of card `{card.id}` {told(outcome)}",
                hint="write down what it prints, or mend the code",
                path=(*path, "back"),
            )
