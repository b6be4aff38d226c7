"""What a build makes: an Edition goes into an exporter, Artifacts come out.

An exporter is a pure function of the edition. It touches no disk, so that ``workspace`` stays the only
writer of ``output/`` and can write all of a build or none of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from roadwright.model import Roadmap

if TYPE_CHECKING:
    from roadwright.comparison import GapReport


def silent(done: int, total: int) -> None:
    """Report progress to nobody."""


class Edition(Struct, frozen=True, kw_only=True):
    """What an exporter renders: a roadmap, whole or cut down, and what goes with it.

    ``fingerprint`` is 64 hex digits that change exactly when the content does; all artifacts of a build carry
    it. ``attachments`` are the files to enclose (path to bytes: the YAML as written). ``ledger`` is the text of
    ``anki.lock.json``, empty at the first build. ``draft`` asks for speed over finish. ``progress`` is called
    with steps done and in all. ``whole`` is what ``roadmap`` was cut down from, None where it is whole: numbers of
    phases and dates of notes are those of the whole.
    """

    roadmap: Roadmap
    fingerprint: str
    report: GapReport | None = None
    attachments: Mapping[str, bytes] = {}
    ledger: str = ""
    draft: bool = False
    progress: Callable[[int, int], None] = silent
    whole: Roadmap | None = None


class Artifact(Struct, frozen=True, kw_only=True):
    """A finished file. ``path`` is relative, with ``/``, to the roadmap's output folder.

    ``ledger`` marks the one file that belongs to the content and is written back there.
    """

    path: str
    data: bytes
    ledger: bool = False
