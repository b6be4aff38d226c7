"""The characters of XML, which cannot hold everything that a text can."""

from __future__ import annotations

import re

_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def writable(text: str) -> str:
    """The text with U+FFFD for every character outside of XML 1.0's ``Char``."""
    return _UNWRITABLE.sub("\ufffd", text)
