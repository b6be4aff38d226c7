"""A card asks for a definition alone.

Who can recite what an index is cannot yet use one. Ask for a use, an output, a reason or a choice. A card that is asked
in both directions (`reverse: true`) is vocabulary, and fine.

Bad:

    front: What is an index?
    back: A sorted structure that is kept beside a table.

Good:

    front: What does a database read instead of the whole table to find one row by an indexed column?
    back: The index, then the row that it points at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content
from roadwright.patterns import lazy

CODE = "RW415"
NAME = "bare-definition"
SEVERITY: Severity = "info"

_DEFINITION = lazy(
    r"(?:(?:in|with) [\w +#.]+, )?(?:what (?:is|are) (?:an? |the )?(?:[\w`()./*+#-]+ ?){1,3}|define [^?.]+"
    r"|what does [^?]+ mean)[?.]?",
    re.IGNORECASE,
)
_LONGEST = 80
"""Longer questions ask for more than a word's meaning."""


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each basic card whose whole front asks what a word means."""
    for path, card in content.roadmap.cards:
        if card.kind != "basic" or card.reverse or len(card.front) > _LONGEST:
            continue
        if _DEFINITION.fullmatch(card.front):
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"card `{card.id}` asks for a definition alone",
                hint="ask what it is used for, what it prints, or why it is needed",
                path=(*path, "front"),
            )
