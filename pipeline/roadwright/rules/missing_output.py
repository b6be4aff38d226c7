"""An example prints something, but does not show what.

A reader without a computer at hand sees half of the example, and nobody notices when it stops to work: only an output
that is written down can be compared.

Bad:

    example: {lang: python, code: print(7 // 2)}

Good:

    example: {lang: python, code: print(7 // 2), output: "3"}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content
from roadwright.patterns import lazy

CODE = "RW603"
NAME = "missing-output"
SEVERITY: Severity = "warning"

_PRINTS = {
    "python": lazy(r"\bprint\("),
    "sql": lazy(r"^\s*(?:SELECT|WITH)\b", re.IGNORECASE | re.MULTILINE),
}


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each example in a language that can be run which prints and has no output."""
    for path, topic in content.roadmap.topics:
        example = topic.example
        if example is None or example.output:
            continue
        prints = _PRINTS.get(example.lang)
        if prints and prints.search(example.code):
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"the example of `{topic.id}` prints something, but has no output",
                hint="run it, and write down what it printed as `output`",
                path=(*path, "example"),
                key=True,
            )
