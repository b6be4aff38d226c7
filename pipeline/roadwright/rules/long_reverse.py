"""A card is asked in both directions, though its answer is a sentence.

`reverse: true` makes a second card that shows the answer and asks for the question. That works for a term and its
meaning in a few words, not for a sentence, to which many questions fit.

Bad:

    front: What does an index cost?
    back: Each write has to update it, and it takes room on disk beside the table.
    reverse: true

Good:

    front: DBMS
    back: Database management system
    reverse: true
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content
from roadwright.rules._names import tokens

CODE = "RW418"
NAME = "long-reverse"
SEVERITY: Severity = "warning"

LONGEST = 8


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each reversed card whose answer has more than eight words."""
    for path, card in content.roadmap.cards:
        if card.reverse and len(tokens(card.back)) > LONGEST:
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"card `{card.id}` is reversed, though its answer has over {LONGEST} words",
                hint="take `reverse` out, or answer with the term",
                path=(*path, "reverse"),
            )
