"""A project does not say which topics it exercises, or how to tell that it is done.

`uses` ties the project to what was learned. `done_when` lets a learner who studies alone check the work; each line
of it is something that can be tried.

Bad:

    projects:
      - id: notes-api
        brief: Store notes.

Good:

    projects:
      - id: notes-api
        brief: Store notes.
        uses: [crud-operations]
        done_when:
          - A note that was deleted answers 404.
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content

CODE = "RW212"
NAME = "bare-project"
SEVERITY: Severity = "warning"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each project without topics, and each without a way to tell that it is done."""
    for path, project in content.roadmap.projects:
        for key, given, lacks, hint in (
            ("uses", project.uses, "names no topic that it uses", "list the topics that it exercises"),
            ("done_when", project.done_when, "does not say when it is done", "list what a learner can try to check it"),
        ):
            if not given:
                yield Diagnostic(
                    code=CODE,
                    severity=SEVERITY,
                    message=f"project `{project.id}` {lacks}",
                    hint=f"add `{key}`: {hint}",
                    path=(*path, key),
                    key=True,
                )
