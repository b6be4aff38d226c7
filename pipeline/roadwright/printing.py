"""What may be printed of content: texts made harmless, and numbers with their nouns."""

from __future__ import annotations

from roadwright.patterns import lazy

_UNSAFE = lazy("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def safe(text: str) -> str:
    """The text with control characters and direction overrides written out, so that content drives no terminal."""
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def line(text: str) -> str:
    """The text as one safe line."""
    return safe(text.replace("\n", " "))


def counted(number: int, thing: str) -> str:
    """A number with its noun: ``1 error``, ``2 errors``."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
