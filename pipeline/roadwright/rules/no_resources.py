"""A topic names nothing to read on.

A summary is where learning begins. The official documentation is the least that a topic can point at.

Bad:

    - id: inner-join
      resources: []

Good:

    - id: inner-join
      resources:
        - {title: Joins between tables, url: https://www.postgresql.org/docs/current/tutorial-join.html, kind: docs}
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content

CODE = "RW504"
NAME = "no-resources"
SEVERITY: Severity = "warning"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each topic without resources."""
    for path, topic in content.roadmap.topics:
        if not topic.resources:
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"topic `{topic.id}` has no resource",
                hint="add the official documentation",
                path=(*path, "id"),
            )
