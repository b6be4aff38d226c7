"""The answer of a choice is none of its options, or the options are too few or too many.

`back` is the right option, letter for letter: the deck marks it by comparing. Three or four options make guessing a
poor bet and can still be kept in mind.

Bad:

    kind: choose
    front: Which join keeps all rows of the left table?
    options: [INNER JOIN, LEFT JOIN, CROSS JOIN]
    back: A LEFT JOIN

Good:

    kind: choose
    front: Which join keeps all rows of the left table?
    options: [INNER JOIN, LEFT JOIN, CROSS JOIN]
    back: LEFT JOIN
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Fixes, Severity
from roadwright.model import Content
from roadwright.rules._quoting import replacement
from roadwright.rules._suggestions import Suggestions

CODE = "RW414"
NAME = "choose-options"
SEVERITY: Severity = "error"
FIX: Fixes = "unsafe"

FEWEST, MOST = 3, 4


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each choice without its answer among the options, and, as a warning, with two or over four of them."""
    for path, card in content.roadmap.cards:
        if card.kind != "choose":
            continue
        if card.back not in card.options:
            guess = Suggestions(card.options).closest(card.back)
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"the answer of card `{card.id}` is none of its options",
                hint=f"did you mean “{guess}”?" if guess else "write one of the options, letter for letter",
                path=(*path, "back"),
                fix=replacement((*path, "back"), guess, safe=False),
            )
        if not FEWEST <= len(card.options) <= MOST:
            yield Diagnostic(
                code=CODE,
                severity="warning",
                message=f"card `{card.id}` has {len(card.options)} options, not {FEWEST} or {MOST}",
                hint="offer what a learner might really take for the answer",
                path=(*path, "options"),
            )
