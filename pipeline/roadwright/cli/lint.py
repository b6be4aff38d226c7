"""``roadwright lint``: is the content right?"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from roadwright import settings, workspace
from roadwright.cli import _options, _reports
from roadwright.diagnostics import Finding


@click.command("lint", cls=_reports.ReportingCommand)
@_options.paths
@click.option("--select", multiple=True, metavar="CODE", help="Look for this only: a code, its beginning, or a name.")
@click.option("--ignore", multiple=True, metavar="CODE", help="Pass this over: a code, its beginning, or a name.")
@click.option("--run-code", is_flag=True, help="Also run the code that claims an output, and compare.")
@_reports.formats
@_reports.output_files
@click.pass_context
def command(
    ctx: click.Context,
    *,
    paths: tuple[Path, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    run_code: bool,
    formats: tuple[str, ...],
    output_files: tuple[Path, ...],
) -> None:
    """Check content against its schemas and rules.

    PATH is a roadmap's folder, a folder of such folders, or one file, whose findings alone are then shown;
    without one it is content/. Exit code: 0 clean, 1 findings, 2 the command could not run.
    """
    reports = _reports.asked(ctx, formats, output_files)
    printers = _reports.printers(reports, "findings")
    found: list[Finding] = []
    for path in paths or (_options.default_path(),):
        for folder in workspace.find(path):
            wanted = settings.find(folder).adjusted(select=_split(select), ignore=_split(ignore), opt_in=run_code)
            opened = workspace.open_folder(folder, settings=wanted)
            found += opened.findings if path.is_dir() else opened.findings_in(path)
    _reports.write(reports, printers, [found])
    _reports.summarise([found], "findings")
    ctx.exit(1 if found else 0)


def _split(given: Iterable[str]) -> list[str]:
    """The selectors of an option that may be repeated, or hold several with commas between."""
    return [one.strip() for several in given for one in several.split(",") if one.strip()]
