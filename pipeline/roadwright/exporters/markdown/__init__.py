"""The roadmap as Markdown for GitHub: all of it in ``roadmap.md``, and a folder with a page for each phase.

Cards are left to the deck. ``sources`` reads ``roadmap.md`` back into the same outline. The page of a phase depends on
that phase, the titles of its neighbours, and the headings of the phases it links to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from msgspec.structs import replace

from roadwright.artifact import Artifact, Edition
from roadwright.model import Phase

if TYPE_CHECKING:
    from roadwright.exporters.markdown.anchors import Anchors

NAME = "markdown"
BOOK, README = "roadmap.md", "roadmap/README.md"


def render(edition: Edition) -> Iterator[Artifact]:
    """``roadmap.md``, ``roadmap/README.md`` and ``roadmap/<number>-<phase>.md``."""
    from roadwright.exporters.markdown.anchors import Anchors

    bodies = _bodies(edition.roadmap.phases)
    anchors = Anchors(edition, folder=True)
    yield _artifact(BOOK, _book(edition, bodies))
    yield _artifact(README, _readme(edition, anchors))
    for place, path in enumerate(_pages(edition)):
        yield _artifact(path, _page(edition, place, anchors, bodies))


def parts(edition: Edition) -> dict[str, Edition]:
    """By path: all of the edition for the two files that show all, a smaller one for each page."""
    pages = _pages(edition).items()
    return {BOOK: edition, README: edition, **{path: _surrounded(edition, phase) for path, phase in pages}}


def render_part(path: str, edition: Edition) -> Artifact:
    """One of the files."""
    from roadwright.exporters.markdown.anchors import Anchors

    if path == BOOK:
        return _artifact(path, _book(edition, _bodies(edition.roadmap.phases)))
    anchors = Anchors(edition, folder=True)
    if path == README:
        return _artifact(path, _readme(edition, anchors))
    place = list(_pages(edition)).index(path)
    return _artifact(path, _page(edition, place, anchors, _bodies([edition.roadmap.phases[place]])))


def _pages(edition: Edition) -> dict[str, Phase]:
    """The phases by the paths of their pages."""
    from roadwright.exporters._numbering import phase_numbers
    from roadwright.exporters.markdown.anchors import page_file

    numbers = phase_numbers(edition)
    return {f"roadmap/{page_file(phase, numbers)}": phase for phase in edition.roadmap.phases}


def _surrounded(edition: Edition, phase: Phase) -> Edition:
    """The edition with one phase, the headings of those that it links to, and the titles of all others."""
    from roadwright.exporters._alone import bare, edition_of, headings, mentioned, surroundings, uncarded

    wanted = mentioned(phase)

    def reduced(other: Phase) -> Phase:
        if other.id == phase.id:
            return uncarded(other)
        linked = any(topic.id in wanted for section in other.sections for topic in section.topics)
        return headings(other, None if linked else ())

    roadmap = replace(bare(edition.roadmap), phases=tuple(map(reduced, edition.roadmap.phases)))
    return edition_of(roadmap, surroundings(edition, phase), edition)


def _artifact(path: str, blocks: Iterable[str]) -> Artifact:
    text = "\n\n".join(block for block in blocks if block)
    return Artifact(path=path, data=f"{text}\n".encode(errors="replace"))


def _bodies(phases: Iterable[Phase]) -> dict[str, str]:
    """What is the same of a topic in both forms, by its id."""
    from roadwright.exporters.markdown.pages import topic_body

    return {topic.id: topic_body(topic) for phase in phases for section in phase.sections for topic in section.topics}


def _book(edition: Edition, bodies: Mapping[str, str]) -> Iterator[str]:
    from roadwright.exporters.markdown import pages
    from roadwright.exporters.markdown.anchors import Anchors

    roadmap = edition.roadmap
    anchors = Anchors(edition, front=pages.front_headings(roadmap))
    yield from pages.front(roadmap, anchors)
    for phase in roadmap.phases:
        yield from pages.phase_blocks(phase, bodies, anchors, level=2)
    yield from pages.back(roadmap, edition.fingerprint)


def _readme(edition: Edition, anchors: Anchors) -> Iterator[str]:
    from roadwright.exporters.markdown import pages

    yield from pages.front(edition.roadmap, anchors)
    yield from pages.back(edition.roadmap, edition.fingerprint)


def _page(edition: Edition, place: int, anchors: Anchors, bodies: Mapping[str, str]) -> Iterator[str]:
    from roadwright.exporters.markdown import pages

    phases = edition.roadmap.phases
    after = phases[place + 1] if place + 1 < len(phases) else None
    steps = pages.steps(phases[place - 1] if place else None, after, anchors)
    yield steps
    yield from pages.phase_blocks(phases[place], bodies, anchors, level=1, mapped=True)
    yield steps
