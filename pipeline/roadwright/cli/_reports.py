"""Where reports go: every ``--format`` with the ``--output-file`` that follows it, and GitHub's summary of the job."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import click

from roadwright import discovery, files
from roadwright.cli import _options
from roadwright.diagnostics import RoadwrightError

T = TypeVar("T")

_ORDER = "roadwright.order"
SUMMARY = "GITHUB_STEP_SUMMARY"


class Report(NamedTuple):
    """A report that was asked for: its format, and the file it goes to; standard output without one."""

    format: str
    file: Path | None


class ReportingCommand(click.Command):
    """A command that remembers in which order ``--format`` and ``--output-file`` were given."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse as ever, and note the order of the options."""
        _, _, order = self.make_parser(ctx).parse_args(args=list(args))
        ctx.meta[_ORDER] = [parameter.name for parameter in order if isinstance(parameter, click.Option)]
        return super().parse_args(ctx, args)


def _complete(ctx: click.Context, parameter: click.Parameter, incomplete: str) -> list[str]:  # noqa: ARG001
    """The formats that begin so, for the shell."""
    prints = "gaps" if ctx.info_name == "diff" else "findings"
    known = discovery.find("reporters").items()
    return [name for name, module in known if hasattr(module, prints) and name.startswith(incomplete)]


formats = click.option(
    "--format",
    "formats",
    multiple=True,
    metavar="NAME",
    shell_complete=_complete,
    help="How to print the report: text (the default), concise, json, github, ... May be given several times.",
)
output_files = click.option(
    "--output-file",
    "output_files",
    multiple=True,
    type=_options.FILE,
    help="Write the report of the --format before it there instead.",
)


def asked(ctx: click.Context, formats: Sequence[str], output_files: Sequence[Path]) -> list[Report]:
    """The reports asked for, in order.

    An ``--output-file`` belongs to the ``--format`` before it; one before every format belongs to the first. Raises
    click.UsageError where a format would have two files.
    """
    reports = [Report(name, None) for name in formats] or [Report("text", None)]
    at = -1
    names, targets = iter(range(len(reports))), iter(output_files)
    for option in ctx.meta[_ORDER]:
        if option == "formats":
            at = next(names)
        elif option == "output_files":
            place = max(at, 0)
            if reports[place].file:
                raise click.UsageError(
                    f"--format {reports[place].format} has two --output-file; give each its own --format"
                )
            reports[place] = reports[place]._replace(file=next(targets))
    return reports


def printers(reports: Sequence[Report], prints: discovery.Printed) -> list[Callable[[Any], str]]:
    """What prints each report. Raises RoadwrightError for an unknown format, before any work is done."""
    return [getattr(discovery.reporter(report.format, prints), prints) for report in reports]


def write(
    reports: Sequence[Report], printers: Sequence[Callable[[T], str]], found: Iterable[T], *, err: bool = False
) -> None:
    """Print the reports, or write them without colours to their files; each member of ``found`` makes one text.

    With ``err`` they are printed on standard error.
    """
    found = list(found)
    for report, text in zip(reports, printers, strict=True):
        whole = "".join(map(text, found))
        if report.file:
            files.write(report.file, click.unstyle(whole).encode())
        else:
            click.echo(whole, nl=False, err=err)


def refuse_several(reports: Sequence[Report], prints: discovery.Printed) -> None:
    """Raise RoadwrightError for a format in which a file holds one report only."""
    for report in reports:
        if getattr(discovery.reporter(report.format, prints), "SINGLE", False):
            raise RoadwrightError(
                f"format {report.format} holds one report, and there are several", hint="name one roadmap or source"
            )


def summarise(found: Iterable[T], prints: discovery.Printed) -> None:
    """Add the report in Markdown to the summary of the GitHub job, where there is one.

    Raises RoadwrightError where its file cannot be written.
    """
    target = os.environ.get(SUMMARY)
    if target:
        text = "".join(map(getattr(discovery.reporter("markdown", prints), prints), found))
        try:
            with Path(target).open("a", encoding="utf-8") as opened:
                opened.write(text)
        except OSError as error:
            raise RoadwrightError(
                f"cannot write {target}: {error.strerror or error}", hint=f"unset {SUMMARY}, or make the file writable"
            ) from None
