"""A topic requires one that is taught later.

A learner goes through the roadmap from the top. What a topic builds on has to come before it. Topics in a ring are
left to requires-cycle.

Bad:

    topics:
      - id: joins
        requires: [tables]
      - id: tables

Good:

    topics:
      - id: tables
      - id: joins
        requires: [tables]
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Related, Severity
from roadwright.model import Content
from roadwright.rules._order import cycles, positions

CODE = "RW203"
NAME = "requires-later"
SEVERITY: Severity = "error"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each requirement that points forward in teaching order, with the place of the later topic."""
    places = positions(content.roadmap)
    ring_of = {name: ring for ring in cycles(content.roadmap) for name in ring}
    for path, topic in content.roadmap.topics:
        here = places[topic.id]
        for i, name in enumerate(topic.requires):
            if places.get(name, here) > here and not (name in ring_of and ring_of[name] is ring_of.get(topic.id)):
                later = content.roadmap.topic_by_id[name]
                yield Diagnostic(
                    code=CODE,
                    severity=SEVERITY,
                    message=f"topic `{topic.id}` requires `{name}`, which is taught later",
                    hint=f"move `{name}` before it, or require what is really needed first",
                    path=(*path, "requires", i),
                    related=(Related(path=(*later.path, "id"), message="taught here"),),
                )
