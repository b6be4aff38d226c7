"""A phase by itself, with no more of the rest than its pages show: what changes elsewhere leaves it as it is.

Of the other phases only headings are kept, and of those only what the phase refers to.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from hashlib import sha256

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from roadwright.artifact import Edition
from roadwright.exporters._numbering import whole
from roadwright.model import Hours, Phase, Roadmap, Section, Topic

ANCHOR = re.compile(r"\]\(\s*#([^)\s]+)")
"""A link in Markdown to a topic."""


def edition_of(roadmap: Roadmap, of: Roadmap, edition: Edition) -> Edition:
    """The edition with another roadmap, cut down from ``of``, and a fingerprint that these two alone decide."""
    fingerprint = sha256(msgspec.json.encode((roadmap, of))).hexdigest()
    return replace(edition, roadmap=roadmap, whole=of, fingerprint=fingerprint, attachments={}, ledger="", report=None)


def surroundings(edition: Edition, phase: Phase) -> Roadmap:
    """The whole roadmap, but of the other phases only the titles of what the phase refers to."""
    roadmap = whole(edition)
    wanted = mentioned(next(other for other in roadmap.phases if other.id == phase.id))
    return replace(
        bare(roadmap),
        phases=tuple(uncarded(other) if other.id == phase.id else headings(other, wanted) for other in roadmap.phases),
    )


def uncarded(phase: Phase) -> Phase:
    """The phase without its cards, for files that show none."""
    sections = (
        replace(section, topics=tuple(replace(topic, cards=()) for topic in section.topics))
        for section in phase.sections
    )
    return replace(phase, sections=tuple(sections))


def bare(roadmap: Roadmap) -> Roadmap:
    """The roadmap with nothing but its id."""
    return Roadmap(id=roadmap.id, title="", version="", updated="", language="", audience="", goal="")


def headings(phase: Phase, wanted: Container[str] | None = None) -> Phase:
    """The titles of the phase, its sections and topics; with ``wanted``, of those topics and their sections only."""
    sections = (
        Section(
            id=section.id,
            title=section.title,
            topics=tuple(_heading(topic) for topic in section.topics if wanted is None or topic.id in wanted),
        )
        for section in phase.sections
    )
    return Phase(
        id=phase.id,
        title=phase.title,
        goal="",
        sections=tuple(section for section in sections if section.topics or wanted is None),
    )


def _heading(topic: Topic) -> Topic:
    return Topic(id=topic.id, title=topic.title, level="beginner", depth="aware", hours=Hours(0, 0), summary="")


def mentioned(phase: Phase) -> frozenset[str]:
    """The ids of all topics that the phase requires, uses or links to."""
    found = {needed for section in phase.sections for topic in section.topics for needed in topic.requires}
    found |= {used for project in phase.projects for used in project.uses}
    found |= {anchor for text in texts(phase) for anchor in ANCHOR.findall(text)}
    return frozenset(found)


def texts(value: object) -> Iterator[str]:
    """Every text in a part of a roadmap."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item)
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from texts(getattr(value, name))
