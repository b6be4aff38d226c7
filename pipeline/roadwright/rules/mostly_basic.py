"""Nearly all cards of a section are plain question and answer.

Cards that ask for an output, a choice, a reason, a missing word or a repair exercise more than memory. At most 70 % of
a section's cards are `basic`. Sections of fewer than four cards are not judged.

Bad:

    cards:
      - {id: a, kind: basic, front: Which clause filters rows?, back: WHERE}
      - {id: b, kind: basic, front: Which clause filters groups?, back: HAVING}
      - {id: c, kind: basic, front: Which clause makes groups?, back: GROUP BY}
      - {id: d, kind: basic, front: Which clause sorts?, back: ORDER BY}

Good:

    cards:
      - {id: a, kind: basic, front: Which clause filters rows?, back: WHERE}
      - {id: b, kind: basic, front: Which clause filters groups?, back: HAVING}
      - {id: c, kind: cloze, text: "Rows are grouped by {{c1::GROUP BY}}."}
      - {id: d, kind: choose, front: Which clause runs last?, options: [WHERE, GROUP BY, ORDER BY], back: ORDER BY}
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content

CODE = "RW413"
NAME = "mostly-basic"
SEVERITY: Severity = "warning"

SHARE, CARDS = 0.70, 4


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each section of whose cards more than 70 % are basic."""
    for path, section in content.roadmap.sections:
        kinds = [card.kind for topic in section.topics for card in topic.cards]
        basic = kinds.count("basic")
        if len(kinds) >= CARDS and basic > SHARE * len(kinds):
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"{basic} of {len(kinds)} cards of section `{section.id}` are basic, more than {SHARE:.0%}",
                hint="make outputs, choices, reasons, gaps or repairs of some",
                path=(*path, "id"),
            )
