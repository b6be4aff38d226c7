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
from roadwright.patterns import lazy
from roadwright.rules._corpus import words_only

CODE = "RW405"
NAME = "two-questions"
SEVERITY: Severity = "warning"

_ASKS = r"(?:what|why|how|when|where|which|who|whose)"
_AGAIN = lazy(rf"(?:and|or|then) (?:(?:explain|describe|say) )?{_ASKS}\b(?! (?:to|not)\b)")
_SECOND = lazy(
    rf"\b{_ASKS}\b[^?]*[,;]?\s(?:and|or) {_ASKS}\b(?! (?:to|not)\b)[^?]*\?|\b(?:and|then) (?:explain|describe|say)"
)
_TWICE = lazy(r"\?.*?\w.*?\?", re.DOTALL)


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each card whose front asks twice."""
    for path, card in content.roadmap.cards:
        front = card.front.lower()
        if front.count("?") < 2 and not _AGAIN.search(front):
            continue
        front = " ".join(words_only(front).split())
        if _TWICE.search(front) or _SECOND.search(front):
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"card `{card.id}` asks two questions",
                hint="make two cards of it",
                path=(*path, "front"),
            )
