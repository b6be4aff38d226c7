"""``roadwright diff``: does the roadmap cover its sources?"""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import click

from roadwright import workspace
from roadwright.cli import _options, _reports
from roadwright.comparison import GapKind, GapReport
from roadwright.diagnostics import RoadwrightError
from roadwright.model import Choice, Decision


@click.command("diff", cls=_reports.ReportingCommand)
@click.argument("left", type=click.Path(path_type=Path), default=_options.default_path)
@click.argument("right", type=click.Path(path_type=Path), required=False)
@click.option("--source", "sources", multiple=True, metavar="ID", help="Compare with this source only.")
@click.option(
    "--fail-on",
    default="missing,missing-value",
    show_default=True,
    metavar="KINDS",
    help=f"Which open findings give exit code 1: {', '.join(get_args(GapKind))}, none.",
)
@click.option("--since", metavar="REV", default="", help="Compare each source with itself at a git revision.")
@click.option(
    "--decide",
    nargs=2,
    type=(str, click.Choice(get_args(Choice))),
    metavar="ID CHOICE",
    help=f"Answer a finding: {', '.join(get_args(Choice))}. Needs --reason.",
)
@click.option("--reason", default="", help="With --decide: why, so that a reader accepts it.")
@click.option("--topic", default="", metavar="ID", help="With --decide ID same-as: the topic that is its counterpart.")
@click.option("--until", default="", metavar="DATE", help="With --decide: the day on which to decide anew.")
@_reports.formats
@_reports.output_files
@click.pass_context
def command(
    ctx: click.Context,
    *,
    left: Path,
    right: Path | None,
    sources: tuple[str, ...],
    fail_on: str,
    since: str,
    decide: tuple[str, Choice] | None,
    reason: str,
    topic: str,
    until: str,
    formats: tuple[str, ...],
    output_files: tuple[Path, ...],
) -> None:
    """Compare a roadmap with its sources.

    LEFT is a roadmap's folder or the folder above; with RIGHT, both are a roadmap's folder, a Markdown file, a JSON
    export or another outline. Exit code: 0 everything is covered or decided, 1 something is missing, 2 the command
    could not run.
    """
    reports = _reports.asked(ctx, formats, output_files)
    printers = _reports.printers(reports, "gaps")
    failing = _kinds(fail_on)
    if decide:
        finding, choice = decide
        _decide(left, Decision(finding=finding, decision=choice, reason=reason, topic=topic, until=until))
        return
    found = _compared(left, right, sources, since)
    if len(found) > 1:
        _reports.refuse_several(reports, "gaps")
    _reports.write(reports, printers, found)
    _reports.summarise(found, "gaps")
    ctx.exit(1 if any(gap.kind in failing for report in found for gap in report.open) else 0)


def _compared(left: Path, right: Path | None, sources: tuple[str, ...], since: str) -> list[GapReport]:
    if right is not None:
        return [workspace.compare(left, right)]
    opened = [workspace.open_folder(folder) for folder in workspace.find(left)]
    if since:
        return [report for one in opened for report in one.diff_since(since, sources)]
    return [one.diff(sources) for one in opened]


def _kinds(given: str) -> set[str]:
    kinds = {name.strip() for name in given.split(",")} - {"none", ""}
    if unknown := sorted(kinds - set(get_args(GapKind))):
        known = ", ".join(get_args(GapKind))
        raise RoadwrightError(f"--fail-on: there is no finding {unknown[0]}", hint=f"choose from: {known}")
    return kinds


def _decide(path: Path, decision: Decision) -> None:
    """Write one decision for the roadmap that has the finding."""
    if not decision.reason:
        raise RoadwrightError("a decision needs a reason", hint="add --reason with a sentence that a reader accepts")
    for folder in workspace.find(path):
        opened = workspace.open_folder(folder)
        if any(gap.id == decision.finding for gap in opened.diff().gaps):
            click.echo(f"{opened.decide(decision)}: decided on {decision.finding}")
            return
    raise RoadwrightError(f"there is no finding {decision.finding}", hint="`roadwright diff` prints the ids")
