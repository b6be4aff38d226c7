"""What a plain YAML scalar means, and how a text is written as one.

The YAML 1.2 core schema: `no` and `2026-11-22` are texts here, as they are to those who write them. Both directions
stand together, since what is written has to mean the same when it is read.
"""

from __future__ import annotations

from typing import Final

from roadwright.patterns import lazy

_CONSTANTS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NUMBER_START = frozenset("0123456789+-.")
SUSPECT: Final = _NUMBER_START.union(name[0] for name in _CONSTANTS if name)
"""How a plain scalar begins that may be something else than text."""
_DIGITS = 300
_INT = lazy(rf"[-+]?[0-9]{{1,{_DIGITS}}}")
_BASED = lazy(r"0o[0-7]{1,300}|0x[0-9a-fA-F]{1,240}")
_FLOAT = lazy(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")

UNPRINTABLE: Final = lazy("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What YAML does not allow in a file."""


def resolve(text: str) -> bool | int | float | str | None:
    """The value of a plain scalar by the core schema.

    A whole number of more than 300 digits becomes a float; what JSON cannot say (.inf, .nan, 1e999) stays text.
    """
    if text.isdigit() and text.isascii() and len(text) <= _DIGITS:  # nearly all numbers
        return int(text)
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if text[0] in _NUMBER_START:
        if _INT.fullmatch(text):
            return int(text)
        if _FLOAT.fullmatch(text):
            value = float(text)
            return value if abs(value) != float("inf") else text
        if _BASED.fullmatch(text):
            return int(text, 0)
    return text


def quoted(text: str) -> str:
    """The text as a double-quoted YAML scalar on one line; what YAML does not allow in a file is escaped."""
    import json

    return UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))
