"""The cards for other programs than Anki: ``cards.csv`` for spreadsheets and importers, ``cards.json`` for code.

Each card has a front and a back that stand by themselves, in Markdown, whatever its kind; code is fenced, options are
lettered, and the gaps of a sentence are blank. What editors wrote, field by field, is in the JSON of the roadmap.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from string import ascii_uppercase

from msgspec import Struct
from msgspec.structs import asdict

from roadwright import cloze
from roadwright.artifact import Artifact, Edition
from roadwright.exporters._cells import harmless
from roadwright.exporters._faces import Faces, faces, key
from roadwright.model import Card, Roadmap, Topic

NAME = "cards"
BLANK = "(…)"
"""A gap. It reads alike in prose and in code; underscores or square brackets would begin something in Markdown."""


class Row(Struct, frozen=True, kw_only=True):
    """A card as other programs take it; ``phase``, ``section`` and ``topic`` are titles, the rest is Markdown."""

    id: str
    phase: str
    section: str
    topic: str
    level: str
    kind: str
    task: str
    front: str
    back: str
    hint: str
    why: str
    reverse: bool
    source: str


def _letter(place: int) -> str:
    """What stands before an option: a letter, or a number where there are more options than letters."""
    return ascii_uppercase[place] if place < len(ascii_uppercase) else f"{place + 1}"


def _front(card: Card, sides: Faces) -> Iterator[str]:
    from roadwright.exporters.markdown.commonmark import fence

    yield cloze.replace(card.text, lambda _: BLANK) if card.kind == "cloze" else sides.question
    if sides.code:
        yield fence(sides.code.text, sides.code.lang)
    if sides.options:
        yield "\n".join(f"- {_letter(place)}: {option}" for place, option in enumerate(sides.options))


def _back(sides: Faces) -> Iterator[str]:
    from roadwright.exporters.markdown.commonmark import fence

    if sides.answer in sides.options:
        yield f"{_letter(sides.options.index(sides.answer))}: {sides.answer}"
    elif sides.answer:
        yield sides.answer
    if sides.printed:
        yield fence(sides.printed, "text")
    if sides.solution:
        yield fence(sides.solution.text, sides.solution.lang)


def _row(titles: tuple[str, str], topic: Topic, card: Card) -> Row:
    sides = faces(card)
    return Row(
        id=key(topic.id, card),
        phase=titles[0],
        section=titles[1],
        topic=topic.title,
        level=topic.level,
        kind=card.kind,
        task=sides.task,
        front="\n\n".join(_front(card, sides)),
        back="\n\n".join(_back(sides)),
        hint=card.hint,
        why=card.why,
        reverse=card.reverse,
        source=topic.resources[0].url if topic.resources else "",
    )


def rows(roadmap: Roadmap) -> list[Row]:
    """Every card of the roadmap, in teaching order."""
    return [
        _row((phase.title, section.title), topic, card)
        for phase in roadmap.phases
        for section in phase.sections
        for topic in section.topics
        for card in topic.cards
    ]


def _cell(value: str | bool) -> str:
    if isinstance(value, bool):
        return "yes" if value else ""
    return harmless(value)


def table(cards: list[Row]) -> str:
    """The cards as comma-separated values with a header; cells may hold line breaks."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(Row.__struct_fields__)
    writer.writerows([_cell(value) for value in asdict(card).values()] for card in cards)
    return text.getvalue()


def record(edition: Edition, cards: list[Row]) -> str:
    """The cards as JSON, with the roadmap that they are of."""
    roadmap = edition.roadmap
    about = {"roadmap": roadmap.id, "title": roadmap.title, "version": roadmap.version, "updated": roadmap.updated}
    content = {**about, "fingerprint": edition.fingerprint, "cards": [asdict(card) for card in cards]}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def render(edition: Edition) -> Iterator[Artifact]:
    """``cards.csv`` (UTF-8, comma, double quotes) and ``cards.json``."""
    cards = rows(edition.roadmap)
    yield Artifact(path="cards.csv", data=table(cards).encode(errors="replace"))
    yield Artifact(path="cards.json", data=record(edition, cards).encode(errors="replace"))
