"""The text speaks of "we" and "us".

The roadmap speaks to one reader, in the second person and the present tense: you do it, it answers. Who "we" are, the
reader has to guess.

Bad:

    summary: Now we will look at how our database finds a row.

Good:

    summary: A database finds a row by its index.
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content
from roadwright.patterns import lazy
from roadwright.rules._wording import Wording

CODE = "RW316"
NAME = "first-person"
SEVERITY: Severity = "warning"

_WORDING = Wording(
    (" we ", "we'll", "we're", "we’ll", "we’re", "we've", "we’ve", " our ", "ourselves", " us ", "let's", "let’s",
     "i'll", "i’ll", "i'm", "i’m")
)  # fmt: skip
_NAME = lazy(r"\bLet['’]s [A-Z]")
"""A name that begins so, as that of a company."""
_TAUGHT = frozenset({"summary", "points", "pitfalls", "goal", "note", "brief", "why"})
"""Keys of texts in which the roadmap speaks. Answers to interviewers are given by somebody who says "I"."""


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each text in which the roadmap speaks of itself and the reader as one."""
    for passage, word in _WORDING.found(content.roadmap):
        if _TAUGHT.intersection(passage.inner) and not _NAME.search(passage.text):
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"the text says “{word}” where it means the reader",
                hint="speak to the reader: you",
                path=passage.path,
            )
