"""A topic names more to read than anybody will.

The official documentation and two others that are free, stable and well known: choosing is the editors' work, not the
learner's.

Bad:

    resources:
      - {title: Manual, url: https://example.org/manual}
      - {title: Tutorial, url: https://example.org/tutorial}
      - {title: Article, url: https://example.org/article}
      - {title: Video, url: https://example.org/video}

Good:

    resources:
      - {title: Manual, url: https://example.org/manual}
      - {title: Tutorial, url: https://example.org/tutorial}
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content

CODE = "RW505"
NAME = "too-many-resources"
SEVERITY: Severity = "warning"

MOST = 3


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each topic with more than three resources."""
    for path, topic in content.roadmap.topics:
        if len(topic.resources) > MOST:
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"topic `{topic.id}` has {len(topic.resources)} resources, more than {MOST}",
                hint="keep the official documentation and the two best others",
                path=(*path, "resources"),
                key=True,
            )
