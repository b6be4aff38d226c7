"""The manifest of a build, as far as its verification goes: which files, and what they should hold."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from roadwright.model import Roadmap

MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """A topic that every artifact of a build should hold, and how many cards it has."""

    id: str
    title: str
    cards: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A file of the build: its SHA-256, and the fingerprint of the content it was made of."""

    checksum: str
    fingerprint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What was built: the fingerprint of the last build, its topics, and the files by path."""

    fingerprint: str
    topics: tuple[Expected, ...]
    files: Mapping[str, Entry]


def expected(roadmap: Roadmap) -> list[dict[str, str | int]]:
    """What the manifest's ``topics`` holds: an entry for each topic of the edition, in teaching order."""
    return [
        asdict(Expected(id=topic.id, title=" ".join(topic.title.split()), cards=len(topic.cards)))
        for _, topic in roadmap.topics
    ]


def read(data: bytes) -> Manifest | str:
    """The manifest in ``data``, or what is wrong with it."""
    if not data:
        return "is missing: nothing says what was built"
    try:
        return _manifest(json.loads(data))
    except (ValueError, KeyError, TypeError, AttributeError):
        return "is not a manifest of this version"


def _manifest(given: dict[str, Any]) -> Manifest:
    return Manifest(
        fingerprint=str(given["fingerprint"]),
        topics=tuple(
            Expected(id=str(topic["id"]), title=str(topic["title"]), cards=int(topic["cards"]))
            for topic in given["topics"]
        ),
        files={
            str(path): Entry(checksum=str(checksum), fingerprint=str(entry["fingerprint"]))
            for entry in given["formats"].values()
            for path, checksum in entry["files"].items()
        },
    )
