"""The text praises instead of telling.

"Powerful" and "seamless" can be said of anything. Say what the thing does, how fast, compared with what.

Bad:

    summary: Redis is a blazing-fast, robust and powerful store.

Good:

    summary: Redis keeps its data in memory and answers in well under a millisecond.
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content
from roadwright.rules._wording import Wording

CODE = "RW304"
NAME = "hype"
SEVERITY: Severity = "warning"

_WORDING = Wording(
    ("powerful", "robust", "seamless", "seamlessly", "blazing", "blazing-fast", "blazingly", "lightning-fast",
     "cutting-edge", "state-of-the-art", "revolutionary", "game-changer", "game-changing", "amazing", "awesome",
     "incredible", "incredibly", "world-class", "best-in-class", "next-level", "rock-solid", "magical", "super easy",
     "supercharge", "unleash", "unlock the power", "the ultimate", "industry-leading", "delightful"),
    but=("robustness",),
)  # fmt: skip


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each text with such a word, once."""
    for passage, word in _WORDING.found(content.roadmap):
        yield Diagnostic(
            code=CODE,
            severity=SEVERITY,
            message=f"“{word}” praises, and tells nothing",
            hint="say what it does, or take the word out",
            path=passage.path,
        )
