"""All resources of a topic cost money.

A roadmap that can only be followed by paying is not one for beginners. One free resource is enough; documentation
nearly always is.

Bad:

    resources:
      - {title: The book on joins, url: https://example.org/book, kind: book, free: false}

Good:

    resources:
      - {title: Joins between tables, url: https://www.postgresql.org/docs/current/tutorial-join.html, kind: docs}
      - {title: The book on joins, url: https://example.org/book, kind: book, free: false}
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content

CODE = "RW507"
NAME = "nothing-free"
SEVERITY: Severity = "warning"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each topic with resources of which none is free."""
    for path, topic in content.roadmap.topics:
        if topic.resources and not any(resource.free for resource in topic.resources):
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"all resources of topic `{topic.id}` cost money",
                hint="add a free one",
                path=(*path, "resources"),
                key=True,
            )
