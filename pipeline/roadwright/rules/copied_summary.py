"""An answer is copied from the topic's summary.

A learner who remembers the sentence has learned a sentence. Ask for the fact in it, in other words. A copy is a run of
at least eight words.

Bad:

    summary: ... An index is a sorted structure that the database keeps beside the table ...
    cards:
      - front: What do you know about indexes?
        back: An index is a sorted structure that the database keeps beside the table.

Good:

    summary: ... An index is a sorted structure that the database keeps beside the table ...
    cards:
      - front: Why can a database find a value in an index without reading all of it?
        back: Because it is sorted.
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content
from roadwright.rules._names import tokens

CODE = "RW416"
NAME = "copied-summary"
SEVERITY: Severity = "warning"

RUN = 8
_MARKS = ".,;:()`*'\""
_STEP = 4
_PIECE = RUN - _STEP + 1


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each card whose answer shares eight words in a row with the summary of its topic."""
    for path, topic in content.roadmap.topics:
        lowered = ""
        for i, card in enumerate(topic.cards):
            if card.kind == "output" or card.back.count(" ") < RUN - 1:
                continue
            lowered = lowered or topic.summary.lower()
            if sum(word.strip(_MARKS) in lowered for word in card.back.lower().split()) < RUN:
                continue
            if _shares_run(tokens(card.back), " ".join(tokens(topic.summary))):
                yield Diagnostic(
                    code=CODE,
                    severity=SEVERITY,
                    message=f"the answer of card `{card.id}` is copied from the summary",
                    hint="ask for the fact in it, and answer in other words",
                    path=(*path, "cards", i, "back"),
                )


def _shares_run(answer: list[str], summary: str) -> bool:
    """Whether eight words in a row are in the summary. Each such run holds one of the pieces that are tried first."""
    pieces = (" ".join(answer[start : start + _PIECE]) for start in range(0, len(answer) - _PIECE + 1, _STEP))
    if not any(piece in summary for piece in pieces):
        return False
    return any(" ".join(answer[start : start + RUN]) in summary for start in range(len(answer) - RUN + 1))
