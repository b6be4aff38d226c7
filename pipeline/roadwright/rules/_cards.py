"""What rules ask of cards: their pieces of code, and the words that count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from roadwright.model import Card, Code
from roadwright.patterns import lazy

_FENCED = lazy(r"^ {0,3}(`{3,}|~{3,}).*?(?:^ {0,3}\1[`~]*\s*?$|\Z)", re.DOTALL | re.MULTILINE)

SMALL = frozenset({
    "a", "an", "and", "are", "as", "at", "be", "been", "by", "can", "does", "for", "from", "has", "have", "if", "in",
    "into", "is", "it", "its", "no", "not", "of", "on", "one", "only", "or", "so", "than", "that", "the", "their",
    "them", "then", "there", "these", "they", "this", "to", "was", "were", "what", "when", "where", "which", "while",
    "who", "why", "will", "with", "you", "your",
})  # fmt: skip
"""Words that carry no fact."""


def without_blocks(text: str) -> str:
    """The text without its fenced code."""
    return _FENCED.sub(" ", text) if "```" in text or "~~~" in text else text


def codes(card: Card) -> Iterator[tuple[str, Code]]:
    """The card's pieces of code by key."""
    if card.code:
        yield "code", card.code
    if card.broken:
        yield "broken", card.broken
    if card.fixed:
        yield "fixed", card.fixed
