"""The whole roadmap as JSON, for programs: what editors wrote, and what can be computed from it.

``schema/export.schema.json`` describes it; its address in ``$schema`` carries the version of the format. Keys come in
the order of the model, computed ones last; a key that has nothing to say is absent, as in the content itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from roadwright.artifact import Artifact, Edition
from roadwright.diagnostics import RoadwrightError
from roadwright.exporters._numbering import numbered_topics, phase_numbers, topic_numbers
from roadwright.exporters._references import references
from roadwright.model import Phase, Roadmap, Section, Topic
from roadwright.totals import total, words

NAME = "json"
SCHEMA = "https://roadwright.example/schema/1/export.schema.json"

Json = dict[str, Any]

_NEEDED = frozenset({"phases", "sections", "topics"})
"""Lists that are written even when they are empty: they are the frame that readers walk."""


def render(edition: Edition) -> Iterable[Artifact]:
    """``roadmap.json``, the same without white space as ``roadmap.min.json``, and ``topics.jsonl`` for search.

    Raises RoadwrightError where the result does not fit the schema, which content that lints clean cannot cause.
    """
    import msgspec

    exported = export(edition)
    _validate(exported)
    compact = msgspec.json.encode(exported)
    yield Artifact(path="roadmap.json", data=msgspec.json.format(compact, indent=2) + b"\n")
    yield Artifact(path="roadmap.min.json", data=compact)
    lines = (msgspec.json.encode(_search_line(*place)) + b"\n" for place in numbered_topics(edition))
    yield Artifact(path="topics.jsonl", data=b"".join(lines))


def export(edition: Edition) -> Json:
    """The content of ``roadmap.json``."""
    import msgspec

    roadmap = edition.roadmap
    back = references(roadmap)
    exported: Json = {
        "$schema": SCHEMA,
        "fingerprint": edition.fingerprint,
        "totals": _totals(roadmap),
        **_without_empty(msgspec.json.decode(msgspec.json.encode(roadmap))),
    }
    phase_number, topic_number = phase_numbers(edition), topic_numbers(edition)
    for phase, written in zip(roadmap.phases, exported["phases"], strict=True):
        written["number"] = phase_number[phase.id]
        written["totals"] = _totals(phase)
        for topic in (topic for section in written["sections"] for topic in section["topics"]):
            topic["order"] = topic_number[topic["id"]]
            topic["required_by"] = list(back.required_by.get(topic["id"], ()))
            topic["used_by_projects"] = list(back.used_by.get(topic["id"], ()))
    return exported


def _search_line(number: int, phase: Phase, section: Section, topic: Topic) -> Json:
    """A topic for a search engine: where it stands, how it is graded, and its words without markup."""
    from roadwright.prose import plain

    return {
        "id": topic.id,
        "order": number,
        "title": topic.title,
        "aliases": topic.aliases,
        "phase": phase.title,
        "section": section.title,
        "level": topic.level,
        "depth": topic.depth,
        "emphasis": topic.emphasis,
        "hours": topic.hours,
        "text": " ".join(plain(text) for text in (topic.summary, *topic.points, *topic.pitfalls)),
    }


def _totals(scope: Roadmap | Phase) -> Json:
    totals = total(scope)
    return {
        **asdict(totals),
        "hours": list(totals.hours),
        "project_hours": list(totals.project_hours),
        "words": words(scope),
    }


def _without_empty(value: Any) -> Any:
    """The value without texts, lists and parts that are empty, and without switches that are off."""
    if isinstance(value, dict):
        return {
            key: _without_empty(inner)
            for key, inner in value.items()
            if key in _NEEDED or not (inner in ("", [], None) or (key == "reverse" and not inner))
        }
    return [_without_empty(inner) for inner in value] if isinstance(value, list) else value


def _validate(exported: Json) -> None:
    from roadwright import schemas

    if wrong := schemas.check(exported, "export", "roadmap.json"):
        place = "/".join(map(str, wrong[0].path))
        raise RoadwrightError(
            f"roadmap.json would not fit its schema: {wrong[0].message} at {place or 'the top'}",
            hint="run `roadwright lint`; if it is clean, this is a bug of roadwright",
        )
