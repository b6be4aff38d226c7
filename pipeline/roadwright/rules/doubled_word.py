"""A small word stands twice in a row.

Bad:

    summary: An index is a copy of the the column.

Good:

    summary: An index is a copy of the column.
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Fixes, Severity
from roadwright.model import Content
from roadwright.patterns import lazy
from roadwright.rules._corpus import corpus
from roadwright.rules._quoting import replacement

CODE = "RW310"
NAME = "doubled-word"
SEVERITY: Severity = "warning"
FIX: Fixes = "unsafe"

_WORDS = ("a", "and", "for", "in", "is", "of", "the", "to", "you")
_DOUBLED = lazy(rf"\b({'|'.join(_WORDS)})\s+\1\b(?![-'’])")


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each text with a doubled word outside of code. Capitals differ: `AND and` are an operator and a word."""
    for passage in corpus(content.roadmap).holding(*(f" {word} {word} " for word in _WORDS)):
        if found := _DOUBLED.search(passage.words):
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"“{found[1]}” stands twice in a row",
                hint="take one of them out",
                path=passage.path,
                fix=replacement(passage.path, _DOUBLED.sub(r"\1", passage.text), safe=False),
            )
