"""An id that was retired is in use again.

A learner's deck knows cards by the ids of card and topic. An id that comes back with another meaning would mix old
progress with new questions. In `retired` a topic stands by its id, a card as `topic/card`. A version later than the
roadmap's own has not come yet.

Bad:

    retired:
      - {id: sql-joins, version: 1.2.0}
    # and in a phase
    topics:
      - id: sql-joins

Good:

    retired:
      - {id: sql-joins, version: 1.2.0}
    # and in a phase
    topics:
      - id: inner-joins
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Related, Severity
from roadwright.model import Content, Path

CODE = "RW121"
NAME = "retired-id"
SEVERITY: Severity = "error"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each retired id that a topic or card bears, and each that a version to come retires."""
    roadmap = content.roadmap
    if not roadmap.retired:
        return
    alive = _alive(content)
    for i, retired in enumerate(roadmap.retired):
        path = ("retired", i, "id")
        if retired.id in alive:
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"`{retired.id}` was retired in version {retired.version}, and is in use again",
                hint="give the new one an id of its own",
                path=alive[retired.id],
                related=(Related(path=path, message="retired here"),),
            )
        if _numbers(retired.version) > _numbers(roadmap.version):
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"`{retired.id}` is retired by version {retired.version}, the roadmap is at {roadmap.version}",
                hint="name the version that the roadmap has, or raise `version`",
                path=("retired", i, "version"),
            )


def _alive(content: Content) -> dict[str, Path]:
    places: dict[str, Path] = {}
    for path, topic in content.roadmap.topics:
        places[topic.id] = (*path, "id")
        for i, card in enumerate(topic.cards):
            places[f"{topic.id}/{card.id}"] = (*path, "cards", i, "id")
    return places


def _numbers(version: str) -> tuple[int, ...]:
    parts = version.split(".")
    return tuple(map(int, parts)) if all(part.isdecimal() for part in parts) else ()
