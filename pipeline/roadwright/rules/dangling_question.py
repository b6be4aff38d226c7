"""A question refers to something that is not on the card.

Cards come one by one, out of order, months later. "It", "this" or "the example above" mean nothing then. Name the
subject, or put the code on the card.

Bad:

    front: Which rows does it keep?

Good:

    front: Which rows does a LEFT JOIN keep?
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content
from roadwright.patterns import lazy
from roadwright.rules._corpus import words_only

CODE = "RW417"
NAME = "dangling-question"
SEVERITY: Severity = "warning"

_ELSEWHERE = lazy(
    r"\bthe (?:above|previous|preceding|last) (?:\w+ )?(?:example|code|query|section|topic|question|card|snippet)s?\b|"
    r"\b(?:above|below)\?|\b(?:this|the following) (?:code|query|snippet|program|example|statement|command|output)\b|"
    r"^(?:and|but|so|it|they|these|those)\b|\b(?:does|do|is|are|can|did|would|will) (?:it|they|this|these|those) \w+\?"
)
_FIRST = ("and ", "but ", "so ", "it ", "they ", "these ", "those ")
_POINTERS = (" it ", " they ", " this ", " these ", " those ", "the above", "the previous", "the preceding", "the last",
             " above?", " below?", "the following ")  # fmt: skip


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each card without code of its own whose front points away from it."""
    for path, card in content.roadmap.cards:
        if card.code or card.broken or not card.front or "```" in card.front:
            continue
        front = card.front.lower()
        if not (front.startswith(_FIRST) or any(word in front for word in _POINTERS)):
            continue
        found = _ELSEWHERE.search(words_only(front))
        if found and not _names_subject_first(card.front, found.start()):
            pointer = card.front[found.start() : found.end()].rstrip("?")
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"card `{card.id}` speaks of “{pointer}”, which is not on the card",
                hint="name the subject, or put the code on the card",
                path=(*path, "front"),
            )


def _names_subject_first(front: str, at: int) -> bool:
    """Whether a sentence or clause before ``at`` can hold what the pronoun means."""
    return any(mark in front[:at] for mark in (". ", ", ", ": ", "; ", "`"))
