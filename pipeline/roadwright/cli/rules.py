"""``roadwright rules``: everything that ``lint`` looks for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby
from pathlib import Path

import click
import msgspec

from roadwright import catalogue
from roadwright.cli import _options
from roadwright.diagnostics import Fixes, Kind

GROUPS = {
    "1": "Structure",
    "2": "References and order",
    "3": "Prose",
    "4": "Cards",
    "5": "Resources",
    "6": "Code",
    "7": "Sources and decisions",
}


_FIXES: dict[Fixes, str] = {"": "", "safe": "*", "unsafe": "!", "safe or unsafe": "*!"}
_HEAD = "| code | name | severity | fix | |\n|---|---|---|---|---|\n"
_LEGEND = (
    "+ with --run-code or --since only",
    "* some of these `lint --fix` mends; ! some of them need `--fix --unsafe-fixes`",
    "`roadwright explain CODE` tells more",
)


@click.command("rules")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
    help="How to print the list; markdown holds the manual pages too.",
)
@_options.output_file
def command(format_: str, output_file: Path | None) -> None:
    """List the rules of lint, with what each finds."""
    _options.report(_FORMATS[format_](catalogue.kinds().values()), output_file)


def text(kinds: Iterable[Kind]) -> str:
    """A line a kind: code, name, severity, marks for its fixes, and what it finds; what the marks mean stands below."""
    kinds = list(kinds)
    width = max(len(kind.name) for kind in kinds)
    lines = [f"{click.style(kind.code, bold=True)} {kind.name:<{width}} {_marks(kind)} {kind.title}" for kind in kinds]
    return "\n".join([*lines, "", *_LEGEND, ""])


def json(kinds: Iterable[Kind]) -> str:
    """A list of objects with every field of a kind."""
    told = [{**msgspec.to_builtins(kind), "title": kind.title} for kind in kinds]
    return msgspec.json.format(msgspec.json.encode(told), indent=2).decode() + "\n"


def markdown(kinds: Iterable[Kind]) -> str:
    """The page of the documentation: a table a group, and the manual page of each kind below it."""
    parts = ["# Rules\n\nWhat `roadwright lint` looks for. `roadwright explain CODE` prints one of these pages.\n"]
    for number, group in groupby(kinds, key=lambda kind: kind.code.removeprefix("RW")[:1]):
        members = list(group)
        parts.append(f"\n## {GROUPS.get(number, number)}\n\n{_HEAD}")
        parts += map(_row, members)
        parts += [f"\n### {kind.code} {kind.name}\n\n{kind.manual}\n" for kind in members]
    return "".join(parts)


def _marks(kind: Kind) -> str:
    severity = f"{kind.severity}+" if kind.option else kind.severity
    return f"{severity:<8} {_FIXES[kind.fix]:<2}"


def _row(kind: Kind) -> str:
    severity = f"{kind.severity}, with `{kind.option}`" if kind.option else kind.severity
    title = kind.title.replace("|", "\\|")
    return f"| [{kind.code}](#{kind.code.lower()}-{kind.name}) | {kind.name} | {severity} | {kind.fix} | {title} |\n"


_FORMATS: dict[str, Callable[[Iterable[Kind]], str]] = {"text": text, "json": json, "markdown": markdown}
