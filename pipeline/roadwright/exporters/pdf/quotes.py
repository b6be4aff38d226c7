"""Typographic quotation marks for the printed page. Editors type the straight ones; books have not used them since.

Only English is known: for another language the text stays as it was typed.
"""

from __future__ import annotations

import re

VERBATIM = frozenset({"pre", "code", "style", "title"})
"""Elements whose text is left as it is."""
INLINE = frozenset({"a", "b", "strong", "em", "i", "span", "code", "s"})
"""Elements inside of a line: what stands before them stands before their text too."""
OPENING = "([{–—/“‘"
"""Signs, besides white space, behind which a mark opens."""

_PIECE = re.compile(r"<[^>]*>|&quot;|&#34;|&#39;|['\"]|[^<&'\"]+|[&<]")
_TAG = re.compile(r"</?([a-z0-9]+)")
_MARKS = {"&quot;": "“”", "&#34;": "“”", '"': "“”", "&#39;": "‘’", "'": "‘’"}


def curled(html: str, language: str) -> str:
    """The page of HTML with curly quotation marks and apostrophes in its text; tags, code and other languages as is."""
    if language.partition("-")[0] != "en":
        return html
    pieces = _PIECE.findall(html)
    verbatim = 0
    before = ""
    for place, piece in enumerate(pieces):
        if tag := _TAG.match(piece):
            if tag[1] in VERBATIM:
                verbatim += -1 if piece[1] == "/" else 1
            if tag[1] not in INLINE:
                before = ""
        elif piece in _MARKS and not verbatim:
            after = pieces[place + 1][:1] if place + 1 < len(pieces) else ""
            pieces[place] = before = _curl(_MARKS[piece], before, after)
        else:
            before = piece[-1]
    return "".join(pieces)


def _curl(marks: str, before: str, after: str) -> str:
    """The opening or the closing one. The apostrophe of a year, ``'90s``, is not an opening mark."""
    opens = not before or before.isspace() or before in OPENING
    return marks[0] if opens and not (marks == "‘’" and after.isdigit()) else marks[1]
