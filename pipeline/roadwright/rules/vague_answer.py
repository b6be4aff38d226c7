"""An answer leaves something open.

"It depends" is no answer, and "etc." is a list that the learner has to complete by guessing. Ask for what it depends
on, or name what is meant.

Bad:

    back: PostgreSQL, MySQL, etc.

Good:

    back: PostgreSQL
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content
from roadwright.patterns import lazy
from roadwright.rules._corpus import words_only

CODE = "RW407"
NAME = "vague-answer"
SEVERITY: Severity = "warning"

_VAGUE = lazy(
    r"\b(?:it|that) depends\b|(?<![/\w])etc\b\.?(?!/)|\band so (?:on|forth)\b|\band others?\b\W*$"
    r"|(?<=\w)(?:\.\.\.|…)\W*$"
)
_SIGNS = ("depends", "etc", "and so ", "and other", "...", "…")


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each card whose answer is left open. What a program prints is no answer of that kind."""
    for path, card in content.roadmap.cards:
        back = card.back.lower()
        if card.kind == "output" or not any(sign in back for sign in _SIGNS):
            continue
        if found := _VAGUE.search(words_only(back)):
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"the answer of card `{card.id}` is left open by “{card.back[slice(*found.span())].strip()}”",
                hint="ask for one thing, and name it",
                path=(*path, "back"),
            )
