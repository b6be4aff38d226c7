"""A note: what Anki stores of a lesson, field by field.

Fields, not finished pages: the templates lay them out, so a learner can mend a typo or restyle every card, and a
later release can change how all cards look without touching one note.
"""

from __future__ import annotations

from hashlib import sha256

from msgspec import Struct

from roadwright import cloze
from roadwright.exporters._faces import faces
from roadwright.exporters.anki import markup
from roadwright.exporters.anki.lessons import Lesson
from roadwright.exporters.anki.notetypes import CLOZE, QUESTION, NoteType

RETIRED = "retired"


class Note(Struct, frozen=True, kw_only=True):
    """The fields in the order of the note type, the tags sorted, and which of the templates (from 0) give a card."""

    notetype: NoteType
    fields: tuple[str, ...]
    tags: tuple[str, ...]
    templates: tuple[int, ...]

    @property
    def digest(self) -> str:
        """16 hex digits that change exactly when the note does."""
        parts = (self.notetype.name, *self.fields, "", *self.tags)
        return sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def _tags(roadmap: str, lesson: Lesson, retired: str) -> tuple[str, ...]:
    place = "::".join((roadmap, *lesson.place))
    tags = [place, f"kind::{lesson.card.kind}", f"level::{lesson.level}"]
    return tuple(sorted([*tags, RETIRED] if retired else tags))


def note(roadmap: str, lesson: Lesson, retired: str = "") -> Note:
    """The note of a lesson; ``retired`` says, in Markdown, that it is no longer taught and why."""
    card = lesson.card
    sides = faces(card)
    values = {
        "Id": markup.plain(f"{roadmap}/{lesson.key}"),
        "Task": markup.plain(sides.task),
        "Code": markup.code(sides.code),
        "Hint": markup.markdown(card.hint),
        "Why": markup.markdown(card.why),
        "Breadcrumb": " › ".join(map(markup.plain, lesson.titles)),
        "Source": markup.link(lesson.source),
        "Retired": markup.markdown(retired),
    }
    if card.kind == "cloze":
        notetype = CLOZE
        values["Text"] = markup.gapped(card.text)
        templates = tuple(sorted({gap.number - 1 for gap in cloze.gaps(card.text)}))
    else:
        notetype = QUESTION
        values |= {
            "Front": markup.markdown(sides.question),
            "Options": markup.options(sides.options),
            "Back": markup.printed(sides.printed) or markup.markdown(sides.answer),
            "Solution": markup.code(sides.solution, before=sides.code),
            "Reverse": "yes" if card.reverse else "",
        }
        templates = (0, 1) if card.reverse else (0,)
    return Note(
        notetype=notetype,
        fields=tuple(values.get(name, "") for name in notetype.fields),
        tags=_tags(roadmap, lesson, retired),
        templates=templates,
    )
