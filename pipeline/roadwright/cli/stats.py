"""``roadwright stats``: how much there is."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from roadwright import workspace
from roadwright.cli import _options
from roadwright.model import Phase, Roadmap
from roadwright.running import LANGUAGES
from roadwright.totals import total, words

COLUMNS = {
    "topics": "topics",
    "words": "words",
    "points": "points",
    "examples": "examples",
    "run": "examples_run",
    "cards": "cards",
    "not basic": "not_basic",
    "questions": "questions",
    "projects": "projects",
    "links": "links",
}


@click.command("stats")
@_options.path
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(path: Path, format_: str) -> None:
    """Count topics, cards, questions, hours and more."""
    roadmaps = [workspace.open_folder(folder).whole.roadmap for folder in workspace.find(path)]
    if format_ == "json":
        counted = [{"roadmap": roadmap.id, **count(roadmap), "phases": by_phase(roadmap)} for roadmap in roadmaps]
        click.echo(json.dumps(counted, indent=2))
    else:
        click.echo("\n\n".join(table(roadmap) for roadmap in roadmaps))


def count(scope: Roadmap | Phase) -> dict[str, Any]:
    """The figures of a roadmap or a phase.

    ``hours`` are low and high, ``kinds`` the cards of each kind, ``examples_run`` those in a language that
    `lint --run-code` runs.
    """
    sums = total(scope)
    phases = scope.phases if isinstance(scope, Roadmap) else (scope,)
    topics = [topic for phase in phases for section in phase.sections for topic in section.topics]
    cards = sum(sums.cards.values())
    return {
        "topics": sums.topics,
        "words": words(scope),
        "points": sum(len(topic.points) for topic in topics),
        "examples": sum(topic.example is not None for topic in topics),
        "examples_run": sum(topic.example is not None and topic.example.lang in LANGUAGES for topic in topics),
        "cards": cards,
        "kinds": sums.cards,
        "not_basic": f"{100 - 100 * sums.cards.get('basic', 0) / cards:.0f} %" if cards else "",
        "questions": sums.questions,
        "projects": sums.projects,
        "links": sums.resources,
        "hours": list(sums.hours),
        "project_hours": list(sums.project_hours),
    }


def by_phase(roadmap: Roadmap) -> list[dict[str, Any]]:
    """The figures of each phase, in order."""
    return [{"phase": phase.id, **count(phase)} for phase in roadmap.phases]


def table(roadmap: Roadmap) -> str:
    """The figures as a table: a row a phase, the sums below, and the cards by kind."""
    rows = [_row(phase.title, count(phase)) for phase in roadmap.phases]
    whole = count(roadmap)
    grid = [("phase", *COLUMNS, "hours"), *rows, _row("in all", whole)]
    widths = [max(map(len, column)) for column in zip(*grid, strict=True)]
    lines = [_line(row, widths) for row in grid]
    lines.insert(len(lines) - 1, "-" * len(lines[0]))
    kinds = ", ".join(f"{number} {kind}" for kind, number in whole["kinds"].items())
    projects = "–".join(f"{hours:g}" for hours in whole["project_hours"])
    return "\n".join([*lines, "", f"cards: {kinds or 'none'}", f"projects take another {projects} hours"])


def _row(title: str, counted: dict[str, Any]) -> tuple[str, ...]:
    return (title, *(str(counted[name]) for name in COLUMNS.values()), "–".join(f"{one:g}" for one in counted["hours"]))


def _line(row: Iterable[str], widths: list[int]) -> str:
    first, *others = (
        cell.ljust(width) if not place else cell.rjust(width)
        for place, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
    return "  ".join([first, *others]).rstrip()
