"""One card asks two questions.

Who knows one of the two answers cannot say whether the card was right. Make two cards of it.

Bad:

    front: What is an index, and why does it slow down writes?

Good:

    front: Why does an index slow down writes?
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content
from roadwright.rules._corpus import words_only

CODE = "RW405"
NAME = "two-questions"
SEVERITY: Severity = "warning"

_ASKS = r"(?:what|why|how|when|where|which|who|whose)"
_SECOND = re.compile(
    rf"\?.*?\w.*?\?|\b{_ASKS}\b[^?]*[,;]?\s+(?:and|or)\s+{_ASKS}\b(?!\s+(?:to|not)\b)[^?]*\?|"
    rf"\b(?:and|then)\s+(?:explain|describe|say)\s+{_ASKS}\b",
    re.DOTALL,
)


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each card whose front asks twice."""
    for path, card in content.roadmap.cards:
        front = card.front
        if (front.count("?") > 1 or " and " in front or " or " in front) and _SECOND.search(words_only(front.lower())):
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"card `{card.id}` asks two questions",
                hint="make two cards of it",
                path=(*path, "front"),
            )
