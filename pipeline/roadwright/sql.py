"""SQL text as single statements, cut where SQLite itself ends them."""

from __future__ import annotations

import re
from collections.abc import Iterator


def statements(text: str) -> Iterator[str]:
    """The statements of a text, each with its semicolon; what follows the last semicolon comes last, and may be blank.

    Semicolons inside of strings, comments and triggers end nothing.
    """
    from sqlite3 import complete_statement

    start = 0
    for semicolon in re.finditer(";", text):
        if complete_statement(text[start : semicolon.end()]):
            yield text[start : semicolon.end()]
            start = semicolon.end()
    yield text[start:]
