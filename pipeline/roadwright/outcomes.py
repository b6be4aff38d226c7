"""What code did when it was run last time, so that only code that changed is run again.

One file per working folder, ``.roadwright_cache/outcomes.json``, as other tools keep theirs; it may be deleted at any
time. An obstacle, such as a package that is not installed, is not remembered.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path as File

from msgspec.structs import asdict

from roadwright import files
from roadwright.diagnostics import RoadwrightError
from roadwright.model import Code, Outcome
from roadwright.running import key

FOLDER = ".roadwright_cache"
_LIMIT = 64 * 1024 * 1024


def recall(codes: Iterable[Code]) -> dict[Code, Outcome]:
    """The outcomes that are remembered, of the codes given. A cache that cannot be read is no cache."""
    kept = _read()
    return {code: Outcome(**kept[one]) for code in codes if (one := key(code)) in kept}


def remember(outcomes: Mapping[Code, Outcome]) -> None:
    """Keep these outcomes, and no older ones. Where the folder cannot be written nothing is kept."""
    kept = {key(code): asdict(outcome) for code, outcome in outcomes.items() if not outcome.obstacle}
    with suppress(RoadwrightError):
        files.write(File(FOLDER, ".gitignore"), b"*\n")
        files.write(File(FOLDER, "outcomes.json"), json.dumps(kept).encode())


def _read() -> dict[str, dict[str, str]]:
    try:
        kept = json.loads(files.read(File(FOLDER, "outcomes.json"), _LIMIT))
        return {one: outcome for one, outcome in kept.items() if set(outcome) == {"output", "error", "obstacle"}}
    except (RoadwrightError, ValueError, AttributeError, TypeError):
        return {}
