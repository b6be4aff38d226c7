"""A text is not written yet.

What stands in for a text would be printed as if it were one.

Bad:

    summary: "TODO: explain joins"

Good:

    summary: A join combines the rows of two tables that belong together ...
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content
from roadwright.patterns import lazy
from roadwright.rules._corpus import corpus

CODE = "RW309"
NAME = "placeholder"
SEVERITY: Severity = "error"

_PLACEHOLDER = lazy(
    r"\b(?:TODO(?!\s+(?:list|app|api))|FIXME|TBD|TBA|XXX)\b|(?i:\blorem ipsum\b|^\W*to be (?:written|done|added)\W*$)"
)


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each text with such a mark outside of code."""
    for passage in corpus(content.roadmap).holding("todo", "fixme", "tbd", "tba", "xxx", "lorem ipsum", "to be "):
        if found := _PLACEHOLDER.search(passage.words):
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"“{found[0]}” stands where a text is to be written",
                hint="write the text",
                path=passage.path,
            )
