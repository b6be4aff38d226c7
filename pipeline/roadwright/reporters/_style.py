"""What reporters for the terminal share: colours, and texts made harmless.

Colours are always written; the command line takes them out where nobody would see them.
"""

from __future__ import annotations

import re

from roadwright.diagnostics import Severity

_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_CODES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "blue": "34", "cyan": "36"}

SEVERITY_COLOUR: dict[Severity, str] = {"error": "red", "warning": "yellow", "info": "cyan"}


def paint(text: str, *styles: str) -> str:
    """The text in the given colours and weights."""
    return f"\033[{';'.join(_CODES[style] for style in styles)}m{text}\033[0m"


def safe(text: str) -> str:
    """The text with control characters and direction overrides written out, so that content cannot drive a terminal."""
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def line(text: str) -> str:
    """The text as one safe line."""
    return safe(text.replace("\n", " "))


def counted(number: int, thing: str) -> str:
    """A number with its noun: ``1 error``, ``2 errors``."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
