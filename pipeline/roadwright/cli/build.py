"""``roadwright build``: make what learners use."""

from __future__ import annotations

import time
from pathlib import Path
from typing import cast, get_args

import click

from roadwright import workspace
from roadwright.cli import _options
from roadwright.cli._progress import Progress
from roadwright.editions import Cut
from roadwright.model import Emphasis, Level


@click.command("build")
@_options.path
@click.option(
    "--format",
    "formats",
    default=",".join(workspace.DEFAULT_FORMATS),
    show_default=True,
    help="The artifacts to make, separated by commas. A PDF encloses the deck, and makes it too.",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default=Path("output"),
    show_default=True,
    help="The folder to write below.",
)
@click.option("--phase", "phases", multiple=True, metavar="ID", help="An edition of this phase; may be given again.")
@click.option("--level", "levels", multiple=True, type=click.Choice(get_args(Level)), help="Only topics of this level.")
@click.option("--emphasis", multiple=True, type=click.Choice(get_args(Emphasis)), help="Only topics that are this.")
@click.option("--draft", is_flag=True, help="A quick PDF for editors: no tags, no colours in code.")
def command(
    path: Path,
    formats: str,
    output: Path,
    phases: tuple[str, ...],
    levels: tuple[str, ...],
    emphasis: tuple[str, ...],
    draft: bool,
) -> None:
    """Render a roadmap into Markdown, JSON, a PDF and an Anki deck.

    What has not changed since the last build is not rendered again. Content with errors is refused and nothing is
    written. Exit code: 0 built, 2 not.
    """
    names = [name.strip() for name in formats.split(",") if name.strip()]
    keep = Cut(phases=phases, levels=cast("tuple[Level, ...]", levels), emphasis=cast("tuple[Emphasis, ...]", emphasis))
    for folder in workspace.find(path):
        started = time.monotonic()
        with Progress() as progress:
            build = workspace.build(folder, output, names, keep=keep, draft=draft, progress=progress)
        for one in build.files:
            click.echo(f"{one.file}  {one.size / 1000:,.0f} kB{'' if one.fresh else '  unchanged'}")
        click.echo(f"built in {time.monotonic() - started:.1f} s, content {build.fingerprint[:12]}")
