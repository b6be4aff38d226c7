"""``roadwright import``: a first roadmap from a source."""

from __future__ import annotations

from pathlib import Path

import click

from roadwright import workspace


@click.command("import")
@click.argument("source", type=click.Path(path_type=Path))
@click.option(
    "--into",
    type=click.Path(path_type=Path),
    help="The folder to make; it must not hold a roadmap yet. Without it: content/<name of the source>.",
)
def command(source: Path, into: Path | None) -> None:
    """Write a first roadmap from a source.

    SOURCE is a Markdown file, a JSON export or another outline.

    The source itself is copied into it. What a machine cannot know is left as a question for the editor.
    Exit code: 0 written, 2 not.
    """
    folder = into or Path("content") / workspace.slug(source.stem)
    for file in workspace.import_source(source, folder):
        click.echo(file)
    click.echo(f"next: `roadwright lint {folder}` shows what is left to write", err=True)
