"""The deck: ``roadmap.apkg`` for Anki, and the ledger that lets every later deck update it without a loss.

What learners complain of elsewhere (lost progress, duplicated cards, a deck that is unreadable at night) comes from
identity taken from text and from dates taken from the clock. Here a note is known by its ids alone, and the ledger,
``anki.lock.json`` beside the content, remembers what was shipped: a note's time moves when the note does, and a
card that is no longer taught goes on being shipped as retired.

The package is written with sqlite3 and zipfile. genanki writes through a temporary file, gives every note one
date, keeps no order of new cards, no preset and no ids of fields, and stores the database uncompressed; nearly all
of it would be overridden.
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.artifact import Artifact, Edition
from roadwright.exporters._numbering import whole

NAME = "anki"
LEDGER = True


def render(edition: Edition) -> Iterator[Artifact]:
    """``roadmap.apkg``, and for a whole roadmap ``anki.lock.json``, the ledger as it is after this build.

    An edition cut down from a whole roadmap numbers its decks and dates its notes as the whole deck does, ships no
    retired cards and leaves the ledger as it was. The comment of the zip is the fingerprint. Raises RoadwrightError
    where the ledger cannot be read.
    """
    from roadwright.exporters.anki import ledger
    from roadwright.exporters.anki.collection import collection
    from roadwright.exporters.anki.lessons import taught
    from roadwright.exporters.anki.package import archive
    from roadwright.exporters.anki.shipment import pack

    roadmap = whole(edition)
    shipped, after = pack(roadmap, ledger.read(edition.ledger, roadmap.id))
    if edition.whole:
        chosen = taught(edition.roadmap)
        shipped = [item for item in shipped if item.lesson.key in chosen]
    deck = archive(collection(roadmap, shipped, after, edition.fingerprint), edition.fingerprint)
    yield Artifact(path="roadmap.apkg", data=deck)
    if not edition.whole:
        yield Artifact(path="anki.lock.json", data=ledger.text(after).encode(errors="replace"), ledger=True)
