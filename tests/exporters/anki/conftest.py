"""A learner's collection, kept by the real Anki."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from anki.collection import Collection
from anki.import_export_pb2 import ImportAnkiPackageOptions, ImportAnkiPackageRequest

from roadwright.artifact import Artifact, Edition
from roadwright.exporters import anki
from roadwright.model import Roadmap

if TYPE_CHECKING:
    from anki.cards import Card as AnkiCard
    from anki.notes import Note as AnkiNote

Log = dict[str, list[str]]


class Learner:
    """Someone who imports decks with the choices that Anki's dialog offers first, and studies them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.collection = Collection(str(folder / "collection.anki2"))

    def install(self, deck: bytes) -> Log:
        """Import a package; say which notes (by their id) were new, updated, conflicting and so on."""
        file = self.folder / "roadmap.apkg"
        file.write_bytes(deck)
        options = ImportAnkiPackageOptions(with_deck_configs=True)
        log = self.collection.import_anki_package(ImportAnkiPackageRequest(package_path=str(file), options=options)).log
        queues = [field.name for field in log.DESCRIPTOR.fields if field.message_type and field.is_repeated]
        return {name: [note.fields[0] for note in getattr(log, name)] for name in queues if getattr(log, name)}

    def note(self, key: str) -> AnkiNote:
        """The one note of a ``topic/card``."""
        (found,) = self.collection.find_notes(f'"Id:*/{key}"')
        return self.collection.get_note(found)

    def card(self, key: str) -> AnkiCard:
        """The first card of a ``topic/card``."""
        return self.note(key).cards()[0]

    def cards(self) -> Iterator[AnkiCard]:
        """Every card, in the order of new cards."""
        for card in self.collection.find_cards("", order="c.due, c.ord"):
            yield self.collection.get_card(card)

    def deck(self, key: str) -> str:
        """The name of the deck of the first card of a ``topic/card``."""
        return self.collection.decks.name(self.card(key).did)


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Learner]:
    """A learner with an empty collection."""
    someone = Learner(tmp_path)
    yield someone
    someone.collection.close()


@pytest.fixture(scope="session")
def build() -> Callable[[Roadmap, str], tuple[bytes, str]]:
    """Build a roadmap on a ledger; give the deck and the next ledger."""

    def deck_and_ledger(roadmap: Roadmap, ledger: str = "") -> tuple[bytes, str]:
        artifacts: dict[str, Artifact] = {
            artifact.path: artifact
            for artifact in anki.render(Edition(roadmap=roadmap, fingerprint="0" * 64, ledger=ledger))
        }
        return artifacts["roadmap.apkg"].data, artifacts["anki.lock.json"].data.decode()

    return deck_and_ledger
