"""A line of code on a card is too wide for a phone.

Lines of more than 60 characters are broken where the screen ends, and code that is broken anywhere is hard to read.

Bad:

    code:
      lang: sql
      text: SELECT name, city FROM users WHERE city = 'Porto' AND name LIKE 'A%' ORDER BY name

Good:

    code:
      lang: sql
      text: |
        SELECT name, city FROM users
        WHERE city = 'Porto' AND name LIKE 'A%'
        ORDER BY name
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content
from roadwright.rules._cards import codes

CODE = "RW410"
NAME = "card-code-width"
SEVERITY: Severity = "warning"

WIDEST = 60


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each piece of code with a line of over 60 characters."""
    for path, card in content.roadmap.cards:
        for key, code in codes(card):
            if len(code.text) <= WIDEST:
                continue
            width = max(map(len, code.text.splitlines()))
            if width > WIDEST:
                yield Diagnostic(
                    code=CODE,
                    severity=SEVERITY,
                    message=f"a line of code of card `{card.id}` has {width} characters, more than {WIDEST}",
                    hint="break the line where the language allows it",
                    path=(*path, key, "text"),
                )
