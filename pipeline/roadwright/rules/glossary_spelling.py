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

from roadwright.diagnostics import Diagnostic, Related, Severity
from roadwright.model import Content
from roadwright.rules._corpus import corpus
from roadwright.rules._quoting import replacement

CODE = "RW305"
NAME = "glossary-spelling"
SEVERITY: Severity = "warning"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each text with an avoided spelling, once for each of them."""
    for i, term in enumerate(content.roadmap.glossary):
        verbatim = term.term.replace("\\", r"\\")
        for a, avoided in enumerate(term.avoid):
            exact = avoided.casefold() == term.term.casefold()
            wrong = re.compile(rf"(?<![\w-]){re.escape(avoided)}(?![\w-])", 0 if exact else re.IGNORECASE)
            right = re.compile(re.escape(term.term), re.IGNORECASE)
            for passage in corpus(content.roadmap).holding(avoided.lower()):
                text = passage.words
                if len(term.term) > len(avoided):  # the right spelling may hold the wrong one
                    text = right.sub(lambda spelled: "\0" * len(spelled[0]), text)
                found = wrong.search(text)
                if not found:
                    continue
                yield Diagnostic(
                    code=CODE,
                    severity=SEVERITY,
                    message=f"“{found[0]}” is spelled “{term.term}” in this roadmap",
                    hint=f"write “{term.term}”",
                    path=passage.path,
                    related=(Related(path=("glossary", i, "avoid", a), message="the glossary avoids it"),),
                    fix=replacement(passage.path, wrong.sub(verbatim, passage.text), safe=False),
                )
