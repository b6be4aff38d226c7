"""Markdown holds raw HTML.

Content is printed, read aloud, turned into cards and into plain text, so it has no HTML: tags would be printed as they
are typed. What only looks like a tag, such as a placeholder in angle brackets, belongs in backticks.

Bad:

    summary: Press <b>Enter</b>, then type <your name>.

Good:

    summary: Press **Enter**, then type `<your name>`.
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content
from roadwright.patterns import lazy
from roadwright.rules._corpus import corpus

CODE = "RW306"
NAME = "raw-html"
SEVERITY: Severity = "error"

_TAG = lazy(r"</?[A-Za-z](?![A-Za-z0-9+.-]*:|[^\s<>]*@)[^<>\n]{0,200}>|<!--|<[?!][A-Za-z]")
_ENTITY = lazy(r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each Markdown text with a tag, a comment or a character reference outside of code."""
    for passage in corpus(content.roadmap).holding("<", "&"):
        if not passage.marked:
            continue
        text = passage.words
        if found := _TAG.search(text) or _ENTITY.search(text):
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"`{found[0]}` reads as raw HTML",
                hint="use Markdown; put what is meant as code in backticks, and type the character itself",
                path=passage.path,
            )
