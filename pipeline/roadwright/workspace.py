"""The library's front door: find roadmaps, open one, lint it, compare it with its sources, build it.

All I/O on content goes through here, and nothing else writes to ``output/``.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path as File
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from roadwright import document, files, linting, loader, schemas
from roadwright.artifact import Edition, silent
from roadwright.diagnostics import Diagnostic, Finding, RoadwrightError
from roadwright.document import Document
from roadwright.editions import Cut, cut
from roadwright.model import Content, Decision, Roadmap
from roadwright.places import Places
from roadwright.settings import Settings
from roadwright.settings import find as find_settings

if TYPE_CHECKING:
    from roadwright.building import Build
    from roadwright.comparison import GapReport
    from roadwright.rendering import Progress

UNREADABLE = "RW105"
LEDGER = "anki.lock.json"
DEFAULT_FORMATS = ("markdown", "json", "pdf", "anki")


def find(path: File) -> list[File]:
    """The folders of the roadmaps meant by ``path``: the one it is or stands in, or all directly below it.

    Raises RoadwrightError where there is none.
    """
    if not path.exists():
        raise RoadwrightError(f"{path}: there is no such file or folder", hint="check the path")
    above = path.parent.parent if len(path.parts) > 1 else path.absolute().parent.parent
    for folder in [path.parent, above] if path.is_file() else [path]:
        if (folder / loader.ROADMAP).exists():
            return [folder]
    found = [] if path.is_file() else sorted(file.parent for file in path.glob(f"*/{loader.ROADMAP}"))
    if not found:
        raise RoadwrightError(
            f"{path}: holds no {loader.ROADMAP}", hint="name the folder of a roadmap, or one above it"
        )
    return found


class Workspace(Struct, frozen=True, dict=True):
    """One roadmap's folder as it was when it was opened.

    ``broken`` is what the texts and the schemas have against the documents; ``content`` is what could be read of them.
    """

    folder: File
    documents: Mapping[str, Document]
    broken: tuple[Diagnostic, ...]
    content: Content
    places: Places
    settings: Settings

    @property
    def roadmap(self) -> Roadmap:
        """The roadmap, as far as it could be read."""
        return self.content.roadmap

    @property
    def whole(self) -> Workspace:
        """The workspace itself, if all of the roadmap could be read. Raises RoadwrightError where a part could not."""
        if self.content.partial:
            raise RoadwrightError(
                f"{self.folder}: a part of the roadmap cannot be read",
                hint=f"`roadwright lint {self.folder}` shows what is wrong with it",
            )
        return self

    @cached_property
    def fingerprint(self) -> str:
        """64 hex digits that change exactly when the roadmap does."""
        from hashlib import sha256

        return sha256(msgspec.json.encode(self.roadmap)).hexdigest()

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Everything that is wrong with the content, in the order of the files and their lines."""
        return linting.lint(self.content, self.broken, self.places, self.settings)

    def run_code(self, progress: Callable[[int, int], None] = silent) -> Workspace:
        """The same, with what the code in the content does when it is run, for the rules that judge that.

        Code whose outcome is remembered from an earlier run is not run again; ``progress`` is called with the pieces
        done and how many there are.
        """
        from roadwright import outcomes, running

        codes = running.snippets(self.roadmap)
        known = outcomes.recall(codes)
        runs = running.run(codes, known, progress)
        if runs != known:
            outcomes.remember(runs)
        return replace(self, content=replace(self.content, runs=runs))

    def findings_in(self, file: File) -> tuple[Finding, ...]:
        """The findings in one file of the roadmap."""
        shown = self.places.shown(file.absolute().relative_to(self.folder.absolute()).as_posix())
        return tuple(finding for finding in self.findings if finding.file == shown)

    def diff(self, only: Sequence[str] = ()) -> GapReport:
        """The roadmap against its sources, or those named, and the editors' decisions, with lines on both sides.

        Raises RoadwrightError for an unknown source, one that cannot be read, and where the roadmap is not whole.
        """
        from roadwright import comparing

        return comparing.with_sources(self.whole.content, self.folder, self.places, self.fingerprint, only)

    def diff_since(self, revision: str, only: Sequence[str] = ()) -> list[GapReport]:
        """Each source against itself at a git revision: what came since is missing on the left, what went unsourced.

        Raises RoadwrightError as ``diff`` does, and where git or the revision is missing.
        """
        from roadwright import comparing

        return comparing.since(self.whole.roadmap, self.folder, self.places, revision, only)

    def decide(self, decision: Decision) -> File:
        """Add a decision to decisions.yaml and return that file. Raises RoadwrightError where it cannot be added."""
        from roadwright.deciding import add

        file = self.folder / loader.DECISIONS
        before = self.documents.get(loader.DECISIONS)
        files.write(file, add(before.text if before else "", decision).encode())
        return file

    def _is_part(self, name: str) -> bool:
        """Whether a document is one that the roadmap was read from, and not a phase that it does not list."""
        return "/" not in name or name in self.content.phase_files

    def build(
        self,
        output: File,
        formats: Sequence[str] = DEFAULT_FORMATS,
        *,
        keep: Cut = Cut(),  # noqa: B008
        draft: bool = False,
        progress: Progress | None = None,
        state: str = "",
    ) -> Build:
        """Bring ``output/<roadmap id>`` up to date, or the folder of the smaller edition that ``keep`` asks for.

        The ledger of the deck goes back to the content. ``state`` is for ``build``, which calls this. Raises
        RoadwrightError for content with errors, among which a broken document always counts, whatever the settings say
        of it; and as ``building.build`` does. Nothing is written then.
        """
        errors = sum(finding.diagnostic.severity == "error" for finding in self.findings)
        if errors:
            raise RoadwrightError(
                f"{self.folder}: {errors} {'error' if errors == 1 else 'errors'} in the content, nothing was built",
                hint=f"`roadwright lint {self.folder}` shows them",
            )
        if self.broken:
            first = self.broken[0]
            raise RoadwrightError(f"{self.folder / first.file}: {first.message}; nothing was built", hint=first.hint)
        from roadwright import building, planning

        names = planning.formats(formats)
        ledger = self.folder / LEDGER
        edition = Edition(
            roadmap=cut(self.roadmap, keep) if keep.suffix else self.roadmap,
            whole=self.roadmap if keep.suffix else None,
            fingerprint=self.fingerprint,
            attachments={name: read.text.encode() for name, read in self.documents.items() if self._is_part(name)},
            ledger=files.read(ledger, files.MAX_BYTES, below=self.folder).decode() if ledger.exists() else "",
            draft=draft,
            report=self._enclosed_report() if planning.compares(names) and not keep.suffix else None,
        )
        target = output / f"{self.roadmap.id}{keep.suffix}"
        return building.build(edition, names, target, ledger, progress, state)

    def _enclosed_report(self) -> GapReport:
        """The gap report for an artifact: its files are told from the roadmap's folder, wherever that is."""
        return replace(self, places=replace(self.places, folder=".")).diff()


def build(
    folder: File,
    output: File,
    formats: Sequence[str] = DEFAULT_FORMATS,
    *,
    keep: Cut = Cut(),  # noqa: B008
    draft: bool = False,
    progress: Progress | None = None,
) -> Build:
    """Build the roadmap in ``folder`` as ``Workspace.build`` does, but open it only if something has changed.

    A build that finds every byte it would read as the last one left it has nothing to lint or render: it checks that
    the files in ``output`` are whole. Raises RoadwrightError as ``open_folder`` and ``Workspace.build`` do.
    """
    from roadwright import building, cache, planning

    names = planning.formats(formats)
    today = datetime.now(tz=UTC).date()

    def seen() -> str:
        read = [name for name in _files_below(folder) if name != LEDGER]
        return cache.state(folder, read, str(keep), str(draft), str(today))

    state, ledger = seen(), folder / LEDGER
    known = cache.with_ledger(state, files.read(ledger, files.MAX_BYTES) if ledger.is_file() else b"")
    for target in sorted(file.parent for file in output.glob(f"*/{cache.CACHE}")):
        if done := building.unchanged(target, names, known):
            return done
    opened = open_folder(folder, today=today)
    state = state if state == seen() else ""  # an editor saved a file while it was read
    return opened.build(output, names, keep=keep, draft=draft, progress=progress, state=state)


def open_folder(
    folder: File,
    *,
    settings: Settings | None = None,
    overlay: Mapping[str, str] | None = None,
    before: Roadmap | None = None,
    today: date | None = None,
) -> Workspace:
    """Read the roadmap in ``folder``. What is wrong with its files is not raised but stands in ``broken``.

    Without ``settings`` those of the project hold. ``overlay`` gives texts that count instead of the files of those
    names, which need not exist. ``before`` is an older state to compare with. Raises RoadwrightError where the settings
    file is wrong.
    """
    overlay = overlay or {}
    settings = settings or find_settings(folder)
    names = frozenset(_files_below(folder)).union(overlay)
    documents: dict[str, Document] = {}
    broken: list[Diagnostic] = []
    valid: set[str] = set()
    lost: set[str] = set()  # so wrong that what it says cannot be told
    for name in _in_order(names):
        documents[name] = read = _read(folder, name, overlay.get(name))
        broken += read.diagnostics
        if read.sound:
            found = schemas.check(read.data, kind_of(name), name)
            broken += found
            if not found and not read.diagnostics:
                valid.add(name)
            elif len(found) > schemas.MAX_FINDINGS:
                lost.add(name)
        else:
            lost.add(name)
    data = {name: None if name in lost else read.data for name, read in documents.items()}
    content, origins = loader.load(data, frozenset(valid), files=names, today=today or datetime.now(tz=UTC).date())
    shown = os.path.relpath(folder) if folder.absolute().is_relative_to(File.cwd()) else str(folder)
    places = Places(folder=File(shown).as_posix(), documents=documents, origins=origins)
    content = replace(content, before=before) if before else content
    return Workspace(folder, documents, tuple(broken), content, places, settings)


def slug(name: str) -> str:
    """The name as an id: lower-case words joined by hyphens."""
    from roadwright.importing import Slugs

    return Slugs().take(name)


def import_source(source: File, folder: File) -> list[File]:
    """Make a first roadmap in ``folder`` from a source, which is copied into it; the files written.

    Raises RoadwrightError where the source cannot be read, teaches nothing, or the folder holds a roadmap already.
    """
    from roadwright import comparing, importing
    from roadwright.sources._decode import MAX_BYTES

    if (folder / loader.ROADMAP).exists():
        raise RoadwrightError(f"{folder}: holds a roadmap already", hint="name another folder with --into")
    data = files.read(source, MAX_BYTES)
    day = datetime.now(tz=UTC).date().isoformat()
    made = importing.files(comparing.parse_outline(data, str(source)), source=source.name, title=source.stem, day=day)
    if len(made) == 1:
        raise RoadwrightError(f"{source}: nothing in it looks like a topic", hint="give it headings or lists")
    texts = {f"sources/{source.name}": data} | {name: text.encode() for name, text in made.items()}
    for name, content in texts.items():
        files.write(folder / name, content)
    return [folder / name for name in texts]


def compare(left: File, right: File) -> GapReport:
    """Any two documents against each other: a roadmap's folder, a Markdown file, a JSON export or another outline.

    Raises RoadwrightError where one cannot be read.
    """
    from roadwright import comparing

    def opened(path: File) -> comparing.Document:
        if not path.is_dir():
            return comparing.source(path)
        found = open_folder(find(path)[0]).whole
        return comparing.roadmap(found.roadmap, found.places, str(path))

    return comparing.two(opened(left), opened(right))


def content_files(folder: File) -> list[str]:
    """The names of the content files in a roadmap's folder: roadmap.yaml, decisions.yaml, then the phases."""
    return _in_order(_files_below(folder))


def _in_order(names: Iterable[str]) -> list[str]:
    return sorted(filter(_is_content, names), key=lambda name: (name != loader.ROADMAP, "/" in name, name))


def _is_content(name: str) -> bool:
    return name in {loader.ROADMAP, loader.DECISIONS} or (name.startswith("phases/") and name.endswith(".yaml"))


def kind_of(name: str) -> schemas.DocumentKind:
    """Which schema holds for a content file of that name."""
    return "phase" if "/" in name else "roadmap" if name == loader.ROADMAP else "decisions"


def _read(folder: File, name: str, text: str | None) -> Document:
    try:
        data = (
            files.read(folder / name, document.MAX_BYTES, below=folder)
            if text is None
            else text.encode(errors="surrogatepass")
        )
        return document.read(data, name)
    except RoadwrightError as error:
        found = Diagnostic(code=UNREADABLE, message=str(error), hint=error.hint, file=name)
        return Document(file=name, text="", diagnostics=(found,), sound=False)


def _files_below(folder: File) -> Iterator[str]:
    """Every entry below the folder that is not hidden, by its relative name; links are not followed."""
    for parent, folders, entries in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for entry in (*entries, *(name for name in folders if name.endswith(".yaml"))):
            if not entry.startswith("."):
                yield File(parent, entry).relative_to(folder).as_posix()
