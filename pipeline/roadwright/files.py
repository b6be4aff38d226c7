"""Reading and writing, with the failures an editor can meet said in words.

A file is written aside and renamed into place, so that a reader finds the old bytes or the new ones, never half of
either; and a symbolic link in the way is replaced, not followed.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path as File

from roadwright.diagnostics import RoadwrightError

MAX_BYTES = 1 << 30
"""The size of the largest artifact that is read back."""
_FILE_MODE = 0o644
_ASIDE = ".part"
_ELSEWHERE = "mend its permissions, or choose another place"
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


def read(file: File, limit: int, *, below: File | None = None) -> bytes:
    """The bytes of a regular file, at most ``limit`` + 1 of them, so that a caller sees that there are too many.

    Raises RoadwrightError for what cannot be read: nothing there, a folder, a pipe, no permission, a loop of links; and
    for a link that leads out of the folder ``below``.
    """
    try:
        if below is not None and not file.resolve().is_relative_to(below.resolve()):
            raise RoadwrightError(f"{file}: a symbolic link leads out of {below}", hint="put the file itself there")
        if not stat.S_ISREG(file.stat().st_mode):
            raise RoadwrightError(f"{file}: not a regular file", hint="put a text file there")
        with file.open("rb") as opened:
            return opened.read(limit + 1)
    except FileNotFoundError:
        raise RoadwrightError(f"{file}: there is no such file", hint="check the path") from None
    except RuntimeError:  # a loop of links, before Python 3.13
        raise RoadwrightError(f"{file}: a loop of symbolic links", hint="put the file itself there") from None
    except OSError as error:
        raise RoadwrightError(f"{file}: {_reason(error)}", hint="make the file readable") from None


def write(file: File, data: bytes, *, below: File | None = None) -> None:
    """Put ``data`` in ``file``, whole or not at all, making the folders above it.

    Raises RoadwrightError where that is impossible: read-only, full, a file where a folder should be; and where a link
    would lead out of the folder ``below``.
    """
    from tempfile import mkstemp

    aside = ""
    try:
        if below is not None and not _is_within(file.parent, below):
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
        raise _unwritable(file, error) from None


def checksum(file: File, *, below: File) -> str:
    """The SHA-256 of a regular file in hex; empty for anything else, and for what a link stands for."""
    from hashlib import sha256

    if file.is_symlink() or not _is_within(file.parent, below):
        return ""
    try:
        return sha256(read(file, MAX_BYTES)).hexdigest()
    except RoadwrightError:
        return ""


def remove(file: File, *, below: File) -> None:
    """Delete a file, or the link in its place; nothing outside of ``below``, and nothing where there is none."""
    if _is_within(file.parent, below):
        with suppress(OSError):
            file.unlink()


@contextmanager
def locked(folder: File) -> Iterator[None]:
    """Hold the folder, making it if need be; another process that asks for it waits. The kernel frees it at the end.

    Raises RoadwrightError where the folder is a link, or cannot be made or written.
    """
    if not _is_within(folder, folder):
        raise RoadwrightError(f"{folder}: is a symbolic link", hint="delete the link, or name the folder itself")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = os.open(folder / ".lock", os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), _FILE_MODE)
    except OSError as error:
        raise _unwritable(folder, error) from None
    with os.fdopen(lock, "wb") as opened:
        try:
            import fcntl
        except ImportError:  # no such lock on Windows
            yield
            return
        fcntl.flock(opened, fcntl.LOCK_EX)
        for parent, _, names in os.walk(folder):
            for name in names:
                if name.startswith(".") and name.endswith(_ASIDE):  # of a build that was killed
                    File(parent, name).unlink(missing_ok=True)
        yield


def _is_within(folder: File, below: File) -> bool:
    """Whether the folder is ``below`` or in it when links are followed; ``below`` itself may not be a link."""
    try:
        return folder.resolve().is_relative_to(below.parent.resolve() / below.name)
    except RuntimeError:  # a loop of links, before Python 3.13
        return False


def _unwritable(file: File, error: OSError) -> RoadwrightError:
    hint = "make room on the disk" if error.errno in _FULL else _ELSEWHERE
    return RoadwrightError(f"cannot write {file}: {_reason(error)}", hint=hint)


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
