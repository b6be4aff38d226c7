"""``roadwright fmt``: one layout for content files."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

import click

from roadwright import cache, document, files, memory, workspace
from roadwright.cli import _options
from roadwright.cli._fixes import counted, print_diff
from roadwright.cli._targets import STDIN
from roadwright.diagnostics import RoadwrightError
from roadwright.fixing import unified
from roadwright.formatting import UnformattableError, formatted

NAME = "layout"
"""By what is remembered of each file, that its layout is right."""


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
    if paths == (STDIN,):
        data = sys.stdin.buffer.read(document.MAX_BYTES + 1)
        text = _judged(data, "-")
        if text is None:
            ctx.exit(1)
        if check or diff:
            _show(data, text, "-", diff=diff)
            ctx.exit(1 if text.encode() != data else 0)
        click.echo(text, nl=False)
        return
    changed = alone = 0
    all_files = list(_files(paths or (_options.default_path(),)))
    known = memory.recall(NAME, dict[str, str]) or {}
    good = {file: stamp for file, stamp in known.items() if Path(file).is_file()}
    for file in all_files:
        try:
            data = files.read(file, document.MAX_BYTES)
        except RoadwrightError as error:
            click.echo(f"left alone: {error}", err=True)
            alone += 1
            continue
        name = str(file.absolute())
        if good.get(name) == _stamp(data):
            continue
        text = _judged(data, str(file))
        if text is None:
            alone += 1
            continue
        if text.encode() != data:
            changed += 1
            if diff or check:
                _show(data, text, file.as_posix(), diff=diff)
                continue
            files.write(file.resolve(), text.encode())
            click.echo(f"reformatted {file}")
        good[name] = _stamp(text.encode())
    if good != known:
        memory.remember(NAME, good)
    same = len(all_files) - changed - alone
    would = "would be " if check or diff else ""
    click.echo(f"{counted(changed, 'file')} {would}reformatted, {counted(same, 'file')} left unchanged", err=True)
    ctx.exit(1 if alone or (changed and would) else 0)


def _stamp(data: bytes) -> str:
    """A hash of a text and of the code that laid it out: while it is the same, so is the layout."""
    return sha256(cache.code().encode() + data).hexdigest()


def _judged(data: bytes, name: str) -> str | None:
    """The text in its layout; None where it is left alone, which is told."""
    try:
        return formatted(data.decode("utf-8-sig"), name)
    except UnicodeDecodeError:
        reason = "not UTF-8"
    except UnformattableError as error:
        reason = str(error)
    click.echo(f"{name}: left alone: {reason}", err=True)
    return None


def _show(data: bytes, text: str, name: str, *, diff: bool) -> None:
    """Say that a text would change, or how."""
    if text.encode() == data:
        return
    if diff:
        print_diff(unified(data.decode("utf-8-sig").replace("\r\n", "\n"), text, name))
    else:
        click.echo(f"would reformat {name}")


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """The content files that the paths mean. Raises RoadwrightError for a path that means none."""
    for path in paths:
        if path.is_file():
            yield path
        else:
            for folder in workspace.find(path):
                yield from (folder / name for name in workspace.content_files(folder))
