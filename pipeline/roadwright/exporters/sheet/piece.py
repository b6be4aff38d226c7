"""A piece of a paper card, and how high it comes out.

WeasyPrint cannot shrink a text to its box, so the height is reckoned before layout, from the widths of the font.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from math import ceil

from msgspec import Struct

from roadwright.exporters.pdf.fonts import text_width

SIZES = {"question": 13.0, "answer": 13.0, "code": 9.5, "option": 11.5, "why": 10.0}
"""Points of type at full scale, by the kind of piece."""
SMALLEST_CODE = 7.0
"""Long lines of code are set smaller rather than wrapped, but not smaller than this, in points at full scale."""
LEADING, GAP = 1.4, 7.0
WIDTH, HEIGHT = 233.0, 148.0
"""The room for text on one side, in points: 82 by 52 mm."""
MONO = 0.6
"""The width of every character of IBM Plex Mono, in em."""
CODE_SIZE = 0.9
"""Code within a sentence, against the size of the sentence."""
INSET = {"code": 12.0, "option": 18.0}
PADDING = 9.0
"""What indents and the ground behind code take away, in points."""
INLINE_CODE = re.compile(r"<code>(.*?)</code>")
TAG = re.compile(r"<[^>]+>")


def _words(line: str, size: float) -> Iterator[float]:
    """The widths of the words of a line of HTML; code in it is set in a smaller size of the monospaced font."""
    for number, part in enumerate(INLINE_CODE.split(line)):
        for word in unescape(TAG.sub("", part)).split():
            yield len(word) * MONO * CODE_SIZE * size if number % 2 else text_width(word, size)


def _prose_lines(line: str, size: float, room: float) -> int:
    """Into how many lines a line of HTML is broken at its words."""
    count, used, space = 1, 0.0, text_width(" ", size)
    for width in _words(line, size):
        if used and used + width > room:
            count, used = count + 1, 0.0
        count += int(width // room)
        used += width + space
    return count


def _code_lines(line: str, size: float, room: float) -> int:
    """Into how many lines a line of code is broken."""
    return max(1, ceil(len(unescape(TAG.sub("", line))) * MONO * size / room))


class Piece(Struct, frozen=True):
    """A part of one side: its kind (a key of ``SIZES``) and its HTML."""

    kind: str
    html: str

    @property
    def size(self) -> float:
        """Points of type at full scale; less for code with long lines."""
        full = SIZES[self.kind]
        if self.kind != "code":
            return full
        longest = max(len(unescape(TAG.sub("", line))) for line in self.html.split("\n"))
        return round(max(SMALLEST_CODE, min(full, (WIDTH - INSET["code"]) / MONO / max(1, longest))), 1)

    def height(self, scale: float) -> float:
        """The height in points at that scale, gap below included: an estimate that is seldom too small."""
        size = self.size * scale
        room = WIDTH - INSET.get(self.kind, 0.0)
        count = _code_lines if self.kind == "code" else _prose_lines
        lines = sum(count(line, size, room) for line in self.html.strip().split("\n"))
        return lines * size * LEADING + GAP + (PADDING if self.kind == "code" else 0.0)
