"""Two things have one id.

An id is the thing's identity for ever: links, flashcards and decisions hold on to it. Ids of phases, of sections, of
topics, of projects, of guides and of sources are unique among their kind in the whole roadmap, ids of cards in their
topic.

A phase has one file, too: two files of one id would leave one of them unread.

Bad:

    topics:
      - id: joins
        title: Inner joins
      - id: joins
        title: Outer joins

Good:

    topics:
      - id: inner-joins
        title: Inner joins
      - id: outer-joins
        title: Outer joins
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from roadwright.diagnostics import Diagnostic, Related, Severity
from roadwright.model import Content, Path
from roadwright.rules._phase_files import phase_files

CODE = "RW114"
NAME = "duplicate-id"
SEVERITY: Severity = "error"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each id that its kind already has, with the place where it was first defined."""
    roadmap = content.roadmap
    yield from _twice("source", ((("sources", i), x.id) for i, x in enumerate(roadmap.sources)))
    yield from _twice("guide", ((("guides", i), x.id) for i, x in enumerate(roadmap.guides)))
    yield from _twice("phase", ((("phases", i), x.id) for i, x in enumerate(roadmap.phases)))
    yield from _twice("section", ((path, x.id) for path, x in roadmap.sections))
    yield from _twice("topic", ((path, x.id) for path, x in roadmap.topics))
    yield from _twice("project", ((path, x.id) for path, x in roadmap.projects))
    first: dict[str, str] = {}
    for file in phase_files(content):
        if first.setdefault(file.phase, file.path) != file.path:
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"phase `{file.phase}` has two files, `{first[file.phase]}` and `{file.path}`",
                hint="merge them, or give one another id",
                file=file.path,
                related=(Related(file=first[file.phase], message="first file"),),
            )
    for path, topic in roadmap.topics:
        if len({card.id for card in topic.cards}) < len(topic.cards):
            cards = (((*path, "cards", i), card.id) for i, card in enumerate(topic.cards))
            yield from _twice("card", cards, f" in topic `{topic.id}`")


def _twice(kind: str, ids: Iterable[tuple[Path, str]], scope: str = "") -> Iterator[Diagnostic]:
    first: dict[str, Path] = {}
    for path, name in ids:
        if name not in first:
            first[name] = path
            continue
        yield Diagnostic(
            code=CODE,
            severity=SEVERITY,
            message=f"{kind} `{name}` is defined twice{scope}",
            hint="give the newer one an id of its own",
            path=(*path, "id"),
            related=(Related(path=(*first[name], "id"), message="first defined here"),),
        )
