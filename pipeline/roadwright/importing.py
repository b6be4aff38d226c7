"""A first roadmap from a source: the files that an editor starts from.

Every item of the source finds its place under its own words, so that the new roadmap and its source differ in nothing;
what a machine cannot know, such as a summary, is written in so few words that the linter asks for more.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from msgspec.structs import replace

from roadwright.model import Hours
from roadwright.outline import Item, Kind, Outline
from roadwright.scalars import quoted

Value: TypeAlias = "str | Hours | Sequence[str] | Sequence[Mapping[str, Value]]"
Entry: TypeAlias = "Mapping[str, Value]"

_SCHEMA = "# yaml-language-server: $schema=https://roadwright.example/schema/{}.schema.json\n"
_AWARE = frozenset({"basic", "basics", "conceptual", "concept", "high level", "awareness", "optional"})
_FRAME = ("phases", "sections", "topics")
"""Lists that are written even when they are empty."""

NOTED: tuple[Kind, ...] = ("callout", "warning")
ADVISING: tuple[Kind, ...] = ("advice", *NOTED)


def files(outline: Outline, *, source: str, title: str, day: str) -> dict[str, str]:
    """The content files by name, for a source that stands in ``sources/<source>``.

    ``title`` is used where the source has none of its own; ``day`` is the date of the roadmap.
    """
    names = Slugs()
    phases = [_phase(item, names) for item in _phases(outline)]
    identifier = names.take(outline.title or title)
    head: Entry = {
        "id": identifier,
        "title": outline.title or title,
        "version": "0.1.0",
        "updated": day,
        "language": "en",
        "audience": "Who is it for?",
        "goal": " ".join(_texts(outline.items, "goal")) or "What can the learner do at the end?",
        "motto": " ".join(_texts(outline.items, "motto")),
        "advice": [
            *_texts(outline.items, "advice"),
            *_texts(outline.items, "callout"),
            *_texts(outline.items, "warning"),
        ],
        "outcomes": _texts(outline.items, "outcome"),
        "skip": [{"title": text, "reason": "Why can it wait?"} for text in _texts(outline.items, "skip")],
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
    """The phases; what is taught outside of any, in a phase of its own."""
    phases = [item for item in _opened(outline.items) if item.kind == "phase"]
    loose = tuple(item for item in _opened(outline.items) if item.kind in {"section", "topic", "point", "project"})
    if loose:
        phases.append(Item(kind="phase", text=outline.title or "Everything", line=loose[0].line, children=loose))
    return phases


def _phase(item: Item, names: Slugs) -> Entry:
    children = list(_opened(item.children))
    sections = [child for child in children if child.kind == "section"]
    topics = tuple(child for child in children if child.kind in {"topic", "point"})
    if topics:
        sections.insert(0, replace(item, kind="section", children=topics))
    projects = [inner for child in children for inner in _projects(child)]
    return {
        "id": names.take(item.text),
        "title": item.text,
        "goal": " ".join(_texts(item.children, "goal")) or f"What can the learner do after {item.text}?",
        "note": " ".join(text for kind in NOTED for text in _texts(item.children, kind)),
        "sections": [made for section in sections if (made := _section(section, names))["topics"]],
        "projects": [_project(project, names) for project in projects],
    }


def _projects(item: Item) -> Iterator[Item]:
    if item.kind == "project":
        yield item
    elif item.kind == "section":
        yield from (inner for inner in _opened(item.children) if inner.kind == "project")


def _section(item: Item, names: Slugs) -> Entry:
    return {
        "id": names.take(item.text),
        "title": item.text,
        "note": " ".join(text for kind in NOTED for text in _texts(item.children, kind)),
        "topics": [
            _topic(child, names) for child in _opened(item.children) if child.kind in {"section", "topic", "point"}
        ],
    }


def _topic(item: Item, names: Slugs) -> Entry:
    below = [
        inner.text for _, inner in item.walk() if inner is not item and inner.kind in {"topic", "point", "section"}
    ]
    return {
        "id": names.take(item.text),
        "title": item.text,
        "level": "beginner",
        "depth": "aware" if _AWARE & set(item.emphasis) else "working",
        "hours": Hours(1, 2),
        "summary": f"What is {item.text}, and why does the learner need it?",
        "points": list(dict.fromkeys(below)),
    }


def _project(item: Item, names: Slugs) -> Entry:
    return {
        "id": names.take(item.text),
        "title": item.text,
        "level": "beginner",
        "hours": Hours(2, 4),
        "brief": f"What is built in {item.text}, and when is it done?",
    }


def _opened(items: Iterable[Item]) -> Iterator[Item]:
    """The items, with lead-ins replaced by what they lead in."""
    for item in items:
        if item.kind == "lead-in":
            yield from _opened(item.children)
        else:
            yield item


def _texts(items: Sequence[Item], kind: Kind) -> list[str]:
    """The texts of a kind, below lead-ins too; a heading of that kind stands for what is listed below it."""
    found: list[str] = []
    for item in items:
        if item.kind in {kind, "lead-in"}:
            below = _texts(item.children, kind)
            found += below or ([item.text] if item.kind == kind else [])
    return list(dict.fromkeys(found))


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
