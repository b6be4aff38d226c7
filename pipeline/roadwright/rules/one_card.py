"""A topic has one card only.

One card asks for one fact, and hardly a topic has but one. Ask for another: a use, an output, a reason or a choice.

Bad:

    cards:
      - {id: drops, kind: basic, front: Which rows does an INNER JOIN drop?, back: Those without a match.}

Good:

    cards:
      - {id: drops, kind: basic, front: Which rows does an INNER JOIN drop?, back: Those without a match.}
      - {id: on, kind: cloze, text: "The condition of a join stands after the keyword {{c1::ON}}."}
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content

CODE = "RW412"
NAME = "one-card"
SEVERITY: Severity = "warning"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each topic with a single card."""
    for path, topic in content.roadmap.topics:
        if len(topic.cards) == 1:
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"topic `{topic.id}` has one card only",
                hint="write another: a use, an output, a reason or a choice",
                path=(*path, "cards"),
                key=True,
            )
