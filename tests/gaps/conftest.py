"""Outlines written as indented text, and roadmaps of a few topics."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

import pytest

from roadwright.comparison import Pair
from roadwright.gaps.alignment import align
from roadwright.model import Hours, Phase, Roadmap, Section, Topic
from roadwright.outline import Item, Kind, Outline

_BY_DEPTH: tuple[Kind, ...] = ("phase", "section", "topic", "point")

Draw = Callable[[str], Outline]
Meet = Callable[[Outline, Outline], dict[tuple[str, str], Pair]]
MakeTopic = Callable[..., Topic]
MakeRoad = Callable[..., Roadmap]


def _draw(text: str) -> Outline:
    """The outline of an indented text: phase, section, topic, point by depth, or ``kind| title``; remarks in ``{}``."""
    root: list[Item] = []
    open_items: list[tuple[int, dict[str, object], list[Item]]] = []

    def close(depth: int) -> None:
        while open_items and open_items[-1][0] >= depth:
            _, fields, children = open_items.pop()
            item = Item(**fields, children=tuple(children))  # type: ignore[arg-type]
            (open_items[-1][2] if open_items else root).append(item)

    for line, raw in enumerate(text.splitlines(), 1):
        if not raw.strip():
            continue
        depth = (len(raw) - len(raw.lstrip())) // 2
        title, _, remarks = raw.strip().partition(" {")
        kind, bar, rest = title.partition("| ")
        close(depth)
        given = bar and kind in get_args(Kind)
        fields: dict[str, object] = {
            "kind": kind if given else _BY_DEPTH[min(depth, 3)],
            "text": rest if given else title,
            "line": line,
            "emphasis": tuple(remarks.rstrip("}").split(", ")) if remarks else (),
        }
        open_items.append((depth, fields, []))
    close(0)
    return Outline(items=tuple(root))


def _topic(title: str, *points: str, aliases: tuple[str, ...] = (), **more: object) -> Topic:
    """A topic with plain values for what a comparison does not look at."""
    fields: dict[str, object] = {"level": "beginner", "depth": "working", "hours": Hours(1, 2), "summary": "A summary."}
    return Topic(
        id=title.lower().replace(" ", "-"),
        title=title,
        points=points,
        aliases=aliases,
        **{**fields, **more},  # type: ignore[arg-type]
    )


def _road(phases: dict[str, dict[str, list[Topic]]], **more: object) -> Roadmap:
    """A roadmap from phase titles to section titles to topics."""
    fields: dict[str, object] = {
        "version": "1.0.0",
        "updated": "2026-01-01",
        "language": "en",
        "audience": "",
        "goal": "",
    }
    made = tuple(
        Phase(
            id=title.lower(),
            title=title,
            goal="",
            sections=tuple(Section(id=name.lower(), title=name, topics=tuple(held)) for name, held in sections.items()),
        )
        for title, sections in phases.items()
    )
    return Roadmap(id="road", title="Road", phases=made, **{**fields, **more})  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def draw() -> Draw:
    """The function that draws an outline from an indented text."""
    return _draw


@pytest.fixture(scope="session")
def meet() -> Meet:
    """The function that gives the pairs of two outlines by the titles of their ends."""
    return lambda left, right: {(pair.left.text, pair.right.text): pair for pair in align(left, right)}


@pytest.fixture(scope="session")
def topic() -> MakeTopic:
    """The function that makes a topic of a title and points."""
    return _topic


@pytest.fixture(scope="session")
def road() -> MakeRoad:
    """The function that makes a roadmap of phase titles, section titles and topics."""
    return _road
