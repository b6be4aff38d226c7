"""What a learner imports, put together: note types, decks, presets and notes with the ids that hold them together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from roadwright.exporters.anki import decks, notetypes
from roadwright.exporters.anki.ledger import Ledger
from roadwright.exporters.anki.lessons import guid
from roadwright.exporters.anki.package import Collection, Row
from roadwright.exporters.anki.shipment import Shipped, day
from roadwright.model import Roadmap


def _rows(roadmap: Roadmap, shipped: Sequence[Shipped], ids: dict[str, int]) -> Iterator[Row]:
    for item in shipped:
        kind = item.note.notetype
        yield Row(
            guid=guid(roadmap.id, item.lesson.key),
            notetype=notetypes.pinned("notetype", roadmap.id, kind.name),
            mod=item.mod,
            tags=item.note.tags,
            fields=item.note.fields,
            sort_field=item.note.fields[kind.fields.index(kind.sort_field)],
            templates=item.note.templates,
            deck=ids[decks.RETIRED if item.retired else item.lesson.place[0]],
        )


def collection(roadmap: Roadmap, shipped: Sequence[Shipped], after: Ledger, fingerprint: str) -> Collection:
    """The collection that a learner imports: note types, the decks that hold a card, their presets and the notes."""
    today = day(roadmap)
    every = decks.decks(roadmap, fingerprint)
    used = {"", *(decks.RETIRED if item.retired else item.lesson.place[0] for item in shipped)}
    chosen = [deck for key, deck in every.items() if key in used]
    return Collection(
        created=today,
        notetypes=tuple(
            notetypes.description(kind, roadmap.id, roadmap.title) | {"mod": after.notetypes[kind.name].mod}
            for kind in notetypes.NOTETYPES
        ),
        decks=tuple(decks.deck_json(deck, today) for deck in chosen),
        presets=tuple(decks.preset_json(preset, today) for preset in dict.fromkeys(deck.preset for deck in chosen)),
        rows=_rows(roadmap, shipped, {key: deck.id for key, deck in every.items()}),
    )
