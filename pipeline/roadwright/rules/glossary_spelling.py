"""A term is spelled in a way that the glossary avoids.

The glossary of roadmap.yaml gives each term one spelling and names those to avoid. A learner who meets `back-end`,
`backend` and `back end` has to find out that they are one thing. Case does not count unless two spellings differ in
nothing else. Code is not looked at.

Bad:

    glossary:
      - {term: backend, meaning: The part that runs on the server., avoid: [back-end]}
    # and in a topic
    summary: The back-end answers.

Good:

    glossary:
      - {term: backend, meaning: The part that runs on the server., avoid: [back-end]}
    # and in a topic
    summary: The backend answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Fixes, Related, Severity
from roadwright.model import Content
from roadwright.patterns import lazy
from roadwright.rules._corpus import corpus
from roadwright.rules._quoting import replacement

CODE = "RW305"
NAME = "glossary-spelling"
SEVERITY: Severity = "warning"
FIX: Fixes = "unsafe"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each text with an avoided spelling, once for each of them."""
    texts = corpus(content.roadmap)
    for i, term in enumerate(content.roadmap.glossary):
        for a, avoided in enumerate(term.avoid):
            wrong = _Wrong(avoided, term.term)
            for passage in texts.holding(avoided.lower()):
                if wrong.exactly in passage.text and (found := wrong.found(passage.words)):
                    yield Diagnostic(
                        code=CODE,
                        severity=SEVERITY,
                        message=f"“{found}” is spelled “{term.term}” in this roadmap",
                        hint=f"write “{term.term}”",
                        path=passage.path,
                        related=(Related(path=("glossary", i, "avoid", a), message="the glossary avoids it"),),
                        fix=replacement(passage.path, wrong.mended(passage.text), safe=False),
                    )


class _Wrong:
    """A spelling to avoid. The right one may hold it, as `PostgreSQL` does `Postgres`.

    ``exactly`` is what a text must hold as it stands, where the two differ in capitals alone; else it is empty.
    """

    def __init__(self, avoided: str, right: str) -> None:
        self.exactly = avoided if avoided.casefold() == right.casefold() else ""
        self._avoided, self._right = avoided.lower(), right.lower()
        self._is_part = self._avoided in self._right and self._avoided != self._right
        self._pattern = lazy(rf"(?<![\w-]){re.escape(avoided)}(?![\w-])", 0 if self.exactly else re.IGNORECASE)
        self._replacement = right.replace("\\", r"\\")

    def found(self, text: str) -> str:
        """The wrong spelling as it stands in the text, or nothing."""
        if self._is_part:
            lowered = text.lower()
            if lowered.count(self._avoided) == lowered.count(self._right):
                return ""
            text = re.sub(re.escape(self._right), lambda spelled: "\0" * len(spelled[0]), text, flags=re.IGNORECASE)
        found = self._pattern.search(text)
        return found[0] if found else ""

    def mended(self, text: str) -> str:
        """The text with the right spelling."""
        return self._pattern.sub(self._replacement, text)
