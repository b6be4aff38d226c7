"""No project exercises a topic.

What is never built with is soon forgotten. A topic counts as exercised where a project `uses` it, or uses a topic that
requires it, over any number of steps. Topics to be aware of and optional topics need no project.

Bad:

    topics:
      - id: joins
    projects:
      - id: notes-api
        uses: []

Good:

    topics:
      - id: joins
    projects:
      - id: notes-api
        uses: [joins]
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content

CODE = "RW210"
NAME = "unused-topic"
SEVERITY: Severity = "warning"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each topic to be worked with that no project leads back to. A roadmap without projects has none."""
    topics = content.roadmap.topic_by_id
    waiting = [name for _, project in content.roadmap.projects for name in project.uses]
    used: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in used and name in topics:
            used.add(name)
            waiting += topics[name].value.requires
    if not used:
        return
    for path, topic in content.roadmap.topics:
        if topic.id not in used and topic.depth != "aware" and topic.emphasis != "optional":
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"topic `{topic.id}` is exercised by no project",
                hint="add it to `uses` of a project of its phase or a later one, or ask for awareness only",
                path=(*path, "id"),
            )
