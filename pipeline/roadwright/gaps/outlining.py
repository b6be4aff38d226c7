"""A roadmap as an Outline, so that it can be compared with its sources as one source with another.

Each Item keeps the aliases and the path of what it was made from; ``emphasis`` holds a topic's own emphasis and depth.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from roadwright.model import Path, Phase, Project, Roadmap, Section, Topic
from roadwright.outline import Item, Kind, Outline

_CODE = re.compile(r"(`[^`]*`)")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_STRONG = re.compile(r"(?<![\w*_])([*_]{1,3})(?=\S)(.+?)(?<=\S)\1(?![\w*_])")


def outline(roadmap: Roadmap) -> Outline:
    """The roadmap as an Outline in teaching order, without sections that teach nothing.

    Lines are 0: a roadmap's places are paths.
    """
    items = [
        *_prose("goal", (roadmap.goal,), ("goal",)),
        *(_phase(phase, ("phases", index)) for index, phase in enumerate(roadmap.phases)),
        *_listed("advice", roadmap.advice, ("advice",)),
        *(
            Item(kind="skip", text=skip.title, line=0, aliases=skip.aliases, path=("skip", index))
            for index, skip in enumerate(roadmap.skip)
        ),
        *_listed("outcome", roadmap.outcomes, ("outcomes",)),
        *_prose("motto", (roadmap.motto,), ("motto",)),
    ]
    return Outline(title=roadmap.title, items=tuple(items))


def _phase(phase: Phase, path: Path) -> Item:
    return Item(
        kind="phase",
        text=phase.title,
        line=0,
        number=str(path[-1]),
        aliases=phase.aliases,
        emphasis=(phase.emphasis,),
        path=path,
        children=(
            *_prose("goal", (phase.goal,), (*path, "goal")),
            *_prose("callout", (phase.skip_if,), (*path, "skip_if")),
            *_prose("callout", (phase.note,), (*path, "note")),
            *(
                _section(section, (*path, "sections", index))
                for index, section in enumerate(phase.sections)
                if section.topics
            ),
            *(_project(project, (*path, "projects", index)) for index, project in enumerate(phase.projects)),
        ),
    )


def _section(section: Section, path: Path) -> Item:
    return Item(
        kind="section",
        text=section.title,
        line=0,
        aliases=section.aliases,
        path=path,
        children=(
            *_prose("callout", (section.note,), (*path, "note")),
            *(_topic(topic, (*path, "topics", index)) for index, topic in enumerate(section.topics)),
        ),
    )


def _topic(topic: Topic, path: Path) -> Item:
    return Item(
        kind="topic",
        text=topic.title,
        line=0,
        aliases=topic.aliases,
        emphasis=(topic.emphasis, topic.depth),
        path=path,
        children=(
            *_listed("point", topic.points, (*path, "points")),
            *_listed("warning", topic.pitfalls, (*path, "pitfalls")),
        ),
    )


def _project(project: Project, path: Path) -> Item:
    return Item(
        kind="project",
        text=project.title,
        line=0,
        aliases=project.aliases,
        path=path,
        children=(
            *_listed("point", project.done_when, (*path, "done_when")),
            *_listed("point", project.stretch, (*path, "stretch")),
        ),
    )


def _listed(kind: Kind, texts: Iterable[str], path: Path) -> Iterable[Item]:
    return (
        Item(kind=kind, text=_clean(text), raw=text, line=0, path=(*path, index)) for index, text in enumerate(texts)
    )


def _prose(kind: Kind, texts: Iterable[str], path: Path) -> Iterable[Item]:
    return (Item(kind=kind, text=_clean(text), raw=text, line=0, path=path) for text in texts if text.strip())


def _clean(text: str) -> str:
    """Inline Markdown as plain text; code stays as it is, with its backticks, which say that a word is a name."""
    parts = _CODE.split(text)
    parts[::2] = [_STRONG.sub(r"\2", _LINK.sub(r"\1", part)) for part in parts[::2]]
    return " ".join("".join(parts).split())
