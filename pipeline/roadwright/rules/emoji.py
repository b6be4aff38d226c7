"""The text holds an emoji.

Emoji are drawn differently on every system, are read aloud by name, and cost the PDF a font. Say it in words. Inside of
code they are fine: sometimes they are the subject.

Bad:

    advice:
      - Never skip HTTP ⚠️

Good:

    advice:
      - Never skip HTTP.
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Fixes, Severity
from roadwright.model import Content
from roadwright.rules._characters import EMOJI
from roadwright.rules._corpus import corpus
from roadwright.rules._quoting import replacement

CODE = "RW308"
NAME = "emoji"
SEVERITY: Severity = "warning"
FIX: Fixes = "safe"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each Markdown text with an emoji outside of code. Titles are left to title-noise."""
    for passage in corpus(content.roadmap).beyond_ascii():
        if passage.marked and (found := EMOJI.search(passage.words)):
            bare = " ".join(EMOJI.sub("", passage.text).split())
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"the text holds an emoji (U+{ord(found[0]):04X})",
                hint="take it out",
                path=passage.path,
                fix=None if "`" in passage.text else replacement(passage.path, bare, safe=True),
            )
