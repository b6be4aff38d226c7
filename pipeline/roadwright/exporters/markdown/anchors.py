"""Where a link inside the Markdown leads: GitHub makes an anchor of every heading, by rules of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from unicodedata import category

from roadwright.artifact import Edition
from roadwright.exporters._numbering import phase_numbers, whole
from roadwright.exporters.markdown.commonmark import escape
from roadwright.model import Phase

PROJECTS = "Projects"
"""The heading over the projects of a phase."""


_KEPT = frozenset({"Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "Pc"})
"""The Unicode categories of Ruby's ``\\p{Word}``, by which GitHub goes; the two joiners come on top."""


def _kept(found: re.Match[str]) -> str:
    return found[0] if category(found[0]) in _KEPT or found[0] in "\u200c\u200d" else ""


class Slugs:
    """The anchors of one page, made in the order of its headings, since a repeated heading gets a number."""

    def __init__(self) -> None:
        self._taken: dict[str, int] = {}

    def take(self, heading: str) -> str:
        """The anchor of the next heading.

        As GitHub does: lower case, only letters, marks, digits, ``_``, ``-`` and spaces kept, a hyphen for each space,
        ``-1``, ``-2`` after the first of the same name. Of an emoji the marks are kept that no one sees.
        """
        slug = re.sub(r"[^a-z0-9_\- ]", _kept, " ".join(heading.lower().split())).replace(" ", "-")
        unique = slug
        while unique in self._taken:
            self._taken[slug] += 1
            unique = f"{slug}-{self._taken[slug]}"
        self._taken[unique] = 0
        return unique


class Anchors:
    """The place of every phase, topic and project: the file, and the anchor in it.

    With ``folder`` each phase has a file of its own, else all stand in one, after the ``front`` headings.
    """

    def __init__(self, edition: Edition, *, front: Iterable[str] = (), folder: bool = False) -> None:
        self.numbers = phase_numbers(edition)
        self._titles = {topic.id: escape(topic.title) for _, topic in whole(edition).topics}
        self._places: dict[str, tuple[str, str]] = {}
        slugs = Slugs()
        for heading in front:
            slugs.take(heading)
        for phase in edition.roadmap.phases:
            number = self.numbers[phase.id]
            file = page_file(phase, self.numbers) if folder else ""
            slugs = Slugs() if folder else slugs
            for key, heading in _headings(number, phase):
                self._places.setdefault(key, (file, slugs.take(heading)))

    def file(self, phase: Phase) -> str:
        """The file of a phase, empty where all phases are in one."""
        return self._places[f"phase {phase.id}"][0]

    def phase(self, phase: Phase) -> str:
        """Where a link to a phase leads, from the page that holds or lists all phases."""
        file, slug = self._places[f"phase {phase.id}"]
        return file or f"#{slug}"

    def topic(self, ident: str, file: str) -> str:
        """A link to a topic from a page, or the bare title of a topic that this edition does not hold."""
        title = self._titles.get(ident) or escape(ident)
        if f"topic {ident}" not in self._places:
            return title
        target, slug = self._places[f"topic {ident}"]
        return f"[{title}]({'' if target == file else target}#{slug})"


def page_file(phase: Phase, numbers: Mapping[str, int]) -> str:
    """The name of the page of a phase, given the numbers of all: ``05-databases.md``, which sorts by number."""
    width = max(2, len(str(len(numbers))))
    return f"{numbers[phase.id]:0{width}}-{phase.id}.md"


def phase_heading(number: int, phase: Phase) -> str:
    """The heading of a phase, as plain text."""
    return f"Phase {number}: {phase.title}"


def _headings(number: int, phase: Phase) -> Iterator[tuple[str, str]]:
    """Key and text of every heading of a phase, in the order in which ``pages`` writes them."""
    yield f"phase {phase.id}", phase_heading(number, phase)
    for section in phase.sections:
        yield f"section {section.id}", section.title
        for topic in section.topics:
            yield f"topic {topic.id}", topic.title
    if phase.projects:
        yield f"projects {phase.id}", PROJECTS
    for project in phase.projects:
        yield f"project {project.id}", project.title
