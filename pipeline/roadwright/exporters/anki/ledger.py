"""The ledger, ``anki.lock.json``: what was shipped so far, and with which time.

Anki updates a note when the incoming ``mod`` is later than the learner's. One date for all notes would overwrite
whatever the learner edited, and the same date twice would ship no fix. So each note has a time of its own, which
moves only when the note changed, and never back. The file is committed with the content; a line is a note, so that
a review can read it and two branches meet in a line. To forget a card that was never published, delete its line.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import fields

from roadwright.diagnostics import RoadwrightError
from roadwright.exporters.anki.lessons import Lesson

FORMAT = 1


class Stamp(Struct, frozen=True, kw_only=True):
    """A digest of what was shipped, and the time it was given, in seconds since 1970."""

    digest: str
    mod: int

    def advanced(self, digest: str, day: int) -> Stamp:
        """The stamp of the next build: this one where nothing changed, else later than it, if only by a second."""
        return self if digest == self.digest else Stamp(digest=digest, mod=max(day, self.mod + 1))


class Record(Struct, frozen=True, kw_only=True):
    """A shipped note: its stamp, and the lesson to ship it from when the roadmap no longer has it."""

    stamp: Stamp
    lesson: Lesson


class Ledger(Struct, frozen=True, kw_only=True):
    """Everything shipped: note types by name, notes by ``topic/card``."""

    roadmap: str
    format: int = FORMAT
    notetypes: dict[str, Stamp] = {}
    notes: dict[str, Record] = {}


def read(text: str, roadmap: str) -> Ledger:
    """The ledger of a roadmap; an empty text is the ledger before the first build. Raises RoadwrightError."""
    if not text.strip():
        return Ledger(roadmap=roadmap)
    try:
        found = msgspec.json.decode(text, type=Ledger)
    except msgspec.MsgspecError as error:
        raise RoadwrightError(
            f"anki.lock.json cannot be read: {error}",
            hint="after a merge keep the lines of both sides, else restore the file from version control",
        ) from error
    if found.format != FORMAT:
        raise RoadwrightError(
            f"anki.lock.json has format {found.format}, this release of roadwright knows {FORMAT}",
            hint="build with the release that wrote it, or a later one",
        )
    if found.roadmap != roadmap:
        raise RoadwrightError(
            f"anki.lock.json belongs to the roadmap {found.roadmap!r}, not to {roadmap!r}",
            hint="a copied roadmap starts without the file; the id of a published roadmap never changes",
        )
    return found


@cache
def _defaults(kind: type[Struct]) -> dict[str, Any]:
    return {item.name: item.default for item in fields(kind)}


def _lean(value: Any) -> Any:
    """The value as JSON types, structures without the fields that hold their defaults."""
    if isinstance(value, Struct):
        kept = ((name, getattr(value, name), default) for name, default in _defaults(type(value)).items())
        return {name: _lean(inner) for name, inner, default in kept if inner != default}
    return value


def _lines(entries: dict[str, Any]) -> str:
    lines = (
        f"    {json.dumps(name)}: {json.dumps(_lean(entry), ensure_ascii=False)}"
        for name, entry in sorted(entries.items())
    )
    return "{\n" + ",\n".join(lines) + "\n  }"


def text(ledger: Ledger) -> str:
    """The ledger as the text of its file: JSON, a line for each entry, sorted by name."""
    return (
        f'{{\n  "roadmap": {json.dumps(ledger.roadmap)},\n  "format": {ledger.format},\n'
        f'  "notetypes": {_lines(dict(ledger.notetypes))},\n  "notes": {_lines(dict(ledger.notes))}\n}}\n'
    )
