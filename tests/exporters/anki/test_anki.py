"""The exporter as a build calls it."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from roadwright.artifact import Edition
from roadwright.discovery import exporter
from roadwright.exporters import anki
from roadwright.model import Roadmap

if TYPE_CHECKING:
    from tests.exporters.anki.conftest import Learner

SCRIPT = """
import sys
from hashlib import sha256
from importlib.util import module_from_spec, spec_from_file_location
spec = spec_from_file_location("conftest", sys.argv[1])
module = module_from_spec(spec)
spec.loader.exec_module(module)
from roadwright.artifact import Edition
from roadwright.exporters import anki
edition = Edition(roadmap=module.ROADMAP, fingerprint=module.FINGERPRINT)
print([sha256(artifact.data).hexdigest() for artifact in anki.render(edition)])
"""


def test_artifacts(edition: Edition) -> None:
    """A deck that carries the content's fingerprint, and the ledger that goes back to the content."""
    deck, ledger = anki.render(edition)
    assert (deck.path, deck.ledger, ledger.path, ledger.ledger) == ("roadmap.apkg", False, "anki.lock.json", True)
    assert zipfile.ZipFile(BytesIO(deck.data)).comment.decode() == edition.fingerprint
    assert exporter("anki") is anki


def test_a_build_on_its_own_ledger_changes_nothing(edition: Edition) -> None:
    """Deck and ledger are the same when nothing changed: what CI checks."""
    deck, ledger = anki.render(edition)
    assert list(anki.render(replace(edition, ledger=ledger.data.decode()))) == [deck, ledger]


def test_same_bytes_everywhere(edition: Edition, tmp_path: Path) -> None:
    """Another hash seed, folder, time zone and language give the same bytes."""
    conftest = str(Path(__file__).parent.parent / "conftest.py")
    outputs = set()
    for seed, zone in (("1", "UTC"), ("2", "Pacific/Kiritimati")):
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"}
        command = [sys.executable, "-c", SCRIPT, conftest]
        outputs.add(subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, check=True).stdout)
    assert len(outputs) == 1


def test_an_edition_cut_down(learner: Learner, roadmap: Roadmap) -> None:
    """A phase alone keeps its number, dates and cards' identity, and leaves the ledger and the retired alone."""
    gone = replace(roadmap.topics[1].value.cards[0], id="gone")
    first, harmony = roadmap.phases
    scales = harmony.sections[0]
    before = replace(roadmap, phases=(first, replace(harmony, sections=(
        replace(scales, topics=(replace(scales.topics[0], cards=(*scales.topics[0].cards, gone)),)),)),))  # fmt: skip
    _, ledger = anki.render(Edition(roadmap=before, fingerprint="0"))
    whole = Edition(roadmap=roadmap, fingerprint="0", ledger=ledger.data.decode())
    part = replace(whole, roadmap=replace(roadmap, phases=(harmony,)), whole=roadmap)
    (deck,) = anki.render(part)
    assert len(learner.install(deck.data)["new"]) == 6
    assert learner.deck("scales/why-twelve") == "Music from Scratch::01 Harmony"
    log = learner.install(next(iter(anki.render(whole))).data)
    assert {kind: len(notes) for kind, notes in log.items()} == {"duplicate": 6, "new": 1}
