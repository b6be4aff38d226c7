"""From an edition to files in ``output/``: what is still good stays, the rest is rendered, and all of it is written.

``manifest.json`` lies beside the artifacts and names each with its checksum, for whoever wants to verify them. What was
made of what stands in ``cache``, which may be deleted.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path as File

from msgspec import Struct
from msgspec.structs import replace

from roadwright import __version__, cache, files, planning, verification
from roadwright.artifact import Artifact, Edition
from roadwright.cache import Cache, Made
from roadwright.diagnostics import RoadwrightError
from roadwright.rendering import Progress, Unit, format_of, render
from roadwright.verification import MANIFEST, Format, Manifest


class Built(Struct, frozen=True, kw_only=True):
    """A file of a build. ``fresh`` is false for one that was good already and not rendered again."""

    file: File
    size: int
    fresh: bool


class Build(Struct, frozen=True, kw_only=True):
    """What a build did: the fingerprint of the content, and the files in the order of the formats."""

    fingerprint: str
    files: tuple[Built, ...]


def unchanged(target: File, names: Sequence[str], state: str) -> Build | None:
    """The build as it lies in ``target``, if the formats were made of that very state and all is whole; else None."""
    cached = cache.read(target)
    if cached.state != state or not set(names) <= set(cached.formats):
        return None
    if files.checksum(target / MANIFEST, below=target) != cached.manifest:
        return None
    units = {name: made for name, made in cached.units.items() if format_of(name) in names}
    if not all(cache.is_good(made, target) for made in units.values()):
        return None
    with suppress(FileNotFoundError):  # another build is at it
        return _build(cached.fingerprint, names, units, frozenset(), target)
    return None


def build(
    edition: Edition,
    names: Sequence[str],
    target: File,
    ledger: File,
    progress: Progress | None = None,
    state: str = "",
) -> Build:
    """Bring ``target`` up to date with the edition.

    ``names`` are formats as ``planning.formats`` returns them. ``state`` is the hash, as by ``cache.state``, of
    everything that the edition was read from, so that ``unchanged`` can tell without reading it again.

    Each file is replaced whole, then the manifest: a build that is stopped leaves old or new files, never half of one.
    Two builds into one folder wait for each other. Raises RoadwrightError for what cannot be rendered or written.
    """
    report = progress or _silent
    for name in names:
        report(name, 0, 0)
    with files.locked(target):
        cached, before = cache.read(target), _manifest(target)
        made: dict[str, Made] = {}
        fresh: set[str] = set()
        first, last = planning.stages(names)
        for stage in (first, last):
            enclosed = {name: _files_of(name, made, target) for name in first}
            stale = [unit for name in stage for unit in _stale(name, edition, enclosed, cached, target)]
            rendered = planning.by_unit(render(stale, report))
            edition = _write_ledger(rendered, edition, ledger)
            for unit in (unit for name in stage for unit in planning.units(name, edition, enclosed)):
                artifacts = rendered.get(unit.name)
                made[unit.name] = cached.units[unit.name] if artifacts is None else _write(artifacts, unit, target)
                report(unit.format, 1, 1)
            fresh |= rendered.keys()
        manifest = _described(edition, {**before, **_listed(names, made, edition.fingerprint)})
        _delete(_paths(before, names) - _paths(manifest.formats, names), target)
        remembered = _remembered(cached, made, names, edition, state)
        cache.write(target, replace(remembered, manifest=_write_manifest(manifest, target)))
        return _build(edition.fingerprint, names, made, fresh, target)


def _build(
    fingerprint: str, names: Sequence[str], units: Mapping[str, Made], fresh: Container[str], target: File
) -> Build:
    return Build(
        fingerprint=fingerprint,
        files=tuple(
            Built(file=target / path, size=(target / path).stat().st_size, fresh=name in fresh)
            for wanted in names
            for name, made in units.items()
            if format_of(name) == wanted
            for path in made.files
        ),
    )


def _stale(
    name: str, edition: Edition, enclosed: Mapping[str, Mapping[str, bytes]], cached: Cache, target: File
) -> list[Unit]:
    """What of the format is to be rendered."""
    units = planning.units(name, edition, enclosed)
    stale = [unit for unit in units if not _is_good(cached.units.get(unit.name), unit, target)]
    if len(stale) == len(units) > 1 and not stale[0].slow:
        return [planning.whole(name, edition, enclosed)]
    return stale


def _is_good(made: Made | None, unit: Unit, target: File) -> bool:
    return made is not None and made.key == unit.key and cache.is_good(made, target)


def _files_of(name: str, made: Mapping[str, Made], target: File) -> dict[str, bytes]:
    """The files of a format as they lie in the folder, by path."""
    paths = [path for unit, one in made.items() if format_of(unit) == name for path in one.files]
    return {path: files.read(target / path, files.MAX_BYTES, below=target) for path in paths}


def _write_ledger(rendered: Mapping[str, Sequence[Artifact]], edition: Edition, ledger: File) -> Edition:
    """Write the ledger back to the content; the edition that the next build of the same content will have."""
    for artifact in (artifact for artifacts in rendered.values() for artifact in artifacts if artifact.ledger):
        files.write(ledger, artifact.data)
        edition = replace(edition, ledger=artifact.data.decode())
    return edition


def _write(artifacts: Iterable[Artifact], unit: Unit, target: File) -> Made:
    """Write the files of a unit."""
    shipped = {artifact.path: artifact.data for artifact in artifacts if not artifact.ledger}
    for path, data in shipped.items():
        files.write(target / path, data, below=target)
    sums = {path: sha256(data).hexdigest() for path, data in shipped.items()}
    return Made(key=unit.key, fingerprint=unit.edition.fingerprint, files=sums)


def _remembered(cached: Cache, made: Mapping[str, Made], names: Sequence[str], edition: Edition, state: str) -> Cache:
    """The cache after a build."""
    state = cache.with_ledger(state, edition.ledger.encode()) if state else ""
    others = cached.formats if state and state == cached.state else ()
    return Cache(
        state=state,
        fingerprint=edition.fingerprint,
        formats=tuple(dict.fromkeys([*others, *names])),
        units={**{name: one for name, one in cached.units.items() if format_of(name) not in names}, **made},
    )


def _listed(names: Iterable[str], made: Mapping[str, Made], fingerprint: str) -> dict[str, Format]:
    """What the manifest says of the formats."""
    listed = {}
    for name in names:
        units = [one for unit, one in made.items() if format_of(unit) == name]
        listed[name] = Format(
            fingerprint=fingerprint,
            files={path: checksum for one in units for path, checksum in one.files.items()},
            parts={path: one.fingerprint for one in units for path in one.files if one.fingerprint != fingerprint},
        )
    return listed


def _paths(listed: Mapping[str, Format], names: Iterable[str]) -> set[str]:
    return {path for name in names if name in listed for path in listed[name].files}


def _delete(paths: Iterable[str], target: File) -> None:
    """Delete what an earlier build made and this one does not."""
    for path in paths:
        files.remove(target / path, below=target)


def _manifest(target: File) -> Mapping[str, Format]:
    """The formats of the last build; none where there is no manifest, or none that can be read."""
    try:
        manifest = verification.read(files.read(target / MANIFEST, files.MAX_BYTES))
    except RoadwrightError:
        return {}
    return {} if isinstance(manifest, str) else manifest.formats


def _described(edition: Edition, listed: Mapping[str, Format]) -> Manifest:
    return Manifest(
        roadmap=edition.roadmap.id,
        version=edition.roadmap.version,
        fingerprint=edition.fingerprint,
        roadwright=__version__,
        topics=verification.expected(edition.roadmap),
        formats=dict(sorted(listed.items())),
    )


def _write_manifest(manifest: Manifest, target: File) -> str:
    """Write the manifest, if it is another; its checksum."""
    data = verification.text(manifest)
    checksum = sha256(data).hexdigest()
    if files.checksum(target / MANIFEST, below=target) != checksum:
        files.write(target / MANIFEST, data, below=target)
    return checksum


def _silent(name: str, done: int, total: int) -> None:
    """Report progress to nobody."""
