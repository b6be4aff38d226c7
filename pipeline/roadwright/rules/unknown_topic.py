"""A topic is referred to that does not exist.

`requires` of a topic, `uses` of a project and `topic` of a decision name topics by id. Where a file of the roadmap
could not be read, its topics are unknown and nothing is reported.

Bad, where the topic is called `sql-joins`:

    requires: [sql-join]

Good:

    requires: [sql-joins]
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Fix, Fixes, Severity
from roadwright.model import Content, Path
from roadwright.rules._quoting import quoted
from roadwright.rules._suggestions import Suggestions

CODE = "RW201"
NAME = "unknown-topic"
SEVERITY: Severity = "error"
FIX: Fixes = "unsafe"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each reference to a topic that the roadmap does not have, with the most similar id."""
    if content.partial:
        return
    known = content.roadmap.topic_by_id
    suggestions = Suggestions(known)
    for what, path, name in _references(content):
        if name in known:
            continue
        guess = suggestions.closest(name)
        yield Diagnostic(
            code=CODE,
            severity=SEVERITY,
            message=f"{what} `{name}`, which is no topic",
            hint=f"did you mean `{guess}`?" if guess else "write the topic, or take the reference out",
            path=path,
            fix=Fix(path=path, text=quoted(guess), safe=False) if guess else None,
        )


def _references(content: Content) -> Iterator[tuple[str, Path, str]]:
    for path, topic in content.roadmap.topics:
        for i, name in enumerate(topic.requires):
            yield f"topic `{topic.id}` requires", (*path, "requires", i), name
    for path, project in content.roadmap.projects:
        for i, name in enumerate(project.uses):
            yield f"project `{project.id}` uses", (*path, "uses", i), name
    for i, decision in enumerate(content.decisions):
        if decision.topic:
            yield "a decision names", ("decisions", i, "topic"), decision.topic
