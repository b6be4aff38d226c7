"""Options that several commands share, so that one word means one thing everywhere."""

from __future__ import annotations

from pathlib import Path

import click

from roadwright import files


def default_path() -> Path:
    """Where the roadmaps are when nobody says: ``content`` if it is here, else this folder."""
    return Path("content") if Path("content").is_dir() else Path()


def complete_rule(ctx: click.Context, parameter: click.Parameter, incomplete: str) -> list[str]:  # noqa: ARG001
    """The codes and names of rules that begin so, for the shell."""
    from roadwright import catalogue

    names = [name for kind in catalogue.kinds().values() for name in (kind.code, kind.name)]
    return [name for name in names if name.startswith((incomplete.upper(), incomplete.lower()))]


FILE = click.Path(dir_okay=False, path_type=Path)

path = click.argument("path", type=click.Path(path_type=Path), default=default_path)
paths = click.argument("paths", type=click.Path(path_type=Path), nargs=-1)
output_file = click.option("--output-file", type=FILE, help="Write the report there instead.")


def report(text: str, output_file: Path | None) -> None:
    """Print a report, or write it without colours to a file."""
    if output_file:
        files.write(output_file, click.unstyle(text).encode())
    else:
        click.echo(text, nl=False)
