"""Running again whenever a file changes.

Times and sizes are compared twice a second, which needs no dependency and works on any file system.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from pathlib import Path

PAUSE = 0.5
"""Seconds between two looks."""


def watch(
    folders: Iterable[Path], run: Callable[[], object], pause: Callable[[], None] = lambda: time.sleep(PAUSE)
) -> None:
    """Call ``run`` now and after every change below the folders, until the keyboard interrupts."""
    folders = tuple(folders)
    seen: object = None
    try:
        while True:
            now = _state(folders)
            if now != seen:
                seen = now
                run()
            pause()
    except KeyboardInterrupt:
        return


def _state(folders: Iterable[Path]) -> dict[str, tuple[int, int]]:
    """The time and size of every file that is not hidden; one that goes while we look is as good as gone."""
    found: dict[str, tuple[int, int]] = {}
    for folder in folders:
        for parent, below, names in os.walk(folder):
            below[:] = [name for name in below if not name.startswith(".")]
            for name in names:
                file = Path(parent, name)
                if not name.startswith(".") and file.exists():
                    status = file.stat()
                    found[str(file)] = (status.st_mtime_ns, status.st_size)
    return found
