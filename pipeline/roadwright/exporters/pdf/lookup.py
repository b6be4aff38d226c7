"""The two lists at the end of the book: the glossary of terms and other names, and the index of topics."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import groupby

from msgspec import Struct

from roadwright.model import Roadmap, Topic

SYMBOLS = "0–9"
"""The heading above entries that begin with no letter."""


class Entry(Struct, frozen=True, kw_only=True):
    """A line of a list. ``anchors`` are the places it sends to; ``see`` names the topics of an alias."""

    name: str
    anchors: tuple[str, ...] = ()
    meaning: str = ""
    avoid: tuple[str, ...] = ()
    see: tuple[Topic, ...] = ()


class Letter(Struct, frozen=True, kw_only=True):
    """The entries under one letter."""

    letter: str
    entries: tuple[Entry, ...]


def _key(name: str) -> tuple[str, str]:
    """Letters and digits decide; what they leave equal is told apart by the whole name."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    return re.sub(r"[\W_]+", "", plain), name


def _letter(entry: Entry) -> str:
    first = _key(entry.name)[0][:1]
    return first.upper() if first.isalpha() else SYMBOLS


def by_letter(entries: Iterable[Entry]) -> tuple[Letter, ...]:
    """The entries in the order of a dictionary, under their first letters; digits and signs come first."""
    ordered = sorted(entries, key=lambda entry: (_letter(entry) != SYMBOLS, _key(entry.name)))
    return tuple(Letter(letter=letter, entries=tuple(group)) for letter, group in groupby(ordered, _letter))


def glossary(roadmap: Roadmap) -> tuple[Letter, ...]:
    """The terms with their meanings, and every other name of a topic with the topic it stands for.

    An alias that is a term already, or a topic's own title, has no line of its own.
    """
    taken = {term.term.casefold() for term in roadmap.glossary}
    taken |= {topic.title.casefold() for _, topic in roadmap.topics}
    entries = [Entry(name=term.term, meaning=term.meaning, avoid=term.avoid) for term in roadmap.glossary]
    names: dict[str, tuple[str, dict[str, Topic]]] = {}
    for _, topic in roadmap.topics:
        for alias in topic.aliases:
            if alias.casefold() not in taken:
                names.setdefault(alias.casefold(), (alias, {}))[1].setdefault(topic.id, topic)
    entries += [Entry(name=name, see=tuple(topics.values())) for name, topics in names.values()]
    return by_letter(entries)


def index(roadmap: Roadmap) -> tuple[Letter, ...]:
    """Every topic and project by title, with where it stands; those that share a title share a line."""
    places: dict[str, tuple[str, list[str]]] = {}
    named = [(topic.title, topic.id) for _, topic in roadmap.topics]
    named += [(project.title, f"project:{project.id}") for _, project in roadmap.projects]
    for title, anchor in named:
        places.setdefault(title.casefold(), (title, []))[1].append(anchor)
    return by_letter(Entry(name=title, anchors=tuple(anchors)) for title, anchors in places.values())
