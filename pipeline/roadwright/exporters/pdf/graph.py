"""What the map shows: its stops, and the lanes of the arrows that connect them."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping

from msgspec import Struct

from roadwright.exporters._wording import count, hours
from roadwright.exporters.pdf.book import Book, Chapter


class Stop(Struct, frozen=True, kw_only=True):
    """A box of the map: a phase with its sections, or, in a book of one phase, a section with its topics."""

    number: str
    title: str
    holds: tuple[str, ...]
    aside: str
    optional: bool = False


class Lane(Struct, frozen=True, kw_only=True):
    """A line at the right from one stop to all later ones that build on it; ``column`` counts from the boxes."""

    source: int
    targets: tuple[int, ...]
    column: int


def lanes(direct: Mapping[int, Iterable[int]]) -> tuple[Lane, ...]:
    """The lanes for every requirement that skips a stop, in as few columns as keep them apart."""
    targets: dict[int, list[int]] = {}
    for stop in sorted(direct):
        for earlier in direct[stop]:
            if stop - earlier > 1:
                targets.setdefault(earlier, []).append(stop)
    placed: list[Lane] = []
    for source in sorted(targets, key=lambda stop: (targets[stop][-1] - stop, stop)):
        ends = targets[source]
        taken = {lane.column for lane in placed if lane.source < ends[-1] and source < lane.targets[-1]}
        column = next(number for number in itertools.count() if number not in taken)
        placed.append(Lane(source=source, targets=tuple(ends), column=column))
    return tuple(sorted(placed, key=lambda lane: lane.source))


def stops(book: Book) -> tuple[tuple[Stop, ...], dict[int, tuple[int, ...]]]:
    """The stops of a book and what they require: its phases, or the sections of its only phase."""
    if len(book.chapters) == 1:
        return _sections(book.chapters[0])
    place = {chapter.phase.id: place for place, chapter in enumerate(book.chapters)}
    return (
        tuple(
            Stop(
                number=str(chapter.number),
                title=chapter.phase.title,
                holds=tuple(section.title for section in chapter.phase.sections),
                aside=hours(chapter.totals.hours),
                optional=chapter.phase.emphasis == "optional",
            )
            for chapter in book.chapters
        ),
        {
            place[chapter.phase.id]: tuple(place[phase.id] for phase in chapter.builds_on if phase.id in place)
            for chapter in book.chapters
        },
    )


def _sections(chapter: Chapter) -> tuple[tuple[Stop, ...], dict[int, tuple[int, ...]]]:
    sections = chapter.phase.sections
    home = {topic.id: place for place, section in enumerate(sections) for topic in section.topics}
    return (
        tuple(
            Stop(
                number=f"{chapter.number}.{number}",
                title=section.title,
                holds=tuple(topic.title for topic in section.topics),
                aside=count(len(section.topics), "topic"),
            )
            for number, section in enumerate(sections, start=1)
        ),
        {
            place: tuple({home[needed] for topic in section.topics for needed in topic.requires if needed in home})
            for place, section in enumerate(sections)
        },
    )
