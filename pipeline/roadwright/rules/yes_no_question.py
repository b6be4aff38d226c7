"""A question can be answered by yes or no.

Half of the guesses are right, so the card teaches to guess. Ask for the reason, the result or the choice instead. A
question between two named things ("... or ...?") is none of this kind, nor is one for a value that happens to be true.

Bad:

    front: Does a LEFT JOIN keep rows of the left table without a match?
    back: "Yes"

Good:

    front: Which rows does a LEFT JOIN keep that an INNER JOIN drops?
    back: Those of the left table without a match.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Card, Content
from roadwright.patterns import lazy
from roadwright.rules._corpus import words_only

CODE = "RW403"
NAME = "yes-no-question"
SEVERITY: Severity = "error"

_VERBS = (
    "is|are|was|were|do|does|did|can|could|should|would|will|has|have|had|must|may|might|shall|isn't|aren't|doesn't|"
    "don't|can't"
)
_ASKS = lazy(rf"[.!?:,]\s+(?:{_VERBS})\s(?![^?]*\bor\b)[^?.]*\?")
_BEGINS = lazy(rf"\s*(?:{_VERBS})\s(?![^?]*\bor\b)[^?.]*\?")
_YES_OR_NO = lazy(r"\W*(?:yes|no)\b(?=\W*$|[,.:;!–—])", re.IGNORECASE)
_TRUE_OR_FALSE = lazy(r"\W*(?:true|false)\b(?=\W*$|[,.:;!–—])", re.IGNORECASE)
_OPEN = lazy(r"\b(?:what|which)\b", re.IGNORECASE)


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each card that asks so, and each that is answered so. What a program prints may be True."""
    for path, card in content.roadmap.cards:
        if card.kind in {"cloze", "output"}:
            continue
        if problem := _problem(card):
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"card `{card.id}` {problem}",
                hint="ask why, which, what happens or what to write instead",
                path=(*path, "front"),
            )


def _problem(card: Card) -> str:
    if _YES_OR_NO.match(card.back):
        return "is answered by yes or no"
    if _TRUE_OR_FALSE.match(card.back) and not _OPEN.search(card.front):
        return "is answered by true or false"
    front = words_only(card.front.lower())
    asks = _BEGINS.match(front) or _ASKS.search(front) or "true or false" in front or "yes or no" in front
    return "asks a yes/no question" if asks else ""
