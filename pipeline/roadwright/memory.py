"""What a command need not find out again, in ``.roadwright_cache`` of the working folder, as other tools keep theirs.

The folder may be deleted at any time. What cannot be read, or has another form, was never remembered; and where nothing
can be written, nothing is remembered.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path as File
from typing import TypeVar

import msgspec

from roadwright import files
from roadwright.diagnostics import RoadwrightError

FOLDER = ".roadwright_cache"
_LIMIT = 1 << 26

T = TypeVar("T")


def recall(name: str, kind: type[T]) -> T | None:
    """What was remembered by that name, as a value of that type; None where nothing was."""
    try:
        return msgspec.json.decode(files.read(File(FOLDER, f"{name}.json"), _LIMIT), type=kind)
    except (RoadwrightError, msgspec.MsgspecError, UnicodeDecodeError):
        return None


def remember(name: str, kept: object) -> None:
    """Keep a value of types that msgspec knows, instead of what was kept by that name before."""
    with suppress(RoadwrightError):
        files.write(File(FOLDER, ".gitignore"), b"*\n")
        files.write(File(FOLDER, f"{name}.json"), msgspec.json.encode(kept))
