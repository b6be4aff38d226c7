"""A topic has no card.

What is not asked for is forgotten. Two cards are the least: one on what it is for, one on how it is done.

Bad:

    - id: inner-join
      title: Inner joins

Good:

    - id: inner-join
      title: Inner joins
      cards:
        - id: drops
          kind: basic
          front: Which rows does an INNER JOIN drop?
          back: Those without a match in the other table.
        - id: on
          kind: cloze
          text: The condition of a join stands after the keyword {{c1::ON}}.
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content

CODE = "RW411"
NAME = "no-cards"
SEVERITY: Severity = "error"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each topic without cards."""
    for path, topic in content.roadmap.topics:
        if not topic.cards:
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"topic `{topic.id}` has no card",
                hint="write two to five: a use, an output, a reason or a choice",
                path=(*path, "id"),
            )
