"""The whole roadmap as JSON, for programs: what editors wrote, and what can be computed from it.

``schema/export.schema.json`` describes it; its address in ``$schema`` carries the version of the format. Keys come in
the order of the model, computed ones last; a key that has nothing to say is absent, as in the content itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from msgspec.structs import asdict

from roadwright import totals
from roadwright.artifact import Artifact, Edition
from roadwright.diagnostics import RoadwrightError
from roadwright.exporters._numbering import numbered_topics, phase_numbers, topic_numbers
from roadwright.exporters._references import references
from roadwright.model import Phase, Roadmap, Section, Topic

NAME = "json"
SCHEMA = "https://roadwright.example/schema/1/export.schema.json"

Json = dict[str, Any]

_NEEDED = frozenset({"phases", "sections", "topics"})
"""Lists that are written even when they are empty: they are the frame that readers walk."""
_NESTED = frozenset({dict, list, tuple})


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
    words = {phase.id: totals.words(phase) for phase in roadmap.phases}
    exported: Json = {
        "$schema": SCHEMA,
        "fingerprint": edition.fingerprint,
        "totals": _totals(roadmap, sum(words.values())),
        **_without_empty(msgspec.to_builtins(roadmap)),
    }
    phase_number, topic_number = phase_numbers(edition), topic_numbers(edition)
    for phase, written in zip(roadmap.phases, exported["phases"], strict=True):
        written["number"] = phase_number[phase.id]
        written["totals"] = _totals(phase, words[phase.id])
        for topic in (topic for section in written["sections"] for topic in section["topics"]):
            topic["order"] = topic_number[topic["id"]]
            topic["required_by"] = list(back.required_by.get(topic["id"], ()))
            topic["used_by_projects"] = list(back.used_by.get(topic["id"], ()))
    return exported


def _search_line(number: int, phase: Phase, section: Section, topic: Topic) -> Json:
    """A topic for a search engine: where it stands, how it is graded, and its words without markup."""
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
        "text": _words((topic.summary, *topic.points, *topic.pitfalls)),
    }


def _words(texts: Sequence[str]) -> str:
    """The words of several texts without their marks. They are taken together where it makes no difference."""
    from roadwright import prose, simple_markdown

    together = "\n\n".join(texts)
    if simple_markdown.is_prose(together):
        return simple_markdown.words(together)
    return " ".join(map(prose.plain, texts))


def _totals(scope: Roadmap | Phase, words: int) -> Json:
    counted = totals.total(scope)
    return {
        **asdict(counted),
        "hours": list(counted.hours),
        "project_hours": list(counted.project_hours),
        "words": words,
    }


def _without_empty(value: Any) -> Any:
    """The mapping or list without texts, lists and parts that are empty, and without switches that are off."""
    if isinstance(value, dict):
        return {
            key: _without_empty(inner) if type(inner) in _NESTED else inner
            for key, inner in value.items()
            if inner or _is_said(key, inner)
        }
    return [_without_empty(inner) if type(inner) in _NESTED else inner for inner in value]


def _is_said(key: str, empty: Any) -> bool:
    """Whether something is written though it is empty: zero and "no" say something, save for a switch that is off."""
    return key in _NEEDED or (isinstance(empty, int | float) and key != "reverse")


def _validate(exported: Json) -> None:
    from roadwright import schemas

    if wrong := schemas.check(exported, "export", "roadmap.json"):
        place = "/".join(map(str, wrong[0].path))
        raise RoadwrightError(
            f"roadmap.json would not fit its schema: {wrong[0].message} at {place or 'the top'}",
            hint="run `roadwright lint`; if it is clean, this is a bug of roadwright",
        )
