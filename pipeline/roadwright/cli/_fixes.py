"""What ``lint --fix`` and ``--diff`` do with the fixes: write them, or show them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import click

from roadwright import files, fixing
from roadwright.cli._targets import Target
from roadwright.diagnostics import Finding
from roadwright.fixing import Mended

_BOM = b"\xef\xbb\xbf"


def write(target: Target, *, unsafe: bool) -> Sequence[Finding]:
    """Write the fixed files, say so on standard error, and return what is left.

    Text from standard input goes to standard output, fixed or not.
    """
    mended = fixing.mend(target.open, target.visible, unsafe=unsafe)
    for name, text in mended.texts.items():
        if name not in target.overlay:
            file = (target.folder / name).resolve()
            mark = _BOM if files.read(file, len(_BOM)).startswith(_BOM) else b""
            files.write(file, mark + text.encode())
    for name, text in target.overlay.items():
        click.echo(mended.texts.get(name, text), nl=False)
    if mended.count:
        click.echo(f"Fixed {counted(mended.count, 'finding')} in {counted(len(mended.texts), 'file')}.", err=True)
    _tell_dropped(mended)
    return target.visible(mended.after)


def show(target: Target, *, unsafe: bool) -> bool:
    """Print what the fixes would change as a unified diff; whether there is something."""
    mended = fixing.mend(target.open, target.visible, unsafe=unsafe)
    print_diff(fixing.difference(target.open(), mended))
    if mended.count:
        told = f"Would fix {counted(mended.count, 'finding')} in {counted(len(mended.texts), 'file')}."
        click.echo(told, err=True)
    _tell_dropped(mended)
    return bool(mended.count)


def _tell_dropped(mended: Mended) -> None:
    for finding, reason in mended.dropped:
        place = f"{finding.file}:{finding.span.line}:{finding.span.column}"
        click.echo(f"{place}: {finding.diagnostic.code} was not fixed: {reason}", err=True)


def print_diff(lines: Iterable[str]) -> None:
    """Print a unified diff, with its colours."""
    colours = {"+": "green", "-": "red", "@": "cyan"}
    for line in lines:
        bold = line.startswith(("+++", "---"))
        click.echo(click.style(line, fg=None if bold else colours.get(line[:1]), bold=bold or None), nl=False)


def counted(number: int, thing: str) -> str:
    """A number with its noun: ``1 file``, ``2 files``."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
