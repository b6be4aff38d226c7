"""A first roadmap from a source: the files that an editor starts from.

Every item of the source finds its place under its own words, so that the new roadmap and its source differ in nothing;
what a machine cannot know, such as a summary, is written in so few words that the linter asks for more.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import groupby
from typing import TypeAlias

from msgspec.structs import replace

from roadwright.model import Hours
from roadwright.outline import SAID, TAUGHT, Item, Kind, Outline
from roadwright.scalars import quoted

Value: TypeAlias = "str | Hours | Sequence[str] | Sequence[Mapping[str, Value]]"
Entry: TypeAlias = "Mapping[str, Value]"

_SCHEMA = "# yaml-language-server: $schema=https://roadwright.example/schema/{}.schema.json\n"
_AWARE = frozenset({"basic", "basics", "conceptual", "concept", "high level", "awareness", "optional"})
_FRAME = ("phases", "sections", "topics")
"""Lists that are written even when they are empty."""

_REMARKS: frozenset[Kind] = frozenset({"callout", "warning", "advice", "motto"})
"""What is said about a part of a source; it becomes the note of that part."""

_TOPICS: frozenset[Kind] = frozenset({"section", "topic", "point"})


def files(outline: Outline, *, source: str, title: str, day: str) -> dict[str, str]:
    """The content files by name, for a source that stands in ``sources/<source>``.

    ``title`` is used where the source has none of its own; ``day`` is the date of the roadmap.
    """
    names = Slugs()
    phases = [_phase(item, names) for item in _phases(outline)]
    identifier = names.take(outline.title or title)
    around = [item for item in _opened(outline.items) if item.kind not in TAUGHT]
    head: Entry = {
        "id": identifier,
        "title": outline.title or title,
        "version": "0.1.0",
        "updated": day,
        "language": "en",
        "audience": "Who is it for?",
        "goal": _prose(_said(around, {"goal"})) or "What can the learner do at the end?",
        "motto": _prose(_said(around, {"motto"})),
        "advice": _said(around, _REMARKS - {"motto"}),
        "outcomes": _said(outline.items, {"outcome"}),
        "skip": [{"title": text, "reason": "Why can it wait?"} for text in _said(outline.items, {"skip"})],
        "sources": [{"id": Slugs().take(title), "title": outline.title or title, "path": f"sources/{source}"}],
        "phases": [str(phase["id"]) for phase in phases],
    }
    made = {"roadmap.yaml": _SCHEMA.format("roadmap") + _yaml(head)}
    for number, phase in enumerate(phases):
        made[f"phases/{number:02}-{phase['id']}.yaml"] = _SCHEMA.format("phase") + _yaml(phase)
    return made


class Slugs:
    """Ids made of titles, each given once."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, text: str) -> str:
        """The id for a title: its words in ASCII joined by hyphens, numbered where it is taken already."""
        plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
        slug = "-".join(re.findall(r"[a-z0-9]+", plain))[:60].strip("-") or "item"
        number, free = 2, slug
        while free in self._taken:
            number, free = number + 1, f"{slug}-{number}"
        self._taken.add(free)
        return free


def _phases(outline: Outline) -> list[Item]:
    """The phases; what is taught outside of any, in phases of its own, where it stands."""
    phases: list[Item] = []
    loose = 0
    for is_phase, run in groupby(
        (item for item in _opened(outline.items) if item.kind in TAUGHT), key=lambda item: item.kind == "phase"
    ):
        items = tuple(run)
        if is_phase:
            phases += items
        else:
            loose += 1
            title = outline.title or "Everything"
            text = title if loose == 1 else f"{title} ({loose})"
            phases.append(Item(kind="phase", text=text, line=items[0].line, children=items))
    return phases


def _phase(item: Item, names: Slugs) -> Entry:
    children = list(_opened(item.children))
    topics = tuple(child for child in children if child.kind in {"topic", "point"})
    parts = [replace(item, kind="section", children=topics)] if topics else []
    parts += _merged(child for child in children if child.kind == "section")
    sections = [part for part in parts if _teaches(part)]
    rest = [child for child in children if child.kind not in _TOPICS]
    rest += [part for part in parts if not _teaches(part)]
    return {
        "id": names.take(item.text),
        "title": item.text,
        "goal": _prose(_said(children, {"goal"})) or f"What can the learner do after {item.text}?",
        "note": _prose(_said(rest, _REMARKS)),
        "sections": [_section(section, names) for section in sections],
        "projects": [_project(inner, names) for _, inner in item.walk() if inner.kind == "project"],
    }


def _teaches(section: Item) -> bool:
    return any(child.kind in _TOPICS for child in _opened(section.children))


def _merged(sections: Iterable[Item]) -> list[Item]:
    """The sections, those of one title as one: nobody could tell them apart."""
    found: dict[str, Item] = {}
    for section in sections:
        known = found.get(section.text)
        found[section.text] = replace(known, children=known.children + section.children) if known else section
    return list(found.values())


def _section(item: Item, names: Slugs) -> Entry:
    children = list(_opened(item.children))
    topics = [child for child in children if child.kind in _TOPICS]
    remarks = _said([child for child in children if child.kind not in _TOPICS], _REMARKS)
    for topic in topics:
        remarks += [f"{topic.text}: {text}" for text in _said([topic], _REMARKS - {"warning"})]
    return {
        "id": names.take(item.text),
        "title": item.text,
        "note": _prose(remarks),
        "topics": [_topic(topic, names) for topic in topics],
    }


def _topic(item: Item, names: Slugs) -> Entry:
    return {
        "id": names.take(item.text),
        "title": item.text,
        "level": "beginner",
        "depth": "aware" if _AWARE & set(item.emphasis) else "working",
        "hours": Hours(1, 2),
        "summary": f"What is {item.text}, and why does the learner need it?",
        "points": _texts_below(item),
        "pitfalls": _said([item], {"warning"}),
    }


def _project(item: Item, names: Slugs) -> Entry:
    return {
        "id": names.take(item.text),
        "title": item.text,
        "level": "beginner",
        "hours": Hours(2, 4),
        "brief": f"What is built in {item.text}, and when is it done?",
        "done_when": _texts_below(item),
    }


def _texts_below(item: Item) -> list[str]:
    """What is taught below an item, but for projects and what belongs to them."""
    found: list[str] = []
    for child in _opened(item.children):
        if child.kind in _TOPICS:
            found += [child.text, *_texts_below(child)]
    return list(dict.fromkeys(found))


def _opened(items: Iterable[Item]) -> Iterator[Item]:
    """The items, with lead-ins replaced by what they lead in."""
    for item in items:
        if item.kind == "lead-in":
            yield from _opened(item.children)
        else:
            yield item


def _said(items: Iterable[Item], kinds: Set[Kind]) -> list[str]:
    """The texts of some kinds at and below the items; a heading of such a kind stands for what is said below it."""
    return list(
        dict.fromkeys(
            inner.text
            for item in items
            for _, inner in item.walk()
            if inner.kind in kinds and not any(below.kind in SAID for below in _below(inner))
        )
    )


def _below(item: Item) -> Iterator[Item]:
    return (inner for _, inner in item.walk() if inner is not item)


def _prose(texts: Iterable[str]) -> str:
    """Sentences one after another, each with a mark at its end."""
    return " ".join(text if text[-1] in ".!?…。！？" else f"{text}." for text in texts)


def _yaml(entry: Entry, indent: str = "") -> str:
    lines = []
    for key, value in entry.items():
        if isinstance(value, str):
            if value:
                lines.append(f"{indent}{key}: {quoted(value)}\n")
        elif isinstance(value, Hours):
            lines.append(f"{indent}{key}: {list(value)}\n")
        elif value or key in _FRAME:
            lines.append(f"{indent}{key}:{' []' if not value else ''}\n")
            lines += [_listed(one, indent + "  ") for one in value]
    return "".join(lines)


def _listed(value: str | Entry, indent: str) -> str:
    if isinstance(value, Mapping):
        return f"{indent}- {_yaml(value, indent + '  ').lstrip()}"
    return f"{indent}- {quoted(value)}\n"
