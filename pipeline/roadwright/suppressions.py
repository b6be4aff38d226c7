"""Comments that switch a finding off where it stands: ``# roadwright: ignore[RW401] reason``.

A comment suppresses what is found on its line and, where a key or a list entry begins there, anywhere in its value. On
a line of its own it stands for the next line that says something, since no comment fits behind text that runs on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from roadwright.diagnostics import Span
from roadwright.document import Document
from roadwright.model import Path

_MARK = "roadwright:"
_COMMENT = re.compile(r"#\s*roadwright:\s*ignore(?:\[(?P<codes>[^\]\n]*)\])?")


@dataclass(frozen=True, slots=True)
class Suppression:
    """One code named in a comment: the line it counts for, and where the comment stands."""

    code: str
    line: int
    span: Span


def read(document: Document) -> tuple[Suppression, ...]:
    """What the comments of a document suppress; a comment without codes gives one with an empty code."""
    if _MARK not in document.text or document.marks is None:
        return ()
    return tuple(_read(document))


def _read(document: Document) -> Iterator[Suppression]:
    for number, column, text in document.comments():
        match = _COMMENT.match(text)
        if match:
            span = Span(number, column, number, column + match.end())
            target = number if document.lines[number - 1][: column - 1].strip() else _next(document.lines, number)
            yield from (Suppression(code.strip(), target, span) for code in (match["codes"] or "").split(","))


def _next(lines: list[str], number: int) -> int:
    """The next line after ``number`` that is neither empty nor a comment."""
    for later in range(number + 1, len(lines) + 1):
        text = lines[later - 1].strip()
        if text and not text.startswith("#"):
            return later
    return number


def lines_of(document: Document, path: Path, span: Span) -> set[int]:
    """The lines on which a comment suppresses a finding at ``path``: its own, and where what holds it begins."""
    return {span.line, *(document.span(path[:length], key=True).line for length in range(1, len(path) + 1))}
