"""``roadwright build``: make what learners use."""

from __future__ import annotations

import time
from pathlib import Path

import click

from roadwright import workspace
from roadwright.cli import _options
from roadwright.cli._progress import Progress


@click.command("build")
@_options.path
@click.option(
    "--format",
    "formats",
    default=",".join(workspace.DEFAULT_FORMATS),
    show_default=True,
    help="The artifacts to make, separated by commas.",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default=Path("output"),
    show_default=True,
    help="The folder to write below.",
)
def command(path: Path, formats: str, output: Path) -> None:
    """Render a roadmap into Markdown, JSON, a PDF and an Anki deck.

    Content with errors is refused and nothing is written. Exit code: 0 built, 2 not.
    """
    names = [name.strip() for name in formats.split(",") if name.strip()]
    for folder in workspace.find(path):
        opened = workspace.open_folder(folder)
        started = time.monotonic()
        with Progress() as progress:
            artifacts = opened.render(names, progress)
        for file in opened.write(artifacts, output):
            click.echo(f"{file}  {file.stat().st_size / 1024:,.0f} KB")
        click.echo(f"built in {time.monotonic() - started:.1f} s, content {opened.fingerprint[:12]}")
