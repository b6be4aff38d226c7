"""Values as YAML source for fixes."""

from __future__ import annotations

from roadwright.diagnostics import Fix
from roadwright.model import Path
from roadwright.patterns import lazy

_WORD = lazy(r"(?!(?:true|false|null|yes|no|on|off|y|n)$)[a-z][a-z0-9/._-]*")

ONE_LINE = 80
"""Longer texts are written over several lines; a fix on one line would undo their layout."""


def replacement(path: Path, text: str, *, safe: bool) -> Fix | None:
    """The fix that puts ``text`` at ``path``, or none where the text is too long for one line or nothing is left."""
    if not text.strip() or len(text) > ONE_LINE or "\n" in text:
        return None
    return Fix(path=path, text=quoted(text), safe=safe)


def quoted(text: str) -> str:
    """The text as a YAML scalar: plain if it is a word that no reader takes for anything else."""
    if _WORD.fullmatch(text):
        return text
    import json

    return json.dumps(text, ensure_ascii=False)
