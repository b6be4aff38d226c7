"""A topic that is required builds on one that is optional.

Who leaves the optional topic out, as the roadmap allows, cannot follow the required one.

Bad:

    topics:
      - id: regular-expressions
        emphasis: optional
      - id: routing
        emphasis: required
        requires: [regular-expressions]

Good:

    topics:
      - id: regular-expressions
        emphasis: required
      - id: routing
        emphasis: required
        requires: [regular-expressions]
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Related, Severity
from roadwright.model import Content

CODE = "RW209"
NAME = "emphasis-order"
SEVERITY: Severity = "warning"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each requirement from `required` to `optional`."""
    topics = content.roadmap.topic_by_id
    for path, topic in content.roadmap.topics:
        if topic.emphasis != "required":
            continue
        for i, name in enumerate(topic.requires):
            needed = topics.get(name)
            if needed and needed.value.emphasis == "optional":
                yield Diagnostic(
                    code=CODE,
                    severity=SEVERITY,
                    message=f"topic `{topic.id}` is required, but builds on `{name}`, which is optional",
                    hint=f"make `{name}` required as well, or `{topic.id}` optional",
                    path=(*path, "requires", i),
                    related=(Related(path=(*needed.path, "emphasis"), message="is optional"),),
                )
