"""A note, field by field."""

from __future__ import annotations

from collections.abc import Callable

from roadwright.exporters.anki.lessons import taught
from roadwright.exporters.anki.notes import note
from roadwright.model import Roadmap


def test_fields_of_every_kind(roadmap: Roadmap, golden: Callable[[str, str], None]) -> None:
    """All six kinds of card, as Anki stores them."""
    text = ""
    for key, lesson in taught(roadmap).items():
        made = note("music", lesson)
        text += f"== {key}: {made.notetype.name} {made.templates}\n{' '.join(made.tags)}\n"
        text += "".join(
            f"{name}: {value}\n" for name, value in zip(made.notetype.fields, made.fields, strict=True) if value
        )
    golden("notes.txt", text)


def test_the_digest_sees_everything(roadmap: Roadmap) -> None:
    """Fields and tags count; where one ends and the next begins counts too."""
    lessons = list(taught(roadmap).values())
    digests = {note(name, lesson, words).digest for name in ("a", "b") for lesson in lessons for words in ("", "Gone.")}
    assert len(digests) == 4 * len(lessons)
