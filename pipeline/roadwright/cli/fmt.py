"""``roadwright fmt``: one layout for content files."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from roadwright import document, files, workspace
from roadwright.cli import _options
from roadwright.cli._fixes import counted, print_diff
from roadwright.diagnostics import RoadwrightError
from roadwright.fixing import unified
from roadwright.formatting import UnformattableError, formatted


@click.command("fmt")
@_options.paths
@click.option("--check", is_flag=True, help="Change nothing; exit code 1 where something would change.")
@click.option("--diff", is_flag=True, help="Show what would change, and change nothing.")
@click.pass_context
def command(ctx: click.Context, *, paths: tuple[Path, ...], check: bool, diff: bool) -> None:
    """Bring content files into one layout.

    Data and comments stay as they are.

    PATH is a roadmap's folder, a folder of such folders, a file, or - for standard input; without one it is content/.
    Exit code: 0 done, 1 something would change or a file was left alone, 2 the command could not run.
    """
    if paths == (Path("-"),):
        click.echo(_formatted(_decoded(sys.stdin.buffer.read(document.MAX_BYTES + 1), "-"), "-"), nl=False)
        return
    changed, alone = [], 0
    all_files = list(_files(paths or (_options.default_path(),)))
    for file in all_files:
        data = files.read(file, document.MAX_BYTES)
        try:
            text = formatted(_decoded(data, str(file)), str(file))
        except UnformattableError as error:
            click.echo(f"{file}: left alone: {error}", err=True)
            alone += 1
            continue
        if text.encode() != data:
            changed.append(file)
            if diff:
                print_diff(unified(_decoded(data, str(file)).replace("\r\n", "\n"), text, file.as_posix()))
            elif check:
                click.echo(f"would reformat {file}")
            else:
                files.write(file.resolve(), text.encode())
                click.echo(f"reformatted {file}")
    same = len(all_files) - len(changed) - alone
    would = "would be " if check or diff else ""
    click.echo(f"{counted(len(changed), 'file')} {would}reformatted, {counted(same, 'file')} left unchanged", err=True)
    ctx.exit(1 if alone or (changed and would) else 0)


def _formatted(text: str, name: str) -> str:
    try:
        return formatted(text, name)
    except UnformattableError as error:
        raise RoadwrightError(f"{name}: left alone: {error}", hint="`roadwright lint` tells more") from None


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise RoadwrightError(f"{name}: not UTF-8", hint="save the file as UTF-8") from None


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """The content files that the paths mean. Raises RoadwrightError for a path that means none."""
    for path in paths:
        if path.is_file():
            yield path
        else:
            for folder in workspace.find(path):
                yield from (folder / name for name in workspace.content_files(folder))
