"""Places as the protocol counts them: from 0, and columns in UTF-16 code units."""

from __future__ import annotations

from collections.abc import Sequence

from lsprotocol.types import Position, Range, TextEdit

from roadwright.diagnostics import Span


def range_of(span: Span, lines: Sequence[str]) -> Range:
    """The range of a span; ``lines`` are those of its text."""
    return Range(start=_position(span.line, span.column, lines), end=_position(span.end_line, span.end_column, lines))


def _position(line: int, column: int, lines: Sequence[str]) -> Position:
    before = lines[line - 1][: column - 1] if line <= len(lines) else ""
    return Position(line=line - 1, character=_units(before))


def column_of(position: Position, lines: Sequence[str]) -> int:
    """The column, in characters from 1, of a position."""
    line = lines[position.line] if position.line < len(lines) else ""
    units = 0
    for index, character in enumerate(line):
        if units >= position.character:
            return index + 1
        units += _units(character)
    return len(line) + 1


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def change(before: str, after: str) -> TextEdit:
    """The smallest single edit that makes ``after`` of ``before``."""
    start = next(
        (i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), min(len(before), len(after))
    )
    most = min(len(before), len(after)) - start
    end = next((i for i in range(most) if before[-1 - i] != after[-1 - i]), most)
    return TextEdit(
        range=Range(start=_offset(before, start), end=_offset(before, len(before) - end)),
        new_text=after[start : len(after) - end],
    )


def _offset(text: str, index: int) -> Position:
    above = text[:index]
    line_start = above.rfind("\n") + 1
    return Position(line=above.count("\n"), character=_units(above[line_start:]))
