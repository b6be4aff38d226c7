"""A summary is too short to teach or too long to be one.

A summary says in 40 to 120 words what the topic is and why the learner meets it. Shorter, it defines and leaves the
learner alone; longer, it is an article, whose parts are points, pitfalls, an example or another topic.

Bad:

    summary: A join combines rows.

Good:

    summary: >-
      A join combines the rows of two tables that belong together, such as orders and the customers who placed them.
      A backend needs it in nearly every query, since related facts stand in tables of their own. You name the two
      tables and the condition by which their rows match, and the database returns one row for each match.
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content

CODE = "RW302"
NAME = "summary-length"
SEVERITY: Severity = "warning"

SHORTEST, LONGEST = 40, 120


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each topic whose summary has fewer or more words than a summary should."""
    for path, topic in content.roadmap.topics:
        count = len(topic.summary.split())
        if not SHORTEST <= count <= LONGEST:
            short = count < SHORTEST
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"summary of `{topic.id}` has {count} word{'s' * (count != 1)}, "
                + (f"fewer than {SHORTEST}" if short else f"more than {LONGEST}"),
                hint="say what it is, why the learner meets it, and how it works"
                if short
                else "move details to points, pitfalls or the example",
                path=(*path, "summary"),
            )
