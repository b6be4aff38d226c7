"""The roadmap as a plain text to tick off: no markup, for a terminal, a notes program or a printer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from roadwright.artifact import Artifact, Edition
from roadwright.exporters import _wording as wording
from roadwright.exporters._numbering import phase_numbers
from roadwright.model import Phase, Topic
from roadwright.totals import total

NAME = "checklist"


def render(edition: Edition) -> Iterable[Artifact]:
    """``checklist.txt``."""
    text = "\n".join(_lines(edition))
    yield Artifact(path="checklist.txt", data=f"{text}\n".encode(errors="replace"))


def _lines(edition: Edition) -> Iterator[str]:
    roadmap, numbers = edition.roadmap, phase_numbers(edition)
    yield _one_line(roadmap.title)
    yield f"Version {roadmap.version} of {roadmap.updated}, content {edition.fingerprint}"
    for phase in roadmap.phases:
        yield ""
        yield from _phase(numbers[phase.id], phase)


def _phase(number: int, phase: Phase) -> Iterator[str]:
    totals = total(phase)
    heading = f"Phase {number}: {_one_line(phase.title)}"
    yield ""
    yield heading
    yield "=" * len(heading)
    yield f"{wording.count(totals.topics, 'topic')}, {wording.hours(totals.hours)}"
    for section in phase.sections:
        yield ""
        yield _one_line(section.title)
        for topic in section.topics:
            yield from _topic(topic)
    if phase.projects:
        yield ""
        yield "Projects"
    for project in phase.projects:
        yield _box(project.title, f" ({wording.hours(project.hours)})")
        yield from _boxes(project.done_when)


def _topic(topic: Topic) -> Iterator[str]:
    grade = "" if topic.emphasis == "required" else f", {topic.emphasis}"
    yield _box(topic.title, f" ({wording.hours(topic.hours)}{grade})")
    yield from _boxes(topic.points)


def _boxes(texts: Iterable[str]) -> Iterator[str]:
    from roadwright.prose import plain

    return (f"    {_box(plain(text))}" for text in texts)


def _box(text: str, remark: str = "") -> str:
    return f"  [ ] {_one_line(text)}{remark}"


def _one_line(text: str) -> str:
    return " ".join(text.split())
