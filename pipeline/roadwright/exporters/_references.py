"""The links that content states in one direction only, turned round.

A topic says what it requires and a project what it uses; a reader also wants to know what a topic leads to.
"""

from __future__ import annotations

from collections import defaultdict

from msgspec import Struct

from roadwright.model import Roadmap


class References(Struct, frozen=True, kw_only=True):
    """``required_by`` and ``used_by`` name, for a topic id, the topics and the projects that build on it."""

    required_by: dict[str, tuple[str, ...]]
    used_by: dict[str, tuple[str, ...]]


def references(roadmap: Roadmap) -> References:
    """The back references of every topic that has any, in teaching order."""
    required_by: defaultdict[str, list[str]] = defaultdict(list)
    used_by: defaultdict[str, list[str]] = defaultdict(list)
    for _, topic in roadmap.topics:
        for needed in topic.requires:
            required_by[needed].append(topic.id)
    for _, project in roadmap.projects:
        for used in project.uses:
            used_by[used].append(project.id)
    return References(
        required_by={key: tuple(ids) for key, ids in required_by.items()},
        used_by={key: tuple(ids) for key, ids in used_by.items()},
    )
