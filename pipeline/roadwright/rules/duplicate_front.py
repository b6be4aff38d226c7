"""Two cards ask the same question, or nearly.

A learner who meets one question twice learns to answer it by its looks, or finds two answers to it. Fronts are compared
over the whole roadmap, with the code that is shown with them. Case and punctuation do not count. Nearly the same are
two fronts without code, of at least five words, that share 85 % of them.

Bad:

    cards:
      - {id: keeps, kind: basic, front: Which rows does a LEFT JOIN keep?, back: All of the left table.}
      - {id: kept, kind: basic, front: Which rows does a left join keep?, back: The left table's.}

Good:

    cards:
      - {id: keeps, kind: basic, front: Which rows does a LEFT JOIN keep?, back: All of the left table.}
      - {id: fills, kind: basic, front: What stands in the right columns of a row without a match?, back: NULL}
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Related, Severity
from roadwright.model import Card, Content, Path
from roadwright.rules._cards import codes
from roadwright.rules._names import tokens
from roadwright.rules._similar import near

CODE = "RW406"
NAME = "duplicate-front"
SEVERITY: Severity = "error"

NEAR = 0.85
SHORTEST = 5
"""Near-duplicates of fewer words differ in the one word that matters."""


class _Numbers(dict[str, int]):
    """A number for each word, given when it is first met: a fraction of the memory that the words would take."""

    def __missing__(self, word: str) -> int:
        return self.setdefault(word, len(self))


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each card whose front an earlier one has: an error; and each that is nearly so: a warning."""
    cards = content.roadmap.cards
    numbers = _Numbers()
    first: dict[tuple[int | str, ...], int] = {}
    wordings: list[tuple[int, ...]] = []
    for index, (_, card) in enumerate(cards):
        wording = tuple(map(numbers.__getitem__, tokens(card.text or card.front)))
        code = tuple(code.text for _, code in codes(card))
        earlier = first.setdefault(wording + code, index)
        if earlier != index:
            yield _finding(cards[index], cards[earlier], "the same question as")
        comparable = earlier == index and not code and len(wording) >= SHORTEST
        wordings.append(tuple(set(wording)) if comparable else ())
    for index, earlier in near(wordings, NEAR):
        yield _finding(cards[index], cards[earlier], "nearly the same question as", "warning")


def _finding(
    card: tuple[Path, Card], earlier: tuple[Path, Card], relation: str, severity: Severity = SEVERITY
) -> Diagnostic:
    return Diagnostic(
        code=CODE,
        severity=severity,
        message=f"card `{card[1].id}` asks {relation} card `{earlier[1].id}`",
        hint="delete one of them, or ask for what is different",
        path=(*card[0], _key(card[1])),
        related=(Related(path=(*earlier[0], _key(earlier[1])), message="asked here first"),),
    )


def _key(card: Card) -> str:
    return "text" if card.kind == "cloze" else "front"
