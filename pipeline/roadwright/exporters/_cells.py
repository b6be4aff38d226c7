"""The cells of tables: a text that a spreadsheet would run as a formula is made text."""

from __future__ import annotations

import re

_FORMULA = re.compile(r"\s*(?:[=@\uff1d\uff0b\uff0d\uff20]|[+-](?![0-9.,]*\Z))")
"""How a cell begins that a spreadsheet runs, wide signs of East Asia among them; a bare number is none."""


def harmless(text: str) -> str:
    """The text, with the quote in front that stops a formula where it looks like one."""
    return f"'{text}" if _FORMULA.match(text) else text
