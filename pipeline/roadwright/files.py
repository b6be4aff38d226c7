"""Reading and writing, with the failures an editor can meet said in words.

A file is written aside and renamed into place, so that a reader finds the old bytes or the new ones, never half of
either; and a symbolic link in the way is replaced, not followed.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path as File
from tempfile import mkstemp

from roadwright.diagnostics import RoadwrightError

_FILE_MODE = 0o644


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


def write(file: File, data: bytes) -> None:
    """Put ``data`` in ``file``, whole or not at all, making the folders above it.

    Raises RoadwrightError where that is impossible: read-only, full, a file where a folder should be.
    """
    aside = ""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        descriptor, aside = mkstemp(prefix=f".{file.name}.", dir=file.parent)
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
        raise RoadwrightError(
            f"cannot write {file}: {_reason(error)}", hint="choose another place with --output, or mend its permissions"
        ) from None


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
