"""The two faces of a card, whatever its kind: what is asked, and what answers it.

The six kinds fill different fields of ``Card``; decks, tables and printed cards all show a question and an answer.
Here the kinds meet their sides once, so that the exporters of cards lay out and nothing more.
"""

from __future__ import annotations

from hashlib import sha256

from msgspec import Struct

from roadwright import cloze
from roadwright.model import Card, CardKind, Code

TASKS: dict[CardKind, str] = {
    "basic": "Recall",
    "cloze": "Fill the gap",
    "output": "Predict the output",
    "fix": "Fix the code",
    "choose": "Choose one",
    "why": "Explain why",
}
"""What the learner is to do, in the fewest words: printed above the question."""


class Faces(Struct, frozen=True, kw_only=True):
    """A card as its learner meets it.

    ``question`` and ``answer`` are Markdown; ``code``, ``options`` and ``gaps`` belong to the question. The answer
    of an output card is ``printed`` (literal text), that of a fix card ``solution``.
    """

    task: str
    question: str
    answer: str = ""
    printed: str = ""
    code: Code | None = None
    solution: Code | None = None
    options: tuple[str, ...] = ()


def key(topic: str, card: Card) -> str:
    """The card's identity inside its roadmap, ``topic/card``: it never depends on a word of the card."""
    return f"{topic}/{card.id}"


def shuffled(options: tuple[str, ...]) -> tuple[str, ...]:
    """The options in an order that tells nothing: editors tend to write the right one first.

    The order is that of the options' SHA-256, so it is the same in every build, and an edit of one moves no other.
    """
    return tuple(sorted(options, key=lambda option: sha256(option.encode()).digest()))


def faces(card: Card) -> Faces:
    """What the card asks and what answers it."""
    task = TASKS[card.kind]
    match card.kind:
        case "cloze":
            return Faces(task=task, question=card.text, answer=cloze.filled(card.text), code=card.code)
        case "output":
            return Faces(task=task, question=card.front, printed=card.back, code=card.code)
        case "fix":
            return Faces(task=task, question=card.front, answer=card.back, code=card.broken, solution=card.fixed)
        case "choose":
            options = shuffled(card.options)
            return Faces(task=task, question=card.front, answer=card.back, code=card.code, options=options)
        case _:
            return Faces(task=task, question=card.front, answer=card.back, code=card.code)
