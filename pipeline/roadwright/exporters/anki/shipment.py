"""What this build ships: every note of the roadmap, and every one that it once had.

Pure bookkeeping between the roadmap and the ledger; nothing here knows how a package is written.
"""

from __future__ import annotations

from datetime import UTC, datetime

from msgspec import Struct

from roadwright.exporters.anki import notetypes
from roadwright.exporters.anki.ledger import Ledger, Record, Stamp
from roadwright.exporters.anki.lessons import Lesson, taught
from roadwright.exporters.anki.notes import Note, note
from roadwright.model import Roadmap


class Shipped(Struct, frozen=True, kw_only=True):
    """A note on its way: with its lesson, its time, and whether it is taught no longer."""

    lesson: Lesson
    note: Note
    mod: int
    retired: bool


def day(roadmap: Roadmap) -> int:
    """Midnight UTC of the roadmap's ``updated``, in seconds since 1970: the only clock of a build."""
    return int(datetime.fromisoformat(roadmap.updated).replace(tzinfo=UTC).timestamp())


def _retirements(roadmap: Roadmap) -> dict[str, str]:
    """What to tell the learner, by ``topic`` or ``topic/card``."""
    return {item.id: f"Retired in version {item.version}. {item.reason}".rstrip() for item in roadmap.retired}


def pack(roadmap: Roadmap, before: Ledger) -> tuple[list[Shipped], Ledger]:
    """The notes to ship, those taught first and in teaching order, and the ledger after this build."""
    today = day(roadmap)
    unknown = Stamp(digest="", mod=today - 1)
    lessons = taught(roadmap)
    known = {key: record.lesson for key, record in sorted(before.notes.items())}
    reasons = _retirements(roadmap)
    shipped: list[Shipped] = []
    records: dict[str, Record] = {}
    for key, lesson in (known | lessons).items():
        retired = key not in lessons
        words = reasons.get(key) or reasons.get(lesson.place[2]) or "No longer part of this roadmap."
        made = note(roadmap.id, lesson, words if retired else "")
        earlier = before.notes[key].stamp if key in before.notes else unknown
        stamp = earlier.advanced(made.digest, today)
        shipped.append(Shipped(lesson=lesson, note=made, mod=stamp.mod, retired=retired))
        records[key] = Record(stamp=stamp, lesson=lesson)
    order = {key: number for number, key in enumerate(lessons)}
    shipped.sort(key=lambda item: order.get(item.lesson.key, len(order)))
    types = {
        kind.name: before.notetypes.get(kind.name, unknown).advanced(
            notetypes.digest(kind, roadmap.id, roadmap.title), today
        )
        for kind in notetypes.NOTETYPES
    }
    return shipped, Ledger(roadmap=roadmap.id, notetypes=types, notes=records)
