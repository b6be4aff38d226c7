"""The roadmap as Markdown for GitHub: all of it in ``roadmap.md``, and a folder with a page for each phase.

Cards are left to the deck. ``sources`` reads ``roadmap.md`` back into the same outline.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from roadwright.artifact import Artifact, Edition

NAME = "markdown"


def render(edition: Edition) -> Iterable[Artifact]:
    """``roadmap.md``, ``roadmap/README.md`` and ``roadmap/<number>-<phase>.md``."""
    from roadwright.exporters.markdown import pages

    bodies = {topic.id: pages.topic_body(topic) for _, topic in edition.roadmap.topics}
    yield _artifact("roadmap.md", _book(edition, bodies))
    yield from _folder(edition, bodies)


def _artifact(path: str, blocks: Iterable[str]) -> Artifact:
    text = "\n\n".join(block for block in blocks if block)
    return Artifact(path=path, data=f"{text}\n".encode(errors="replace"))


def _book(edition: Edition, bodies: Mapping[str, str]) -> Iterator[str]:
    from roadwright.exporters.markdown import pages
    from roadwright.exporters.markdown.anchors import Anchors

    roadmap = edition.roadmap
    anchors = Anchors(edition, front=pages.front_headings(roadmap))
    yield from pages.front(roadmap, anchors)
    for phase in roadmap.phases:
        yield from pages.phase_blocks(phase, bodies, anchors, level=2)
    yield from pages.back(roadmap, edition.fingerprint)


def _folder(edition: Edition, bodies: Mapping[str, str]) -> Iterator[Artifact]:
    from roadwright.exporters.markdown import pages
    from roadwright.exporters.markdown.anchors import Anchors

    roadmap = edition.roadmap
    anchors = Anchors(edition, folder=True)
    yield _artifact("roadmap/README.md", (*pages.front(roadmap, anchors), *pages.back(roadmap, edition.fingerprint)))
    neighbours = zip((None, *roadmap.phases), (*roadmap.phases[1:], None), strict=False)
    for phase, (before, after) in zip(roadmap.phases, neighbours, strict=False):
        steps = pages.steps(before, after, anchors)
        body = pages.phase_blocks(phase, bodies, anchors, level=1, mapped=True)
        yield _artifact(f"roadmap/{anchors.file(phase)}", (steps, *body, steps))
