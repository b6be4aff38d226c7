"""A topic that must be known deeply builds on one that need only be heard of.

What is required is known at least to the working level, or it could not be built on.

Bad:

    topics:
      - id: sockets
        depth: aware
      - id: http
        depth: deep
        requires: [sockets]

Good:

    topics:
      - id: sockets
        depth: working
      - id: http
        depth: deep
        requires: [sockets]
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Related, Severity
from roadwright.model import Content

CODE = "RW208"
NAME = "depth-order"
SEVERITY: Severity = "warning"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each requirement from `deep` to `aware`."""
    topics = content.roadmap.topic_by_id
    for path, topic in content.roadmap.topics:
        if topic.depth != "deep":
            continue
        for i, name in enumerate(topic.requires):
            needed = topics.get(name)
            if needed and needed.value.depth == "aware":
                yield Diagnostic(
                    code=CODE,
                    severity=SEVERITY,
                    message=f"topic `{topic.id}` must be known deeply, but builds on `{name}`, known of only",
                    hint=f"ask for a working knowledge of `{name}`, or do not require it",
                    path=(*path, "requires", i),
                    related=(Related(path=(*needed.path, "depth"), message="asks for awareness only"),),
                )
