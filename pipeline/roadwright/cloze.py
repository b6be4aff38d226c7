"""Sentences with gaps: ``A {{c1::foreign key}} points at another row.`` as rules and exporters read them.

One reading of the notation, so that what lint counts is what every artifact hides. Everything between the ``::``
and the closing braces is the answer; there is no hint inside a gap, a card has its own.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from roadwright.patterns import lazy

OPENING = lazy(r"\{\{c([1-9][0-9]?)::")
"""Gaps are numbered from 1; two digits are more than a sentence can bear."""


class Gap(NamedTuple):
    """One deletion: ``text[start:end]`` is the whole of it, braces and all. Gaps of one number go together."""

    number: int
    answer: str
    start: int
    end: int


def _close(text: str, start: int) -> int:
    """Where the answer that begins at ``start`` ends: at the first ``}}`` outside braces of its own, else at any."""
    end = text.find("}}", start)
    if "{" not in text[start:end]:
        return end
    depth = 0
    for position in range(start, len(text)):
        if text[position] == "{":
            depth += 1
        elif text[position] == "}":
            if depth == 0 and text.startswith("}}", position):
                return position
            depth = max(0, depth - 1)
    return end


def gaps(text: str) -> tuple[Gap, ...]:
    """The gaps of the text in their order. What is not closed is no gap, and there are no gaps within gaps."""
    found: list[Gap] = []
    position = 0
    while opening := OPENING.search(text, position):
        end = _close(text, opening.end())
        if end < 0:
            break
        found.append(Gap(int(opening[1]), text[opening.end() : end], opening.start(), end + 2))
        position = end + 2
    return tuple(found)


def replace(text: str, by: Callable[[Gap], str]) -> str:
    """The text with each gap replaced by what ``by`` makes of it."""
    parts: list[str] = []
    position = 0
    for gap in gaps(text):
        parts += (text[position : gap.start], by(gap))
        position = gap.end
    return "".join((*parts, text[position:]))


def filled(text: str) -> str:
    """The sentence as it reads with its answers in place."""
    return replace(text, lambda gap: gap.answer)
