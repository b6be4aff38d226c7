"""An answer has too many words to be recalled.

A card asks for one fact. Who has to recite 25 words is never sure whether the answer was right; above 40 it is a text
to read. `why` is not counted: the reason may have room there. Nor is fenced code.

Bad:

    front: What does a LEFT JOIN return?
    back: >-
      It returns all the rows of the table on the left side of the join, each of them combined with those rows of the
      table on the right side that match it, and where there is none ...

Good:

    front: What does a LEFT JOIN return for a left row without a match?
    back: The row once, with NULL in the right table's columns.
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content
from roadwright.rules._cards import without_blocks
from roadwright.rules._names import tokens

CODE = "RW401"
NAME = "answer-length"
SEVERITY: Severity = "warning"

WARN, ERROR = 25, 40


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each card whose answer has over 25 words: a warning, an error above 40."""
    for path, card in content.roadmap.cards:
        if len(card.back) <= WARN * 2:  # a word and its space have two characters at the least
            continue
        count = len(tokens(without_blocks(card.back)))
        if count > WARN:
            limit = ERROR if count > ERROR else WARN
            yield Diagnostic(
                code=CODE,
                severity="error" if count > ERROR else SEVERITY,
                message=f"the answer of card `{card.id}` has {count} words, more than {limit}",
                hint="answer the question only; put the reason into `why`, and other facts on other cards",
                path=(*path, "back"),
            )
