"""From an edition to files in ``output/``: what is still good stays, the rest is rendered, and all of it is written.

``manifest.json`` lies beside the artifacts. It names every file with its checksum, and for every format the key of all
that went into it, so that a second build of the same content renders nothing. It may be deleted at any time: then
everything is made anew.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path as File
from typing import Any

from roadwright import __version__, discovery, files
from roadwright.artifact import Artifact, Edition, silent
from roadwright.diagnostics import RoadwrightError
from roadwright.rendering import Aside
from roadwright.verification import MANIFEST, expected

MAX_BYTES = 1 << 30

Progress = Callable[[str, int, int], None]
"""Called with a format, the steps done and the steps in all."""

_ENGINES = ("weasyprint", "pydyf", "fonttools", "markdown-it-py", "pygments", "jinja2", "segno")


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A file of a build. ``fresh`` is false for one that was good already and not rendered again."""

    file: File
    size: int
    fresh: bool


def build(
    edition: Edition, formats: Sequence[str], target: File, ledger: File, progress: Progress | None = None
) -> list[Built]:
    """Bring ``target`` up to date with the edition and return its files, in the order of the formats.

    Each file is replaced whole, and the manifest comes last: a build that is stopped leaves old or new files, never
    half of one. Two builds into one folder wait for each other. A format that encloses others, as the book does the
    deck, is made after them. Raises RoadwrightError for an unknown format, and for what cannot be rendered or written.
    """
    encloses = {name: getattr(discovery.exporter(name), "ENCLOSES", ()) for name in formats}
    with files.locked(target):
        entries = _read_manifest(target)
        fresh: set[str] = set()
        for names in ([name for name in formats if not encloses[name]], [name for name in formats if encloses[name]]):
            wanted = {inner for name in names for inner in encloses[name] if inner in formats}
            enclosed = {path: (target / path).read_bytes() for inner in wanted for path in entries[inner]["files"]}
            edition = replace(edition, attachments={**edition.attachments, **enclosed})
            made = _render(edition, [name for name in names if not _is_good(entries, name, edition, target)], progress)
            edition = _write_ledger(made, edition, ledger)
            for name, artifacts in made.items():
                entries[name] = _write(artifacts, name, edition, target, entries.get(name, {}).get("files", ()))
            fresh |= made.keys()
        if fresh:
            _write_manifest(target, edition, entries)
    return [
        Built(file=target / path, size=(target / path).stat().st_size, fresh=name in fresh)
        for name in formats
        for path in entries[name]["files"]
    ]


def key(edition: Edition, name: str) -> str:
    """What a format is made of, as a hash: the content and its files, the options, this code and what draws for it."""
    parts = [
        name,
        edition.fingerprint,
        repr(edition.whole is None),
        repr(edition.draft),
        sha256(edition.ledger.encode()).hexdigest(),
        *(f"{path} {sha256(data).hexdigest()}" for path, data in sorted(edition.attachments.items())),
        _code(),
    ]
    return sha256("\n".join(parts).encode()).hexdigest()


@cache
def _code() -> str:
    """The versions of roadwright and its engines, and the state of the package's own files."""
    package = File(__file__).parent
    found = sorted(
        (file.relative_to(package).as_posix(), stat.st_size, stat.st_mtime_ns)
        for file in package.rglob("*")
        if file.suffix not in {".pyc", ""} and (stat := file.stat())
    )
    return repr((__version__, [_version(engine) for engine in _ENGINES], found))


def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return ""


def _render(edition: Edition, names: Sequence[str], progress: Progress | None) -> dict[str, list[Artifact]]:
    """The artifacts of each format. Slow ones run in a process of their own while the others are made here."""
    slow = [name for name in names if getattr(discovery.exporter(name), "SLOW", False)]
    quick = [name for name in names if name not in slow]
    asides = {name: Aside(name, edition) for name in slow}
    made: dict[str, list[Artifact]] = {}
    try:
        for name in quick:
            step = _steps(name, progress)
            step(0, 1)
            made[name] = list(discovery.exporter(name).render(replace(edition, progress=step)))
        for name, aside in asides.items():
            made[name] = aside.result(_steps(name, progress))
    finally:
        for aside in asides.values():
            aside.stop()
    return {name: made[name] for name in names}


def _steps(name: str, progress: Progress | None) -> Callable[[int, int], None]:
    return (lambda done, total: progress(name, done, total)) if progress else silent


def _write_ledger(made: Mapping[str, Sequence[Artifact]], edition: Edition, ledger: File) -> Edition:
    """Write the ledger back to the content; the edition that the next build of the same content will have."""
    for artifact in (artifact for artifacts in made.values() for artifact in artifacts if artifact.ledger):
        files.write(ledger, artifact.data)
        edition = replace(edition, ledger=artifact.data.decode())
    return edition


def _write(
    artifacts: Iterable[Artifact], name: str, edition: Edition, target: File, before: Iterable[str]
) -> dict[str, Any]:
    """Write the files of one format, delete those that it made ``before`` and does not now, and return its entry."""
    shipped = {artifact.path: artifact.data for artifact in artifacts if not artifact.ledger}
    for path, data in shipped.items():
        files.write(target / path, data, below=target)
    for path in set(before) - set(shipped):
        (target / path).unlink(missing_ok=True)
    sums = {path: sha256(data).hexdigest() for path, data in shipped.items()}
    return {"key": key(edition, name), "fingerprint": edition.fingerprint, "files": sums}


def _is_good(entries: Mapping[str, Any], name: str, edition: Edition, target: File) -> bool:
    """Whether the format was made from the same things and all its files are there, whole."""
    entry = entries.get(name)
    if entry is None or entry["key"] != key(edition, name):
        return False
    return all(_sum(target / path) == expected for path, expected in entry["files"].items())


def _sum(file: File) -> str:
    try:
        return sha256(files.read(file, MAX_BYTES)).hexdigest()
    except RoadwrightError:
        return ""


def _read_manifest(target: File) -> dict[str, Any]:
    """The formats of the last build; none where there is no manifest, or none that can be read."""
    try:
        formats = json.loads(files.read(target / MANIFEST, MAX_BYTES))["formats"]
        return {
            str(name): {"key": entry["key"], "fingerprint": entry["fingerprint"], "files": dict(entry["files"])}
            for name, entry in formats.items()
        }
    except (RoadwrightError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def _write_manifest(target: File, edition: Edition, entries: Mapping[str, Any]) -> None:
    manifest = {
        "roadmap": edition.roadmap.id,
        "version": edition.roadmap.version,
        "fingerprint": edition.fingerprint,
        "roadwright": __version__,
        "topics": expected(edition.roadmap),
        "formats": dict(sorted(entries.items())),
    }
    files.write(target / MANIFEST, (json.dumps(manifest, indent=2) + "\n").encode(), below=target)
