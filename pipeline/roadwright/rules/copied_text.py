"""One text stands in two places.

A summary, a pitfall or an answer that is there twice was copied and forgotten, or says something that belongs to one of
the two. Texts below 60 characters may coincide.

Bad:

    - id: inner-join
      summary: A join combines the rows of two tables that belong together, such as orders and customers.
    - id: left-join
      summary: A join combines the rows of two tables that belong together, such as orders and customers.

Good:

    - id: inner-join
      summary: An inner join combines the rows of two tables that match, and drops all others.
    - id: left-join
      summary: A left join combines the rows of two tables, and keeps those of the left one without a match.
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Related, Severity
from roadwright.model import Content
from roadwright.rules._corpus import corpus

CODE = "RW313"
NAME = "copied-text"
SEVERITY: Severity = "warning"

SHORTEST = 60
_CARD_CHOICE = frozenset({"front", "options", "back"})
"""Parts of cards that repeat each other for a reason, or are left to another rule: options and their right one."""


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each longer text that stands at an earlier place already. Fronts of cards are left to duplicate-front."""
    for passage, earlier in corpus(content.roadmap).repeated(SHORTEST):
        if passage.inner[0] in _CARD_CHOICE and earlier.inner[0] in _CARD_CHOICE:
            continue
        yield Diagnostic(
            code=CODE,
            severity=SEVERITY,
            message=f"this text stands elsewhere already: “{passage.text[:40].strip()}…”",
            hint="keep it where it belongs, and say here what is different",
            path=passage.path,
            related=(Related(path=earlier.path, message="stands here already"),),
        )
