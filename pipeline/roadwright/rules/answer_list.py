"""An answer is a list that is too long to be recalled.

Lists are the hardest thing to remember: each item is a fact of its own, and the order another. Three items are fine,
more than five are several cards. An answer that only enumerates is a list, too.

Bad:

    front: What are the HTTP methods?
    back: GET, POST, PUT, PATCH, DELETE, HEAD

Good:

    front: Which HTTP method replaces a resource as a whole?
    back: PUT
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content
from roadwright.patterns import lazy
from roadwright.rules._cards import without_blocks

CODE = "RW402"
NAME = "answer-list"
SEVERITY: Severity = "warning"

WARN, ERROR = 3, 5

_BULLET = lazy(r"^\s*(?:[-*+]|\d{1,2}[.)])\s+\S", re.MULTILINE)
_BETWEEN = lazy(r"(?:,|;)\s+(?:and\s+|or\s+)?|\s+(?:and|or)\s+")
_ITEM_WORDS = 3
"""Parts of more words are clauses of a sentence and not items of an enumeration."""


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each card whose answer has over three items: a warning, an error above five."""
    for path, card in content.roadmap.cards:
        if card.kind == "output" or not ("\n" in card.back or "," in card.back or ";" in card.back):
            continue
        text = without_blocks(card.back)
        count = len(_BULLET.findall(text)) or _enumerated(text)
        if count > WARN:
            limit = ERROR if count > ERROR else WARN
            yield Diagnostic(
                code=CODE,
                severity="error" if count > ERROR else SEVERITY,
                message=f"the answer of card `{card.id}` lists {count} things, more than {limit}",
                hint="ask for each of them on a card of its own, or for the one that matters",
                path=(*path, "back"),
            )


def _enumerated(text: str) -> int:
    """How many short parts the text consists of; 0 for a sentence, and for a colon with an enumeration after it."""
    parts = _BETWEEN.split(text.strip())
    return len(parts) if ": " not in text and all(len(part.split()) <= _ITEM_WORDS for part in parts) else 0
