"""The two note types, and why their fields never move.

Anki lets a deck restyle a note type and rename its fields. One field or template added, removed or moved makes a
second type instead, and every note of the learner conflicts with its update for ever. So the order below is final:
a new idea takes a reserved field by renaming it, and nothing else changes. A test pins all of it.
"""

from __future__ import annotations

import json
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from msgspec import Struct

RESERVED = ("Reserved 1", "Reserved 2", "Reserved 3", "Reserved 4")
QUIET = frozenset({"Id", "Task", "Breadcrumb", "Source", "Retired", *RESERVED})
"""Fields that Anki's editor shows folded: the learner has no reason to edit them."""


class NoteType(Struct, frozen=True):
    """A kind of note: its fields in their order, and the templates (name, file stem) that each make a card of it."""

    name: str
    fields: tuple[str, ...]
    templates: tuple[tuple[str, str], ...]
    sort_field: str


QUESTION = NoteType(
    "card",
    (
        *("Id", "Front", "Code", "Options", "Back", "Solution", "Hint", "Why", "Task"),
        *("Breadcrumb", "Source", "Reverse", "Retired", *RESERVED),
    ),
    (("Question to answer", "forward"), ("Answer to question", "reverse")),
    "Front",
)
CLOZE = NoteType(
    "cloze",
    ("Id", "Text", "Code", "Hint", "Why", "Task", "Breadcrumb", "Source", "Retired", *RESERVED),
    (("Cloze", "cloze"),),
    "Text",
)
NOTETYPES = (QUESTION, CLOZE)


def pinned(*names: str) -> int:
    """A number that stays the same for ever for these names: 50 bits, as JavaScript must be able to hold it."""
    return int.from_bytes(sha256("/".join(("roadwright", *names)).encode()).digest()[:8], "big") >> 14


@cache
def _file(name: str) -> str:
    return files(__package__).joinpath("templates", name).read_text(encoding="utf-8")


def _required(notetype: NoteType) -> list[list[object]]:
    """Which fields make a template give a card, as Anki before 2.1.28 wants to be told."""
    index = notetype.fields.index
    if notetype is CLOZE:
        return [[0, "any", [index("Text")]]]
    return [[0, "any", [index("Front")]], [1, "all", [index("Reverse")]]]


def description(notetype: NoteType, roadmap: str, title: str) -> dict[str, Any]:
    """The note type as Anki's schema 11 stores it, but for its ``mod``. Each roadmap has its own, with its own ids."""
    fields = [
        {"name": name, "ord": ord_, "id": pinned("field", notetype.name, str(ord_))}
        | {"font": "Arial", "size": 20, "sticky": False, "rtl": False, "media": []}
        | {"collapsed": name in QUIET, "excludeFromSearch": name in RESERVED}
        for ord_, name in enumerate(notetype.fields)
    ]
    templates = [
        {"name": name, "ord": ord_, "id": pinned("template", notetype.name, str(ord_)), "did": None}
        | {"qfmt": _file(f"{stem}.front.html"), "afmt": _file(f"{stem}.back.html"), "bqfmt": "", "bafmt": ""}
        for ord_, (name, stem) in enumerate(notetype.templates)
    ]
    return {
        "id": pinned("notetype", roadmap, notetype.name),
        "name": f"{title} ({notetype.name})",
        "type": int(notetype is CLOZE),
        "css": _file("card.css"),
        "flds": fields,
        "tmpls": templates,
        "sortf": notetype.fields.index(notetype.sort_field),
        "req": _required(notetype),
        "did": None,
        "usn": -1,
        "latexPre": "",
        "latexPost": "",
        "latexsvg": False,
        "tags": [],
        "vers": [],
    }


def digest(notetype: NoteType, roadmap: str, title: str) -> str:
    """16 hex digits that change exactly when the note type does."""
    text = json.dumps(description(notetype, roadmap, title), sort_keys=True)
    return sha256(text.encode()).hexdigest()[:16]
