"""A title is too long.

Titles stand in tables of contents, page headers, bookmarks and names of decks, where a long one is cut. What needs
more words is a summary.

Bad:

    title: How to combine the rows of two tables with each other when both of them have matching keys

Good:

    title: Inner joins
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content
from roadwright.rules._corpus import corpus

CODE = "RW315"
NAME = "title-length"
SEVERITY: Severity = "warning"

LONGEST = 60


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each title of more characters than fit a line of the table of contents."""
    for passage in corpus(content.roadmap).titles():
        if len(passage.text) > LONGEST:
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"title “{passage.text[:LONGEST]}…” has {len(passage.text)} characters, more than {LONGEST}",
                hint="name the thing, and leave the explaining to the summary",
                path=passage.path,
            )
