"""What ``lint`` is asked to look at: folders, single files, or the text on standard input."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec import Struct, field

from roadwright import document, workspace
from roadwright.diagnostics import Finding, RoadwrightError
from roadwright.loader import ROADMAP
from roadwright.model import Roadmap
from roadwright.settings import Settings
from roadwright.settings import find as find_settings
from roadwright.workspace import Workspace

if TYPE_CHECKING:
    from roadwright.baseline import Key

STDIN = Path("-")


class Wanted(Struct, frozen=True, kw_only=True):
    """How to look: what is selected, and what is known already. ``since`` is a git revision to compare with."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    run_code: bool = False
    since: str = ""
    known: Counter[Key] = field(default_factory=Counter)


class Target(Struct, frozen=True, kw_only=True):
    """A roadmap, the files of it that findings are shown of (none: all), and texts that count instead of files."""

    folder: Path
    wanted: Wanted
    settings: Settings
    before: Roadmap | None
    files: tuple[Path, ...] = ()
    overlay: Mapping[str, str] = {}

    def open(self, texts: Mapping[str, str] | None = None) -> Workspace:
        """The roadmap, read anew, with texts that count instead of its files."""
        opened = workspace.open_folder(
            self.folder, settings=self.settings, overlay={**self.overlay, **(texts or {})}, before=self.before
        )
        if self.wanted.run_code:
            opened = opened.run_code(_progress)
        return opened

    def visible(self, opened: Workspace) -> tuple[Finding, ...]:
        """The findings that are asked for and not known."""
        found = opened.findings
        if self.files:
            found = tuple(one for file in dict.fromkeys(self.files) for one in opened.findings_in(file))
        if not self.wanted.known:
            return found
        from roadwright import baseline

        return baseline.unknown(found, self.keys(opened, found), self.wanted.known)

    def keys(self, opened: Workspace, found: Iterable[Finding]) -> list[Key]:
        """What the findings are known by."""
        from roadwright import baseline

        return [baseline.key(finding, opened.places, opened.roadmap.id) for finding in found]


def targets(paths: Iterable[Path], wanted: Wanted, stdin_filename: Path | None) -> list[Target]:
    """What the paths mean, each roadmap once.

    Raises RoadwrightError for a path with no roadmap, and for faulty settings.
    """
    files: dict[Path, list[Path]] = {}
    whole: set[Path] = set()
    overlays: dict[Path, dict[str, str]] = {}
    for path in paths:
        if path == STDIN:
            if stdin_filename is None:
                raise click.UsageError("- needs --stdin-filename, which says whose text it is")
            folder = _owner(stdin_filename)
            name = stdin_filename.absolute().relative_to(folder.absolute()).as_posix()
            overlays[folder] = {name: _stdin()}
            files.setdefault(folder, []).append(stdin_filename)
        else:
            for folder in workspace.find(path):
                files.setdefault(folder, []).append(path)
                if path.is_dir():
                    whole.add(folder)
    return [
        _target(folder, wanted, () if folder in whole else tuple(inside), overlays.get(folder, {}))
        for folder, inside in files.items()
    ]


def _target(folder: Path, wanted: Wanted, files: tuple[Path, ...], overlay: Mapping[str, str]) -> Target:
    chosen = find_settings(folder).adjusted(select=wanted.select, ignore=wanted.ignore)
    before = None
    if wanted.since:
        from roadwright import revisions

        before = revisions.roadmap_at(folder, wanted.since)
    return Target(folder=folder, wanted=wanted, settings=chosen, before=before, files=files, overlay=overlay)


def _progress(done: int, total: int) -> None:
    """Count the code that was run, for those who watch."""
    if sys.stderr.isatty():
        click.echo(f"\rrunning code: {done} of {total}", err=True, nl=done == total)


def _owner(file: Path) -> Path:
    """The folder of the roadmap that a file belongs to, whether it exists or not."""
    above = file.parent.parent if len(file.parts) > 1 else file.absolute().parent.parent
    for folder in (file.parent, above):
        if (folder / ROADMAP).exists():
            return folder
    raise RoadwrightError(f"{file}: belongs to no roadmap", hint=f"name a file beside or one folder below a {ROADMAP}")


def _stdin() -> str:
    data: bytes = sys.stdin.buffer.read(document.MAX_BYTES + 1)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RoadwrightError(f"standard input is not UTF-8: {error.reason}", hint="send the text as UTF-8") from None
