"""The answer stands in the question.

Who can read the answer off the card recalls nothing. It is there where the question holds all the words of it that
carry meaning. In a sentence with gaps, the answer of a gap must not stand beside it. Options to choose from may be
named in the question if all of them are.

Bad:

    front: Which clause, GROUP BY, makes groups of rows?
    back: GROUP BY

Good:

    front: Which clause makes groups of rows?
    back: GROUP BY
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.cloze import gaps, replace
from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Card, Content
from roadwright.rules._cards import SMALL
from roadwright.rules._names import tokens

CODE = "RW404"
NAME = "answer-in-question"
SEVERITY: Severity = "error"

_SHORTEST = 3
"""Shorter words and numbers coincide by chance."""


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each card that gives its answer away, and each whose hint does."""
    for path, card in content.roadmap.cards:
        if card.kind == "cloze":
            key, answer = "text", _standing_beside(card.text)
        else:
            key, answer = "front", card.back if _gives_away(card) else ""
        if not answer and card.hint and _holds(card.hint, answers := _answers(card)):
            key, answer = "hint", answers[0]
        if answer:
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"the {'hint' if key == 'hint' else 'question'} of card `{card.id}` gives “{answer}” away",
                hint="ask without the words of the answer",
                path=(*path, key),
            )


def _answers(card: Card) -> tuple[str, ...]:
    return tuple(gap.answer for gap in gaps(card.text)) if card.kind == "cloze" else (card.back,)


def _gives_away(card: Card) -> bool:
    if card.kind == "fix" or not _holds(card.front, (card.back,)):
        return False
    return card.kind != "choose" or not all(_holds(card.front, (option,)) for option in card.options)


def _holds(text: str, answers: tuple[str, ...]) -> bool:
    """Whether one of the answers can be read off the text."""
    lowered = text.lower()
    for answer in answers:
        if any(word not in lowered and word not in SMALL and word.isalnum() for word in answer.lower().split()):
            continue  # as with most cards: a word of the answer is nowhere in the text
        telling = [word for word in tokens(answer) if word not in SMALL]
        if telling and max(map(len, telling)) >= _SHORTEST and set(telling) <= set(tokens(text)):
            return True
    return False


def _standing_beside(text: str) -> str:
    """The first gap's answer that the text around the gaps holds, or nothing."""
    lowered = text.lower()
    again = [gap.answer for gap in gaps(text) if all(lowered.count(word) > 1 for word in gap.answer.lower().split())]
    if not again:
        return ""
    around = replace(text, lambda _: " … ")
    return next((answer for answer in again if _holds(around, (answer,))), "")
