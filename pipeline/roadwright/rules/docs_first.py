"""The official documentation is not the first resource.

Readers begin with what stands first. A resource of kind `docs` or `reference` comes before tutorials, articles and
videos, which grow old.

Bad:

    resources:
      - {title: Joins in ten minutes, url: https://example.org/video, kind: video}
      - {title: Joins between tables, url: https://www.postgresql.org/docs/current/tutorial-join.html, kind: docs}

Good:

    resources:
      - {title: Joins between tables, url: https://www.postgresql.org/docs/current/tutorial-join.html, kind: docs}
      - {title: Joins in ten minutes, url: https://example.org/video, kind: video}
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content

CODE = "RW506"
NAME = "docs-first"
SEVERITY: Severity = "warning"

_OFFICIAL = frozenset({"docs", "reference"})


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each topic that has documentation among its resources, but begins with something else."""
    for path, topic in content.roadmap.topics:
        if not topic.resources or topic.resources[0].kind in _OFFICIAL:
            continue
        for i, resource in enumerate(topic.resources):
            if resource.kind in _OFFICIAL:
                yield Diagnostic(
                    code=CODE,
                    severity=SEVERITY,
                    message=f"topic `{topic.id}` names its documentation after a {topic.resources[0].kind}",
                    hint="move it to the top",
                    path=(*path, "resources", i),
                )
                break
