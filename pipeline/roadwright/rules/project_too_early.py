"""A project uses a topic that a later phase teaches.

A learner does the projects of a phase at its end. Whatever they use has been taught by then.

Bad, where joins are taught in a later phase:

    projects:
      - id: notes
        uses: [joins]

Good, in the phase that teaches joins or in a later one:

    projects:
      - id: notes
        uses: [joins]
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Related, Severity
from roadwright.model import Content

CODE = "RW211"
NAME = "project-too-early"
SEVERITY: Severity = "error"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each use of a topic that stands in a phase after the project's."""
    topics = content.roadmap.topic_by_id
    for path, project in content.roadmap.projects:
        for i, name in enumerate(project.uses):
            used = topics.get(name)
            if used and int(used.path[1]) > int(path[1]):
                later = content.roadmap.phases[int(used.path[1])]
                yield Diagnostic(
                    code=CODE,
                    severity=SEVERITY,
                    message=f"project `{project.id}` uses `{name}`, which phase `{later.id}` teaches later",
                    hint=f"move the project to phase `{later.id}`, or build it without `{name}`",
                    path=(*path, "uses", i),
                    related=(Related(path=(*used.path, "id"), message="taught here"),),
                )
