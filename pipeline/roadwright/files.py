"""Reading and writing, with the failures an editor can meet said in words.

A file is written aside and renamed into place, so that a reader finds the old bytes or the new ones, never half of
either; and a symbolic link in the way is replaced, not followed.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path as File
from tempfile import mkstemp

from roadwright.diagnostics import RoadwrightError

_FILE_MODE = 0o644
_ASIDE = ".part"
_ELSEWHERE = "choose another place with --output, or mend its permissions"


def read(file: File, limit: int) -> bytes:
    """The bytes of a regular file, at most ``limit`` + 1 of them, so that a caller sees that there are too many.

    Raises RoadwrightError for what cannot be read: nothing there, a folder, a pipe, no permission, a loop of links.
    """
    try:
        if not stat.S_ISREG(file.stat().st_mode):
            raise RoadwrightError(f"{file}: not a regular file", hint="put a text file there")
        with file.open("rb") as opened:
            return opened.read(limit + 1)
    except FileNotFoundError:
        raise RoadwrightError(f"{file}: there is no such file", hint="check the path") from None
    except OSError as error:
        raise RoadwrightError(f"{file}: {_reason(error)}", hint="make the file readable") from None


def write(file: File, data: bytes, *, below: File | None = None) -> None:
    """Put ``data`` in ``file``, whole or not at all, making the folders above it.

    Raises RoadwrightError where that is impossible: read-only, full, a file where a folder should be; and where a link
    would lead out of the folder ``below``.
    """
    aside = ""
    try:
        if below is not None and not file.parent.resolve().is_relative_to(below.parent.resolve() / below.name):
            raise RoadwrightError(f"{file.parent}: a symbolic link leads out of {below}", hint="delete the link")
        file.parent.mkdir(parents=True, exist_ok=True)
        descriptor, aside = mkstemp(prefix=f".{file.name}.", suffix=_ASIDE, dir=file.parent)
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(data)
            opened.flush()
            os.fsync(descriptor)
        File(aside).chmod(_FILE_MODE)
        File(aside).replace(file)
    except OSError as error:
        if aside:
            with suppress(OSError):
                File(aside).unlink()
        raise RoadwrightError(f"cannot write {file}: {_reason(error)}", hint=_ELSEWHERE) from None


@contextmanager
def locked(folder: File) -> Iterator[None]:
    """Hold the folder, making it if need be; another process that asks for it waits. The kernel frees it at the end.

    Raises RoadwrightError where the folder cannot be made or written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = (folder / ".lock").open("wb")
    except OSError as error:
        raise RoadwrightError(f"cannot write {folder}: {_reason(error)}", hint=_ELSEWHERE) from None
    with lock:
        try:
            import fcntl
        except ImportError:  # no such lock on Windows
            yield
            return
        fcntl.flock(lock, fcntl.LOCK_EX)
        for left in folder.rglob(f".*{_ASIDE}"):  # of a build that was killed
            left.unlink(missing_ok=True)
        yield


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
