"""What a build need not do again: of what each file was made, and of what state of the content all were found good.

``.cache.json`` lies beside the artifacts of a roadmap and may be deleted at any time; then everything is made anew.
Nothing in it is trusted about the files: they are good only while their bytes still have the checksums noted here.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import file_digest, sha256
from pathlib import Path as File

import msgspec
from msgspec import Struct

from roadwright import __version__, files
from roadwright.diagnostics import RoadwrightError
from roadwright.settings import OWN, SHARED

CACHE = ".cache.json"
_LIMIT = 1 << 26


class Made(Struct, frozen=True, kw_only=True):
    """What was rendered at one go: a hash of what it was made of, the fingerprint in it, its files with checksums."""

    key: str
    fingerprint: str
    files: Mapping[str, str]


class Cache(Struct, frozen=True, kw_only=True):
    """What is known of a folder of artifacts.

    ``units`` are by the name of what was rendered at one go. ``formats`` are those that a build found or made good of
    the same ``state`` of everything it reads, which has the content ``fingerprint``; ``manifest`` is the checksum of
    what it wrote of them.
    """

    state: str = ""
    fingerprint: str = ""
    manifest: str = ""
    formats: tuple[str, ...] = ()
    units: Mapping[str, Made] = {}


def read(target: File) -> Cache:
    """The cache of a folder; an empty one where there is none, or none that can be read."""
    try:
        return msgspec.json.decode(files.read(target / CACHE, _LIMIT), type=Cache)
    except (RoadwrightError, msgspec.DecodeError, UnicodeDecodeError):
        return Cache()


def write(target: File, cached: Cache) -> None:
    """Put the cache into its folder. Raises RoadwrightError where that is impossible."""
    files.write(target / CACHE, msgspec.json.encode(cached), below=target)


def is_good(made: Made | None, target: File) -> bool:
    """Whether all files are there and whole."""
    return made is not None and all(
        files.checksum(target / path, below=target) == expected for path, expected in made.files.items()
    )


def state(folder: File, names: Iterable[str], *options: str) -> str:
    """A hash of all that a build reads: the bytes of the named files below the folder, settings, options and code.

    It takes milliseconds, since nothing is parsed. A file that cannot be read counts by its name alone.
    """
    digest = sha256("\0".join([str(folder.absolute()), *options, code()]).encode())
    read = [folder / name for name in sorted(names)]
    read += [parent / name for parent in (folder.absolute(), *folder.absolute().parents) for name in (OWN, SHARED)]
    for file in read:
        if file.is_file() or file.is_symlink():
            digest.update(f"\0{file}\0".encode() + _sum(file))
    return digest.hexdigest()


def _sum(file: File) -> bytes:
    try:
        with file.open("rb") as opened:
            return file_digest(opened, "sha256").digest()
    except OSError:
        return b""


def with_ledger(state: str, ledger: bytes) -> str:
    """The state together with the ledger of the deck, which a build reads and also writes."""
    return sha256(state.encode() + ledger).hexdigest()


@cache
def code() -> str:
    """The state of the package's own files, of Python, and of all distributions that are installed."""
    package = File(__file__).parent
    own = [(os.path.relpath(entry.path, package), *_stamp(entry)) for entry in _files_below(package)]
    installed = {
        name
        for folder in sys.path
        if os.path.isdir(folder)  # noqa: PTH112 - faster, for one of many entries
        for name in os.listdir(folder)  # noqa: PTH208
        if name.endswith((".dist-info", ".egg-info"))
    }
    return repr((__version__, sys.version, sorted(own), sorted(installed)))


def _stamp(entry: os.DirEntry[str]) -> tuple[int, int]:
    """Size and time of a file; zeros for one that has just gone."""
    try:
        found = entry.stat()
    except OSError:
        return 0, 0
    return found.st_size, found.st_mtime_ns


def _files_below(folder: os.PathLike[str] | str) -> Iterable[os.DirEntry[str]]:
    for entry in os.scandir(folder):
        if not entry.is_dir():
            yield entry
        elif entry.name != "__pycache__":
            yield from _files_below(entry.path)
