"""Comments that switch a finding off where it stands: ``# roadwright: ignore[RW401] reason``.

A comment suppresses what is found on its line and, where a key or a list entry begins there, anywhere in its value. On
a line of its own it stands for the next line that says something, since no comment fits behind text that runs on.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from roadwright.diagnostics import Fix, Span
from roadwright.document import Document
from roadwright.model import Path
from roadwright.patterns import lazy

_MARK = "roadwright:"
_COMMENT = lazy(r"#\s*roadwright:\s*ignore(?:\[(?P<codes>[^\]\n]*)\])?")


class Suppression(Struct, frozen=True):
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
    following = _following(document.lines)
    for number, column, text in document.comments():
        match = _COMMENT.match(text)
        if match:
            span = Span(number, column, number, column + match.end())
            target = number if document.lines[number - 1][: column - 1].strip() else following[number]
            yield from (Suppression(code.strip(), target, span) for code in (match["codes"] or "").split(","))


def dropped(document: Document, one: Suppression) -> Fix:
    """The fix that takes a code out of its comment, or with its only code the comment."""
    line, column, _, _ = one.span
    text = document.lines[line - 1][column - 1 :]
    match = _COMMENT.match(text)
    codes = [code.strip() for code in match["codes"].split(",")] if match and match["codes"] else []
    left = [code for code in codes if code and code != one.code]
    if match and left:
        mended = text[: match.start("codes")] + ", ".join(left) + text[match.end("codes") : match.end()]
        return Fix(path=(), text=mended, comment=one.span)
    return Fix(path=(), text=None, comment=one.span._replace(end_column=column + len(text)))


def _following(lines: list[str]) -> list[int]:
    """By the number of a line, the next line that is neither empty nor a comment; at the end the line itself."""
    following = list(range(len(lines) + 1))
    for number in range(len(lines) - 1, 0, -1):
        text = lines[number].strip()
        if text and not text.startswith("#"):
            following[number] = number + 1
        elif following[number + 1] > number + 1:
            following[number] = following[number + 1]
    return following


def lines_of(document: Document, path: Path, span: Span) -> set[int]:
    """The lines on which a comment suppresses a finding at ``path``: its own, and where what holds it begins."""
    return {span.line, *(document.span(path[:length], key=True).line for length in range(1, len(path) + 1))}
