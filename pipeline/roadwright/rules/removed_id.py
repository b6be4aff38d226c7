"""A topic or card of an earlier revision is gone and was not retired.

Learners keep cards that a new deck no longer holds. What is retired goes on being shipped with a tag, so that they
learn of it; what only vanishes leaves a card behind that nobody mends. The rule looks at the revision that `lint
--since` names.

Bad, where the earlier revision had the topic `sql-joins`:

    retired: []

Good:

    retired:
      - {id: sql-joins, version: 2.0.0, reason: Split into inner-join and left-join.}
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content

CODE = "RW122"
NAME = "removed-id"
SEVERITY: Severity = "error"
OPTION = "--since"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each topic of the earlier revision, and each card of a topic that stayed, which is gone unannounced."""
    before, roadmap = content.before, content.roadmap
    if before is None or content.partial:
        return
    retired = {retired.id for retired in roadmap.retired}
    for _, topic in before.topics:
        now = roadmap.topic_by_id.get(topic.id)
        if now is None:
            gone = [topic.id]
        else:
            kept = {card.id for card in now.value.cards}
            gone = [f"{topic.id}/{card.id}" for card in topic.cards if card.id not in kept]
        for name in gone:
            if name not in retired:
                yield Diagnostic(
                    code=CODE,
                    severity=SEVERITY,
                    message=f"{'card' if '/' in name else 'topic'} `{name}` was removed, but not retired",
                    hint=f"add `{{id: {name}, version: {roadmap.version}}}` to `retired`, or restore it",
                    path=(*now.path, "cards") if now else ("retired",),
                    file="" if now else "roadmap.yaml",
                    key=True,
                )
