"""The topics as a table, for spreadsheets and project boards: ``topics.csv``, a row for each topic."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from roadwright.artifact import Artifact, Edition
from roadwright.exporters._cells import harmless
from roadwright.exporters._numbering import numbered_topics
from roadwright.exporters._references import references
from roadwright.model import Topic

NAME = "csv"
COLUMNS = (
    "order", "id", "title", "aliases", "phase", "section", "level", "depth", "emphasis", "hours_low", "hours_high",
    "requires", "required_by", "used_by_projects", "points", "cards", "questions", "summary",
)  # fmt: skip
"""Of these ``points``, ``cards`` and ``questions`` are counts; ids in one cell are separated by a space."""


def render(edition: Edition) -> Iterable[Artifact]:
    """``topics.csv``: UTF-8 without a byte order mark, comma, double quotes."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    back = references(edition.roadmap)
    for number, phase, section, topic in numbered_topics(edition):
        writer.writerow(
            {
                "order": number,
                "phase": _cell(phase.title),
                "section": _cell(section.title),
                "required_by": " ".join(back.required_by.get(topic.id, ())),
                "used_by_projects": " ".join(back.used_by.get(topic.id, ())),
                **_own(topic),
            }
        )
    yield Artifact(path="topics.csv", data=text.getvalue().encode(errors="replace"))


def _own(topic: Topic) -> dict[str, str | int]:
    """The cells that a topic fills by itself."""
    from roadwright.prose import plain

    return {
        "id": topic.id,
        "title": _cell(topic.title),
        "aliases": _cell("; ".join(topic.aliases)),
        "level": topic.level,
        "depth": topic.depth,
        "emphasis": topic.emphasis,
        "hours_low": f"{topic.hours.low:g}",
        "hours_high": f"{topic.hours.high:g}",
        "requires": " ".join(topic.requires),
        "points": len(topic.points),
        "cards": len(topic.cards),
        "questions": len(topic.interview),
        "summary": _cell(plain(topic.summary)),
    }


def _cell(text: str) -> str:
    return harmless(" ".join(text.split()))
