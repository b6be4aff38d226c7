"""``roadwright lint``: is the content right?"""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from roadwright import files
from roadwright.cli import _options, _reports
from roadwright.cli._targets import STDIN, Target, Wanted, targets
from roadwright.diagnostics import Finding

if TYPE_CHECKING:
    from roadwright.baseline import Key


_selector = partial(click.option, multiple=True, metavar="CODE", shell_complete=_options.complete_rule)


@click.command("lint", cls=_reports.ReportingCommand)
@_options.paths
@_selector("--select", help="Look for this only: a code, its beginning, or a name.")
@_selector("--ignore", help="Pass this over: a code, its beginning, or a name.")
@click.option("--run-code", is_flag=True, help="Also run the code that claims an output, and compare.")
@click.option("--since", metavar="REV", default="", help="Also compare with a git revision: were ids removed?")
@click.option("--fix", is_flag=True, help="Mend what a machine can mend, then report what is left.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: take in fixes that need a second look.")
@click.option("--baseline", type=_options.FILE, help="Report only what this file does not hold.")
@click.option("--write-baseline", type=_options.FILE, help="Write all that is found there, and report nothing.")
@click.option("--stdin-filename", type=_options.FILE, help="With the path -: the file whose text is on standard input.")
@click.option("--watch", is_flag=True, help="Run again whenever a file changes.")
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
    since: str,
    fix: bool,
    diff: bool,
    unsafe_fixes: bool,
    baseline: Path | None,
    write_baseline: Path | None,
    stdin_filename: Path | None,
    watch: bool,
    formats: tuple[str, ...],
    output_files: tuple[Path, ...],
) -> None:
    """Check content against its schemas and rules.

    PATH is a roadmap's folder, a folder of such folders, one file, whose findings alone are then shown, or - for
    standard input; without one it is content/. Exit code: 0 clean, 1 findings, 2 the command could not run.
    """
    if unsafe_fixes and not (fix or diff):
        raise click.UsageError("--unsafe-fixes goes with --fix or --diff")
    if watch and (fix or diff or write_baseline or STDIN in paths):
        raise click.UsageError("--watch only reports; it goes with none of --fix, --diff, --write-baseline and -")
    reports = _reports.asked(ctx, formats, output_files)
    printers = _reports.printers(reports, "findings")
    wanted = Wanted(
        select=_split(select),
        ignore=_split(ignore),
        run_code=run_code,
        since=since,
        known=_known(baseline) if baseline else Counter(),
    )
    paths = paths or (_options.default_path(),)

    def check() -> bool:
        """Look once and report; whether something was found."""
        gc.disable()  # what is read stays until the end, so looking for garbage in it only takes time
        chosen = targets(paths, wanted, stdin_filename)
        if diff:
            from roadwright.cli import _fixes

            return sum(_fixes.show(target, unsafe=unsafe_fixes) for target in chosen) > 0
        if write_baseline:
            return _write_baseline(chosen, write_baseline)
        found = [one for target in chosen for one in _found(target, fix=fix, unsafe=unsafe_fixes)]
        _reports.write(reports, printers, [found], err=fix and STDIN in paths)
        _reports.summarise([found], "findings")
        return bool(found)

    if watch:
        from roadwright.cli import _watch

        _watch.watch([target.folder for target in targets(paths, wanted, stdin_filename)], check)
    else:
        ctx.exit(1 if check() else 0)


def _found(target: Target, *, fix: bool, unsafe: bool) -> Sequence[Finding]:
    """The findings, or with ``fix`` those that are left when the fixes have been written."""
    if not fix:
        return target.visible(target.open())
    from roadwright.cli import _fixes

    return _fixes.write(target, unsafe=unsafe)


def _known(file: Path) -> Counter[Key]:
    from roadwright import baseline

    return baseline.load(files.read(file, files.MAX_BYTES), str(file))


def _write_baseline(chosen: Iterable[Target], file: Path) -> bool:
    from roadwright import baseline

    keys = []
    for target in chosen:
        opened = target.open()
        keys += target.keys(opened, target.visible(opened))
    files.write(file, baseline.dump(keys).encode())
    click.echo(f"{file}: {len(keys)} {'finding' if len(keys) == 1 else 'findings'} put up with")
    return False


def _split(given: Iterable[str]) -> tuple[str, ...]:
    """The selectors of an option that may be repeated, or hold several with commas between."""
    return tuple(one.strip() for several in given for one in several.split(",") if one.strip())
