"""``roadwright diff``: does the roadmap cover its sources?"""

from __future__ import annotations

from pathlib import Path

import click

from roadwright import discovery, workspace
from roadwright.cli import _options

FAILING = frozenset({"missing", "missing-value"})


@click.command("diff")
@_options.path
@click.option("--format", "format_", default="text", show_default=True, help="How to print the report.")
@_options.output_file
@click.pass_context
def command(ctx: click.Context, path: Path, format_: str, output_file: Path | None) -> None:
    """Compare a roadmap with the sources it was made from.

    Exit code: 0 every item of every source is covered or decided, 1 something is missing, 2 the command could not run.
    """
    reporter = discovery.reporter(format_, "gaps")
    reports = [workspace.open_folder(folder).diff() for folder in workspace.find(path)]
    _options.report("".join(map(reporter.gaps, reports)), output_file)
    ctx.exit(1 if any(gap.kind in FAILING for report in reports for gap in report.open) else 0)
