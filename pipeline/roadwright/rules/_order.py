"""The graph that ``requires`` draws over the topics: what comes before what, and where it bites its own tail."""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.model import Roadmap
from roadwright.rules._once import once


@once
def positions(roadmap: Roadmap) -> dict[str, int]:
    """Topic id to its place in teaching order, counted from 0."""
    return {topic_id: place for place, topic_id in enumerate(roadmap.topic_by_id)}


@once
def required(roadmap: Roadmap) -> dict[str, tuple[str, ...]]:
    """Topic id to the ids of the topics that require it, in teaching order; only ids that something requires."""
    found: dict[str, list[str]] = {}
    for _, topic in roadmap.topics:
        for name in topic.requires:
            found.setdefault(name, []).append(topic.id)
    return {name: tuple(topics) for name, topics in found.items()}


@once
def cycles(roadmap: Roadmap) -> tuple[tuple[str, ...], ...]:
    """Rings of topic ids that require each other, each beginning with the topic that is taught first.

    Every topic that can never be reached because of a ring is in one of them or requires one; a topic is told in
    one ring only, so that a knot of many rings does not fill the screen.
    """
    told: set[str] = set()
    found: list[tuple[str, ...]] = []
    for ring in _rings(roadmap, told):
        if told.isdisjoint(ring):
            first = min(range(len(ring)), key=lambda i: positions(roadmap)[ring[i]])
            found.append(ring[first:] + ring[:first])
            told.update(ring)
    return tuple(found)


def _rings(roadmap: Roadmap, told: set[str]) -> Iterator[tuple[str, ...]]:
    """A ring for each edge that leads back to an untold topic of a depth-first walk, which does not recurse."""
    topics = roadmap.topic_by_id
    done: set[str] = set()
    for start in topics:
        if start in done:
            continue
        trail, trail_index = [start], {start: 0}
        ways = [iter(topics[start].value.requires)]
        while ways:
            for step in ways[-1]:
                if step in trail_index:
                    if step not in told:
                        yield tuple(trail[trail_index[step] :])
                elif step in topics and step not in done:
                    trail_index[step] = len(trail)
                    trail.append(step)
                    ways.append(iter(topics[step].value.requires))
                    break
            else:
                ways.pop()
                done.add(trail[-1])
                del trail_index[trail.pop()]
