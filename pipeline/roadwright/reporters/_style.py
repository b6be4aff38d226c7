"""The colours that reporters for the terminal share.

Colours are always written; the command line takes them out where nobody would see them.
"""

from __future__ import annotations

from roadwright.diagnostics import Severity

_CODES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "blue": "34", "cyan": "36"}

SEVERITY_COLOUR: dict[Severity, str] = {"error": "red", "warning": "yellow", "info": "cyan"}


def paint(text: str, *styles: str) -> str:
    """The text in the given colours and weights."""
    return f"\033[{';'.join(_CODES[style] for style in styles)}m{text}\033[0m"
