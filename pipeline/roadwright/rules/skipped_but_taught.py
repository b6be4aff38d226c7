"""The roadmap tells learners to skip something that it teaches.

The skip list says what to leave alone for now. A topic of that name contradicts it: one of the two has to go, or the
topic asks for awareness only, or is optional.

Bad:

    skip:
      - {title: Kubernetes, reason: One server is enough to learn deployment.}
    # and in a phase
    topics:
      - {id: kubernetes, title: Kubernetes, depth: working}

Good:

    skip:
      - {title: Kubernetes, reason: One server is enough to learn deployment.}
    # and in a phase
    topics:
      - {id: kubernetes, title: Kubernetes, depth: aware}
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Related, Severity
from roadwright.model import Content
from roadwright.rules._names import words

CODE = "RW213"
NAME = "skipped-but-taught"
SEVERITY: Severity = "error"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each topic to be worked with whose title or alias stands in the skip list."""
    skipped = {
        words(name): (i, skip.title)
        for i, skip in enumerate(content.roadmap.skip)
        for name in (skip.title, *skip.aliases)
    }
    if not skipped:
        return
    for path, topic in content.roadmap.topics:
        if topic.depth == "aware" or topic.emphasis == "optional":
            continue
        for name in (topic.title, *topic.aliases):
            if entry := skipped.get(words(name)):
                i, title = entry
                yield Diagnostic(
                    code=CODE,
                    severity=SEVERITY,
                    message=f"topic `{topic.id}` teaches “{title}”, which the skip list tells learners to leave alone",
                    hint="take it off the skip list, or ask for awareness only",
                    path=(*path, "title"),
                    related=(Related(path=("skip", i, "title"), message="to be skipped"),),
                )
                break
