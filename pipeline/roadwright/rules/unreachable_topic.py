"""A topic is not connected with the roadmap's first one.

`requires` makes a graph of the topics. It should be one: a group of topics without any tie to the others is a course of
its own. The finding stands at the first topic of each such group.

Bad:

    topics:
      - id: variables
      - id: loops
        requires: [variables]
      - id: css
      - id: css-grid
        requires: [css]

Good:

    topics:
      - id: variables
      - id: loops
        requires: [variables]
      - id: css
        requires: [variables]
      - id: css-grid
        requires: [css]
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content
from roadwright.rules._order import required

CODE = "RW205"
NAME = "unreachable-topic"
SEVERITY: Severity = "warning"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield the first topic of each group that no chain of `requires` ties to the first topic."""
    if content.partial:
        return
    topics = content.roadmap.topic_by_id
    needed = required(content.roadmap)
    seen: set[str] = set()
    for number, start in enumerate(topics):
        if start in seen:
            continue
        group, waiting = {start}, [start]
        while waiting:
            name = waiting.pop()
            ties = (*topics[name].value.requires, *needed.get(name, ()))
            new = [tie for tie in ties if tie in topics and tie not in group]
            group.update(new)
            waiting += new
        seen |= group
        if number:
            others = f", nor are the {len(group) - 1} tied to it" if len(group) > 1 else ""
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"topic `{start}` is not connected with the roadmap's first topic{others}",
                hint="name in `requires` what a learner has to know before it",
                path=(*topics[start].path, "id"),
            )
