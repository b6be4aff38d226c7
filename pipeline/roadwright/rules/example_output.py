"""An example does not print what its output says.

The example was run, and printed something else, or failed. An example that fails on purpose ends its output with the
last line of the error. The rule looks at what `lint --run-code` found.

Bad:

    example: {lang: python, code: print(7 // 2), output: "3.5"}

Good:

    example: {lang: python, code: print(7 // 2), output: "3"}
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content
from roadwright.rules._claims import does, first_difference, told

CODE = "RW651"
NAME = "example-output"
SEVERITY: Severity = "error"
OPTION = "--run-code"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each example that was run and did not do what it claims."""
    runs = content.runs or {}
    for path, topic in content.roadmap.topics:
        example = topic.example
        outcome = runs.get(example.program) if example else None
        if example is None or outcome is None or does(outcome, example.output) or outcome.obstacle:
            continue
        yield Diagnostic(
            code=CODE,
            severity=SEVERITY,
            message=f"the example of `{topic.id}` {told(outcome)}",
            hint="mend the code"
            if outcome.error
            else f"mend the code or the output: {first_difference(outcome, example.output)}",
            path=(*path, "example", "output" if example.output and not outcome.error else "code"),
        )
