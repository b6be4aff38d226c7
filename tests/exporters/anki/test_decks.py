"""The decks: numbered, padded, one below the other."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from roadwright.exporters.anki.decks import RETIRED, decks
from roadwright.model import Phase, Roadmap


def test_decks_of_a_roadmap(roadmap: Roadmap) -> None:
    """The roadmap's deck, one for each phase with its goal, and one for what is retired."""
    found = decks(roadmap, "0123456789abcdef" * 4)
    assert {key: (deck.name, deck.description, deck.preset.new_a_day) for key, deck in found.items()} == {
        "": (
            "Music from Scratch",
            "You play a <strong>song</strong> of your own.<p>Version 1.2.0, 2026-11-22 · 0123456789ab</p>",
            10,
        ),
        "sound": ("Music from Scratch::00 Sound", "Hear and name <em>single</em> notes.", 10),
        "harmony": ("Music from Scratch::01 Harmony", "Play three chords.", 10),
        RETIRED: ("Music from Scratch::Retired", "No longer part of the roadmap. Safe to delete.", 0),
    }
    assert len({deck.id for deck in found.values()}) == 4


def test_numbers_are_padded(roadmap: Roadmap) -> None:
    """Anki sorts by name: with 101 phases the numbers have three digits."""
    phases = tuple(Phase(id=f"p{number}", title="Phase", goal="Go.") for number in range(101))
    names = [deck.name for key, deck in decks(replace(roadmap, phases=phases), "").items() if key.startswith("p")]
    assert names == sorted(names)
    assert names[5] == "Music from Scratch::005 Phase"


@pytest.mark.parametrize(
    ("title", "expected"),
    [("std::vector", "std:vector"), (" a\nb ", "a b"), (":::", "p"), ("C::::D:", "C:D")],
)
def test_a_title_is_one_part_of_a_name(roadmap: Roadmap, title: str, expected: str) -> None:
    """Two colons in a title would begin a deck below it."""
    phase = Phase(id="p", title=title, goal="Go.")
    assert decks(replace(roadmap, phases=(phase,)), "")["p"].name == f"Music from Scratch::00 {expected}"
