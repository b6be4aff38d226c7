"""``roadwright verify``: do the files of a build belong together, and are they whole?"""

from __future__ import annotations

from pathlib import Path

import click

from roadwright import files
from roadwright.cli import _reports
from roadwright.diagnostics import Finding, RoadwrightError, Span
from roadwright.verification import MANIFEST, verify


@click.command("verify", cls=_reports.ReportingCommand)
@click.argument("output", type=click.Path(path_type=Path), default=Path("output"))
@_reports.formats
@_reports.output_files
@click.pass_context
def command(ctx: click.Context, output: Path, formats: tuple[str, ...], output_files: tuple[Path, ...]) -> None:
    """Check that a build is whole and of one content.

    Checksums, topics, cards and pages are compared with what the manifest says.

    OUTPUT is one roadmap's folder or the folder above. Exit code: 0 sound, 1 findings, 2 the command could not run.
    """
    reports = _reports.asked(ctx, formats, output_files)
    printers = _reports.printers(reports, "findings")
    found = [finding for folder in built(output) for finding in findings(folder)]
    _reports.write(reports, printers, [found])
    ctx.exit(1 if found else 0)


def built(output: Path) -> list[Path]:
    """The folders of builds at or directly below ``output``. Raises RoadwrightError where there is none."""
    folders = [file.parent for file in (output / MANIFEST, *sorted(output.glob(f"*/{MANIFEST}"))) if file.exists()]
    if not folders:
        raise RoadwrightError(f"{output}: holds no build", hint="`roadwright build` makes one")
    return folders


def findings(folder: Path) -> list[Finding]:
    """What is wrong with one build, each finding at the top of its file. A link is no file of it."""
    data = {
        file.relative_to(folder).as_posix(): files.read(file, files.MAX_BYTES)
        for file in sorted(folder.rglob("*"))
        if file.is_file() and not file.is_symlink()
    }
    return [
        Finding(diagnostic=found, file=(folder / found.file).as_posix(), span=Span(1, 1, 1, 1))
        for found in verify(data)
    ]
