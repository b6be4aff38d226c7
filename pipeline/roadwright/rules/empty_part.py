"""A section has no topics, or a phase has nothing in it.

It would be a heading with nothing below it in everything that is built.

Bad:

    sections:
      - id: joins
        title: Joins
        topics: []

Good:

    sections:
      - id: joins
        title: Joins
        topics:
          - id: inner-join
            title: Inner joins
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content

CODE = "RW116"
NAME = "empty-part"
SEVERITY: Severity = "warning"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each phase without topics and projects, and each section without topics."""
    for p, phase in enumerate(content.roadmap.phases):
        if not phase.sections and not phase.projects:
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"phase `{phase.id}` has no sections and no projects",
                hint="fill it, or take it out of the roadmap",
                path=("phases", p, "sections"),
                key=True,
            )
    for path, section in content.roadmap.sections:
        if not section.topics:
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"section `{section.id}` has no topics",
                hint="fill it, or delete it",
                path=(*path, "topics"),
                key=True,
            )
