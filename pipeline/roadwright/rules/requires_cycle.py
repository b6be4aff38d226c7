"""Topics require each other in a ring, so that none of them can be learned first.

The ring is printed from the topic that is taught first: each topic requires the one after the arrow.

Bad:

    topics:
      - id: fork
        requires: [process]
      - id: process
        requires: [fork]

Good:

    topics:
      - id: process
      - id: fork
        requires: [process]
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Related, Severity
from roadwright.model import Content
from roadwright.rules._order import cycles

CODE = "RW202"
NAME = "requires-cycle"
SEVERITY: Severity = "error"

SHOWN = 12
"""A longer ring is printed with its middle left out."""


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each ring once, at its first topic, with the other ends as related places."""
    topics = content.roadmap.topic_by_id
    for ring in cycles(content.roadmap):
        names = [*ring, ring[0]]
        if len(names) > SHOWN:
            names[SHOWN // 2 : -SHOWN // 2] = [f"({len(names) - SHOWN} more)"]
        first = topics[ring[0]]
        after = ring[1] if len(ring) > 1 else ring[0]
        yield Diagnostic(
            code=CODE,
            severity=SEVERITY,
            message="topics require each other: " + " -> ".join(names)
            if len(ring) > 1
            else f"topic `{ring[0]}` requires itself",
            hint="take one of these out of `requires`: the one that is needed least to begin",
            path=(*first.path, "requires", first.value.requires.index(after)),
            related=tuple(
                Related(path=(*topics[name].path, "id"), message=f"`{name}` is part of the ring")
                for name in ring[1:SHOWN]
            ),
        )
