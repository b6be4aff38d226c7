"""The decks: one for the roadmap, one below it for each phase, and the presets.

Anki sorts decks by name, so phases are numbered and the numbers padded; the numbers are those of the phase files,
from 0. Decks are matched by name, and a card that the learner has stays in the deck where it is.
"""

from __future__ import annotations

import re
from typing import Any

from msgspec import Struct

from roadwright.exporters.anki import markup
from roadwright.exporters.anki.notetypes import pinned
from roadwright.model import Roadmap

NEW_A_DAY = 10
"""New cards a day. At 20, Anki's own default, the reviews outgrow an evening within weeks."""

RETIRED = "/retired"
"""Stands where a phase's id does; no id has a slash."""


class Preset(Struct, frozen=True, kw_only=True):
    """Options that decks share: how many new cards a day they give."""

    id: int
    name: str
    new_a_day: int


class Deck(Struct, frozen=True, kw_only=True):
    """A deck: its full name, the parts joined by ``::``, and what it says of itself, in HTML."""

    id: int
    name: str
    description: str
    preset: Preset


def _part(title: str, instead: str) -> str:
    """A title as one part of a deck's name; two colons would begin a deck below it."""
    return " ".join(re.sub(":{2,}", ":", title).strip(" :").split()) or instead


def decks(roadmap: Roadmap, fingerprint: str) -> dict[str, Deck]:
    """The deck of the roadmap under "", of each phase under its id, and of retired cards under ``RETIRED``."""
    top = _part(roadmap.title, roadmap.id)
    about = markup.markdown(roadmap.goal)
    mark = f"<p>Version {roadmap.version}, {roadmap.updated} · {fingerprint[:12]}</p>"
    width = max(2, len(str(len(roadmap.phases) - 1)))
    learning = Preset(id=pinned("preset", roadmap.id), name=top, new_a_day=NEW_A_DAY)
    resting = Preset(id=pinned("preset", roadmap.id, RETIRED), name=f"{top} (retired)", new_a_day=0)
    rows = [("", top, f"{about}{mark}", learning)]
    rows += [
        (phase.id, f"{top}::{number:0{width}} {_part(phase.title, phase.id)}", markup.markdown(phase.goal), learning)
        for number, phase in enumerate(roadmap.phases)
    ]
    rows.append((RETIRED, f"{top}::Retired", "No longer part of the roadmap. Safe to delete.", resting))
    return {
        key: Deck(id=pinned("deck", roadmap.id, key), name=name, description=description, preset=preset)
        for key, name, description, preset in rows
    }


def deck_json(deck: Deck, mod: int) -> dict[str, Any]:
    """The deck as Anki's schema 11 stores it."""
    nothing_today = {name: [0, 0] for name in ("newToday", "revToday", "lrnToday", "timeToday")}
    return {
        "id": deck.id,
        "name": deck.name,
        "desc": deck.description,
        "conf": deck.preset.id,
        "mod": mod,
        "usn": -1,
        "dyn": 0,
        "collapsed": False,
        "browserCollapsed": False,
        "extendNew": 0,
        "extendRev": 0,
        **nothing_today,
    }


def preset_json(preset: Preset, mod: int) -> dict[str, Any]:
    """Anki's own defaults but for the pace; a card and its reverse are not asked on one day."""
    return {
        "id": preset.id,
        "name": preset.name,
        "mod": mod,
        "usn": -1,
        "dyn": False,
        "maxTaken": 60,
        "autoplay": True,
        "replayq": True,
        "timer": 0,
        "new": {
            "perDay": preset.new_a_day,
            "bury": True,
            "order": 1,
            "delays": [1, 10],
            "ints": [1, 4, 0],
            "initialFactor": 2500,
        },
        "rev": {
            "perDay": 200,
            "bury": True,
            "ease4": 1.3,
            "ivlFct": 1,
            "maxIvl": 36500,
            "hardFactor": 1.2,
        },
        "lapse": {"delays": [10], "mult": 0, "minInt": 1, "leechFails": 8, "leechAction": 1},
    }
