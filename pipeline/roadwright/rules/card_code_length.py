"""The code on a card has too many lines.

A card is read in seconds, mostly on a phone. More than twelve lines hide what the question is about; above twenty it is
an example, not a card. `setup` is not shown and not counted.

Bad, with twenty lines more:

    code:
      lang: python
      text: |
        import sqlite3

Good:

    code:
      lang: python
      text: |
        print([1, 2, 3][1:])
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content
from roadwright.rules._cards import codes

CODE = "RW409"
NAME = "card-code-length"
SEVERITY: Severity = "warning"

WARN, ERROR = 12, 20


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each piece of code of over twelve lines: a warning, an error above twenty."""
    for path, card in content.roadmap.cards:
        for key, code in codes(card):
            count = code.text.strip("\n").count("\n") + 1
            if count > WARN:
                limit = ERROR if count > ERROR else WARN
                yield Diagnostic(
                    code=CODE,
                    severity="error" if count > ERROR else SEVERITY,
                    message=f"the code of card `{card.id}` has {count} lines, more than {limit}",
                    hint="keep the lines that the question is about; what they need can go into `setup`",
                    path=(*path, key, "text"),
                )
