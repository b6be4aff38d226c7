"""The text tells the learner that something is easy.

"Simply" and "just" explain nothing. Who finds the thing hard learns only that others do not. Take the word out, or say
what makes it short.

Bad:

    summary: You just add an index, and the query is obviously faster.

Good:

    summary: You add an index, and the query reads three pages instead of all.
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content
from roadwright.rules._wording import Wording

CODE = "RW303"
NAME = "belittling-word"
SEVERITY: Severity = "warning"

_WORDING = Wording(
    ("simply", "just", "easy", "easily", "obvious", "obviously", "of course", "trivial", "trivially", "effortless",
     "effortlessly", "as everyone knows", "needless to say", "a piece of cake"),
    but=("just-in-time", "just in time", "just as", "just before", "just after", "not just"),
)  # fmt: skip


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each text with such a word, once."""
    for passage, word in _WORDING.found(content.roadmap):
        yield Diagnostic(
            code=CODE,
            severity=SEVERITY,
            message=f"“{word}” belittles what is hard for a learner",
            hint="take the word out",
            path=passage.path,
        )
