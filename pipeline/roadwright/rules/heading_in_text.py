"""A text holds a Markdown heading.

Headings come from phases, sections and topics. A heading inside of a text breaks their order, which screen readers and
the PDF's outline go by. Only guides, which are pages of their own, may have headings.

Bad:

    summary: |
      # Joins
      A join combines rows.

Good:

    summary: A join combines rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content
from roadwright.patterns import lazy
from roadwright.rules._corpus import corpus

CODE = "RW312"
NAME = "heading-in-text"
SEVERITY: Severity = "error"

_HEADING = lazy(r"^ {0,3}(?:#{1,6}(?:\s|$)|\S.*\n {0,3}(?:=+|--+)\s*$)", re.MULTILINE)


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each Markdown text outside of guides with a line that is a heading."""
    for passage in corpus(content.roadmap).holding("# ", "\n=", "\n-"):
        if passage.marked and passage.owner[:1] != ("guides",) and _HEADING.search(passage.words):
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message="the text holds a heading",
                hint="make it a sentence, or make what it heads a topic or a point of its own",
                path=passage.path,
            )
