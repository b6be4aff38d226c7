"""A sentence is too long for somebody who learns.

After 40 words a reader has lost the beginning, more so in a second language. Code and lists count as they stand.

Bad, with many more words:

    summary: An index, which is a structure that the database keeps beside the table and which ...

Good:

    summary: An index is a structure beside the table. The database keeps it up to date ...
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content
from roadwright.patterns import lazy

CODE = "RW314"
NAME = "long-sentence"
SEVERITY: Severity = "info"

LONGEST = 40
_END = lazy(r"[.!?:;]['\")”’]*\s+|\n\n|\n(?=[-*\d])")


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each topic whose summary has a sentence of more words than can be held in mind."""
    for path, topic in content.roadmap.topics:
        if max(sentence.count(" ") for sentence in topic.summary.split(". ")) < LONGEST:
            continue
        longest = max(len(sentence.split()) for sentence in _END.split(topic.summary))
        if longest > LONGEST:
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"a sentence of this summary has {longest} words",
                hint="make two of it",
                path=(*path, "summary"),
            )
